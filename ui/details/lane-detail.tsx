import { useId, useState } from 'preact/hooks';
import { changeLane, type LaneChange } from '../../journey/model/edit/lanes.ts';
import { laneColours } from '../../journey/scene/hues.ts';
import { laneKindSchema, takesNotes, type LaneKind } from '../../journey/model/lane.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { PaletteName } from '../../journey/model/palette-name.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { laneWords } from '../../journey/words/lane-words.ts';
import { FieldError } from '../controls/field-error.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { fieldSentence } from '../form/field-sentence.ts';
import { JourneyText } from '../form/journey-text.tsx';
import { useJourney } from '../form/use-journey.ts';
import type { RowPartProps } from '../map/record-list.tsx';
import { panelWords } from '../words/panel-words.ts';

const EVERYBODY = '';
/** The ten sticky colours but pink, which is kept for urgent notes. */
const SWATCHES: readonly PaletteName[] = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'white',
];

/** Everything that the journey holds about one lane but its notes. */
export function LaneDetail({ editing, language, id, place }: RowPartProps) {
  const words = panelWords(language);
  const errorId = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const lane = useJourney(editing, ({ lanes }) => lanes.find((one) => one.id === id));
  const participants = useJourney(editing, (journey) => journey.participants);
  const count = useJourney(
    editing,
    ({ notes }) => notes.filter(({ laneId, stageId }) => laneId === id && stageId !== null).length,
  );
  if (lane === undefined) return null;
  const isCurve = lane.kind === 'emotions';
  const shared = { editing, language };
  const change = (fields: LaneChange) => {
    setProblem(editing.apply((journey) => changeLane(journey, id, fields)));
  };
  const kindName = (kind: LaneKind) =>
    kind === 'role' || kind === 'custom' ? words.laneKinds[kind] : laneWords(kind, language).title;
  const kinds = laneKindSchema.options.filter((kind) => isCurve === (kind === 'emotions'));
  return (
    <>
      <JourneyText
        {...shared}
        path={`lanes.${place}.title`}
        label={words.title}
        limit={LIMITS.titleLength}
        isRequired
        read={({ lanes }) => lanes.find((one) => one.id === id)?.title ?? ''}
        write={(journey, title) => changeLane(journey, id, { title })}
      />
      <SelectField
        label={words.kind}
        value={lane.kind}
        options={kinds.map((kind) => ({ value: kind, name: kindName(kind) }))}
        onChoose={(kind) => change({ kind })}
      />
      <FieldError id={errorId} sentence={problem && fieldSentence(problem, language)} />
      <JourneyText
        {...shared}
        path={`lanes.${place}.prompt`}
        label={words.prompt}
        lines={2}
        limit={LIMITS.promptLength}
        read={({ lanes }) => lanes.find((one) => one.id === id)?.prompt ?? ''}
        write={(journey, prompt) => changeLane(journey, id, { prompt })}
      />
      {!isCurve && (
        <>
          <SelectField
            label={words.participant}
            value={lane.participantId ?? EVERYBODY}
            options={[
              { value: EVERYBODY, name: words.everybody },
              ...participants.map((one) => ({ value: one.id, name: one.name })),
            ]}
            onChoose={(chosen) => change({ participantId: chosen === EVERYBODY ? null : chosen })}
          />
          <NoteColour
            label={words.noteColour}
            ofKind={words.colourOfKind}
            names={words.palette}
            chosen={lane.colour}
            shown={(colour) => laneColours({ ...lane, colour }, editing.journey()).sticky}
            onChoose={(colour) => change({ colour })}
          />
          {takesNotes(lane.kind) && <p class="meta">{words.notesInLane(count)}</p>}
        </>
      )}
    </>
  );
}

function NoteColour({
  label,
  ofKind,
  names,
  chosen,
  shown,
  onChoose,
}: {
  readonly label: string;
  readonly ofKind: string;
  readonly names: Readonly<Record<PaletteName, string>>;
  readonly chosen: PaletteName | null;
  readonly shown: (colour: PaletteName | null) => string;
  readonly onChoose: (colour: PaletteName | null) => void;
}) {
  const id = useId();
  // A map from elsewhere may hold a hue that is not on offer: it stays choosable while it is chosen.
  const offered = chosen === null || SWATCHES.includes(chosen) ? SWATCHES : [...SWATCHES, chosen];
  return (
    <div class="block" role="radiogroup" aria-labelledby={id}>
      <span class="label" id={id}>
        {label}
      </span>
      <div class="colours">
        {[null, ...offered].map((colour) => (
          <label key={colour} data-tip={colour === null ? ofKind : names[colour]}>
            <input
              type="radio"
              class="for-readers"
              name={id}
              aria-label={colour === null ? ofKind : names[colour]}
              checked={colour === chosen}
              onChange={() => onChoose(colour)}
            />
            <span
              class={`colour ${colour === null ? 'of-kind' : ''}`}
              style={{ background: shown(colour) }}
            />
          </label>
        ))}
      </div>
    </div>
  );
}
