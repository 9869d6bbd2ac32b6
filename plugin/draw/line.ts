import type { LineItem } from '../../journey/scene/scene.ts';
import { stroke } from './look.ts';
import type { Pen } from './pen.ts';

/** A LINE. Its height is exactly 0 for the host, so one that goes down is turned a quarter clockwise about its start. */
export const drawLine = ({ host, names, keep }: Pen, item: LineItem): LineNode => {
  const node = keep(host.createLine());
  node.name = names.line;
  node.resize(item.length, 0);
  if (item.direction === 'down') node.rotation = -90;
  stroke(node, item.colour, item.weight);
  return node;
};
