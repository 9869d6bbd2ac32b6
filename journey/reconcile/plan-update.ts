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
import { LANE_GAP, PARKING_GAP } from '../scene/air.ts';
import { FOLLOWS_DOTS, IS_DOT, IS_ROW, IS_STAGE, isContainerKey, key, type Key } from '../scene/key.ts';
import { type PlacedItem, placedItems } from '../scene/placed-items.ts';
import type { Box, Point, Scene, SceneItem } from '../scene/scene.ts';
import { overlap } from '../scene/overlap.ts';
import { standsOn } from '../scene/strip.ts';
import { groundOf } from '../snapshot/ground.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { differs, isAt, minus, plus, STILL } from '../scene/point.ts';
import { boxOf } from './change.ts';
import {
  arrived,
  carrier,
  comingAlong,
  givingWay,
  type Going,
  meeting,
  movedBy,
  newlyOn,
  stampsBeside,
} from './own-things.ts';
import type { Move, Patch } from './patch.ts';
import { rewriter } from './plan-rewrites.ts';
import { atAnchor, nodeItem } from './plan.ts';
import type { UpdateBasis } from './update-basis.ts';

const byKey = (scene: Scene): Map<Key, PlacedItem> =>
  new Map(placedItems(scene).map((placed) => [placed.item.key, placed]));

/** The least width and height of a sticky, px. */
const STICKY = 240;

const FLAT = { width: 0, height: 0 };
const SIDES = ['x', 'y', 'width', 'height'] as const;

const middleOf = ({ y, height }: Box): number => y + height / 2;

/** The key that a node bears, also as a copy; '' for a person's own. */
const markOf = (node: BoardNode | undefined): Key => (node && node.record && node.record.k) || '';

