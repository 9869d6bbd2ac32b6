import type { Box, Point } from '../../journey/scene/scene.ts';

/** How far a hand trembles without meaning to drag, screen px. */
const TREMBLE = 3;

/** What the hand does from pressing to letting go; points are screen px from the board's corner. */
export interface Gesture {
  move(at: Point, event: PointerEvent): void;
  end(at: Point): void;
  /** Ends it without effect. */
  cancel(): void;
}

export const isTremble = (from: Point, to: Point): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) < TREMBLE;

/** The box between two corners. */
export const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
