import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../journey/scene/free-place.ts';
import type { Box, Point } from '../../../journey/scene/scene.ts';

const size = { width: 1000, height: 600 };

const overlaps = (corner: Point, box: Box): boolean =>
  corner.x < box.x + box.width &&
  corner.x + size.width > box.x &&
  corner.y < box.y + box.height &&
  corner.y + size.height > box.y;

describe('[L6] a new map lands on free canvas near the centre of the view', () => {
  it('lies centred on the view where the canvas is empty', () => {
    expect(freePlace(size, { x: 50, y: 20 }, [])).toEqual({ x: -450, y: -280 });
  });

  it('moves aside by the shortest way', () => {
    const wall: Box = { x: -600, y: -5000, width: 700, height: 10_000 };
    expect(freePlace(size, { x: 50, y: 20 }, [wall])).toEqual({ x: 300, y: -280 });
  });

  const box = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 0, max: 4000 }),
    height: fc.integer({ min: 0, max: 4000 }),
  });

  it('never lands on top of anything', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
        const corner = freePlace(size, { x: 0, y: 0 }, boxes);
        expect(Number.isInteger(corner.x) && Number.isInteger(corner.y)).toBe(true);
        expect(boxes.filter((one) => overlaps(corner, one))).toEqual([]);
      }),
      { seed: 6 },
    );
  });

  it('goes right of the content when there are more than 500 objects', () => {
    const crowd = Array.from({ length: 501 }, (_, i) => ({ x: i * 10, y: 90_000, width: 5, height: 5 }));
    expect(freePlace(size, { x: 0, y: 0 }, crowd).x).toBeGreaterThan(5005);
  });
});
