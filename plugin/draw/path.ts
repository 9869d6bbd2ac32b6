import { pathCorner, pathCourse } from '../../journey/scene/path-course.ts';
import type { PathItem } from '../../journey/scene/scene.ts';
import { solid, type Pen } from './pen.ts';

/** Gives a vector the course of another item. */
export const redrawPath = (node: VectorNode, item: PathItem): void => {
  node.vectorPaths = [{ windingRule: 'NONE', data: pathCourse(item) }];
  const corner = pathCorner(item);
  node.x = corner.x;
  node.y = corner.y;
};

/** A VECTOR: a whole curve, or a link with its arrow. Open paths carry no fill. */
export const drawPath = ({ host, names, keep }: Pen, item: PathItem): VectorNode => {
  const node = keep(host.createVector());
  node.name = item.endCap === 'arrow' ? names.link : names.curve;
  node.vectorPaths = [{ windingRule: 'NONE', data: pathCourse(item) }];
  node.fills = [];
  node.strokes = solid(item.colour);
  node.strokeWeight = item.weight;
  if (item.dash.length > 0) node.dashPattern = item.dash;
  return node;
};
