/**
 * Carries patches out, one by one, and decides nothing.
 *
 * Nodes are looked up by their ids, a few at once, when their turn comes: between two pauses anything may have vanished
 * or been taken over, by people or by another run. What is gone is somebody's deletion; what is no longer where, or no longer says, what the
 * plan saw is left to whoever changed it. Both are counted as skipped; whatever else the host refuses ends the run.
 */
import type { Change } from '../../journey/reconcile/change.ts';
import { differs } from '../../journey/scene/point.ts';
import { type Discard, isSeen, type Move, type Patch } from '../../journey/reconcile/patch.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { isContainerKey, key } from '../../journey/scene/key.ts';
import type { Point } from '../../journey/scene/scene.ts';
import { layRules } from '../draw/rules.ts';
import { wrapAt } from '../draw/text.ts';
import type { Container, Host, Page } from '../figjam.ts';
import type { Tools } from './apply.ts';
import { containerOf, idOf, isHolder, mapOf, needMap, type Board } from './board.ts';
import { isGone, takeOff } from './gone.ts';
import { hangOver } from './hang-over.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { lettersOf } from './letters.ts';
import { RECORD_KEY, recordOf } from './record.ts';
import { connectorsAt, idsIn, rehome } from './rehome.ts';
import { inItsFonts, rewrite, wordsOf } from './rewrite.ts';
import { stillOurs } from './still-ours.ts';
import { readRecord } from './stored-map.ts';
import { moveOut } from './take-away.ts';

/** Nodes that are looked up between two waits. */
const FOUND_AT_ONCE = 20;

/** What has become of the patches. */
export interface Patched {
  /** Those that were begun, in their order: a refused one may be half done, and has to be taken back as well. */
  readonly done: Patch[];
  skipped: number;
}

/** What the plan saw of a node: what it is, and what it said. */
export type Was = (id: string) => Pick<BoardNode, 'type' | 'text'> | undefined;

/** Looks a node of the page up by an id that the board gave; null when it is gone. One host call. */
export const findNode = async (host: Host, id: string): Promise<SceneNode | null> =>
  // Ids come from what stands on the page: never that of a page or of the document.
  (await host.getNodeByIdAsync(id)) as SceneNode | null;

/** The same where that is a section, or stands for one: asked for its type. */
export const findContainer = async (host: Host, id: string): Promise<Container | null> => {
  const node = await findNode(host, id);
  return node !== null && isHolder(node) ? node : null;
};

/** Looks up, once, the sections that stood before the run and that new or moved nodes are to go into. */
export const findHomes = async (
  host: Host,
  board: Board,
  steps: readonly (Change | Patch)[],
): Promise<void> => {
  const keys = steps.map((one) =>
    one.kind === 'create' ? one.parent : one.kind === 'move' ? one.parent && one.parent.to : null,
  );
  const missing = Array.from(new Set(keys)).flatMap((one) => {
    const id = one === null || board.homes.has(one) ? undefined : board.standing.get(one);
    return one === null || id === undefined ? [] : [{ one, id }];
  });
  if (missing.length === 0) return;
  const found = await Promise.all(
    missing.map(async ({ one, id }) => [one, await findContainer(host, id)] as const),
  );
  stillOurs(board);
  for (const [one, node] of found) {
    if (node !== null) board.homes.set(one, node);
  }
};

/** Gives a node another size; false where its words, which wrap anew, are in a font that cannot be had (M11). */
const resize = async (
  { easel, pen }: Tools,
  node: SceneNode,
  type: string,
  { item, from, to }: Move,
): Promise<boolean> => {
  if (item === null || !(differs(from.width, to.width) || differs(from.height, to.height))) return true;
  const write = (): void => {
    if (item.kind === 'section' && 'resizeWithoutConstraints' in node) {
      node.resizeWithoutConstraints(to.width, to.height);
    } else if (item.kind === 'shape') {
      // Not the item's own size: taken back, it is as large as before.
      easel.resizeShape(node, { ...item, width: to.width, height: to.height });
    } else if (item.kind === 'rules' && type === 'VECTOR') {
      layRules(node as VectorNode, { ...item, height: to.height });
    } else if (type === 'LINE' || type === 'RECTANGLE') {
      (node as LineNode).resize(to.width, type === 'LINE' ? 0 : to.height); // by its type, here and below
    } else if (item.kind === 'text' && type === 'TEXT') wrapAt(node as TextNode, to.width, to.height);
  };
  const words = item.kind === 'text' || item.kind === 'shape' ? wordsOf(node, type) : null;
  if (words !== null) return inItsFonts(pen, words, write);
  write();
  return true;
};

/** Connectors have their ends moved and never themselves. */
type Movable = Exclude<SceneNode, ConnectorNode>;

type Axis = 'x' | 'y';
const AXES: readonly Axis[] = ['x', 'y'];

const moves = ({ from, to }: Move, axis: Axis): boolean => Math.abs(from[axis] - to[axis]) >= 0.01;

