import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import type { Box, Point } from '../../journey/scene/scene.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as SVG's `matrix(a b c d e f)`. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

export function multiply(outer: Affine, inner: Affine): Affine {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

export function apply(matrix: Affine, point: Point): Point {
  return {
    x: matrix.a * point.x + matrix.c * point.y + matrix.e,
    y: matrix.b * point.x + matrix.d * point.y + matrix.f,
  };
}

/** The inverse; only for matrices of moves and turns, whose determinant is 1. */
export function invert(matrix: Affine): Affine {
  return {
    a: matrix.d,
    b: -matrix.b,
    c: -matrix.c,
    d: matrix.a,
    e: matrix.c * matrix.f - matrix.d * matrix.e,
    f: matrix.b * matrix.e - matrix.a * matrix.f,
  };
}

/** A node's own place in its parent: a move, then a turn counter-clockwise about its top left corner. */
function placeInParent(node: NodeRecord): Affine {
  const angle = (-node.rotation * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { a: cos, b: sin, c: -sin, d: cos, e: node.x, f: node.y };
}

/** A group's own coordinates are its parent's: children of a GROUP keep the coordinates of the container around it. */
export function holdsCoordinates(node: NodeRecord): boolean {
  return node.type !== 'GROUP' && node.type !== 'BOOLEAN_OPERATION';
}

/** Where the coordinates of a node's children lie on the page. The page itself is the identity. */
export function childrenOnPage(document: DocumentRecord, node: NodeRecord | undefined): Affine {
  let matrix = IDENTITY;
  for (
    let at = node;
    at !== undefined && at.type !== 'PAGE' && at.type !== 'DOCUMENT';
    at = parentOf(document, at)
  ) {
    if (holdsCoordinates(at)) matrix = multiply(placeInParent(at), matrix);
  }
  return matrix;
}

/** The node's own box as it lies on the page, turned nodes included: the smallest upright box around it. */
export function boxOnPage(document: DocumentRecord, node: NodeRecord): Box {
  const matrix = multiply(childrenOnPage(document, parentOf(document, node)), placeInParent(node));
  return boxAround([
    apply(matrix, { x: 0, y: 0 }),
    apply(matrix, { x: node.width, y: 0 }),
    apply(matrix, { x: 0, y: node.height }),
    apply(matrix, { x: node.width, y: node.height }),
  ]);
}

/** The smallest upright box around points; of no points, an empty box at the origin. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function parentOf(document: DocumentRecord, node: NodeRecord): NodeRecord | undefined {
  return node.parentId === null ? undefined : document.nodes.get(node.parentId);
}
