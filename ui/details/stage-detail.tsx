import { changeStage, type StageChange } from '../../journey/model/edit/stages.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import type { Crm } from '../../journey/model/stage.ts';
import { useState } from 'preact/hooks';
import { Section } from '../controls/section.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { Switch } from '../controls/switch.tsx';
import { JourneyText } from '../form/journey-text.tsx';
import { useJourney } from '../form/use-journey.ts';
import type { RowPartProps } from '../map/record-list.tsx';
import { panelWords } from '../words/panel-words.ts';
import { Checkpoints } from './checkpoints.tsx';
import { Probability } from './probability.tsx';

const WEIGHTS = [1, 2, 3, 4, 5];
const NONE = 'none';

const EMPTY_CRM: Crm = { stage: '', exitCondition: '', probability: null };

/** With one field changed; a CRM entry that says nothing is none. */
function changedCrm(crm: Crm | null, change: Partial<Crm>): Crm | null {
  const changed = { ...EMPTY_CRM, ...crm, ...change };
  return Object.values(changed).every((value) => value === '' || value === null) ? null : changed;
}

/** Everything that the journey holds about one stage but its notes and feelings. */
export function StageDetail({ editing, language, id, place }: RowPartProps) {
  const words = panelWords(language);
  const [isCrmOpen, setCrmOpen] = useState(true);
  const find = (journey: ReturnType<typeof editing.journey>) =>
    journey.stages.find((stage) => stage.id === id);
  const weight = useJourney(editing, (journey) => find(journey)?.weight ?? null);
  const isMomentOfTruth = useJourney(editing, (journey) => find(journey)?.isMomentOfTruth ?? false);
  const influence = useJourney(editing, (journey) => find(journey)?.influence ?? null);
  const startedBy = useJourney(editing, (journey) => find(journey)?.startedBy ?? null);
  const shared = { editing, language };
  const change = (fields: StageChange) => editing.apply((journey) => changeStage(journey, id, fields));
  const crmText = (field: 'stage' | 'exitCondition', label: string, limit: number) => (
    <JourneyText
      {...shared}
      path={`stages.${place}.crm.${field}`}
      label={label}
      limit={limit}
      read={(journey) => find(journey)?.crm?.[field] ?? ''}
      write={(journey, text) =>
        changeStage(journey, id, { crm: changedCrm(find(journey)?.crm ?? null, { [field]: text }) })
      }
    />
  );
  return (
    <>
      <JourneyText
        {...shared}
        path={`stages.${place}.title`}
        label={words.title}
        limit={LIMITS.titleLength}
        isRequired
        read={(journey) => find(journey)?.title ?? ''}
        write={(journey, title) => changeStage(journey, id, { title })}
      />
      <Segmented
        label={words.weight}
        value={String(weight ?? NONE)}
        options={[
          { value: NONE, name: '–', label: words.noWeight },
          ...WEIGHTS.map((one) => ({ value: String(one), name: String(one) })),
        ]}
        onChoose={(chosen) => change({ weight: chosen === NONE ? null : Number(chosen) })}
      />
      <p class="meta">{words.weightHint}</p>
      <Switch
        label={words.momentOfTruth}
        isOn={isMomentOfTruth}
        onChange={(isOn) => change({ isMomentOfTruth: isOn })}
      />
      <Segmented
        label={words.influence}
        value={influence ?? NONE}
        options={[
          { value: NONE, name: '–', label: words.notSet },
          ...(['yes', 'partly', 'no', 'disputed'] as const).map((value) => ({
            value,
            name: words.influences[value],
          })),
        ]}
        onChoose={(chosen) => change({ influence: chosen === NONE ? null : chosen })}
      />
      <Segmented
        label={words.whoStarts}
        value={startedBy ?? NONE}
        options={[
          { value: NONE, name: '–', label: words.notSet },
          ...(['customer', 'us'] as const).map((value) => ({ value, name: words.starters[value] })),
        ]}
        onChoose={(chosen) => change({ startedBy: chosen === NONE ? null : chosen })}
      />
      <JourneyText
        {...shared}
        path={`stages.${place}.duration`}
        label={words.duration}
        limit={LIMITS.durationLength}
        read={(journey) => find(journey)?.duration ?? ''}
        write={(journey, duration) => changeStage(journey, id, { duration })}
      />
      <Section title={words.crm} isOpen={isCrmOpen} onToggle={() => setCrmOpen(!isCrmOpen)}>
        {crmText('stage', words.funnelStage, LIMITS.crmStageLength)}
        {crmText('exitCondition', words.exitCondition, LIMITS.exitConditionLength)}
        <Probability
          {...shared}
          path={`stages.${place}.crm.probability`}
          read={(journey) => find(journey)?.crm?.probability ?? null}
          write={(journey, probability) =>
            changeStage(journey, id, { crm: changedCrm(find(journey)?.crm ?? null, { probability }) })
          }
        />
      </Section>
      <Checkpoints {...shared} stageId={id} place={place} />
    </>
  );
}
