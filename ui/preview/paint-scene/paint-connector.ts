import { pathData } from '../../../journey/layout/cubic.ts';
import { flatCurve } from '../../../journey/layout/flat-curve.ts';
import { lineWidth } from '../../../journey/layout/measure-text.ts';
import type { Key } from '../../../journey/scene/key.ts';
import type { Box, ConnectorItem, PathItem, Point, Side } from '../../../journey/scene/scene.ts';
import { element } from './markup.ts';
import { paintText } from './paint-text.ts';

const CORNER = 24; // px, as the layout turns its own links
const LABEL_AIR = 48;

const dock = ({ x, y, width, height }: Box, side: Side): Point => {
  switch (side) {
    case 'top':
      return { x: x + width / 2, y };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
    case 'left':
      return { x, y: y + height / 2 };
  }
};

/** Up from one top, across at `level` with round corners, down to the other. */
const elbow = (from: Point, to: Point, level: number): string => {
  const turn = Math.sign(to.x - from.x) * Math.min(CORNER, Math.abs(to.x - from.x) / 2);
  return (
    `M ${from.x} ${from.y} L ${from.x} ${level + CORNER} Q ${from.x} ${level} ${from.x + turn} ${level} ` +
    `L ${to.x - turn} ${level} Q ${to.x} ${level} ${to.x} ${level + CORNER} L ${to.x} ${to.y}`
  );
};

/** A line of a curve or a link, with its dashes and its arrow; `origin` is where the data counts from. */
export function paintLine(
  data: string,
  { colour, weight, dash, endCap }: Pick<PathItem, 'colour' | 'weight' | 'dash' | 'endCap'>,
  origin: Point,
  arrow: Point | null,
): string {
  const line = element('path', {
    d: data,
    fill: 'none',
    stroke: colour,
    'stroke-width': weight,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : null,
    'stroke-linejoin': 'round',
    transform: origin.x === 0 && origin.y === 0 ? null : `translate(${origin.x} ${origin.y})`,
  });
  if (endCap === 'none' || arrow === null) return line;
  const size = weight * 3;
  return (
    line +
    element('path', {
      d: `M ${arrow.x - size} ${arrow.y - size} L ${arrow.x} ${arrow.y} L ${arrow.x + size} ${arrow.y - size}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': weight,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    })
  );
}

/**
 * A connector between two items, in px of the map; '' where one of them is missing. An elbowed one runs
 * from top to top, which is all that a map has.
 */
export function paintConnector(item: ConnectorItem, boxes: ReadonlyMap<Key, Box>, origin: Point): string {
  const [fromBox, toBox] = [boxes.get(item.from.key), boxes.get(item.to.key)];
  if (fromBox === undefined || toBox === undefined) return '';
  const from = dock(fromBox, item.from.side);
  const to = dock(toBox, item.to.side);
  const zero = { x: 0, y: 0 };
  if (item.line === 'curved') return paintLine(pathData([flatCurve(from, to)], zero), item, zero, null);
  const level = origin.y + item.y;
  const line = paintLine(elbow(from, to, level), item, zero, to);
  if (item.label === null) return line;
  const width = Math.min(
    Math.abs(to.x - from.x),
    lineWidth(item.label.text, item.label.style, item.label.size) + LABEL_AIR,
  );
  const height = item.label.size * 1.8;
  const plate = { x: (from.x + to.x - width) / 2, y: level - height / 2, width, height };
  return (
    line +
    element('rect', { ...plate, fill: '#FFFFFF', rx: 8 }) +
    paintText([item.label], plate, 'center', true)
  );
}
