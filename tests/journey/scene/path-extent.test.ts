import { describe, expect, it } from 'vitest';
import { pathExtent } from '../../../journey/scene/path-extent.ts';

describe('the extent of a path', () => {
  it('is that of its points where it is straight', () => {
    expect(pathExtent('M 10 20 L -5 40 L 30 25')).toEqual({ x: -5, y: 20, width: 35, height: 20 });
  });

  it('reaches to where a curve turns back, not to its control points', () => {
    const extent = pathExtent('M 0 0 C 0 -100 100 -100 100 0');
    expect(extent.y).toBeCloseTo(-75);
    expect(extent.height).toBeCloseTo(75);
    expect(extent).toMatchObject({ x: 0, width: 100 });
  });

  it('follows pieces that hang together, and a closed outline', () => {
    expect(pathExtent('M 0 0 C 10 0 20 30 40 30 L 40 50 Z')).toEqual({ x: 0, y: 0, width: 40, height: 50 });
  });
});
