import type { Key } from '../scene/key.ts';
import { pathBox } from '../scene/path-course.ts';
import type { Box, Hex, SceneItem, SectionItem } from '../scene/scene.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';

/** An item without what stands inside it: what one node on the board is drawn from. */
export type NodeItem = Exclude<SceneItem, SectionItem> | Omit<SectionItem, 'children'>;

/**
 * One step of a plan, as a value that can be counted, shown and reversed.
 *
 * A change names both sides, what was and what shall be, so that its reverse needs no second look at the
 * board.
 */
export type Change =
  | {
      readonly kind: 'create';
      readonly item: NodeItem;
      readonly parent: Key | null; // null: on the page itself
      readonly index: number | null; // z-order among its siblings; null: on top
    }
  | {
      readonly kind: 'place'; // put where it belongs, at its size, and recorded so
      readonly item: NodeItem;
      readonly from: Box | null; // null: was drawn, but never placed
      readonly to: Box;
    }
  | {
      readonly kind: 'remove';
      readonly item: NodeItem;
      readonly parent: Key | null;
      readonly index: number | null;
    };

/** Where an item stands and how large it is. A connector's size is its ends' business. */
export const boxOf = (item: NodeItem): Box => {
  const { x, y } = item;
  if (item.kind === 'connector') return { x, y, width: 0, height: 0 };
  if (item.kind === 'line') return { x, y, width: item.length, height: 0 };
  if (item.kind === 'path') return pathBox(item);
  return { x, y, width: item.width, height: item.height };
};

/** The changes that take these back, in the order in which they can be carried out: children before their parents. */
export const reverse = (changes: readonly Change[]): Change[] => {
  const reversed: Change[] = [];
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i];
    if (change === undefined) continue;
    if (change.kind === 'create') reversed.push({ ...change, kind: 'remove' });
    else if (change.kind === 'remove') reversed.push({ ...change, kind: 'create' });
    else if (change.from !== null) reversed.push({ ...change, from: change.to, to: change.from });
  }
  return reversed;
};

/** The colour that a node of this item is drawn in; null for words, which may have several. */
export const colourOf = (item: NodeItem): Hex | null => {
  if (item.kind === 'section' || item.kind === 'sticky' || item.kind === 'rectangle') return item.fill;
  if (item.kind === 'shape') return item.fill;
  return item.kind === 'text' ? null : item.colour;
};

/** The item; where it is rules, of another height. */
export const stretched = (item: SceneItem, height: number): SceneItem =>
  item.kind === 'rules' ? { ...item, height } : item;

/** How an item looks, without its place, words and extent. */
export const lookOf = (item: SceneItem): string =>
  JSON.stringify(item.kind === 'section' ? item.fill : item, (name, value: unknown) =>
    ['x', 'y', 'width', 'height', 'length', 'anchor', 'text', 'isHeightCertain'].indexOf(name) < 0
      ? value
      : undefined,
  );

/** Whether a hand gave it its colour: it is a hand's own, or was drawn in another one. */
export const isRecoloured = ({ fill, record }: BoardNode): boolean =>
  record === null || record.c === '' || (record.c !== undefined && fill !== null && fill !== record.c);
