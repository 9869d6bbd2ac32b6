import type { Point } from '../../journey/scene/scene.ts';
import { lineWidth } from '../../journey/layout/measure-text.ts';
import type { DocumentRecord, NodeRecord, TextRecord } from '../host/node-record.ts';
import { apply, childrenOnPage, invert } from './affine.ts';
import { strokeAttributes, topPaint } from './colour.ts';
import { connectorRoute, type Route } from './connector-route.ts';
import { paintCap } from './line-cap.ts';
import { decimal, element } from './svg.ts';
import { measuredStyle, textLines } from './text-lines.ts';
import { paintText } from './text.ts';

/** Radius of an elbowed connector's corners, px. */
const CORNER = 24;
const PLATE_PADDING = { aside: 16, above: 8 };

/**
 * A connector in its parent's coordinates: the way, a cap at either end, and its label on a white plate in
 * the middle. Nothing where an end's node is gone.
 */
export function paintConnector(document: DocumentRecord, node: NodeRecord): string[] {
  if (node.connector === null) return [];
  const onPage = connectorRoute(document, node.connector);
  if (onPage === null || onPage.points.length < 2) return [];
  const parent = node.parentId === null ? undefined : document.nodes.get(node.parentId);
  const toParent = invert(childrenOnPage(document, parent));
  const route: Route = { kind: onPage.kind, points: onPage.points.map((point) => apply(toParent, point)) };
  const stroke = strokeAttributes(node);
  const line = element('path', { d: routePath(route), fill: 'none', ...stroke });
  const caps = [
    paintCap(node.connector.startCap, lineEnd(route, 'start'), node.strokeWeight, stroke),
    paintCap(node.connector.endCap, lineEnd(route, 'end'), node.strokeWeight, stroke),
  ];
  return [line, ...caps, ...(node.text === null ? [] : label(node.text, middleOf(route)))];
}

function routePath({ kind, points }: Route): string {
  const at = (point: Point | undefined): string =>
    point === undefined ? '' : `${decimal(point.x)} ${decimal(point.y)}`;
  if (kind === 'cubic') return `M${at(points[0])}C${points.slice(1).map(at).join(' ')}`;
  let path = `M${at(points[0])}`;
  for (let index = 1; index < points.length - 1; index++) {
    const [before, corner, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || corner === undefined || after === undefined) continue;
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${at(along(corner, before, radius))}Q${at(corner)} ${at(along(corner, after, radius))}`;
  }
  return `${path}L${at(points[points.length - 1])}`;
}

function lineEnd({ kind, points }: Route, which: 'start' | 'end'): { at: Point; direction: Point } {
  const ordered = which === 'start' ? [...points].reverse() : points;
  const at = ordered[ordered.length - 1] ?? { x: 0, y: 0 };
  const before = ordered[ordered.length - 2] ?? at;
  const length = distance(before, at);
  // A handle of no length gives no direction; the far end of a curve then does.
  const from = length > 0 || kind === 'polyline' ? before : (ordered[0] ?? before);
  const span = distance(from, at) || 1;
  return { at, direction: { x: (at.x - from.x) / span, y: (at.y - from.y) / span } };
}

/** Half-way along the way's length; of a curve, its middle. */
function middleOf({ kind, points }: Route): Point {
  const [a, b, c, d] = points;
  if (kind === 'cubic' && a && b && c && d) {
    return { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
  }
  const pieces = points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
  let left = pieces.reduce((sum, [from, to]) => sum + distance(from, to), 0) / 2;
  for (const [from, to] of pieces) {
    const length = distance(from, to);
    if (left <= length) return along(from, to, left);
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function label(text: TextRecord, middle: Point): string[] {
  const isSeen = text.characters !== '' && text.segments.some((segment) => topPaint(segment.fills) !== null);
  if (!isSeen) return [];
  const lines = textLines(text, Infinity);
  const width = Math.max(
    ...text.characters.split('\n').map((line) => {
      const look = text.segments[0];
      return look === undefined ? 0 : lineWidth(line, measuredStyle(look.fontName.style), look.fontSize);
    }),
  );
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  const plate = element('rect', {
    x: box.x - PLATE_PADDING.aside,
    y: box.y - PLATE_PADDING.above,
    width: width + 2 * PLATE_PADDING.aside,
    height: height + 2 * PLATE_PADDING.above,
    rx: 8,
    fill: '#FFFFFF',
  });
  return [
    plate,
    ...paintText(
      { ...text, alignHorizontal: 'CENTER', autoResize: 'NONE' },
      { ...box, x: box.x - 1, width: width + 2 },
    ),
  ];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `length` px from `from` towards `to`. */
function along(from: Point, to: Point, length: number): Point {
  const span = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / span, y: from.y + ((to.y - from.y) * length) / span };
}
