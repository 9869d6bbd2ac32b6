/**
 * What has to be done so that a scene stands on the board.
 *
 * Problem: the layout needs the heights of notes, and the board tells them only for notes that are there.
 * Approach: two plans for one drawing. The first (`measure`) creates the sections and the notes with their
 * text; the second (`place`), made from the scene that was laid out again with the heights read, puts
 * everything where it belongs and creates the rest. The order is part of the contract:
 *   1. sections before what stands in them, the outer before the inner;
 *   2. notes grouped by look and column place, so that one prototype serves a whole group;
 *   3. everything else in z-order, each at its index among its siblings;
 *   4. connectors last, when both of their ends stand and have their final parent.
 * Limits: what vanished since it was drawn is somebody's deletion and is not made again (M3). A plan
 * creates and places; what changes on nodes that stand is planned by `plan-update.ts`.
 */
import { IS_ROW, IS_STAGE, type Key } from '../scene/key.ts';
import { type PlacedItem, placedItems } from '../scene/placed-items.ts';
import { minus, plus } from '../scene/point.ts';
import type { Box, Point, Scene, SceneItem, StickyItem } from '../scene/scene.ts';
import { boxOf, type Change, type NodeItem } from './change.ts';

/** What is known of the board, by key. */
export interface BoardState {
  /** Everything that stands there: where it was last placed, or null when it still has to be. */
  readonly standing: ReadonlyMap<Key, Box | null>;
  /** What was drawn and is no longer there. */
  readonly gone: ReadonlySet<Key>;
}

/** A board on which nothing of the map stands yet. */
export const emptyBoard: BoardState = { standing: new Map(), gone: new Set() };

/** Which of the two plans; see the head of this file. */
export type PlanStep = 'measure' | 'place';

/** The item without its children: a change carries one node, not a subtree. */
export const nodeItem = (item: SceneItem): NodeItem => {
  if (item.kind !== 'section') return item;
  const { key, kind, x, y, width, height, anchor, isLocked, name, fill } = item;
  return { key, kind, x, y, width, height, anchor, isLocked, name, fill };
};

/** Stage headers, lanes and the parking lot: each is its own corner. */
const isStrip = (one: Key): boolean => IS_STAGE.test(one) || IS_ROW.test(one);

/** The item as a node; a stage header's column, and a lane, go along with it where a hand has put it beside its place (B2a). */
export const atAnchor = (item: SceneItem, at: Point, aside: Point): NodeItem => ({
  ...nodeItem(item),
  anchor: plus(item.anchor, isStrip(item.key) ? minus(at, item) : aside),
});

const sameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Notes of one look and one column place follow each other. */
const byLookAndPlace = (a: StickyItem, b: StickyItem): number => {
  const look = (note: StickyItem): string => `${note.fill}/${note.fontSize}/${note.isWide ? 'wide' : ''}`;
  if (look(a) !== look(b)) return look(a) < look(b) ? -1 : 1;
  return a.x - b.x;
};

/** How many items of the scene a drawing of it puts on the board. */
export const countItems = (scene: Scene): number => placedItems(scene).length;

/** The changes of one step; see the head of this file for their order. */
export const plan = (scene: Scene, board: BoardState, step: PlanStep): Change[] => {
  const all = placedItems(scene);
  const missing = all.filter(({ item }) => !board.standing.has(item.key) && !board.gone.has(item.key));
  const create = ({ item, parent, index }: PlacedItem): Change => ({
    kind: 'create',
    item: nodeItem(item),
    parent,
    index,
  });

  if (step === 'measure') {
    const sections = missing.filter(({ item }) => item.kind === 'section');
    const notes = missing.flatMap(({ item, parent, at }) =>
      item.kind === 'sticky' ? [{ item, parent, index: null, at }] : [],
    );
    // Sorting is stable: notes of one group keep the order of the scene.
    notes.sort((a, b) => byLookAndPlace(a.item, b.item));
    return [...sections.map((section) => create({ ...section, index: null })), ...notes.map(create)];
  }

  const places = all.flatMap(({ item }): Change[] => {
    const from = board.standing.get(item.key);
    const to = boxOf(item);
    if (from === undefined || item.kind === 'connector' || (from !== null && sameBox(from, to))) return [];
    return [{ kind: 'place', item: nodeItem(item), from, to }];
  });
  const others = missing.filter(({ item }) => item.kind !== 'section' && item.kind !== 'sticky');
  return [
    ...places,
    ...others.filter(({ item }) => item.kind !== 'connector').map(create),
    ...others.filter(({ item }) => item.kind === 'connector').map(create),
  ];
};
