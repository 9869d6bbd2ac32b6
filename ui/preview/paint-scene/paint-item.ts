import type { Key } from '../../../journey/scene/key.ts';
import type { Box, Point, SceneItem, ShapeItem, StickyItem, TextRun } from '../../../journey/scene/scene.ts';
import { INK } from '../../../journey/layout/colours.ts';
import { element } from './markup.ts';
import { paintConnector, paintLine } from './paint-connector.ts';
import { paintText } from './paint-text.ts';

/** What painting an item needs besides the item. */
export interface Painting {
  readonly boxes: ReadonlyMap<Key, Box>;
  /** The texts of notes are the most of a map, and cannot be read from afar. */
  readonly hasNoteTexts: boolean;
}

const STICKY_PADDING = 24;
const STICKY_LINE = 1.25;
const ROUNDED_RADIUS = 16;
/** How deep a chevron is notched: the proportion that the layout's text inset reckons with. */
const NOTCH = 0.15;

/** One item and what is in it; `origin` is its parent's corner in px of the map. */
export function paintItem(item: SceneItem, origin: Point, painting: Painting): string {
  const at = { x: origin.x + item.x, y: origin.y + item.y };
  switch (item.kind) {
    case 'section':
      return (
        element('rect', { ...at, width: item.width, height: item.height, fill: item.fill, rx: 8 }) +
        item.children.map((child) => paintItem(child, at, painting)).join('')
      );
    case 'sticky':
      return paintSticky(item, at, painting.hasNoteTexts);
    case 'text':
      return paintText(item.runs, { ...at, width: item.width, height: item.height }, item.align, false);
    case 'shape':
      return paintShape(item, at);
    case 'line':
      return element('line', {
        x1: at.x,
        y1: at.y,
        x2: at.x + item.length,
        y2: at.y,
        stroke: item.colour,
        'stroke-width': item.weight,
      });
    case 'rules':
      return item.at
        .map((x) => at.x + x)
        .map((x) =>
          element('line', {
            x1: x,
            y1: at.y,
            x2: x,
            y2: at.y + item.height,
            stroke: item.colour,
            'stroke-width': item.weight,
          }),
        )
        .join('');
    case 'rectangle':
      return element('rect', {
        ...at,
        width: item.width,
        height: item.height,
        rx: item.radius,
        fill: item.fill,
        'fill-opacity': item.opacity,
      });
    case 'connector':
      return paintConnector(item, painting.boxes, origin);
    case 'path':
      return paintLine(item.data, item, at, endOf(item.data, at));
  }
}

/** Where a drawn path ends: its last two numbers. */
function endOf(data: string, origin: Point): Point | null {
  const numbers = data.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [x, y] = numbers.slice(-2);
  return x === undefined || y === undefined ? null : { x: origin.x + x, y: origin.y + y };
}

function paintSticky(item: StickyItem, at: Point, hasText: boolean): string {
  const paper = element('rect', {
    ...at,
    width: item.width,
    height: item.height,
    rx: 4,
    fill: item.fill,
    stroke: '#000000',
    'stroke-opacity': 0.14,
    'stroke-width': 2,
  });
  if (!hasText || item.text === '') return paper;
  const run = (text: string, style: TextRun['style']): TextRun[] =>
    text === '' ? [] : [{ text, size: item.fontSize, style, lineHeight: STICKY_LINE, colour: INK }];
  const runs = [
    ...run(item.text.slice(0, item.boldPrefix), 'Bold'),
    ...run(item.text.slice(item.boldPrefix).replace(/^\n/, ''), 'Medium'),
  ];
  const box = {
    x: at.x + STICKY_PADDING,
    y: at.y + STICKY_PADDING,
    width: item.width - 2 * STICKY_PADDING,
    height: item.height - 2 * STICKY_PADDING,
  };
  return paper + paintText(runs, box, 'left', false);
}

function paintShape(item: ShapeItem, at: Point): string {
  const { width, height } = item;
  const look = {
    fill: item.fill,
    stroke: item.strokeWeight > 0 ? item.stroke : null,
    'stroke-width': item.strokeWeight > 0 ? item.strokeWeight : null,
    'stroke-dasharray': item.dash.length > 0 ? item.dash.join(' ') : null,
  };
  const notch = Math.min(height * NOTCH, width / 4);
  const outline = (): string => {
    switch (item.form) {
      case 'ellipse':
        return element('ellipse', {
          cx: at.x + width / 2,
          cy: at.y + height / 2,
          rx: width / 2,
          ry: height / 2,
          ...look,
        });
      case 'chevron': {
        const [x, y, right, foot, middle] = [at.x, at.y, at.x + width, at.y + height, at.y + height / 2];
        return element('path', {
          d: `M ${x} ${y} H ${right - notch} L ${right} ${middle} L ${right - notch} ${foot} H ${x} L ${x + notch} ${middle} Z`,
          ...look,
        });
      }
      default:
        return element('rect', {
          ...at,
          width,
          height,
          rx: item.form === 'roundedRectangle' ? Math.min(ROUNDED_RADIUS, height / 2) : null,
          ...look,
        });
    }
  };
  if (item.label === null) return outline();
  const aside =
    item.form === 'chevron' ? notch + 16 : item.form === 'ellipse' ? width * 0.04 : Math.min(20, width / 16);
  const box = { x: at.x + aside, y: at.y, width: width - 2 * aside, height };
  return outline() + paintText([item.label], box, 'center', true);
}
