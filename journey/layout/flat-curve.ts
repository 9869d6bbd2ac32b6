import type { Point } from '../scene/scene.ts';
import type { Cubic } from './cubic.ts';

/**
 * A curved connector as FigJam draws it from a right side to a left side: flat at both ends, its control
 * points half-way. So it never leaves the heights between its ends either (E1).
 */
export const flatCurve = (from: Point, to: Point): Cubic => {
  const middle = (from.x + to.x) / 2;
  return { from, control1: { x: middle, y: from.y }, control2: { x: middle, y: to.y }, to };
};
