import type { SceneItem } from '../scene/scene.ts';

/** What a lane holds right of its head. Its height is known before anything is drawn. */
export interface LaneContent {
  /** What the content needs, its padding above and below included. */
  readonly height: number;
  /** What it holds without the room kept free (L4): a lane that stands on the board grows only beyond this. */
  readonly least?: number;
  /** The items, bottom-most first, in the lane's coordinates, for the height that the lane got. */
  readonly items: (laneHeight: number) => readonly SceneItem[];
}

/** A lane of which nothing is drawn but its head. */
export const NOTHING: LaneContent = { height: 0, items: () => [] };
