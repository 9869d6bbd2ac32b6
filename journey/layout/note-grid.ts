import { STICKY, FREE_PLACES, NOTE_GAP } from './metrics.ts';
import type { NoteSize } from './note-size.ts';

/** A note's place in its cell: which row, which place in the row. */
export interface NotePlace {
  readonly size: NoteSize;
  readonly row: number;
  readonly place: number; // from the left; a wide note takes this and the next
}

/**
 * Fills a cell left to right, then down (L3). A wide note takes two places; where only one is left, it
 * starts the next row. `rows` leaves room for two more notes after the last one (L4).
 */
export const fillCell = (
  sizes: readonly NoteSize[],
  across: number,
): { readonly places: readonly NotePlace[]; readonly rows: number } => {
  let next = 0;
  const places = sizes.map((size) => {
    const needs = size.isWide ? 2 : 1;
    if ((next % across) + needs > across) next += across - (next % across);
    const place = { size, row: Math.floor(next / across), place: next % across };
    next += needs;
    return place;
  });
  return { places, rows: Math.ceil((next + FREE_PLACES) / across) };
};

/** Height of each row: its tallest note over all cells, at least that of a usual note. */
export const rowHeights = (rows: number, cells: readonly (readonly NotePlace[])[]): number[] => {
  const heights = new Array<number>(rows).fill(STICKY);
  for (const places of cells) {
    for (const { row, size } of places) heights[row] = Math.max(heights[row] ?? STICKY, size.height);
  }
  return heights;
};

/** Where each row begins, and as the last entry where the one after would. */
export const rowStarts = (heights: readonly number[], top: number): number[] => {
  const starts = [top];
  let y = top;
  for (const height of heights) {
    y += height + NOTE_GAP;
    starts.push(y);
  }
  return starts;
};
