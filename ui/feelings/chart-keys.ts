/** What a key means in the chart. */
import { nearestValence } from '../../journey/model/feeling.ts';

/** The dot that has the focus. */
export interface ChartPlace {
  readonly stage: number;
  readonly person: number;
  readonly stages: number;
  readonly people: number;
  /** null = a gap, or a dot that nobody has placed: both stand on the zero line. */
  readonly valence: number | null;
  readonly isGap: boolean;
}

export type ChartCommand =
  | { readonly do: 'choose'; readonly stage: number; readonly person: number }
  | { readonly do: 'place'; readonly valence: number }
  | { readonly do: 'clear' }
  /** A number is being typed: the field takes over, beginning with this character. */
  | { readonly do: 'type'; readonly text: string };

const SMALL_STEP = 0.1;
const LARGE_STEP = 0.5;

/**
 * ← → stage, ↑ ↓ ±0.1 (with Shift ±0.5), Home 0, Delete gap, [ ] participant, a digit or a sign the number
 * field. Null = the key means nothing here and goes on to whoever wants it; at an edge an arrow changes nothing.
 */
export function chartCommand(key: string, shift: boolean, place: ChartPlace): ChartCommand | null {
  const { stage, person } = place;
  const choose = (toStage: number, toPerson: number): ChartCommand => ({
    do: 'choose',
    stage: Math.max(0, Math.min(place.stages - 1, toStage)),
    person: Math.max(0, Math.min(place.people - 1, toPerson)),
  });
  const step = shift ? LARGE_STEP : SMALL_STEP;
  switch (key) {
    case 'ArrowLeft':
      return choose(stage - 1, person);
    case 'ArrowRight':
      return choose(stage + 1, person);
    case 'ArrowUp':
      return { do: 'place', valence: nearestValence((place.valence ?? 0) + step) };
    case 'ArrowDown':
      return { do: 'place', valence: nearestValence((place.valence ?? 0) - step) };
    case 'Home':
      return { do: 'place', valence: 0 };
    case 'Delete':
    case 'Backspace':
      return place.isGap ? null : { do: 'clear' };
    // The same two keys of a Russian keyboard.
    case '[':
    case 'х':
      return choose(stage, person - 1);
    case ']':
    case 'ъ':
      return choose(stage, person + 1);
    default:
      return /^[0-9−-]$/.test(key) ? { do: 'type', text: key.replace('-', '−') } : null;
  }
}
