import type { PathItem, Point } from '../../journey/scene/scene.ts';
import { pathExtent } from './path-extent.ts';
import { solid, type Pen } from './pen.ts';

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

const drawn = (item: PathItem): string =>
  item.endCap === 'arrow' ? item.data + arrowHead(item.data, item.weight) : item.data;

/** Where a path's node stands: a vector's box begins where its path does, not at the path's origin. */
export const pathCorner = (item: PathItem): Point => {
  const extent = pathExtent(drawn(item));
  return { x: item.x + extent.x, y: item.y + extent.y };
};

/** Gives a vector the course of another item. */
export const redrawPath = (node: VectorNode, item: PathItem): void => {
  node.vectorPaths = [{ windingRule: 'NONE', data: drawn(item) }];
  const corner = pathCorner(item);
  node.x = corner.x;
  node.y = corner.y;
};

/** A VECTOR: a whole curve, or a link with its arrow. Open paths carry no fill. */
export const drawPath = ({ host, names, keep }: Pen, item: PathItem): VectorNode => {
  const node = keep(host.createVector());
  node.name = item.endCap === 'arrow' ? names.link : names.curve;
  node.vectorPaths = [{ windingRule: 'NONE', data: drawn(item) }];
  node.fills = [];
  node.strokes = solid(item.colour);
  node.strokeWeight = item.weight;
  if (item.dash.length > 0) node.dashPattern = item.dash;
  return node;
};
