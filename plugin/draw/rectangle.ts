import type { RectangleItem } from '../../journey/scene/scene.ts';
import { solid, type Pen } from './pen.ts';

/** A RECTANGLE: a bar, its track or a band. */
export const drawRectangle = ({ host, names, keep }: Pen, item: RectangleItem): RectangleNode => {
  const node = keep(host.createRectangle());
  node.name = names.bar;
  node.resize(item.width, item.height);
  node.fills = solid(item.fill);
  if (item.opacity !== 1) node.opacity = item.opacity;
  if (item.radius !== 0) node.cornerRadius = item.radius;
  return node;
};
