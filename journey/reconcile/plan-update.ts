/**
 * What has to be done to nodes that stand on the board so that it becomes the scene as wanted.
 *
 * Problem: people move, write and recolour things between two runs of the plugin, and an update must change
 * what the form changed and nothing else (M1), for thousands of nodes, also after a run that never ended.
 * Approach: two scenes of one layout are compared, the board as it was read and the board as wanted; notes
 * are pinned in both. What differs is what the form changed, and is added to what stands: a node goes as
 * far as its item went, from wherever it is now. What follows from dots (curves, words, bands, the looks of
 * dots) is compared with the scene as it was drawn last, for nobody's hand draws that (E1, E6).
 * People's own things go with the column and lane they stand in (L7).
 * Limits: what is missing is not made here but by `plan`. Connectors are never moved: they follow their ends.
 */
import { textOf } from '../scene/item-text.ts';
import { key, type Key } from '../scene/key.ts';
import { type PlacedItem, placedItems } from '../scene/placed-items.ts';
import type { Box, Point, Scene, SceneItem } from '../scene/scene.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';
import { boxOf } from './change.ts';
import type { Move, Patch } from './patch.ts';
import { nodeItem } from './plan.ts';

/** What is compared. */
export interface UpdateBasis {
  readonly snapshot: Snapshot;
  /** The nodes that stand for items, by key; people's notes by the key of their note. */
  readonly standing: ReadonlyMap<Key, BoardNode>;
  /** Our nodes that are to go, notes that the form removed among them. */
  readonly leaving: readonly BoardNode[];
  /** Where nodes really stand, by id, where that is not what the snapshot says (W2). */
  readonly places: ReadonlyMap<string, { readonly parent: string | null; readonly box: Box }>;
  readonly drawn: Scene | null; // as last drawn; null = not known
  readonly read: Scene;
  readonly wanted: Scene;
  /** Tidy: everything of ours goes to its place in `wanted`, and nothing is rewritten (M13). */
  readonly isTidy: boolean;
}

type Placed = ReadonlyMap<Key, PlacedItem>;

const byKey = (scene: Scene): Map<Key, PlacedItem> =>
  new Map(placedItems(scene).map((placed) => [placed.item.key, placed]));

const FOLLOWS_DOTS = /^(curve|band|words)\//;
const IS_DOT = /^dot\//;
const IS_STAGE = /^stage\/[^/]+$/;
const IS_LANE = /^lane\/[^/]+$/;

/** How an item looks, without its place, words and extent. */
const lookOf = (item: SceneItem): string =>
  JSON.stringify(item.kind === 'section' ? item.fill : item, (name, value: unknown) =>
    ['x', 'y', 'width', 'height', 'length', 'anchor', 'text', 'isHeightCertain'].indexOf(name) < 0
      ? value
      : undefined,
  );

const differs = (a: number, b: number): boolean => Math.abs(a - b) > 0.01;

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
const STILL: Point = { x: 0, y: 0 };

/**
 * How far a person's own thing goes sideways with its stage, and up or down with its lane. `centre` counts
 * from the map's corner, and both scenes do.
 */
const carrier = (before: Placed, after: Placed): ((centre: Point, isInLane: boolean) => Point) => {
  const rows = (pattern: RegExp, side: 'x' | 'y'): { readonly start: number; readonly by: number }[] => {
    const found: { start: number; by: number | null }[] = [];
    before.forEach(({ at, item }, one) => {
      const goal = after.get(one);
      if (pattern.test(item.key)) found.push({ start: at[side], by: goal ? goal.at[side] - at[side] : null });
    });
    found.sort((a, b) => a.start - b.start);
    // What stood with something that goes away comes to stand with what takes its place.
    let next: number | null = null;
    for (let i = found.length - 1; i >= 0; i--) {
      const row = found[i];
      if (row === undefined) continue;
      row.by = row.by ?? (next === null ? 0 : next - row.start);
      next = row.start + row.by;
    }
    return found.map(({ start, by }) => ({ start, by: by ?? 0 }));
  };
  const columns = rows(IS_STAGE, 'x');
  const lanes = rows(IS_LANE, 'y');
  const along = (list: readonly { readonly start: number; readonly by: number }[], at: number): number =>
    list.reduce((by, row) => (row.start <= at ? row.by : by), 0);
  return (centre, isInLane) => ({ x: along(columns, centre.x), y: isInLane ? 0 : along(lanes, centre.y) });
};

/** Whether a hand gave it another colour than it was drawn in. */
const isRecoloured = ({ fill, record }: BoardNode): boolean =>
  record === null || (record.c !== undefined && fill !== null && fill !== record.c);

