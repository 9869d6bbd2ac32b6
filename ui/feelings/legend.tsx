import { useId } from 'preact/hooks';
import { shortName } from '../../journey/layout/dot.ts';
import type { Participant } from '../../journey/model/participant.ts';
import { personColour } from './person-line.ts';

/** Whose feelings are edited: every participant as a ring with the short name, the chosen one named in full. */
export function Legend({
  label,
  people,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly people: readonly Participant[];
  readonly chosen: number;
  readonly onChoose: (person: number) => void;
}) {
  const name = useId();
  return (
    <div class="legend" role="radiogroup" aria-label={label}>
      {people.map((participant, person) => (
        <label key={participant.id} class="legend-person" data-tip={participant.name}>
          <input
            class="for-readers"
            type="radio"
            name={name}
            checked={person === chosen}
            aria-label={participant.name}
            onChange={() => onChoose(person)}
          />
          <span class="legend-pill">
            <span class="legend-ring" style={{ borderColor: personColour(participant, person) }}>
              {shortName(participant)}
            </span>
            {person === chosen && <span class="legend-name">{participant.name}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
