import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes } from './colour.ts';
import { element } from './svg.ts';

/** A table at the origin: its surface and the rules between equally high rows and equally wide columns. */
export function paintTable(node: NodeRecord): string[] {
  const count = (member: string): number => {
    const value = node.extra[member];
    return typeof value === 'number' ? value : 0;
  };
  const rule = { stroke: '#D9D9D9', 'stroke-width': 1 };
  const parts = [
    element('rect', {
      width: node.width,
      height: node.height,
      rx: 4,
      ...fillAttributes(node.fills),
      ...rule,
    }),
  ];
  const rows = count('numRows');
  const columns = count('numColumns');
  for (let row = 1; row < rows; row++) {
    const y = (node.height * row) / rows;
    parts.push(element('line', { x1: 0, y1: y, x2: node.width, y2: y, ...rule }));
  }
  for (let column = 1; column < columns; column++) {
    const x = (node.width * column) / columns;
    parts.push(element('line', { x1: x, y1: 0, x2: x, y2: node.height, ...rule }));
  }
  return parts;
}
