import { changeParticipant, type ParticipantChange } from '../../journey/model/edit/participants.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import { paletteNameSchema } from '../../journey/model/palette-name.ts';
import { participantKindSchema } from '../../journey/model/participant.ts';
import { SelectField } from '../controls/select-field.tsx';
import { JourneyChips } from '../form/journey-chips.tsx';
import { JourneyText } from '../form/journey-text.tsx';
import { useJourney } from '../form/use-journey.ts';
import { ringColour } from '../map/person-colour.ts';
import type { RowPartProps } from '../map/record-list.tsx';
import { panelWords } from '../words/panel-words.ts';
import { Benefits } from './benefits.tsx';

const BY_ORDER = 'order';
const NO_PRIORITIES: readonly string[] = [];

/** Everything that the journey holds about one participant but its feelings. */
export function ParticipantDetail({ editing, language, id, place }: RowPartProps) {
  const words = panelWords(language);
  const find = (journey: ReturnType<typeof editing.journey>) =>
    journey.participants.find((one) => one.id === id);
  const kind = useJourney(editing, (journey) => find(journey)?.kind ?? 'custom');
  const colour = useJourney(editing, (journey) => find(journey)?.colour ?? null);
  const shared = { editing, language };
  const change = (fields: ParticipantChange) =>
    editing.apply((journey) => changeParticipant(journey, id, fields));
  const colourName = colour === null ? words.colourOfOrder : words.palette[colour];
  return (
    <>
      <JourneyText
        {...shared}
        path={`participants.${place}.name`}
        label={words.name}
        limit={LIMITS.participantNameLength}
        isRequired
        read={(journey) => find(journey)?.name ?? ''}
        write={(journey, name) => changeParticipant(journey, id, { name })}
      />
      <div class="person-line">
        <SelectField
          label={words.role}
          value={kind}
          options={participantKindSchema.options.map((one) => ({ value: one, name: words.roles[one] }))}
          onChoose={(chosen) => change({ kind: chosen })}
        />
        <JourneyText
          {...shared}
          path={`participants.${place}.short`}
          label={words.short}
          limit={LIMITS.shortNameLength}
          read={(journey) => find(journey)?.short ?? ''}
          write={(journey, short) => changeParticipant(journey, id, { short })}
        />
        <div class="person-colour" style={{ '--person': ringColour(colour, place) }}>
          <SelectField
            label={words.colour}
            accessibleName={words.colourIs(colourName)}
            value={colour ?? BY_ORDER}
            options={[
              { value: BY_ORDER, name: words.colourOfOrder },
              ...paletteNameSchema.options.map((one) => ({ value: one, name: words.palette[one] })),
            ]}
            onChoose={(chosen) => change({ colour: chosen === BY_ORDER ? null : chosen })}
          />
        </div>
      </div>
      <JourneyChips
        {...shared}
        path={`participants.${place}.priorities`}
        label={words.priorities}
        addLabel={words.addPriority}
        limit={LIMITS.priorityLength}
        most={LIMITS.priorities}
        read={(journey) => find(journey)?.priorities ?? NO_PRIORITIES}
        write={(journey, priorities) => changeParticipant(journey, id, { priorities })}
      />
      <JourneyText
        {...shared}
        path={`participants.${place}.portrait`}
        label={words.portrait}
        lines={2}
        limit={LIMITS.portraitLength}
        read={(journey) => find(journey)?.portrait ?? ''}
        write={(journey, portrait) => changeParticipant(journey, id, { portrait })}
      />
      <Benefits {...shared} participantId={id} place={place} />
    </>
  );
}
