/**
 * The one look at the end of a run (W5): whether what was written stands there.
 *
 * Problem: a host may drop a write without a word. Approach: what a new node shows is held against what was drawn, and
 * what is not so is written or drawn once more, unless its words are somebody's or others have changed it meanwhile. What
 * stood before the run is written again where it still reads as it did then. One host call where the host exports; where it
 * does not, a map of up to `WALKED` nodes is walked, and no look is taken at a larger one, for it would cost as much as the run.
 * Limits: fonts, strokes and dashes are not looked at.
 */
import { type Change, colourOf, type NodeItem } from '../../journey/reconcile/change.ts';
import type { Patch } from '../../journey/reconcile/patch.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import type { Box, Point } from '../../journey/scene/scene.ts';
import { solid } from '../draw/pen.ts';
import type { Container } from '../figjam.ts';
import { apply, type Tools } from './apply.ts';
import { containerOf, type Entry, idOf } from './board.ts';
import { isGone, takeOff } from './gone.ts';
import type { Pace } from './pace.ts';
import { wordsOf } from './rewrite.ts';
import { exportTree, type SeenNode, walkTree } from './seen-node.ts';

/** Most nodes of a map that are asked one by one. */
const WALKED = 600;
/** Most new nodes that are set right. A host that shows more of them otherwise than it was told has ways of its own. */
const MENDED = 20;

/** A node as the host shows it. */
interface Seen {
  readonly node: SeenNode;
  readonly box: Box; // on the page
  readonly x: number; // in its parent
  readonly y: number;
  readonly parent: string | null;
  readonly words: SeenNode; // what it says: the node itself, or the text in a frame
  readonly parts: readonly SeenNode[]; // a frame's text and outline
}

type SeenMap = ReadonlyMap<string, Seen>;

const saysAll = ({ text, children }: SeenNode): boolean => text !== undefined && children.every(saysAll);

/** Everything in a map of `count` nodes by node id, as one look at the end of a run shows it; nothing where no look is taken. */
export const seeMap = async (map: Container, pace: Pace, count: number): Promise<SeenMap> => {
  await pace.makeRoom(1);
  let tree = await exportTree(map);
  if (tree === null || !saysAll(tree))
    tree = count > WALKED ? null : await walkTree(map, pace, () => true, true);
  const seen = new Map<string, Seen>();
  const add = (node: SeenNode, parent: string | null, left: number, top: number): void => {
    const { id, type, children } = node;
    const box = node.box ?? { x: left, y: top, width: 0, height: 0 };
    const { x, y } = box;
    const parts = type === 'FRAME' ? children.filter((part) => /TEXT|VECTOR/.test(part.type)) : [];
    const words = parts.find((part) => part.type === 'TEXT') ?? node;
    seen.set(id, { node, box, x: x - left, y: y - top, parent, words, parts });
    const isBase = type !== 'GROUP'; // what is in a group counts from what the group stands in
    for (const child of children) add(child, id, isBase ? x : left, isBase ? y : top);
  };
  if (tree !== null) add(tree, null, 0, 0);
  return seen;
};

/** Hosts round, each line of a text by itself. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.7;

/** Whether so many px are lines of these heights, one of each at least. */
const areLines = (height: number, [line, ...others]: readonly number[]): boolean => {
  if (line === undefined) return near(height, 0);
  for (let left = height - line; left > -1; left -= line) if (areLines(left, others)) return true;
  return false;
};

/** Whether the words of an item stand in lines of its sizes, each of its runs in one at least, however the host wraps them. */
const standsInLines = ({ type, box }: SeenNode, item: NodeItem): boolean => {
  const runs = item.kind === 'text' ? item.runs : item.kind === 'shape' && item.label ? [item.label] : [];
  const lines = runs.filter(({ text }) => text !== '').map(({ size, lineHeight }) => size * lineHeight);
  return type !== 'TEXT' || box === null || lines.length === 0 || areLines(box.height, lines);
};

/** Whether a new node does not show what was drawn; where it stands is told only by what was never written. */
const isAmiss = ({ node, box, x, y, words, parts }: Seen, { item, place }: Entry, corner: Point): boolean => {
  const { kind } = item;
  const at = place ?? { ...box, x, y };
  const { width, height } = kind === 'sticky' ? box : at;
  const colour = colourOf(item);
  const isShape = kind === 'shape';
  const outline = isShape ? parts.find(({ type }) => type === 'VECTOR') : undefined;
  const { fill } = outline ?? node;
  /** As it was born, or as it was drawn before notes were measured. */
  const isUnset = (is: number, drawn: number, goal: number): boolean =>
    (is === 0 || near(is, drawn)) && !near(is, goal);
  const isCentred = (axis: 'x' | 'y', size: 'width' | 'height'): boolean =>
    parts.every(
      (part) => part.box === null || near(part.box[axis] + part.box[size] / 2, box[axis] + box[size] / 2),
    );
  return (
    isUnset(x, item.x + corner.x, at.x + corner.x) ||
    isUnset(y, item.y + corner.y, at.y + corner.y) ||
    !near(box.width, width) ||
    !(kind === 'text' || near(box.height, height)) ||
    !standsInLines(words, item) ||
    !(kind === 'section' || isCentred('x', 'width')) ||
    (isShape && !isCentred('y', 'height')) ||
    (colour !== null && (isShape || fill !== null) && fill !== colour) ||
    (outline && node.fill !== null) ||
    (item.isLocked && !node.isLocked)
  );
};

