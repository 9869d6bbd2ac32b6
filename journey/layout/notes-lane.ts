import type { Lane } from '../model/lane.ts';
import { laneColours } from './colours.ts';
import { cellCorner, type Grid } from './columns.ts';
import type { LaneContent } from './lane-content.ts';
import { CELL_PADDING, CELL_PADDING_Y, NOTE_GAP } from './metrics.ts';
import { fillCell, rowHeights, rowStarts } from './note-grid.ts';
import { noteItem } from './note-item.ts';
import type { NoteSize } from './note-size.ts';

/** A lane of notes. `cells` holds the notes of each stage in their order. */
export const notesLane = (grid: Grid, lane: Lane, cells: readonly (readonly NoteSize[])[]): LaneContent => {
  const filled = cells.map((sizes) => fillCell(sizes, grid.across));
  const rows = Math.max(...filled.map((cell) => cell.rows));
  const heights = rowHeights(
    rows,
    filled.map(({ places }) => places),
  );
  const starts = rowStarts(heights, CELL_PADDING_Y);
  return {
    height: (starts[rows] ?? 0) - NOTE_GAP + CELL_PADDING_Y,
    items: () => {
      const { sticky } = laneColours(lane, grid.journey);
      return filled.flatMap(({ places }, i) => {
        const anchor = cellCorner(grid, i);
        return places.map((place) => noteItem(place, starts, anchor.x + CELL_PADDING, sticky, anchor));
      });
    },
  };
};
