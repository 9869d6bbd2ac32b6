import type { DocumentStore } from './document-store.ts';
import type { NodeRecord } from './node-record.ts';

/** `[[a, c, x], [b, d, y]]`, as Figma writes transforms. */
export type Matrix = readonly [readonly [number, number, number], readonly [number, number, number]];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const IDENTITY: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
];

function multiply(a: Matrix, b: Matrix): Matrix {
  const row = (r: readonly [number, number, number]): readonly [number, number, number] => [
    r[0] * b[0][0] + r[1] * b[1][0],
    r[0] * b[0][1] + r[1] * b[1][1],
    r[0] * b[0][2] + r[1] * b[1][2] + r[2],
  ];
  return [row(a[0]), row(a[1])];
}

/** A node's place in its parent: rotation counter-clockwise about its top left corner, then its offset. */
export function relativeTransform(record: NodeRecord): Matrix {
  const angle = (record.rotation * Math.PI) / 180;
  // Exact for no rotation, the usual case: cos(0) and sin(0) are.
  return [
    [Math.cos(angle), Math.sin(angle), record.x],
    [-Math.sin(angle) || 0, Math.cos(angle), record.y],
  ];
}

/** The container whose coordinates a node's x and y count in: groups have none of their own. */
function frameOfReference(store: DocumentStore, record: NodeRecord): NodeRecord | undefined {
  let at = store.find(record.parentId);
  while (at !== undefined && (at.type === 'GROUP' || at.type === 'BOOLEAN_OPERATION'))
    at = store.find(at.parentId);
  return at;
}

/** A node's place on its page (rule 18: it follows every ancestor). */
export function absoluteTransform(store: DocumentStore, record: NodeRecord): Matrix {
  if (record.type === 'PAGE' || record.type === 'DOCUMENT') return IDENTITY;
  const outer = frameOfReference(store, record);
  const own = relativeTransform(record);
  return outer === undefined ? own : multiply(absoluteTransform(store, outer), own);
}

export function transformPoint(matrix: Matrix, point: Point): Point {
  return {
    x: matrix[0][0] * point.x + matrix[0][1] * point.y + matrix[0][2],
    y: matrix[1][0] * point.x + matrix[1][1] * point.y + matrix[1][2],
  };
}

/** Where a point of the page lies in the coordinates of a transform. */
export function untransformPoint(matrix: Matrix, point: Point): Point {
  const [[a, c, tx], [b, d, ty]] = matrix;
  const determinant = a * d - b * c || 1;
  const x = point.x - tx;
  const y = point.y - ty;
  return { x: (d * x - c * y) / determinant, y: (a * y - b * x) / determinant };
}

/** The upright box around points. */
export function boxAround(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The upright box of a node on its page, without strokes and shadows. */
export function absoluteBox(store: DocumentStore, record: NodeRecord): Box {
  const matrix = absoluteTransform(store, record);
  if (matrix[0][1] === 0 && matrix[0][0] === 1) {
    return { x: matrix[0][2], y: matrix[1][2], width: record.width, height: record.height };
  }
  return boxAround(
    [
      { x: 0, y: 0 },
      { x: record.width, y: 0 },
      { x: 0, y: record.height },
      { x: record.width, y: record.height },
    ].map((corner) => transformPoint(matrix, corner)),
  );
}

/** Where a transform puts the corner of what it is of. */
export const originOf = ([[, , x], [, , y]]: Matrix): Point => ({ x, y });

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Whether a place lies in a box or on its edge. */
export const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