/** Whether both ends of a connector are glued to something. */
const isGlued = ({ connectorStart, connectorEnd }: ConnectorNode): boolean =>
  'endpointNodeId' in connectorStart && 'endpointNodeId' in connectorEnd;

/** Writes once more what makes a section or a note what it is. */
const rewrite = ({ node, item, place }: Entry, home: Container | null, corner: Point): void => {
  home?.insertChild(0, node);
  if (place === null || !('fills' in node) || (item.kind !== 'section' && item.kind !== 'sticky')) return;
  node.x = place.x + corner.x;
  node.y = place.y + corner.y;
  node.fills = solid(item.fill);
  if (item.kind === 'section' && 'resizeWithoutConstraints' in node) {
    node.resizeWithoutConstraints(place.width, place.height);
    return;
  }
  const words = wordsOf(node);
  if (words !== null) words.characters = textOf(item) ?? '';
};

/** Whether it stands, somewhere else, by the numbers that it was given for its home: who moves a thing gives it others. */
const isAstray = ({ x, y }: Point, { place }: Entry): boolean =>
  place !== null && near(x, place.x) && near(y, place.y);

/** Whether a new node does not show what was drawn, and nobody has made it theirs. `now` undefined: it does not stand in the map. */
const isLost = (now: Seen | undefined, entry: Entry, isHome: boolean, corner: Point): boolean => {
  if (now === undefined) return !isGone(entry.node) && isAstray(entry.node, entry);
  const said = (entry.item.kind === 'section' ? null : now.words.text) ?? '';
  // Other words are somebody's.
  if (said !== (textOf(entry.item) ?? '')) return said === '';
  return isHome ? isAmiss(now, entry, corner) : isAstray(now, entry);
};

/** Sets right what this run created and what does not show what was drawn; nothing where no look was taken. */
export const verifyDrawn = async (seen: SeenMap, changes: readonly Change[], tools: Tools): Promise<void> => {
  const { board, pace } = tools;
  const again: Change[] = [];
  /** Those of the changes that drew something that nobody has touched since. */
  const drawn = changes.flatMap((change) => {
    const entry = board.entries.get(change.item.key);
    if (change.kind !== 'create' || seen.size === 0 || entry === undefined || board.touched.has(entry.id))
      return [];
    const now = seen.get(entry.id);
    const home = change.parent === null ? null : containerOf(board, change.parent);
    const homeId = change.parent === null ? null : idOf(board, change.parent);
    // It is where its home is, and that is not in the map.
    if (typeof homeId === 'string' && !seen.has(homeId)) return [];
    const isHome = now !== undefined && (homeId === null || now.parent === homeId);
    return [{ change, entry, now, home, isHome, corner: home === null ? board.corner : { x: 0, y: 0 } }];
  });
  /** Whether its label was to say something. */
  const isMute = ({ entry, now }: (typeof drawn)[number]): boolean =>
    now?.words.text === '' && textOf(entry.item) !== '';
  const takeOut = ({ change, entry }: (typeof drawn)[number]): void => {
    for (const part of entry.parts) takeOff(part);
    board.entries.delete(change.item.key);
    board.records.delete(entry.id);
    again.push(change);
  };
  const lost = drawn.filter(
    ({ entry, now, isHome, corner }) => entry.item.kind !== 'connector' && isLost(now, entry, isHome, corner),
  );
  if (lost.length > MENDED) return;
  for (const one of lost) {
    const { entry, home, isHome, corner } = one;
    await pace.makeRoom(12);
    if (isGone(entry.node) || (home !== null && isGone(home))) continue; // meanwhile
    if (entry.item.kind === 'section' || entry.item.kind === 'sticky')
      rewrite(entry, isHome ? null : home, corner);
    else takeOut(one);
  }
  for (const one of drawn) {
    if (one.entry.item.kind !== 'connector') continue;
    await pace.makeRoom(4);
    const node = one.entry.node as ConnectorNode; // by what it was drawn from: its type would cost a call
    // It goes with the dot that is drawn again.
    if (isGone(node) ? again.length > 0 : !one.isHome || isMute(one) || !isGlued(node)) takeOut(one);
  }
  await apply(again, tools);
};

/** The patches of a run whose nodes still read as they did before it: the host dropped them. */
export const droppedPatches = (seen: SeenMap, patches: readonly Patch[]): Patch[] => {
  /** What is moved again: rules are as they were read when they are, and are drawn anew after it. */
  const moved = new Set<string>();
  return patches.filter((patch) => {
    const now = seen.get(patch.node);
    if (patch.kind === 'discard') return now !== undefined;
    if (patch.kind === 'rewrite') {
      if (now === undefined) return false;
      if (moved.has(patch.node)) return true;
      const { from, to, text, look, keepsFill } = patch;
      const isBack = (is: string | null | undefined, was: string | null, goal: string | null): boolean =>
        is === was && was !== goal;
      return (
        (text && isBack(now.words.text, textOf(from), textOf(to))) ||
        (look && !keepsFill && isBack(now.node.fill, colourOf(from), colourOf(to)))
      );
    }
    const { from, to, parent } = patch;
    // What was to come into the map, and did not.
    if (now === undefined) return seen.size > 0 && parent !== null && parent.to !== null;
    const isBack = (is: number, was: number, goal: number): boolean => near(is, was) && !near(was, goal);
    const isDropped =
      isBack(now.x, from.x, to.x) ||
      isBack(now.y, from.y, to.y) ||
      isBack(now.box.width, from.width, to.width) ||
      isBack(now.box.height, from.height, to.height) ||
      (parent !== null && now.parent === parent.from);
    if (isDropped) moved.add(patch.node);
    return isDropped;
  });
};