/** The patches that make the board the scene as wanted; none where it is. In the order in which they can be carried out. */
export const planUpdate = (basis: UpdateBasis): Patch[] => {
  const { snapshot, standing, leaving, places, isTidy } = basis;
  const before = byKey(basis.read);
  const after = byKey(basis.wanted);
  const drawn = basis.drawn === null ? null : byKey(basis.drawn);
  const nodes = new Map(snapshot.nodes.map((node) => [node.id, node]));
  const corner = snapshot.nodes[0]?.box ?? { x: 0, y: 0 };
  const keyOf = new Map<string, Key>();
  standing.forEach((node, one) => keyOf.set(node.id, one));
  const carry = carrier(before, after);
  const goes = new Set(leaving);

  const shifts = new Map<string, Point>();
  /** How far a node goes on the page. */
  const shiftOf = (node: BoardNode | undefined): Point => {
    if (node === undefined) return STILL;
    const known = shifts.get(node.id);
    if (known !== undefined) return known;
    shifts.set(node.id, STILL); // should something stand in itself
    const shift = findShift(node);
    shifts.set(node.id, shift);
    return shift;
  };
  const parentOf = (node: BoardNode): BoardNode | undefined =>
    node.parent === null ? undefined : nodes.get(node.parent);
  /** What a node's x and y count from: never a group, for the host counts past it to what the group stands in. */
  const groundOf = (node: BoardNode): BoardNode | undefined => {
    let at = parentOf(node);
    while (at?.type === 'GROUP') at = parentOf(at);
    return at;
  };

  const findShift = (node: BoardNode): Point => {
    const one = keyOf.get(node.id);
    const goal = one === undefined ? undefined : after.get(one);
    if (one !== undefined && goal !== undefined) {
      if (goal.parent === null) return STILL; // the map itself stays where it is
      const now = minus(node.box, corner);
      if (isTidy) {
        if (node.isLocked && goal.item.kind === 'sticky') return shiftOf(parentOf(node));
        const to = minus(goal.at, now);
        return IS_DOT.test(one) ? { x: to.x, y: shiftOf(parentOf(node)).y } : to;
      }
      const follows = FOLLOWS_DOTS.test(one) ? drawn?.get(one) : undefined;
      // Within its lane: what was drawn last may have stood under lanes of other heights.
      if (follows !== undefined) return plus(shiftOf(parentOf(node)), minus(goal.item, follows.item));
      const base = FOLLOWS_DOTS.test(one) ? undefined : before.get(one);
      return minus(goal.at, base?.at ?? now);
    }
    if (node.stuckTo !== null) return shiftOf(nodes.get(node.stuckTo));
    const parent = parentOf(node);
    const parentKey = parent === undefined ? undefined : keyOf.get(parent.id);
    // What lies on a note, or in a group, goes with it.
    const isOnOurs = parentKey !== undefined && after.get(parentKey)?.item.kind === 'section';
    if (parent === undefined || goes.has(node)) return STILL;
    if (!isOnOurs || isTidy) return shiftOf(parent);
    const { x, y, width, height } = node.box;
    const centre = minus({ x: x + width / 2, y: y + height / 2 }, corner);
    return plus(shiftOf(parent), carry(centre, IS_LANE.test(parentKey)));
  };

  /** What an item grows by. Notes grow by themselves, connectors and paths by what they join. */
  const growthOf = (
    node: BoardNode,
    one: Key | undefined,
  ): { readonly width: number; readonly height: number } => {
    const goal = one === undefined ? undefined : after.get(one);
    if (one === undefined || goal === undefined) return { width: 0, height: 0 };
    const base = (FOLLOWS_DOTS.test(one) || IS_DOT.test(one) ? drawn : before)?.get(one);
    const { kind } = goal.item;
    if (base === undefined || kind === 'sticky' || kind === 'connector' || kind === 'path') {
      return { width: 0, height: 0 };
    }
    const to = boxOf(goal.item);
    // Tidy makes sections as large as they are drawn, whatever hands made of them.
    const from = isTidy && kind === 'section' ? node.box : boxOf(base.item);
    return { width: to.width - from.width, height: kind === 'text' ? 0 : to.height - from.height };
  };

  /** The key of what a node stood in: a lane that goes is drawn again when the run is taken back. */
  const homeKey = (id: string | null): Key | null => {
    const home = nodes.get(id ?? '');
    if (home === undefined) return null;
    return keyOf.get(home.id) ?? (goes.has(home) ? (home.record?.k ?? null) : null);
  };

  const moveOf = (node: BoardNode): Move | null => {
    // A group is wherever its members are, and they are moved one by one.
    if (node.type === 'CONNECTOR' || node.type === 'GROUP' || goes.has(node)) return null;
    const one = keyOf.get(node.id);
    const goal = one === undefined ? undefined : after.get(one);
    const home = goal?.parent ?? null;
    const parent = groundOf(node);
    const homeNode = home === null ? undefined : standing.get(home);
    const isLockedNote = isTidy && node.isLocked && goal?.item.kind === 'sticky';
    const isRehomed =
      goal !== undefined &&
      home !== null &&
      !isLockedNote &&
      ((parent !== undefined && goes.has(parent)) || isTidy || one === undefined || !before.has(one)
        ? homeNode?.id !== parent?.id
        : before.get(one)?.parent !== home);
    const real = places.get(node.id);
    const inParent = parent === undefined ? node.box : { ...node.box, ...minus(node.box, parent.box) };
    const from = real?.box ?? inParent;
    const grown = growthOf(node, one);
    const size = {
      width: Math.max(1, inParent.width + grown.width),
      height: Math.max(1, inParent.height + grown.height),
    };
    const to =
      isRehomed && goal !== undefined
        ? { ...size, x: goal.item.x, y: goal.item.y }
        : { ...size, ...plus(inParent, minus(shiftOf(node), shiftOf(parent))) };
    const homeId = homeNode?.id ?? null;
    // A group goes away with its last member: what it stands in is where the way back leads.
    let wasIn = real?.parent ?? node.parent;
    for (let at = nodes.get(wasIn ?? ''); at?.type === 'GROUP'; at = nodes.get(wasIn ?? ''))
      wasIn = at.parent;
    const isElsewhere = isRehomed && wasIn !== homeId;
    const isSame =
      !isElsewhere &&
      !differs(from.x, to.x) &&
      !differs(from.y, to.y) &&
      (grown.width === 0 || !differs(from.width, to.width)) &&
      (grown.height === 0 || !differs(from.height, to.height));
    if (isSame) return null;
    return {
      kind: 'move',
      node: node.id,
      item: goal === undefined ? null : nodeItem(goal.item),
      from: {
        ...from,
        ...(grown.width === 0 && { width: to.width }),
        ...(grown.height === 0 && { height: to.height }),
      },
      to,
      parent: isElsewhere ? { from: wasIn, key: homeKey(wasIn), to: home } : null,
    };
  };

  const rewriteOf = (one: Key, node: BoardNode): Patch | null => {
    const placed = after.get(one);
    const seen = before.get(one)?.item ?? placed?.item;
    if (placed === undefined || seen === undefined || isTidy) return null;
    let goal = placed.item;
    // A note that goes to the parking lot keeps the colour of the lane that it came from.
    if (placed.parent === key.parking && goal.kind === 'sticky' && seen.kind === 'sticky') {
      goal = { ...goal, fill: seen.fill };
    }
    const said = textOf(goal);
    // Words that no field understood are the person's own (M1).
    const isUnderstood = node.text === textOf(seen) || node.text === (node.record?.t ?? '');
    const text = said !== null && said !== textOf(seen) && said !== node.text && isUnderstood;
    const base = FOLLOWS_DOTS.test(one) || IS_DOT.test(one) ? drawn?.get(one)?.item : seen;
    const look =
      base === undefined ||
      (goal.key === key.map && goal.kind === 'section' && node.name !== goal.name) ||
      lookOf(base) !== lookOf(goal) ||
      (goal.kind === 'path' &&
        (base.x !== goal.x || base.y !== goal.y || base.kind !== 'path' || base.data !== goal.data));
    const words = FOLLOWS_DOTS.test(one) && said !== null && said !== node.text && isUnderstood;
    if (!text && !look && !words) return null;
    return {
      kind: 'rewrite',
      node: node.id,
      from: nodeItem(base ?? seen),
      to: nodeItem(goal),
      text: text || words,
      look,
      keepsFill: isRecoloured(node),
    };
  };

  /** An item as it would be drawn again: where it stands, and not where reading would have it. */
  const standingItem = ({ item, parent }: PlacedItem, node: BoardNode): SceneItem => {
    const home = parentOf(node);
    const isMovable = item.kind === 'text' || item.kind === 'shape' || item.kind === 'section';
    if (!isMovable || home === undefined || homeKey(home.id) !== parent) return item;
    return { ...item, ...minus(node.box, home.box) };
  };

  // What sticks to a note comes after it: on some hosts it has followed by then.
  const moves = [...snapshot.nodes]
    .sort((a, b) => Number(a.stuckTo !== null) - Number(b.stuckTo !== null))
    .flatMap((node) => moveOf(node) ?? []);
  const rewrites: Patch[] = [];
  standing.forEach((node, one) => {
    const rewrite = rewriteOf(one, node);
    if (rewrite !== null) rewrites.push(rewrite);
  });
  const discards = leaving.map((node): Patch => {
    const was = node.record === null ? undefined : before.get(node.record.k);
    return {
      kind: 'discard',
      node: node.id,
      item: was === undefined ? null : nodeItem(standingItem(was, node)),
      parent: was?.parent ?? null,
      index: was?.index ?? null,
    };
  });
  return [...moves, ...rewrites, ...discards];
};
