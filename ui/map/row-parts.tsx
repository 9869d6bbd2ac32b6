/** What stands before and after the names of the Map tab's lists. */
import { takesNotes } from '../../journey/model/lane.ts';
import { laneColours } from '../../journey/scene/hues.ts';
import { Icon } from '../controls/icon.tsx';
import { useJourney } from '../form/use-journey.ts';
import { panelWords } from '../words/panel-words.ts';
import { ringColour } from './person-colour.ts';
import type { RowPartProps } from './record-list.tsx';

export function StageNumber({ place }: RowPartProps) {
  return <span class="meta">{place + 1}</span>;
}

export function StageAside({ editing, language, id }: RowPartProps) {
  const words = panelWords(language);
  const stage = useJourney(editing, ({ stages }) => stages.find((one) => one.id === id));
  return (
    <>
      {stage?.isMomentOfTruth && (
        <span class="row-star" role="img" aria-label={words.momentOfTruth}>
          <Icon name="star" />
        </span>
      )}
      {typeof stage?.weight === 'number' && (
        <span role="img" aria-label={words.weightOf(stage.weight)}>
          {stage.weight}/5
        </span>
      )}
    </>
  );
}

export function LaneSwatch({ editing, id }: RowPartProps) {
  const colour = useJourney(editing, (journey) => {
    const lane = journey.lanes.find((one) => one.id === id);
    return lane === undefined ? '' : laneColours(lane, journey).sticky;
  });
  return <span class="swatch" style={{ background: colour }} />;
}

export function LaneAside({ editing, language, id }: RowPartProps) {
  const words = panelWords(language);
  const kind = useJourney(editing, ({ lanes }) => lanes.find((one) => one.id === id)?.kind);
  const count = useJourney(
    editing,
    ({ notes }) => notes.filter(({ laneId, stageId }) => laneId === id && stageId !== null).length,
  );
  const checkpoints = useJourney(editing, ({ stages }) =>
    stages.reduce((sum, stage) => sum + stage.checkpoints.length, 0),
  );
  if (kind === 'emotions') return <>{words.curve}</>;
  // What a lane holds that takes no notes: its own things, or what stands at the stages.
  if (kind !== undefined && kind !== 'checkpoints' && !takesNotes(kind)) return null;
  const [held, said] =
    kind === 'checkpoints'
      ? [checkpoints, words.living.counted.checkpoint(checkpoints)]
      : [count, words.notes(count)];
  return (
    <span aria-label={said} role="img">
      {held}
    </span>
  );
}

export function ParticipantRing({ editing, id, place }: RowPartProps) {
  const colour = useJourney(editing, ({ participants }) => participants.find((one) => one.id === id)?.colour);
  const short = useJourney(editing, ({ participants }) => participants.find((one) => one.id === id)?.short);
  return (
    <span class="ring" style={{ borderColor: ringColour(colour ?? null, place) }}>
      {short}
    </span>
  );
}

export function NoAside() {
  return null;
}
