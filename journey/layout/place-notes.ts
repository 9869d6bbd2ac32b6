/**
 * Where the notes of one row of cells stand: of a lane, or of the parking lot as a row of one cell.
 *
 * Problem: on a new map notes fill a grid; on a map that people have worked on, what stands keeps its place to
 * the px, wherever that is, and a new note must find room between.
 * Approach: without a pin in any of the cells the grid fills as ever. Else pinned notes stand where they stand,
 * and each of the others takes the first place of its cell, row by row over the column's places, that keeps off
 * everything; rows begin at the cell's top and under each note. A later note never goes above an earlier one,
 * so that reading the board gives their order back.
 * Limits: pinned notes may lie over each other or over a border; a hand put them there.
 */
import type { Point } from '../scene/scene.ts';
import { CELL_PADDING, CELL_PADDING_Y, FREE_PLACES, NOTE_AIR, NOTE_GAP, STICKY } from './metrics.ts';
import { fillCell, rowHeights, rowStarts } from './note-grid.ts';
import type { NoteSize } from './note-size.ts';

/** A note's corner, in the section's coordinates. */
export interface PlacedNote extends Point {
  readonly size: NoteSize;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The notes of each cell in their order, and the height they need. */
export interface PlacedNotes {
  readonly cells: readonly (readonly PlacedNote[])[];
  readonly height: number; // with room for two more notes in each cell (L4)
  readonly least: number; // without it, and for nothing that already stood
}

/** What a note keeps free around it: left, top, right and foot. */
type Span = readonly [number, number, number, number];

const span = ({ x, y }: Point, size: Size): Span => [
  x - NOTE_AIR,
  y - NOTE_AIR,
  x + size.width + NOTE_AIR,
  y + size.height + NOTE_AIR,
];

/** Where the next row begins under it. */
const under = ([, , , foot]: Span): number => foot + NOTE_GAP - NOTE_AIR;

const USUAL: Size = { width: STICKY, height: STICKY };

/**
 * Places notes. `corners` are the x of the cells' corners; from `inset` right of each, `across` notes stand side
 * by side.
 */
export const placeNotes = (
  cells: readonly (readonly NoteSize[])[],
  corners: readonly number[],
  across: number,
  inset = CELL_PADDING,
): PlacedNotes => {
  const step = STICKY + NOTE_GAP;
  /** Where a pinned note stands; undefined for any other. */
  const pinOf = ({ pin }: NoteSize, cell: number): Point | undefined =>
    pin && { x: (corners[cell] ?? 0) + pin.x, y: pin.y };
  const pinned = cells.flatMap((sizes, i) =>
    sizes.flatMap((size) => {
      const at = pinOf(size, i);
      return at ? [span(at, size)] : [];
    }),
  );
  if (pinned.length === 0) {
    const filled = cells.map((sizes) => fillCell(sizes, across));
    const rows = Math.max(...filled.map((cell) => cell.rows));
    const all = filled.map(({ places }) => places);
    const starts = rowStarts(rowHeights(rows, all), CELL_PADDING_Y);
    let used = 0;
    const placed = all.map((places, i) =>
      places.map(({ size, row, place }) => {
        used = Math.max(used, row + 1);
        return { size, x: (corners[i] ?? 0) + inset + place * step, y: starts[row] ?? 0 };
      }),
    );
    const foot = (count: number): number => (starts[count] ?? 0) - NOTE_GAP + CELL_PADDING_Y;
    return { cells: placed, height: foot(rows), least: foot(used) };
  }

  let least = 0;
  let height = 0;
  const placed = cells.map((sizes, i) => {
    const left = (corners[i] ?? 0) + inset;
    let near = pinned;
    let y = CELL_PADDING_Y;
    const free = (size: Size): Point => {
      near = near.filter((other) => under(other) > y);
      let x = left;
      while (near.some(([l, t, r, b]) => x < r && l < x + size.width && y < b && t < y + size.height)) {
        x += step;
        if (x + size.width > left + across * step) {
          x = left;
          y = Math.min(...near.map(under).filter((top) => top > y));
        }
      }
      near = [...near, span({ x, y }, size)];
      return { x, y };
    };
    const place = (size: Size, at: Point): Point => {
      height = Math.max(height, at.y + size.height + CELL_PADDING_Y);
      return at;
    };
    const notes = sizes.map((size) => {
      const at = place(size, pinOf(size, i) ?? free(size));
      if (size.height > (size.stood ?? 0)) least = Math.max(least, at.y + size.height + CELL_PADDING_Y);
      return { ...at, size };
    });
    for (let n = 0; n < FREE_PLACES; n += 1) place(USUAL, free(USUAL));
    return notes;
  });
  return { cells: placed, height, least };
};
