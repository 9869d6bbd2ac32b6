import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes, strokeAttributes } from './colour.ts';
import { paintCap } from './line-cap.ts';
import { roundedPath, shapeOutline } from './shape-outline.ts';
import { element } from './svg.ts';

/** A plain line at the origin, running to the right; the page turns it by its rotation. */
export function paintLine(node: NodeRecord): string[] {
  const stroke = strokeAttributes(node);
  const line = element('line', { x1: 0, y1: 0, x2: node.width, y2: 0, ...stroke });
  const right = { at: { x: node.width, y: 0 }, direction: { x: 1, y: 0 } };
  const left = { at: { x: 0, y: 0 }, direction: { x: -1, y: 0 } };
  return [
    line,
    paintCap(node.strokeCap, left, node.strokeWeight, stroke),
    paintCap(node.strokeCap, right, node.strokeWeight, stroke),
  ];
}

/** Rectangle, ellipse, polygon or star at the origin. */
export function paintFigure(node: NodeRecord): string[] {
  const outline =
    node.type === 'ELLIPSE'
      ? shapeOutline('ELLIPSE', node.width, node.height, 0)
      : node.type === 'POLYGON'
        ? shapeOutline('TRIANGLE_UP', node.width, node.height, 0)
        : node.type === 'STAR'
          ? shapeOutline('STAR', node.width, node.height, 0)
          : roundedPath(node.width, node.height, node.cornerRadius);
  return [element('path', { d: outline, ...fillAttributes(node.fills), ...strokeAttributes(node) })];
}
