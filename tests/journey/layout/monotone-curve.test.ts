import { curveMonotoneX, line } from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathData, pointOn } from '../../../journey/layout/cubic.ts';
import { flatCurve } from '../../../journey/layout/flat-curve.ts';
import { monotoneCurve } from '../../../journey/layout/monotone-curve.ts';
import type { Point } from '../../../journey/scene/scene.ts';

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);

/** Points from left to right, whole px as dots have them. */
const dots = fc
  .array(fc.tuple(fc.integer({ min: 40, max: 1200 }), fc.integer({ min: 160, max: 864 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(([width, y]): Point => ({ x: (x += width), y }));
  });

/** Every 50th of the way. */
const walk = (from: number, to: number, at: (t: number) => number): boolean => {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (let i = 0; i <= 50; i += 1) {
    const y = at(i / 50);
    if (y < low - 1e-6 || y > high + 1e-6) return false;
  }
  return true;
};

describe('monotoneCurve', () => {
  it('[E1] is the curve that d3-shape draws as curveMonotoneX', () => {
    fc.assert(
      fc.property(dots, (points) => {
        const oracle = line<Point>()
          .x(({ x }) => x)
          .y(({ y }) => y)
          .curve(curveMonotoneX)(points);
        const expected = numbersOf(oracle ?? '');
        // d3 writes two points as a straight line: the same way, other commands.
        if (points.length === 2) return;
        const own = numbersOf(pathData(monotoneCurve(points), { x: 0, y: 0 }));
        expect(own.length).toBe(expected.length);
        own.forEach((value, i) => {
          expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(0.011);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('[E1] goes through every dot and never above or below the two it joins', () => {
    fc.assert(
      fc.property(dots, (points) => {
        monotoneCurve(points).forEach((cubic, i) => {
          expect(cubic.from).toEqual(points[i]);
          expect(cubic.to).toEqual(points[i + 1]);
          expect(walk(cubic.from.y, cubic.to.y, (t) => pointOn(cubic, t).y)).toBe(true);
        });
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('joins two dots by a straight line, and one by nothing', () => {
    const [cubic] = monotoneCurve([
      { x: 0, y: 0 },
      { x: 300, y: 90 },
    ]);
    expect(cubic?.control1).toEqual({ x: 100, y: 30 });
    expect(cubic?.control2).toEqual({ x: 200, y: 60 });
    expect(monotoneCurve([{ x: 1, y: 1 }])).toEqual([]);
    expect(monotoneCurve([])).toEqual([]);
  });
});

describe('flatCurve', () => {
  it('[E1] runs flat into both dots and never above or below them', () => {
    fc.assert(
      fc.property(dots, (points) => {
        points.slice(1).forEach((to, i) => {
          const cubic = flatCurve(points[i] ?? to, to);
          expect(cubic.control1.y).toBe(cubic.from.y);
          expect(cubic.control2.y).toBe(cubic.to.y);
          expect(walk(cubic.from.y, cubic.to.y, (t) => pointOn(cubic, t).y)).toBe(true);
        });
      }),
      { seed: 5 },
    );
  });
});

describe('pathData', () => {
  it('starts anew where the next segment does not begin at the last one’s end', () => {
    const piece = (x: number) => flatCurve({ x, y: 10 }, { x: x + 20, y: 30 });
    expect(pathData([piece(0), piece(20), piece(100)], { x: 0, y: 10 })).toBe(
      'M 0 0 C 10 0 10 20 20 20 M 20 0 C 30 0 30 20 40 20 M 100 0 C 110 0 110 20 120 20',
    );
    expect(
      pathData([flatCurve({ x: 0, y: 0 }, { x: 9, y: 9 }), flatCurve({ x: 9, y: 9 }, { x: 18, y: 0 })], {
        x: 0,
        y: 0,
      }),
    ).toBe('M 0 0 C 4.5 0 4.5 9 9 9 C 13.5 9 13.5 0 18 0');
  });
});
