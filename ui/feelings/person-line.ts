import { PARTICIPANT_ORDER } from '../../journey/scene/hues.ts';
import type { Participant } from '../../journey/model/participant.ts';

/** Dashes that tell the lines of the others apart without colour. */
const DASHES = ['4 3', '1.5 3', '7 3', '7 3 1.5 3', '3 3', '10 4', '1.5 5', '10 3 3 3', '5 5', '2 2'];

/** The colour of a participant's ring and line in the panel, a CSS value: `--tp-p1` … `--tp-p10` follow the board's order. */
export function personColour(participant: Participant, index: number): string {
  const place = participant.colour === null ? index : PARTICIPANT_ORDER.indexOf(participant.colour);
  return `var(--tp-p${(place < 0 ? 7 : place % PARTICIPANT_ORDER.length) + 1})`; // white has no line of its own: gray's
}

/** The dash of a participant's line while another one is chosen, an SVG value. */
export const personDash = (index: number): string => DASHES[index % DASHES.length] ?? '4 3';
