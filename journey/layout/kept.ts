import type { Journey } from '../model/journey.ts';
import type { Box, Point } from '../scene/scene.ts';

/** Where a note stands. In no cell, though it keeps one: then no lane becomes higher for it. */
export interface Pin extends Point {
  readonly isLoose?: boolean;
}

/**
 * What stands on the board already and keeps its place (U1, U2). Units are px; notes and lanes go by their ids.
 *
 * A pinned note stands exactly at its pin. Where hands left notes over each other or over a border, the layout
 * leaves them so, and no lane grows for it.
 */
export interface Kept {
  /**
   * The top left of each note that stays where it is, relative to its cell's corner: the column's left edge and
   * the lane section's top; in the parking lot, that section's corner. The note's cell is the journey's.
   */
  readonly pins: ReadonlyMap<string, Pin>;
  /** The size of each note that stands there, pinned or not, whatever it is made of. A height in `noteHeights` is newer and wins. */
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  /**
   * What else people put into a cell, by `lane/<lane id>/<stage id>` and relative to its corner: pictures, shapes, notes that
   * hang over a border. No note is put onto it.
   */
  readonly strangers?: ReadonlyMap<string, readonly Box[]>;
  /** Heights of the lanes that stand there. They grow when a note that is not pinned, or a higher one, needs it. */
  readonly laneHeights: ReadonlyMap<string, number>;
  /** The journey whose heads were drawn: one that is no higher than such makes no lane higher that a hand made lower. */
  readonly heads?: Pick<Journey, 'lanes'> | null;
  /** Height of the parking lot, which then stays though it were empty; null = there is none. */
  readonly parkingHeight: number | null;
}
