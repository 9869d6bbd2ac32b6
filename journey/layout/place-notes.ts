/**
 * Where the notes of one row of cells stand: of a lane, or of the parking lot as a row of one cell.
 *
 * Problem: on a new map notes fill a grid; on a map that people have worked on, what stands keeps its place to
 * the px, wherever that is, and a new note must find room between.
 * Approach: where no note is pinned or larger than a sticky, the grid fills as ever. Else pinned notes stand
 * where they stand, and each of the others takes the first place of its cell, row by row over the column's
 * places, that keeps off everything; rows begin at the cell's top and under each note, but never above the middle
 * of a note of the row before. A later note goes right of an earlier one or below, so that reading the board, which
 * takes for a row what stands beside its notes' middles, gives their order back.
 * Limits: pinned notes may lie over each other or over a border; a hand put them there.
 */
import type { Box, Point } from '../scene/scene.ts';
import {
  CELL_PADDING,
  CELL_PADDING_Y,
  FREE_PLACES,
  NOTE_AIR,
  NOTE_GAP,
  STICKY,
  WIDE_STICKY,
} from './metrics.ts';
import { fillCell, rowHeights, rowStarts } from './note-grid.ts';
import type { NoteSize } from './note-size.ts';

/** A cell: the x of its corner in the section, and its notes in their order. */
export interface Cell {
  readonly x: number;
  readonly sizes: readonly NoteSize[];
  readonly strangers: readonly Box[]; // what else stands there, from the cell's corner
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A note's corner, in the section's coordinates. */
export interface PlacedNote extends Point {
  readonly size: NoteSize;
}

/** The notes of each cell in their order, and the height they need. */
export interface PlacedNotes {
  readonly cells: readonly (readonly PlacedNote[])[];
  readonly height: number; // with room for two more notes in each cell (L4)
  readonly least: number; // without it, and for nothing that already stood
}

/** From one place in a row to the next. */
const STEP = STICKY + NOTE_GAP;

/** What a note keeps free around it: left, top, right and foot. */
type Span = readonly [number, number, number, number];

const span = (x: number, y: number, { width, height }: Size): Span => [
  x - NOTE_AIR,
  y - NOTE_AIR,
  x + width + NOTE_AIR,
  y + height + NOTE_AIR,
];

/** Where the next row begins under it. */
const under = (taken: Span): number => taken[3] + NOTE_GAP - NOTE_AIR;

/** Whether a note can stand in the grid: free, and no larger than the sticky it is taken for. */
const isUsual = ({ pin, isWide, width }: NoteSize, across: number): boolean =>
  !pin && width <= (isWide && across > 1 ? WIDE_STICKY : STICKY);

/** Places notes; from `inset` right of its corner each cell has `across` side by side. */
export const placeNotes = (cells: readonly Cell[], across: number, inset = CELL_PADDING): PlacedNotes => {
  let height = 0;
  let least = 0;
  const pinned = cells.flatMap(({ x, sizes, strangers }) => [
    ...sizes.flatMap((size) => (size.pin ? [span(x + size.pin.x, size.pin.y, size)] : [])),
    ...strangers.map((box) => span(x + box.x, box.y, box)),
  ]);
  if (
    cells.every(
      ({ sizes, strangers }) => strangers.length === 0 && sizes.every((size) => isUsual(size, across)),
    )
  ) {
    const filled = cells.map(({ x, sizes }) => ({ x, ...fillCell(sizes, across) }));
    const rows = Math.max(...filled.map((cell) => cell.rows));
    const all = filled.map(({ places }) => places);
    const starts = rowStarts(rowHeights(rows, all), CELL_PADDING_Y);
    const top = (row: number): number => starts[row] ?? 0;
    const foot = (row: number): number => top(row + 1) - NOTE_GAP + CELL_PADDING_Y;
    const placed = filled.map(({ x, places }) =>
      places.map(({ size, row, place }): PlacedNote => {
        least = Math.max(least, foot(row));
        return { size, x: x + inset + place * STEP, y: top(row) };
      }),
    );
    return { cells: placed, height: foot(rows - 1), least };
  }

  const placed = cells.map(({ x: corner, sizes }) => {
    const left = corner + inset;
    let near = pinned;
    let x = left;
    let y = CELL_PADDING_Y;
    let middle = 0; // the highest middle of the notes of this row; 0 = it has none
    const put = (size: Pick<NoteSize, 'width' | 'height' | 'pin' | 'stood'>): Point => {
      const { width, pin, stood = 0 } = size;
      if (!pin) {
        // What is wider than its cell, as a long line of a person's text is, stands over the middle of it: there it is read.
        const first = left + Math.min(0, Math.round((across * STEP - NOTE_GAP - width) / 2));
        if (first < left) x = first;
        near = near.filter((taken) => under(taken) > y);
        while (near.some(([l, t, r, b]) => x < r && l < x + width && y < b && t < y + size.height)) {
          x += STEP;
          if (x + width > left + across * STEP) {
            x = first;
            y = Math.min(...near.map(under).filter((top) => top > Math.max(y, middle - 0.01)));
            middle = 0;
          }
        }
        near = [...near, span(x, y, size)];
        middle = Math.min(middle || Infinity, y + size.height / 2);
      }
      const at = pin ? { x: corner + pin.x, y: pin.y } : { x, y };
      if (pin && pin.isLoose) return at;
      const foot = at.y + size.height + CELL_PADDING_Y;
      height = Math.max(height, foot);
      if (size.height > stood) least = Math.max(least, foot);
      return at;
    };
    const notes = sizes.map((size): PlacedNote => ({ size, ...put(size) }));
    const needed = least;
    for (let n = 0; n < FREE_PLACES; n += 1) put({ width: STICKY, height: STICKY });
    least = needed;
    return notes;
  });
  return { cells: placed, height, least };
};
