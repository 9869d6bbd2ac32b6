import { lineWidth } from '../../journey/layout/measure-text.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes } from './colour.ts';
import { element, escapeXml, textElement } from './svg.ts';
import { paintText } from './text.ts';

/** Id of the shadow that lies under every sticky; the page defines it once. */
const STICKY_SHADOW = 'sticky-shadow';
const PADDING = 20; // px, text to the sticky's edge
const AUTHOR_SIZE = 16;

/** The soft shadow of a sticky, as a filter for the page's `<defs>`. */
export function stickyShadow(): string {
  return element('filter', { id: STICKY_SHADOW, x: '-10%', y: '-10%', width: '120%', height: '125%' }, [
    element('feDropShadow', { dx: 0, dy: 1, stdDeviation: 1, 'flood-color': '#000', 'flood-opacity': 0.12 }),
    element('feDropShadow', { dx: 0, dy: 6, stdDeviation: 6, 'flood-color': '#000', 'flood-opacity': 0.12 }),
  ]);
}

/** A sticky at the origin: its paper with the shadow, its text from the top left, its author at the foot. */
export function paintSticky(node: NodeRecord): string[] {
  const { width, height, text } = node;
  const paper = element('rect', {
    width,
    height,
    rx: 4,
    ...fillAttributes(node.fills),
    filter: `url(#${STICKY_SHADOW})`,
  });
  const box = { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
  const lines = text === null ? [] : paintText({ ...text, autoResize: 'NONE' }, box);
  return [paper, ...lines, node.authorVisible ? authorLine(node) : ''];
}

function authorLine(node: NodeRecord): string {
  if (node.authorName === '') return '';
  const room = node.width - 2 * PADDING;
  let name = node.authorName;
  while (name !== '' && lineWidth(`${name}…`, 'Medium', AUTHOR_SIZE) > room) name = name.slice(0, -1);
  return textElement(
    'text',
    { x: PADDING, y: node.height - PADDING, 'font-size': AUTHOR_SIZE, fill: '#1E1E1E', 'fill-opacity': 0.6 },
    escapeXml(name === node.authorName ? name : `${name}…`),
  );
}
