import type { LineItem } from '../../journey/scene/scene.ts';
import { stroke } from './look.ts';
import type { Pen } from './pen.ts';

/** A LINE. Its height is exactly 0 for the host. */
export const drawLine = ({ host, names, keep }: Pen, item: LineItem): LineNode => {
  const node = keep(host.createLine());
  node.name = names.line;
  node.resize(item.length, 0);
  stroke(node, item.colour, item.weight);
  return node;
};
