/**
 * The way of a connector between two glued or free ends, in page px.
 *
 * FigJam publishes no routing. What is known is the look: an elbowed connector leaves its side at a right
 * angle, clears the node and turns with round corners; a curved one leaves flat and arrives flat. Both are
 * kept here with the fewest bends that honour the two sides; obstacles in between are not avoided, as in FigJam.
 */
import type { ConnectorRecord, DocumentRecord, EndpointRecord } from '../host/node-record.ts';
import type { Box, Point } from '../../journey/scene/scene.ts';
import { boxOnPage } from './affine.ts';

/** How far an elbowed connector runs straight out of a side before it turns, px. */
const CLEARANCE = 56;
/**
 * A way from top to top rises by 1 px for so many px of its span, up to twice the clearance: links that
 * enclose one another then run above each other. Whether FigJam does so is not known.
 */
const SPAN_OF_A_STEP = 30;
/** The shortest handle of a curved connector, px: a curve between near nodes still leaves its side flat. */
const SHORTEST_HANDLE = 24;

/** Straight pieces through `points`, or one cubic through four points. */
export interface Route {
  readonly kind: 'polyline' | 'cubic';
  readonly points: readonly Point[];
}

interface End {
  readonly at: Point;
  /** The way out of the node, e.g. (0,−1) for its top; (0,0) for a free end. */
  readonly out: Point;
}

/** The route on the page, or null where an end is glued to a node that is gone. */
export function connectorRoute(document: DocumentRecord, connector: ConnectorRecord): Route | null {
  const startBox = boxOf(document, connector.start);
  const endBox = boxOf(document, connector.end);
  if (startBox === null || endBox === null) return null;
  const start = endOf(connector.start, startBox, centreOf(endBox));
  const end = endOf(connector.end, endBox, centreOf(startBox));
  if (connector.lineType === 'STRAIGHT') return { kind: 'polyline', points: [start.at, end.at] };
  if (connector.lineType === 'CURVED') return { kind: 'cubic', points: curve(start, end) };
  return { kind: 'polyline', points: withoutRepeats(elbow(start, end)) };
}

function boxOf(document: DocumentRecord, end: EndpointRecord): Box | null {
  if (end.endpointNodeId === null)
    return { x: end.position?.x ?? 0, y: end.position?.y ?? 0, width: 0, height: 0 };
  const node = document.nodes.get(end.endpointNodeId);
  return node === undefined ? null : boxOnPage(document, node);
}

function endOf(end: EndpointRecord, box: Box, other: Point): End {
  if (end.endpointNodeId === null)
    return { at: { x: box.x, y: box.y }, out: towards({ x: box.x, y: box.y }, other) };
  if (end.position !== null) {
    // The unit is not settled anywhere public: 0…1 reads as a share of the node, anything larger as px.
    const isShare = end.position.x <= 1 && end.position.y <= 1;
    const at = {
      x: box.x + (isShare ? end.position.x * box.width : end.position.x),
      y: box.y + (isShare ? end.position.y * box.height : end.position.y),
    };
    return { at, out: towards(centreOf(box), at) };
  }
  const magnet = end.magnet === 'AUTO' ? facingSide(box, other) : end.magnet;
  const centre = centreOf(box);
  switch (magnet) {
    case 'TOP':
      return { at: { x: centre.x, y: box.y }, out: { x: 0, y: -1 } };
    case 'BOTTOM':
      return { at: { x: centre.x, y: box.y + box.height }, out: { x: 0, y: 1 } };
    case 'LEFT':
      return { at: { x: box.x, y: centre.y }, out: { x: -1, y: 0 } };
    case 'RIGHT':
      return { at: { x: box.x + box.width, y: centre.y }, out: { x: 1, y: 0 } };
    default:
      return { at: centre, out: towards(centre, other) };
  }
}

function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** One of the four directions, the one that leads most directly from a point to another. */
function towards(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= Math.abs(dy)) return { x: dx < 0 ? -1 : 1, y: 0 };
  return { x: 0, y: dy < 0 ? -1 : 1 };
}

