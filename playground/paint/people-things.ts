/** What people and other documents bring and no plugin can make: stamps, tape, highlights, widgets, links. */
import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes, hex, topPaint } from './colour.ts';
import { element, escapeXml, textElement } from './svg.ts';

const STAMPS: Readonly<Record<string, string>> = {
  'thumbs up': '👍',
  'thumbs down': '👎',
  heart: '❤️',
  star: '⭐',
  '+1': '+1',
  question: '❓',
  profile: '🙂',
};

/** A stamp at the origin: a round badge with its sign, which FigJam keeps in the stamp's name. */
export function paintStamp(node: NodeRecord): string[] {
  const sign = STAMPS[node.name.toLowerCase()] ?? (node.name.length <= 3 ? node.name : '★');
  const radius = Math.min(node.width, node.height) / 2;
  return [
    element('circle', {
      cx: node.width / 2,
      cy: node.height / 2,
      r: radius,
      fill: '#FFFFFF',
      stroke: '#E6E6E6',
      'stroke-width': 2,
    }),
    textElement(
      'text',
      {
        x: node.width / 2,
        y: node.height / 2 + radius * 0.4,
        'text-anchor': 'middle',
        'font-size': radius * 1.1,
        'font-weight': 700,
      },
      escapeXml(sign),
    ),
  ];
}

/** A highlighter's stroke or a strip of washi tape at the origin: its colour, seen through. */
export function paintTape(node: NodeRecord): string[] {
  const paint = topPaint(node.fills) ?? topPaint(node.strokes);
  const fill = paint === null ? '#FFC943' : hex(paint.color);
  return [element('rect', { width: node.width, height: node.height, rx: 2, fill, 'fill-opacity': 0.5 })];
}

/** A widget, link, embed or picture at the origin: a card with its name. */
export function paintCard(node: NodeRecord): string[] {
  const surface = topPaint(node.fills) === null ? { fill: '#FFFFFF' } : fillAttributes(node.fills);
  const size = Math.max(10, Math.min(16, node.height / 4));
  return [
    element('rect', {
      width: node.width,
      height: node.height,
      rx: 8,
      ...surface,
      stroke: '#D9D9D9',
      'stroke-width': 1,
    }),
    textElement(
      'text',
      { x: 12, y: 8 + size * 1.2, 'font-size': size, fill: '#1E1E1E' },
      escapeXml(node.name),
    ),
  ];
}

/** A code block at the origin: its lines as they are, on dark ground. */
export function paintCodeBlock(node: NodeRecord): string[] {
  const code = typeof node.extra['code'] === 'string' ? node.extra['code'] : '';
  const lines = code
    .split('\n')
    .map((line, index) =>
      textElement(
        'text',
        { x: 16, y: 28 + index * 20, 'font-size': 14, 'font-family': 'monospace', fill: '#FFFFFF' },
        escapeXml(line),
      ),
    );
  return [element('rect', { width: node.width, height: node.height, rx: 8, fill: '#1E1E1E' }), ...lines];
}
