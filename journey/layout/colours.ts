/**
 * The colours of the frame, which is black and white: colour belongs to notes and people (`scene/hues.ts`), and nothing
 * says anything by colour alone.
 */
import type { Hex } from '../scene/scene.ts';

export const INK: Hex = '#1E1E1E';
export const WHITE: Hex = '#FFFFFF';
export const MAP_FILL: Hex = WHITE;
export const PARKING_FILL: Hex = '#F9F9F9';
/** Pink is kept for urgent notes; the word says it too. */
export const URGENT: Hex = '#FFA8DB';
export const BOX_STROKE_COLOUR: Hex = '#B3B3B3';
export const RULE: Hex = '#D9D9D9';
export const STRONG_RULE: Hex = '#757575';
export const BAND: Hex = '#FFECBD';
/** Stage headers are black: the one row that must be found at 10 % zoom. */
export const HEADER = { fill: INK, stroke: BOX_STROKE_COLOUR, text: WHITE } as const;
export const MOMENT = { fill: '#FFC943', stroke: '#E8A302', text: INK } as const;
/**
 * A dot that nobody has placed yet is paper-white inside a dashed ring: it must not look like a feeling. No
 * fill at all would let every other curve on the zero line strike through its name, and would leave only
 * the ring to grab.
 */
export const HOLLOW: Hex = WHITE;
export const CHECK_DONE = { fill: '#CDF4D3', stroke: '#66D575' } as const;

/** Solid, dashes, dots, in turn: hue alone does not part violet from blue for a colour-blind eye. */
const PATTERNS: readonly (readonly number[])[] = [[], [36, 16], [10, 14]];

/** The dash pattern of the curve of the participant at `index`; empty = solid. */
export const curvePattern = (index: number): readonly number[] => PATTERNS[index % PATTERNS.length] ?? [];

/** Colour of a note that came from no lane at all. */
export const LOOSE_NOTE: Hex = WHITE;
