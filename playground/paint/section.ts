import { lineWidth } from '../../journey/layout/measure-text.ts';
import type { Box } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { darker, fillAttributes, hex, strokeAttributes, topPaint } from './colour.ts';
import { element, escapeXml, textElement } from './svg.ts';

const WHITE = { r: 1, g: 1, b: 1 };

/** The section's own surface at the origin; its children are painted over it by the page. */
export function paintSection(node: NodeRecord): string[] {
  const paint = topPaint(node.fills);
  const own = strokeAttributes(node);
  const border = { stroke: hex(darker(paint?.color ?? WHITE, 0.14)), 'stroke-width': 2 };
  const surface = element('rect', {
    width: node.width,
    height: node.height,
    rx: sectionRadius(node),
    ...fillAttributes(node.fills),
    ...('stroke' in own ? own : border),
  });
  return [surface, nameTag(node)];
}

/** Where the name tag stands, in the section's own px; null where the name is empty and no tag shows. */
export function nameTagBox(node: NodeRecord): Box | null {
  if (node.name.trim() === '') return null;
  const size = tagSize(node);
  const width = Math.min(node.width, lineWidth(node.name, 'Medium', size) + size * 1.4);
  return { x: 0, y: -size * 2.2, width, height: size * 1.8 };
}

function nameTag(node: NodeRecord): string {
  const box = nameTagBox(node);
  if (box === null) return '';
  const size = tagSize(node);
  const paint = topPaint(node.fills);
  let name = node.name;
  while (name.length > 1 && lineWidth(`${name}…`, 'Medium', size) > node.width - size * 1.4)
    name = name.slice(0, -1);
  return element('g', {}, [
    element('rect', {
      ...box,
      rx: size * 0.4,
      ...fillAttributes(node.fills),
      stroke: hex(darker(paint?.color ?? WHITE, 0.14)),
      'stroke-width': 2,
    }),
    textElement(
      'text',
      {
        x: size * 0.7,
        y: box.y + box.height / 2 + size * 0.36,
        'font-size': size,
        'font-weight': 500,
        fill: '#1E1E1E',
      },
      escapeXml(name === node.name ? name : `${name}…`),
    ),
  ]);
}

/** FigJam keeps a tag readable at any zoom; on a picture it grows with its section instead, px. */
function tagSize(node: NodeRecord): number {
  return Math.min(64, Math.max(16, node.width / 90));
}

/** Round corners as in FigJam, a little more for a large section; px. */
function sectionRadius(node: NodeRecord): number {
  if (node.cornerRadius > 0) return node.cornerRadius;
  return Math.min(24, Math.max(4, Math.min(node.width, node.height) / 20));
}
