import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../../journey/layout/layout.ts';
import { pathBox, pathCourse } from '../../../journey/scene/path-course.ts';
import { placedItems } from '../../../journey/scene/placed-items.ts';
import type { PathItem } from '../../../journey/scene/scene.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { pathExtent } from './path-extent.ts';

const path: PathItem = {
  kind: 'path',
  shows: 'link',
  key: 'link/a/b/0',
  x: 100,
  y: 200,
  width: 50,
  height: 40,
  anchor: { x: 0, y: 0 },
  isLocked: false,
  data: 'M 50 40 L 0 40 L 0 0',
  colour: '#757575',
  weight: 8,
  dash: [],
  endCap: 'none',
};

describe('a path as its node is drawn', () => {
  it('is its course, and its node stands at the course’s corner', () => {
    expect(pathCourse(path)).toBe(path.data);
    expect(pathBox(path)).toEqual({ x: 100, y: 200, width: 50, height: 40 });
    expect(pathBox({ ...path, data: 'M 5 -7 L 20 30' })).toEqual({ x: 105, y: 193, width: 15, height: 37 });
  });

  it('ends in an arrow whose strokes reach out on both sides, and so does its node', () => {
    const arrow: PathItem = { ...path, endCap: 'arrow' };
    expect(pathCourse(arrow)).toBe(`${path.data} M -18 26 L 0 0 L 18 26`);
    expect(pathBox(arrow)).toEqual({ x: 82, y: 200, width: 68, height: 40 });
  });

  it('begins where its drawn course does, however it is bent', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        for (const { item } of placedItems(
          layout(journey, { curves: 'paths', stored: null, noteHeights: new Map() }),
        )) {
          if (item.kind !== 'path') continue;
          const extent = pathExtent(pathCourse(item));
          const { x, y, width, height } = pathBox(item);
          expect(x).toBeCloseTo(item.x + extent.x, 6);
          expect(y).toBeCloseTo(item.y + extent.y, 6);
          expect(width).toBeCloseTo(extent.width, 6);
          expect(height).toBeCloseTo(extent.height, 6);
        }
      }),
      { numRuns: 100 },
    );
  });
});
