/** The handles of what is selected: where they are, which one is under the pointer, and what pulling one does. */
import type { Box, Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';

/** Which sides a handle moves: −1 left or top, 1 right or bottom, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

/** What FigJam lets a hand give another size; stickies and texts find theirs from their words. */
const RESIZABLE = new Set(['SECTION', 'SHAPE_WITH_TEXT', 'RECTANGLE', 'ELLIPSE', 'POLYGON', 'STAR']);
/** The least size of a side by hand, page px. */
const LEAST: Readonly<Record<string, number>> = { SECTION: 64 };
const LEAST_SHAPE = 16;
/** How near to a corner, and to a side, the pointer takes hold of it, screen px. */
const CORNER_REACH = 9;
const SIDE_REACH = 5;
/** A box whose sides are shorter on screen has no handles: they would cover it, px. */
const LEAST_ON_SCREEN = 28;

export const CORNERS: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
];

/** Whether a node has handles; one that is turned has none. */
export const isResizable = ({ type, rotation }: NodeRecord): boolean => RESIZABLE.has(type) && rotation === 0;

/** Whether a box on screen has room for handles. */
export const hasRoom = ({ width, height }: Box): boolean => Math.min(width, height) >= LEAST_ON_SCREEN;

/** The handle of a box that a point takes hold of, both on screen; null where it takes none. */
export function handleAt(box: Box, at: Point): Handle | null {
  if (!hasRoom(box)) return null;
  const side = (from: number, size: number, value: number, reach: number): -1 | 0 | 1 => {
    if (Math.abs(value - from) <= reach) return -1;
    return Math.abs(value - from - size) <= reach ? 1 : 0;
  };
  const corner = {
    x: side(box.x, box.width, at.x, CORNER_REACH),
    y: side(box.y, box.height, at.y, CORNER_REACH),
  };
  if (corner.x !== 0 && corner.y !== 0) return corner;
  const isBeside = at.x < box.x - SIDE_REACH || at.x > box.x + box.width + SIDE_REACH;
  if (isBeside || at.y < box.y - SIDE_REACH || at.y > box.y + box.height + SIDE_REACH) return null;
  const x = side(box.x, box.width, at.x, SIDE_REACH);
  if (x !== 0) return { x, y: 0 };
  const y = side(box.y, box.height, at.y, SIDE_REACH);
  return y === 0 ? null : { x: 0, y };
}

/** The pointer's look over a handle, as CSS names it. */
export function cursorOf({ x, y }: Handle): string {
  if (y === 0) return 'ew-resize';
  if (x === 0) return 'ns-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

/**
 * The box that a pulled handle gives, whole page px; the opposite side stays.
 *
 * @param keepsRatio a corner then keeps the proportions of the box.
 */
export function pulled(node: NodeRecord, box: Box, handle: Handle, by: Point, keepsRatio: boolean): Box {
  const least = LEAST[node.type] ?? LEAST_SHAPE;
  let width = Math.max(least, Math.round(box.width + handle.x * by.x));
  let height = Math.max(least, Math.round(box.height + handle.y * by.y));
  if (keepsRatio && handle.x !== 0 && handle.y !== 0) {
    const scale = Math.max(width / box.width, height / box.height);
    width = Math.round(box.width * scale);
    height = Math.round(box.height * scale);
  }
  return {
    x: handle.x < 0 ? box.x + box.width - width : box.x,
    y: handle.y < 0 ? box.y + box.height - height : box.y,
    width,
    height,
  };
}
