import { overlap } from './overlap.ts';
import type { Box, Point } from './scene.ts';

/** Above this many loose objects a map goes to the right of all of them instead of near the view (L6). */
const MANY_OBJECTS = 500;

/** Air between a new map and what was there, px. Section titles hang outside of their boxes, so it is generous. */
const AIR = 200;

const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;

/**
 * [L6] Where a box of this size stands free: the corner nearest to lying centred on `centre` at which it
 * keeps its distance from every obstacle. All px on the page; the corner has whole numbers.
 *
 * Tried are the centre itself and the places that touch an obstacle, moved straight sideways or straight
 * up and down; right of everything is always among them, so there is always an answer.
 */
export const freePlace = (
  size: { readonly width: number; readonly height: number },
  centre: Point,
  obstacles: readonly Box[],
): Point => {
  const home = { x: Math.round(centre.x - size.width / 2), y: Math.round(centre.y - size.height / 2) };
  const rightOf = (box: Box): Point => ({ x: Math.ceil(right(box) + AIR), y: home.y });
  if (obstacles.length > MANY_OBJECTS) {
    return rightOf(obstacles.reduce((most, box) => (right(box) > right(most) ? box : most)));
  }

  const isFree = (corner: Point): boolean =>
    !obstacles.some((box) => overlap({ ...corner, width: size.width, height: size.height }, box, AIR));
  const distance = (corner: Point): number => Math.abs(corner.x - home.x) + Math.abs(corner.y - home.y);

  return [
    home,
    ...obstacles.flatMap((box) => [
      rightOf(box),
      { x: home.x, y: Math.ceil(bottom(box) + AIR) },
      { x: Math.floor(box.x - size.width - AIR), y: home.y },
      { x: home.x, y: Math.floor(box.y - size.height - AIR) },
    ]),
  ]
    .filter(isFree)
    .reduce((best, corner) => (distance(corner) < distance(best) ? corner : best), {
      x: Infinity,
      y: Infinity,
    });
};
