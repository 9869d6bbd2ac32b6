import type { Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { fillAttributes, strokeAttributes } from './colour.ts';
import { paintCap } from './line-cap.ts';
import { decimal, element } from './svg.ts';
import { boxAround } from './affine.ts';
import { pathBox } from '../host/vector-path.ts';

const LINE_CAPS: Readonly<Record<string, string>> = { ROUND: 'round', SQUARE: 'square' };

/**
 * A vector at the origin: each of its paths with fill and stroke, and arrow caps at the ends of open ones.
 * The node's box is the paths' box, wherever their own coordinates begin.
 */
export function paintVector(node: NodeRecord): string[] {
  const stroke = strokeAttributes(node);
  const corner = boxAround(node.vectorPaths.map((path) => pathBox(path.data, false)));
  const painted = paintPaths(node, stroke);
  if (corner.x === 0 && corner.y === 0) return painted;
  return [element('g', { transform: `translate(${decimal(-corner.x)} ${decimal(-corner.y)})` }, painted)];
}

function paintPaths(node: NodeRecord, stroke: ReturnType<typeof strokeAttributes>): string[] {
  return node.vectorPaths.flatMap((path) => {
    const isOpen = path.windingRule === 'NONE';
    const numbers = path.data.match(/[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? [];
    const line = element('path', {
      d: numbers.map((token) => (/^[A-Za-z]$/.test(token) ? token : decimal(Number(token)))).join(' '),
      ...(isOpen ? { fill: 'none' } : fillAttributes(node.fills)),
      ...(path.windingRule === 'EVENODD' ? { 'fill-rule': 'evenodd' } : {}),
      ...stroke,
      'stroke-linecap': LINE_CAPS[node.strokeCap] ?? null,
      'stroke-linejoin': 'round',
    });
    return isOpen ? [line, ...caps(node, pointsOf(path.data), stroke)] : [line];
  });
}

function caps(
  node: NodeRecord,
  points: readonly Point[],
  stroke: ReturnType<typeof strokeAttributes>,
): string[] {
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (!first || !second || !last || !beforeLast) return [];
  return [
    paintCap(node.strokeCap, { at: first, direction: direction(second, first) }, node.strokeWeight, stroke),
    paintCap(node.strokeCap, { at: last, direction: direction(beforeLast, last) }, node.strokeWeight, stroke),
  ];
}

/** All points of a path of absolute M, L, C and Q commands, handles included. */
function pointsOf(data: string): Point[] {
  const numbers = (data.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  }
  return points;
}

function direction(from: Point, to: Point): Point {
  const span = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / span, y: (to.y - from.y) / span };
}