/** How a place along one axis is noted among those that this run wrote. */
const noted = (node: string, axis: Axis, to: number): string => `${node}/${axis}/${to}`;

/**
 * Moves along one axis. What a hand can turn is moved by as much as its box has to go, for a box does not begin
 * where a turned node counts from: so its numbers of before and after are noted. A move that is carried out twice goes
 * to the same place.
 */
const slide = (
  { written, altered }: Board,
  node: Movable,
  axis: Axis,
  { node: id, from: { [axis]: from }, to: { [axis]: to } }: Move,
  isRelative: boolean,
  isBack: boolean,
): void => {
  let goal = to;
  if (isRelative) {
    const is = node[axis];
    const start = noted(id, axis, from);
    const end = noted(id, axis, to);
    if (!isBack && !written.has(start)) written.set(start, is).set(end, is + to - from);
    goal = written.get(end) ?? is;
    if (isBack && !differs(is, goal)) return; // refused on the way there
  }
  node[axis] = goal;
  altered.add(id);
};

/**
 * Carries a move out. Gives how much did not come along: connectors that could not be drawn again, and one for a size that
 * could not be set; null when it was not moved, for somebody moved it meanwhile or its new home is gone.
 */
const move = async (
  tools: Tools,
  node: SceneNode,
  type: string,
  change: Move,
  isBack: boolean,
): Promise<number | null> => {
  const { board, pen } = tools;
  if (board.moved.has(change.node)) return null;
  let lost = 0;
  if (change.parent !== null) {
    const { to, toNode } = change.parent;
    let home: Container | Page | null = to === null ? board.page : containerOf(board, to);
    if (toNode !== undefined) {
      home = await findContainer(pen.host, toNode);
      stillOurs(board);
    }
    if (home === null) return null;
    const goal = home;
    const hanging = await connectorsAt(board.page, () => idsIn(node), tools.pace);
    if (isGone(node) || board.moved.has(change.node)) return null; // meanwhile
    lost = rehome(pen, board, hanging, () => {
      goal.appendChild(node);
    });
  }
  if (change.stuck !== null) {
    const { to } = change.stuck;
    const now = node.absoluteBoundingBox;
    for (const axis of AXES) {
      if (now === null || type === 'CONNECTOR' || !differs(now[axis], to[axis])) continue;
      (node as Movable)[axis] += to[axis] - now[axis]; // by its type
      board.altered.add(change.node);
    }
    return lost;
  }
  // What a hand may turn, or may have moved since the plan was made.
  const isRelative =
    (change.item === null && change.parent === null) ||
    (!['STICKY', 'SECTION'].includes(type) && change.item?.kind !== 'section');
  for (const axis of AXES) {
    // In another section both are written, for its numbers say something else there.
    if (type !== 'CONNECTOR' && (change.parent !== null || moves(change, axis))) {
      slide(board, node as Movable, axis, change, isRelative, isBack); // by its type
    }
  }
  return (await resize(tools, node, type, change)) ? lost : lost + 1;
};

const discard = async (
  { board, pen, pace }: Tools,
  node: SceneNode,
  { item, twin }: Discard,
): Promise<void> => {
  if (isHolder(node)) {
    // What a run left half drawn may be a lane as well: its own mark tells.
    const mark = item === null ? readRecord(node.getPluginData(RECORD_KEY)) : null;
    const isSection =
      node.type === 'SECTION' ||
      item?.kind === 'section' ||
      (mark !== null && mark.k !== key.prototype && isContainerKey(mark.k));
    // What stands in something that goes away, and is not ours, is put into the map.
    await moveOut(node, containerOf(board, key.map), board, pen, pace, (children) => {
      if (isSection) return children;
      // Of a frame that is drawn as one thing its outline and its words are ours.
      const words =
        item !== null && textOf(item) === '' ? -1 : children.findIndex(({ type }) => type === 'TEXT');
      return children.filter(({ type }, i) => type !== 'VECTOR' && i !== words);
    });
  }
  const other = twin === null ? null : await findNode(pen.host, twin);
  if (other !== null) await hangOver(board.page, node, other, pace);
  takeOff(node);
};

type Records = ReadonlyMap<string, NodeRecord>;

/**
 * Writes the record of a node of ours anew where the patch changes what it says. Where a run writes over what people left it
 * `saying`, the record keeps that, and a note of people's gets one: should the run end early, it is read as it was (W2b).
 */
