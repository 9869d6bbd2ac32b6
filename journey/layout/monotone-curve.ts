/**
 * A smooth curve through given points that never rises above or falls below a point nobody placed (E1).
 *
 * Problem: an ordinary spline swings over between two dots and so shows a feeling that nobody had.
 * Approach: a cubic Hermite curve, monotone between neighbours: F. N. Fritsch and R. E. Carlson, "Monotone
 * Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980), with the tangents of M. Steffen, "A
 * simple method for monotonic interpolation in one dimension", Astron. Astrophys. 239 (1990), as d3-shape's
 * `curveMonotoneX` has them. A local high or low gets a flat tangent.
 * Limits: x must grow from point to point.
 */
import type { Point } from '../scene/scene.ts';
import type { Cubic } from './cubic.ts';

/** Steffen's tangent at a point between a piece of slope `before` and one of slope `after`. */
const innerTangent = (before: number, after: number, widthBefore: number, widthAfter: number): number => {
  if (before * after <= 0) return 0;
  const parabola = (before * widthAfter + after * widthBefore) / (widthBefore + widthAfter);
  return 2 * Math.sign(before) * Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2);
};

/** The tangent at an end, from the slope of its piece and the tangent at the piece's other end. */
const endTangent = (slope: number, otherTangent: number): number => (3 * slope - otherTangent) / 2;

/** One cubic from each point to the next; two points give a straight line, fewer give nothing. */
export const monotoneCurve = (points: readonly Point[]): Cubic[] => {
  const pieces = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const width = to.x - from.x;
    return { from, to, width, slope: (to.y - from.y) / width };
  });
  const tangents = points.map((_, i) => {
    const before = pieces[i - 1];
    const after = pieces[i];
    return before === undefined || after === undefined
      ? 0
      : innerTangent(before.slope, after.slope, before.width, after.width);
  });
  return pieces.map(({ from, to, width, slope }, i) => {
    const isFirst = i === 0;
    const isLast = i === pieces.length - 1;
    const start = tangents[i] ?? 0;
    const end = tangents[i + 1] ?? 0;
    const startTangent = isFirst ? (isLast ? slope : endTangent(slope, end)) : start;
    const stopTangent = isLast ? (isFirst ? slope : endTangent(slope, start)) : end;
    const third = width / 3;
    return {
      from,
      control1: { x: from.x + third, y: from.y + third * startTangent },
      control2: { x: to.x - third, y: to.y - third * stopTangent },
      to,
    };
  });
};
