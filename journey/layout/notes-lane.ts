import type { Lane } from '../model/lane.ts';
import { laneColours } from '../scene/hues.ts';
import type { Cells } from './cells.ts';
import { cellCorner, type Grid } from './columns.ts';
import type { LaneContent } from './lane-content.ts';
import { noteItem } from './note-item.ts';
import { placeNotes } from './place-notes.ts';

/** A lane of notes: those of each stage in their order. */
export const notesLane = (grid: Grid, lane: Lane, cells: Cells): LaneContent => {
  const strangers = cells.strangers(lane);
  const placed = placeNotes(
    cells.of(lane).map((sizes, i) => ({ sizes, strangers: strangers[i] ?? [], x: cellCorner(grid, i).x })),
    grid.across,
  );
  return {
    height: placed.height,
    least: placed.least,
    items: () => {
      const { sticky } = laneColours(lane, grid.journey);
      return placed.cells.flatMap((notes, i) =>
        notes.map((note) => noteItem(note, sticky, cellCorner(grid, i))),
      );
    },
  };
};