const rerecord = (
  { records, mapId, note }: Board,
  node: SceneNode,
  patch: Patch,
  before: Records | null,
  saying: string | null = null,
): void => {
  const kept = records.get(patch.node);
  const isTold = note !== null && patch.kind === 'rewrite' && patch.text && saying !== (kept?.t ?? '');
  const old = isTold
    ? { ...(kept ?? { m: mapId, k: patch.to.key, n: patch.node, x: 0, y: 0, c: '' }), b: saying ?? '' }
    : kept;
  if (old === undefined || patch.kind === 'discard') {
    records.delete(patch.node);
    return;
  }
  const was = before?.get(patch.node);
  let now: NodeRecord = was ?? old;
  if (was !== undefined) {
    // Taken back: it says again what it said.
  } else if (patch.kind === 'move' && patch.item !== null) {
    const { anchor } = patch.item;
    now = { ...old, x: patch.to.x - anchor.x, y: patch.to.y - anchor.y };
  } else if (patch.kind === 'rewrite') {
    const { t, c } = recordOf(old.m, old.n, patch.to, patch.to);
    // A field that is undefined is left out of the JSON.
    now = { ...old, ...(patch.text && { t }), ...(patch.look && !patch.keepsFill && { c }) };
  }
  const written = JSON.stringify(now);
  if (written === JSON.stringify(kept)) return;
  records.set(patch.node, now);
  node.setPluginData(RECORD_KEY, written);
};

/** Whether a node is still where a run put it, or where it was before, along the axes that it was moved on. */
const standsAt = ({ written }: Board, node: SceneNode, change: Move): boolean =>
  AXES.every((axis) => {
    const is = node[axis];
    const isAt = ({ [axis]: at }: Point): boolean =>
      !differs(is, written.get(noted(change.node, axis, at)) ?? at);
    // Where it was before, the move itself was refused on this axis.
    return !moves(change, axis) || isAt(change.to) || isAt(change.from);
  });

/** Carries one patch out; false when it had to be skipped. */
const carryOut = async (
  tools: Tools,
  node: SceneNode,
  patch: Patch,
  was: Was,
  before: Records | null,
): Promise<boolean> => {
  const { board } = tools;
  const { type = '', text = null } = was(patch.node) ?? {};
  try {
    let isDone = true;
    if (patch.kind === 'move') {
      const isFree = patch.stuck === null && type !== 'CONNECTOR';
      if (before !== null && isFree && !standsAt(board, node, patch)) return false;
      isDone = (await move(tools, node, type, patch, before !== null)) === 0;
    } else if (patch.kind === 'rewrite') {
      // What is taken back must still say what the run wrote.
      const expected = before === null ? text : textOf(patch.from);
      // Its record comes first: wherever the run ends, what it wrote is never read as typed by a hand, and
      // what could not be written, for a font is missing, reads as it stands.
      rerecord(board, node, patch, before, text);
      isDone = await rewrite(tools, node, type, patch, expected, before !== null);
    } else {
      const words = wordsOf(node, type);
      if (words !== null) board.letters.set(patch.node, lettersOf(words));
      if (node.locked) board.locked.add(patch.node);
      await discard(tools, node, patch);
    }
    if (isDone) {
      // What is taken back may have been refused on the way there, and then nothing is written.
      if (before === null && isSeen(patch)) board.altered.add(patch.node);
      if (patch.kind !== 'rewrite') rerecord(board, node, patch, before);
    }
    return isDone;
  } catch (thrown) {
    needMap(board);
    if (!isGone(node)) throw thrown;
    return false;
  }
};

/** The id of what stands for a node now: a host may have dropped a connector as often as its ends went elsewhere. */
const lastOf = (board: Board, id: string): string => {
  const next = board.joined.get(id);
  return next === undefined ? id : lastOf(board, next);
};

/** Most host calls that a patch takes, its node being found. */
const costOf = (patch: Patch): number => {
  if (patch.kind === 'rewrite') return 30;
  // A lane is neither turned nor wrapped: both sides of its corner, its size and its record.
  return patch.kind === 'move' && patch.parent === null && patch.item?.kind === 'section' ? 4 : 12;
};

/**
 * Carries patches out. `was` tells what a node was when the plan was made; `before`: the records to write again when
 * patches are taken back, and then only what still stands where it was put is moved. Throws `Stopped` when asked to.
 */
export const patchBoard = async (
  patches: readonly Patch[],
  tools: Tools,
  patched: Patched,
  was: Was,
  before: Records | null = null,
): Promise<void> => {
  const { board, pace, pen } = tools;
  const map = mapOf(board); // in hand all the time
  const mapId = idOf(board, key.map);
  for (let i = 0; i < patches.length; i += FOUND_AT_ONCE) {
    await pace.makeRoom(FOUND_AT_ONCE);
    const batch = patches.slice(i, i + FOUND_AT_ONCE);
    const nodes = await Promise.all(
      batch.map(({ node }) => (node === mapId ? map : findNode(pen.host, lastOf(board, node)))),
    );
    stillOurs(board);
    for (const [j, patch] of batch.entries()) {
      await pace.makeRoom(costOf(patch));
      const node = nodes[j];
      // A line may have gone with its end, by the host: that is to be taken back.
      if (node || was(patch.node)?.type === 'CONNECTOR') patched.done.push(patch);
      if (!node || !(await carryOut(tools, node, patch, was, before))) patched.skipped += 1;
      tools.onDone();
    }
  }
};
