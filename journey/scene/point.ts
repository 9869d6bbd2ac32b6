import type { Point } from './scene.ts';

/** The displacement from `b` to `a`. */
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

/** `a` displaced by `b`. */
export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

/** Less than half a px is no move: the host rounds, and a run leaves it (see `slide`). */
export const differs = (a: number, b: number): boolean => Math.abs(a - b) >= 0.5;

/** Whether two places are one, by that. */
export const isAt = (one: Point, other: Point): boolean =>
  !differs(one.x, other.x) && !differs(one.y, other.y);

/** No displacement. */
export const STILL: Point = { x: 0, y: 0 };
