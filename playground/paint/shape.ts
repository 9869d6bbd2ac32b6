import type { Box } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes, strokeAttributes } from './colour.ts';
import { chevronNotch, shapeOutline } from './shape-outline.ts';
import { element } from './svg.ts';
import { paintText } from './text.ts';

/** Corner radius of a rounded rectangle, px: not published, the board design draws it so. */
const ROUNDED_RADIUS = 16;

/** A shape with text at the origin; its text is centred, or aligned as its record says. */
export function paintShape(node: NodeRecord): string[] {
  const shapeType = node.shapeType ?? 'SQUARE';
  const outline = element('path', {
    d: shapeOutline(
      shapeType,
      node.width,
      node.height,
      node.cornerRadius > 0 ? node.cornerRadius : ROUNDED_RADIUS,
    ),
    ...fillAttributes(node.fills),
    ...strokeAttributes(node),
    'stroke-linejoin': 'round',
  });
  const text =
    node.text === null ? [] : paintText({ ...node.text, autoResize: 'NONE' }, textArea(node, shapeType));
  return [outline, ...text];
}

/**
 * Where a shape's text may stand. FigJam's padding is not published: its guide reckons with 32 px a side for
 * boxes, which a pill of one line would not survive, so here it is less the smaller the shape.
 */
function textArea(node: NodeRecord, shapeType: string): Box {
  const aside =
    shapeType === 'CHEVRON'
      ? chevronNotch(node.width, node.height) + 16
      : shapeType === 'ELLIPSE'
        ? node.width * 0.08
        : Math.min(20, node.width / 16);
  return { x: aside, y: 0, width: node.width - 2 * aside, height: node.height };
}
