import type { Point } from './scene.ts';

/** How far it is from the second to the first. */
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

/** No way at all. */
export const STILL: Point = { x: 0, y: 0 };
