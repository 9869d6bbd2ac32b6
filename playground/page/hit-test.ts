/**
 * What lies under the pointer, found in the records and not in the picture: the same answer at any zoom, for
 * what is hidden by a filter or too small to paint, and without a browser.
 *
 * As in FigJam: a section is transparent for what stands in it, a group is taken as a whole (`deep` looks
 * into it), a frame of the design editor too, and what the runner of a plugin sees last is on top.
 */
import type { Box, Point } from '../../journey/scene/scene.ts';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { pathBox } from '../host/vector-path.ts';
import { apply, boxAround, boxOnPage, childrenOnPage, invert } from '../paint/affine.ts';
import { connectorRoute, type Route } from '../paint/connector-route.ts';
import { pathPolylines } from '../paint/path-polylines.ts';
import { nameTagBox } from '../paint/section.ts';

export interface HitOptions {
  /** How far beside a line a click still meets it, page px. */
  readonly tolerance: number;
  /** Looks into groups and frames, as a double click does. */
  readonly deep?: boolean;
}

/** Steps into which a curve is cut to measure a distance. */
const CURVE_STEPS = 24;

/** Id of the topmost visible node under a point of the page; null over bare canvas. */
export function hitTest(
  document: DocumentRecord,
  pageId: string,
  at: Point,
  options: HitOptions,
): string | null {
  const page = document.nodes.get(pageId);
  return page === undefined ? null : hitAmong(document, page, at, options);
}

function hitAmong(
  document: DocumentRecord,
  parent: NodeRecord,
  at: Point,
  options: HitOptions,
): string | null {
  for (let index = parent.childIds.length - 1; index >= 0; index--) {
    const child = document.nodes.get(parent.childIds[index] ?? '');
    if (child === undefined || !child.visible) continue;
    const hit = hitNode(document, child, at, options);
    if (hit !== null) return hit;
  }
  return null;
}

function hitNode(document: DocumentRecord, node: NodeRecord, at: Point, options: HitOptions): string | null {
  switch (node.type) {
    case 'CONNECTOR':
      return isOnConnector(document, node, at, options.tolerance) ? node.id : null;
    case 'VECTOR':
      // Without a fill there is nothing of it but its strokes.
      if (node.fills.length === 0) return isOnPath(document, node, at, options.tolerance) ? node.id : null;
      return isInside(document, node, at, 0) ? node.id : null;
    case 'SECTION': {
      const own = isInside(document, node, at, 0) || isOnNameTag(document, node, at);
      if (node.sectionContentsHidden) return own ? node.id : null;
      return hitAmong(document, node, at, options) ?? (own ? node.id : null);
    }
    case 'GROUP':
    case 'BOOLEAN_OPERATION': {
      const inner = hitAmong(document, node, at, options);
      return inner === null || options.deep === true ? inner : node.id;
    }
    case 'FRAME':
    case 'COMPONENT':
    case 'INSTANCE': {
      const own = isInside(document, node, at, 0);
      const inner = own || !node.clipsContent ? hitAmong(document, node, at, options) : null;
      if (inner !== null && options.deep === true) return inner;
      return own || inner !== null ? node.id : null;
    }
    default: {
      const isThin = Math.min(node.width, node.height) < 2 * options.tolerance;
      return isInside(document, node, at, isThin ? options.tolerance : 0) ? node.id : null;
    }
  }
}

/** The nodes that a marquee takes: all it touches, sections, groups and frames only when it holds them whole. */
export function nodesIn(document: DocumentRecord, pageId: string, marquee: Box): string[] {
  const page = document.nodes.get(pageId);
  const found: string[] = [];
  const visit = (parent: NodeRecord): void => {
    for (const id of parent.childIds) {
      const node = document.nodes.get(id);
      if (node === undefined || !node.visible || node.locked) continue;
      const box = boxOnPage(document, node);
      if (node.type === 'SECTION') {
        if (holds(marquee, box)) found.push(id);
        else if (!node.sectionContentsHidden) visit(node);
      } else if (node.childIds.length > 0 ? holds(marquee, box) : touches(marquee, box)) found.push(id);
    }
  };
  if (page !== undefined) visit(page);
  return found;
}

function isInside(document: DocumentRecord, node: NodeRecord, at: Point, air: number): boolean {
  const local = apply(invert(childrenOnPage(document, node)), at);
  const across = local.x >= -air && local.x <= node.width + air;
  return across && local.y >= -air && local.y <= node.height + air;
}

function isOnNameTag(document: DocumentRecord, node: NodeRecord, at: Point): boolean {
  const tag = nameTagBox(node);
  if (tag === null) return false;
  const local = apply(invert(childrenOnPage(document, node)), at);
  return (
    local.x >= tag.x && local.x <= tag.x + tag.width && local.y >= tag.y && local.y <= tag.y + tag.height
  );
}

function isOnConnector(document: DocumentRecord, node: NodeRecord, at: Point, tolerance: number): boolean {
  const route = node.connector === null ? null : connectorRoute(document, node.connector);
  if (route === null) return false;
  return isNear(straightened(route), at, tolerance + node.strokeWeight / 2);
}

function isOnPath(document: DocumentRecord, node: NodeRecord, at: Point, tolerance: number): boolean {
  const local = apply(invert(childrenOnPage(document, node)), at);
  // The node's box is the path's, wherever its own coordinates begin.
  const corner = boxAround(node.vectorPaths.map(({ data }) => pathBox(data, false)));
  const point = { x: local.x + corner.x, y: local.y + corner.y };
  const reach = tolerance + node.strokeWeight / 2;
  return node.vectorPaths.some(({ data }) => pathPolylines(data).some((line) => isNear(line, point, reach)));
}

function isNear(points: readonly Point[], at: Point, reach: number): boolean {
  return points.slice(1).some((to, index) => distanceToPiece(at, points[index] ?? to, to) <= reach);
}

function straightened({ kind, points }: Route): readonly Point[] {
  const [a, b, c, d] = points;
  if (kind === 'polyline' || !a || !b || !c || !d) return points;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const t = step / CURVE_STEPS;
    const u = 1 - t;
    const weigh = (p: number, q: number, r: number, s: number): number =>
      u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
    return { x: weigh(a.x, b.x, c.x, d.x), y: weigh(a.y, b.y, c.y, d.y) };
  });
}

function distanceToPiece(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
