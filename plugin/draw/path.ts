import { pathBox, pathCourse } from '../../journey/scene/path-course.ts';
import type { PathItem } from '../../journey/scene/scene.ts';
import { stroke } from './look.ts';
import type { Pen } from './pen.ts';

/** Gives a vector the course of another item, and its corner: some hosts shift a vector by where its path begins. */
export const redrawPath = (node: VectorNode, item: PathItem): void => {
  node.vectorPaths = [{ windingRule: 'NONE', data: pathCourse(item) }];
  const corner = pathBox(item);
  node.x = corner.x;
  node.y = corner.y;
};

/** A VECTOR: a whole curve, or a link with its arrow. Open paths carry no fill. */
export const drawPath = ({ host, names, keep }: Pen, item: PathItem): VectorNode => {
  const node = keep(host.createVector());
  node.name = item.shows === 'link' ? names.link : names.curve;
  node.vectorPaths = [{ windingRule: 'NONE', data: pathCourse(item) }];
  node.fills = [];
  stroke(node, item.colour, item.weight, item.dash);
  return node;
};