/** The side that faces a point, judged by the box's proportions: a wide box shows its top more readily. */
function facingSide(box: Box, other: Point): 'TOP' | 'BOTTOM' | 'LEFT' | 'RIGHT' {
  const centre = centreOf(box);
  const across = Math.abs(other.x - centre.x) * Math.max(box.height, 1);
  const down = Math.abs(other.y - centre.y) * Math.max(box.width, 1);
  if (across >= down) return other.x >= centre.x ? 'RIGHT' : 'LEFT';
  return other.y >= centre.y ? 'BOTTOM' : 'TOP';
}

function curve(start: End, end: End): Point[] {
  const handle = (from: End, to: End): Point => {
    const along = Math.abs(from.out.x !== 0 ? to.at.x - from.at.x : to.at.y - from.at.y);
    const reach = Math.max(SHORTEST_HANDLE, along / 2);
    return { x: from.at.x + from.out.x * reach, y: from.at.y + from.out.y * reach };
  };
  return [start.at, handle(start, end), handle(end, start), end.at];
}

function elbow(start: End, end: End): Point[] {
  const startsAcross = start.out.x !== 0;
  const endsAcross = end.out.x !== 0;
  if (startsAcross !== endsAcross) {
    const corner = startsAcross ? { x: end.at.x, y: start.at.y } : { x: start.at.x, y: end.at.y };
    const isAhead = dot(minus(corner, start.at), start.out) >= 0 && dot(minus(corner, end.at), end.out) >= 0;
    if (isAhead) return [start.at, corner, end.at];
    const first = step(start);
    const last = step(end);
    const join = startsAcross ? { x: first.x, y: last.y } : { x: last.x, y: first.y };
    return [start.at, first, join, last, end.at];
  }
  // From here on both ends run along one axis; work as if it were the vertical one and turn back at the end.
  const turn = (point: Point): Point => (startsAcross ? { x: point.y, y: point.x } : point);
  const [s, e] = [turn(start.at), turn(end.at)];
  const [sOut, eOut] = [turn(start.out).y, turn(end.out).y];
  return parallelElbow(s, sOut, e, eOut).map(turn);
}

/** Both ends leave up (−1) or down (+1). */
function parallelElbow(s: Point, sOut: number, e: Point, eOut: number): Point[] {
  if (sOut === eOut) {
    const clearance = Math.min(2 * CLEARANCE, Math.max(CLEARANCE, Math.abs(e.x - s.x) / SPAN_OF_A_STEP));
    const level = sOut < 0 ? Math.min(s.y, e.y) - clearance : Math.max(s.y, e.y) + clearance;
    return [s, { x: s.x, y: level }, { x: e.x, y: level }, e];
  }
  const room = (e.y - s.y) * sOut;
  if (room >= 0) {
    const level = (s.y + e.y) / 2;
    return [s, { x: s.x, y: level }, { x: e.x, y: level }, e];
  }
  const middle = (s.x + e.x) / 2;
  const [first, last] = [s.y + sOut * CLEARANCE, e.y + eOut * CLEARANCE];
  return [s, { x: s.x, y: first }, { x: middle, y: first }, { x: middle, y: last }, { x: e.x, y: last }, e];
}

function step(end: End): Point {
  return { x: end.at.x + end.out.x * CLEARANCE, y: end.at.y + end.out.y * CLEARANCE };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function dot(a: Point, b: Point): number {
  return a.x * b.x + a.y * b.y;
}

/** Drops points that stand where the one before stands, and middle points of straight runs. */
function withoutRepeats(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const before = kept[kept.length - 1];
    if (before !== undefined && before.x === point.x && before.y === point.y) continue;
    const beforeThat = kept[kept.length - 2];
    const isStraight =
      before !== undefined &&
      beforeThat !== undefined &&
      ((beforeThat.x === before.x && before.x === point.x) ||
        (beforeThat.y === before.y && before.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