/** The patches that make the board the scene as wanted; none where it is. In the order in which they can be carried out. */
export const planUpdate = (basis: UpdateBasis): Patch[] => {
  const { snapshot, standing, leaving, places, isTidy } = basis;
  const before = byKey(basis.read);
  const after = byKey(basis.wanted);
  const drawn = basis.drawn === null ? null : byKey(basis.drawn);
  const nodes = new Map<string | null, BoardNode>(snapshot.nodes.map((node) => [node.id, node]));
  const nodeAt = (id: string | null): BoardNode | undefined => nodes.get(id);
  const map: Box = snapshot.nodes[0]?.box ?? { ...STILL, ...FLAT };
  const keyOf = new Map<string, Key>();
  const parentOf = (node: BoardNode): BoardNode | undefined => nodeAt(node.parent);
  /** By the id of what they stand in, nearer or farther: notes that are not put elsewhere, one for each. */
  const staying = new Map<string, BoardNode>();
  const stays = (node: BoardNode): void => {
    for (let at = parentOf(node); at; at = parentOf(at)) if (!at.isLocked) staying.set(at.id, node);
  };
  basis.strays.forEach(stays);
  standing.forEach((node, one) => {
    keyOf.set(node.id, one);
    const goal = after.get(one);
    if (goal?.item.kind === 'sticky' && before.get(one)?.parent === goal.parent) stays(node);
  });
  const carry = carrier(basis, before, after);
  const rewriteOf = rewriter(basis, before, after, drawn);
  const strays = new Set(basis.strays);
  /** Of lanes, parking lot and stages those that stand, going ones too; rows from the top. */
  const strips = (pattern: RegExp): BoardNode[] =>
    snapshot.nodes.filter((node) => (keyOf.has(node.id) || leaving.has(node)) && pattern.test(markOf(node)));
  const rows = strips(IS_ROW).sort((a, b) => a.box.y - b.box.y);
  const columns = strips(IS_STAGE);

  const beside = new Set(basis.beside.map(({ id }) => id));
  /** What it lies in, or is, beside the map; `undefined`: nothing that is there as one thing. */
  const wholeOf = (node: BoardNode): BoardNode | undefined => {
    let at: BoardNode | undefined = node;
    while (at && !beside.has(at.id)) at = parentOf(at);
    return at;
  };
  const giving = givingWay(basis);
  const gave = new Map(Array.from(giving, ([{ id }, by]) => [id, by]));
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

  /** How far what sticks to it goes: with a note to its cell, or with what it lies in out of the map's way. */
  const withHost = (id: string): Point => {
    const by = shiftOf(nodes.get(id));
    if (!isAt(by, STILL)) return by;
    let at: string | null | undefined = id;
    while (at && !gave.has(at)) at = nodes.get(at)?.parent;
    return gave.get(at ?? '') ?? STILL;
  };

  const findShift = (node: BoardNode): Point => {
    const isStray = strays.has(node);
    const one = keyOf.get(node.id);
    const goal = one === undefined ? undefined : after.get(one);
    if (one !== undefined && goal !== undefined && !isStray) {
      if (goal.parent === null) return STILL; // the map itself stays where it is
      const now = minus(node.box, map);
      if (isTidy) {
        if (node.isLocked && goal.item.kind === 'sticky') return shiftOf(standing.get(goal.parent));
        const to = minus(plus(goal.at, minus(boxOf(goal.item), goal.item)), now);
        return IS_DOT.test(one) ? { x: to.x, y: shiftOf(parentOf(node)).y } : to;
      }
      const follows = FOLLOWS_DOTS.test(one) ? drawn?.get(one) : undefined;
      // Within its lane: what was drawn last may have stood under lanes of other heights.
      if (follows !== undefined) return plus(shiftOf(parentOf(node)), minus(goal.item, follows.item));
      const base = FOLLOWS_DOTS.test(one) ? undefined : before.get(one);
      const by = minus(goal.at, base?.at ?? now);
      const home = standing.get(goal.parent);
      if (home === undefined) return by;
      if (goal.item.kind === 'sticky' && base?.parent !== goal.parent) {
        // Its new section may stand elsewhere than it was drawn.
        return minus(plus(plus(home.box, shiftOf(home)), goal.item), node.box);
      }
      const stood = base && middleOf(boxOf(base.item));
      if (!IS_DOT.test(one) || stood === undefined || stood === middleOf(boxOf(goal.item))) return by;
      // To another height by its own: a hand may have dragged it beyond the scale (E2).
      return { x: by.x, y: by.y + stood - middleOf(node.box) + home.box.y };
    }
    if (leaving.has(node)) return STILL;
    // A section of people's own goes with what is read in it, and no note is moved out of it.
    const guide = staying.get(node.id);
    if (guide !== undefined && !isTidy) return shiftOf(guide);
    const { stuckTo } = node;
    if (stuckTo !== null) return withHost(stuckTo);
    const parent = isStray ? groundOf(node.parent, nodeAt) : parentOf(node);
    const parentKey = parent === undefined ? undefined : keyOf.get(parent.id);
    const isOnOurs = parentKey !== undefined && after.get(parentKey)?.item.kind === 'section';
    // What lies on a note, or in a group, goes with it.
    if (isStray ? isTidy && node.isLocked : isTidy || !isOnOurs) return shiftOf(parent);
    return carried(node, isOnOurs ? shiftOf(parent).x : 0, isStray);
  };

  /**
   * How far something of people's goes with the column and row it stands in or reaches into, `x` more to the right; a
   * note without a cell never comes to stand in a row or a column in which it did not stand.
   */
  const carried = (node: BoardNode, x: number, isStray: boolean): Point => {
    const { box } = node;
    const { width, height } = box;
    /** The point that is so far from the corner; what lies on a border goes with what is below, or at its right. */
    const at = (share: number): Point => ({ x: box.x + width * share, y: box.y + height * share });
    const place = at(isStray ? 2 / 3 : 1 / 2);
    const by = carry(minus(place, map));
    const { sure } = standsOn(rows.map(going('y', 'height')), box.y, height);
    const row = rows.find((one) =>
      sure ? one.id === sure.id : one.box.y - PARKING_GAP <= place.y && place.y < one.box.y + one.box.height,
    );
    const to = { x: x + by.x, y: row === undefined || leaving.has(row) ? by.y : shiftOf(row).y };
    if (!isStray) return to;
    if (!overlap({ ...at(1 / 2), ...FLAT }, map)) {
      const whole = wholeOf(node);
      const given = whole && gave.get(whole.id);
      const isOne =
        whole !== undefined && (whole === node || given !== undefined || !overlap(whole.box, map));
      // What lies beside the map as one thing goes as one, so far that none of its notes is too far away.
      const boxes =
        isTidy || !isOne || whole === node
          ? [box]
          : basis.strays.flatMap((one) => (wholeOf(one) === whole ? one.box : []));
      const along = boxes.map((one) => comingAlong(basis, map, one, !isOne));
      const least = { x: Math.min(...along.map((one) => one.x)), y: Math.min(...along.map((one) => one.y)) };
      // A group, and what Tidy takes out of the way, takes its notes along by itself.
      const goesIn = whole === node || (whole?.type === 'SECTION' && !isTidy);
      return plus(least, (goesIn && given) || STILL);
    }
    /** The rows that its middle is over, now or then; none that a hand took out sideways. */
    const under = (isThen: boolean): Going[] =>
      rows
        .filter((row) => {
          const x = box.x + width / 2 - row.box.x + (isThen ? to.x - shiftOf(row).x : 0);
          return x >= 0 && x < row.box.width;
        })
        .map(going('y', 'height'));
    const lane = newlyOn(under(false), under(true).map(arrived), box.y, height, to.y);
    const across = columns.map(going('x', 'width'));
    const stage = newlyOn(meeting(across), meeting(across.map(arrived)), box.x, width, to.x);
    if (lane) to.y = lane.from - (height + LANE_GAP) / 2 - box.y;
    if (stage) {
      const { from, to: end } = stage;
      // Over the nearer one of its borders.
      to.x = (2 * (box.x + to.x) + width < from + end ? from - 1 : end + 1) - width / 2 - box.x;
    }
    return to;
  };
  /** A lane or a stage as a strip along one axis, and what becomes of it. */
  const going =
    (axis: 'x' | 'y', size: 'width' | 'height') =>
    (one: BoardNode): Going => {
      const air = axis === 'x' ? (one.record?.x ?? 0) : 0; // at a header's left, and so at its right
      const from = one.box[axis] - air;
      const by = leaving.has(one) ? Infinity : shiftOf(one)[axis]; // nowhere
      const grows = growthOf(one, keyOf.get(one.id))[size];
      return { id: one.id, from, to: from + one.box[size] + 2 * air, by, grows };
    };

  /** What an item grows by. Notes grow by themselves, connectors and paths by what they join; where rules stand is their course's business. */
  const growthOf = (
    node: BoardNode,
    one: Key | undefined,
  ): { readonly width: number; readonly height: number } => {
    const goal = one === undefined ? undefined : after.get(one);
    if (one === undefined || goal === undefined) return FLAT;
    const base = (FOLLOWS_DOTS.test(one) || IS_DOT.test(one) ? drawn : before)?.get(one);
    const { kind } = goal.item;
    const isRules = kind === 'rules';
    if (base === undefined || kind === 'sticky' || kind === 'connector' || kind === 'path') return FLAT;
    const to = boxOf(goal.item);
    // Tidy makes sections as large as they are drawn, whatever hands made of them, and rules as high.
    const from = isTidy && (kind === 'section' || isRules) ? node.box : boxOf(base.item);
    return {
      width: isRules ? 0 : to.width - from.width,
      height: kind === 'text' ? 0 : to.height - from.height,
    };
  };

  /** The key of what a node stood in: a lane that goes is drawn again when the run is taken back. */
  const homeKey = (id: string | null): Key | null => {
    const home = nodeAt(id);
    if (home === undefined) return null;
    return keyOf.get(home.id) ?? (leaving.has(home) ? (home.record?.k ?? null) : null);
  };

  /** Rules are moved with the columns that they have: others are a rewriting, and each has a way back of its own. */
  const asRead = (one: Key | undefined, item: SceneItem): SceneItem => {
    const was = one === undefined ? undefined : before.get(one)?.item;
    return item.kind === 'rules' && was?.kind === 'rules' ? { ...item, at: was.at } : item;
  };

  /** Whether something stays in it, should it be a group: it goes away with its last member. */
  const isKept = ({ id, type }: BoardNode): boolean =>
    type !== 'GROUP' ||
    staying.has(id) ||
    snapshot.nodes.some((one) => one.parent === id && !keyOf.has(one.id) && !leaving.has(one));

  /** Whether it is in a group that goes as a whole, and as far as this, out of the lane that it stands in. */
  const isCarried = (node: BoardNode, by: Point): boolean => {
    const group = parentOf(node);
    if (group?.type !== 'GROUP' || !isKept(group)) return false;
    const home = parentOf(group);
    if (home !== groundOf(node.parent, nodeAt)) return isCarried(group, by);
    return IS_ROW.test(markOf(home)) && isAt(shiftOf(group), by);
  };

  const moveOf = (node: BoardNode): Move | null => {
    // What gave way, and nothing else takes along, is moved by that alone.
    if (leaving.has(node) || (gave.has(node.id) && shiftOf(node) === STILL)) return null;
    const one = keyOf.get(node.id);
    const goal = one === undefined ? undefined : after.get(one);
    const parent = groundOf(node.parent, nodeAt);
    const isHomeless = parent !== undefined && leaving.has(parent);
    const isPut = goal !== undefined && before.get(goal.item.key)?.parent !== goal.parent;
    if (isHomeless && !isPut && isCarried(node, shiftOf(node))) return null;
    const real = places.get(node.id);
    const isAway = real !== undefined && real.parent !== node.parent; // a run that never ended took it there
    // Out of a lane that goes, what does not stand in its cell comes to lie on the map.
    const isLeft =
      isHomeless && (goal ? strays.has(node) : IS_ROW.test(markOf(parent)) && parent === parentOf(node));
    // Else a group is wherever its members are, who are moved one by one, and lines are between their ends.
    if (/^(CONNECTOR|GROUP)$/.test(node.type) && (goal || !(isAway || (isLeft && isKept(node))))) return null;
    const groundKey = parent && keyOf.get(parent.id);
    // With a note goes what sticks to it.
    const host = node.stuckTo === null ? undefined : after.get(keyOf.get(node.stuckTo) ?? key.map);
    const home = isLeft ? (host?.parent ?? key.map) : (goal?.parent ?? ((isAway && groundKey) || null));
    const homeNode = home === null ? undefined : standing.get(home);
    const ground = isLeft ? homeNode : parent;
    const isLockedNote = isTidy && node.isLocked && goal?.item.kind === 'sticky';
    // What people grouped on the map Tidy puts into its cells where it is, and the group stays one.
    const isGrouped =
      isTidy && parent !== parentOf(node) && !isAway && groundKey !== undefined && isContainerKey(groundKey);
    // A sticky that came into a design file stands in no frame: it lies over its cell.
    const canStandIn = node.type !== 'STICKY' || snapshot.nodes[0]?.type !== 'FRAME';
    // A home that is not drawn yet has no id; nor has the page, and that is another place.
    const isRehomed =
      home !== null &&
      canStandIn &&
      !isLockedNote &&
      !isGrouped &&
      (isAway ||
        (isHomeless || isTidy || node.id === basis.put || one === undefined || !before.has(one)
          ? (homeNode?.id ?? '') !== parent?.id
          : before.get(one)?.parent !== home));
    const local = { ...node.box, ...minus(node.box, parent?.box ?? STILL) };
    const from = real?.box ?? local;
    const grown = growthOf(node, one);
    const size = {
      width: Math.max(1, node.box.width + grown.width),
      height: Math.max(1, node.box.height + grown.height),
    };
    const to =
      isRehomed && goal !== undefined && !isLeft
        ? { ...boxOf(goal.item), ...size }
        : { ...size, ...minus(plus(node.box, shiftOf(node)), plus(ground?.box ?? STILL, shiftOf(ground))) };
    // A group goes away with its last member: what it stands in is where the way back leads.
    const wasIn = groundOf(real?.parent ?? node.parent, nodeAt)?.id ?? null;
    const isElsewhere = isRehomed && wasIn !== homeNode?.id;
    // Of what stands in something else than its lane the record says where it stands in its lane all the same (E3a).
    const isApart = !isRehomed && homeNode !== undefined && parent !== undefined;
    const aside = isApart
      ? minus(plus(homeNode.box, shiftOf(homeNode)), plus(parent.box, shiftOf(parent)))
      : STILL;
    // As large as it is: but what a run that never ended made larger or smaller has a size to go back to.
    const staysAs = (size: 'width' | 'height'): boolean =>
      grown[size] === 0 && (goal?.item.kind === 'sticky' || !differs(from[size], node.box[size]));
    const was = {
      ...from,
      ...(staysAs('width') && { width: to.width }),
      ...(staysAs('height') && { height: to.height }),
    };
    // A dot that a run that never ended has brought there is noted down where it stands: else it reads as moved by a hand.
    const isMoved = (side: (typeof SIDES)[number]): boolean =>
      differs(was[side], to[side]) || (IS_DOT.test(one ?? '') && differs(from[side], local[side]));
    if (!isElsewhere && !SIDES.some(isMoved)) return null;
    return {
      kind: 'move',
      node: node.id,
      item: goal === undefined ? null : atAnchor(asRead(one, goal.item), to, aside),
      from: was,
      to,
      parent: isElsewhere ? { from: wasIn, key: homeKey(wasIn), to: home } : null,
      stuck: node.stuckTo === null ? null : { from: node.box, to: plus(node.box, shiftOf(node)) },
    };
  };

  /** An item as it would be drawn again: where it stands, and not where reading would have it. */
  const standingItem = ({ item, parent }: PlacedItem, node: BoardNode): SceneItem => {
    const home = parentOf(node);
    const isMovable = item.kind === 'shape' || item.kind === 'section';
    const isThere = (isMovable || node.type === 'TEXT') && home !== undefined && homeKey(home.id) === parent;
    const stood = isThere ? { ...item, ...minus(node.box, home.box) } : item;
    if (stood.kind !== 'sticky') return stood;
    const { fill, width, height } = stood;
    // A shape of a person's, narrower than any sticky, is drawn as one.
    return {
      ...stood,
      fill: node.fill ?? fill,
      width: Math.max(width, STICKY),
      height: Math.max(height, STICKY),
    };
  };

  // Lines before their ends, which a host may not keep them at; what sticks to a note after it: on some hosts it has followed by then.
  const rank = ({ type, stuckTo }: BoardNode): number =>
    stuckTo === null ? Number(type === 'GROUP') - Number(type === 'CONNECTOR') : 2;
  const moves = [...snapshot.nodes].sort((a, b) => rank(a) - rank(b)).flatMap((node) => moveOf(node) ?? []);
  const rewrites: Patch[] = [];
  standing.forEach((node, one) => {
    // Rules are as high as their move makes them.
    const rewrite = rewriteOf(one, node, node.box.height + growthOf(node, one).height);
    if (rewrite !== null) rewrites.push(rewrite);
  });
  const isRow = (node: BoardNode): boolean => IS_ROW.test(markOf(node));
  // A lane's section goes after what of ours stands in it.
  const discards = Array.from(leaving)
    .sort(([a], [b]) => Number(isRow(a)) - Number(isRow(b)))
    .map(([node, one]): Patch => {
      const was = (drawn !== null && FOLLOWS_DOTS.test(one) ? drawn : before).get(one); // also what followed a dot that is gone
      return {
        kind: 'discard',
        node: node.id,
        item: was === undefined ? null : nodeItem(standingItem(was, node)),
        parent: was?.parent ?? null,
        index: was?.index ?? null,
        twin: node.twin ?? null,
      };
    });
  const gives = Array.from(giving).flatMap(([one, by]) => movedBy(one, by));
  return [...gives, ...moves, ...stampsBeside(basis, withHost), ...rewrites, ...discards];
};
