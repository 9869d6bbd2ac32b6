/** A path as its node is drawn: the course with its arrow, and where a node of that course stands. */
import type { Box, PathItem } from './scene.ts';

/** Length of an arrow's two strokes, in line widths. */
const HEAD = 4;

/** The coordinates of a path, x and y in turns. */
const numbersOf = (data: string): number[] =>
  data
    .split(' ')
    .filter((token) => !/[A-Z]/.test(token))
    .map(Number);

/**
 * Two strokes that end in the path's last point. A vector's own cap would stand at both of its ends, and a
 * link points one way.
 */
const arrowHead = (data: string, weight: number): string => {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = numbersOf(data).slice(-4);
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

/**
 * Where a path's node stands in what the item stands in, and how large it is: a vector's box begins where its path does, not at
 * the path's origin. No piece of ours leaves the box of its points: curves are monotone between dots, and corners of links are quarters.
 */
export const pathBox = (item: PathItem): Box => {
  const numbers = numbersOf(pathCourse(item));
  /** From where and how far it reaches. */
  const reach = (axis: number): readonly [number, number] => {
    const along = numbers.filter((_, i) => i % 2 === axis);
    const least = Math.min(...along);
    return [least, Math.max(...along) - least];
  };
  const [left, width] = reach(0);
  const [top, height] = reach(1);
  return { x: item.x + left, y: item.y + top, width, height };
};
