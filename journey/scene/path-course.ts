/** A path as its node is drawn: the course with its arrow, and where a node of that course stands. */
import { pathExtent } from './path-extent.ts';
import type { PathItem, Point } from './scene.ts';

/** Length of an arrow's two strokes, in line widths. */
const HEAD = 4;

/**
 * Two strokes that end in the path's last point. A vector's own cap would stand at both of its ends, and a
 * link points one way.
 */
const arrowHead = (data: string, weight: number): string => {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = data
    .split(' ')
    .filter((token) => !/[A-Z]/.test(token))
    .slice(-4)
    .map(Number);
  const backwards = Math.atan2(fromY - y, fromX - x);
  const barb = (turn: number): string =>
    [Math.cos, Math.sin]
      .map((side, i) => Math.round((i === 0 ? x : y) + side(backwards + turn) * HEAD * weight))
      .join(' ');
  return ` M ${barb(0.6)} L ${x} ${y} L ${barb(-0.6)}`;
};

/** The path data with its arrow, counted from the item's own corner. */
export const pathCourse = (item: PathItem): string =>
  item.endCap === 'arrow' ? item.data + arrowHead(item.data, item.weight) : item.data;

/** Where a path's node stands in what the item stands in: a vector's box begins where its path does, not at the path's origin. */
export const pathCorner = (item: PathItem): Point => {
  const { x, y } = pathExtent(pathCourse(item));
  return { x: item.x + x, y: item.y + y };
};
