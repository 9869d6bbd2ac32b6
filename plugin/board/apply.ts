/**
 * Carries out a plan, change by change, and decides nothing.
 *
 * The order is the plan's. Between two changes the run may pause, and then anything may have happened on
 * the board: a change whose node, parent or ends have vanished is skipped and counted, for that is
 * somebody's deletion; whatever else the host refuses ends the run. Within one change nothing can come
 * between, so a node that was half drawn when the host refused is taken away at once.
 */
import { boxOf, type Change, type NodeItem } from '../../journey/reconcile/change.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { key as keys, type Key } from '../../journey/scene/key.ts';
import type { Box, StickyItem } from '../../journey/scene/scene.ts';
import type { Easel, SectionNodeItem } from '../draw/easel.ts';
import { drawLine } from '../draw/line.ts';
import { drawPath } from '../draw/path.ts';
import type { Pen } from '../draw/pen.ts';
import { drawRectangle } from '../draw/rectangle.ts';
import { drawRules } from '../draw/rules.ts';
import { drawText } from '../draw/text.ts';
import type { Container } from '../figjam.ts';
import { containerOf, idOf, needMap, type Board, type Entry } from './board.ts';
import { loadBirthFont } from './birth-font.ts';
import { missesFont } from './fonts.ts';
import { isGone } from './gone.ts';
import type { NotePress } from './note-press.ts';
import type { Pace } from './pace.ts';
import { RECORD_KEY, recordOf } from './record.ts';
import { stillOurs } from './still-ours.ts';

type Create = Extract<Change, { kind: 'create' }>;
type Place = Extract<Change, { kind: 'place' }>;

/** All that a run works with. */
export interface Tools {
  readonly pen: Pen;
  readonly easel: Easel;
  readonly board: Board;
  readonly pace: Pace;
  /** Nodes made by the change under way, for taking a half-drawn one away. */
  readonly loose: SceneNode[];
  readonly press: NotePress;
  readonly onDone: () => void; // after each change
}

/** Most host calls that a change takes; tests hold it against the host's own count. */
const costOf = (change: Create | Place, press: NotePress): number => {
  if (change.kind === 'place') return 6;
  if (change.item.kind === 'sticky') return press.cost(change.item);
  return change.item.kind === 'text' ? 18 + 4 * change.item.runs.length : 34;
};

const record = (board: Board, node: SceneNode, id: string, item: NodeItem, place: Box): void => {
  const old = board.again.get(item.key);
  const written = old ? { ...old, n: id } : recordOf(board.mapId, id, item, place);
  node.setPluginData(RECORD_KEY, JSON.stringify(written));
  board.records.set(id, written);
};

/** Notes down what was drawn for an item. */
const enter = (board: Board, node: SceneNode, id: string, item: NodeItem, more: Partial<Entry>): void => {
  const plain = { container: null, print: null, parts: [], put: null, place: null };
  board.entries.set(item.key, { node, id, item, ...plain, ...more });
};

/** Draws the kinds of items that are complete at once: all but sections and notes. */
const drawItem = ({ pen, easel }: Tools, item: NodeItem): SceneNode | null => {
  switch (item.kind) {
    case 'text':
      return drawText(pen, item);
    case 'shape':
      return easel.drawShape(pen, item);
    case 'line':
      return drawLine(pen, item);
    case 'rectangle':
      return drawRectangle(pen, item);
    case 'path':
      return drawPath(pen, item);
    case 'rules':
      return drawRules(pen, item);
    case 'connector':
      return easel.connectors === null ? null : easel.connectors.draw(pen, item);
    default:
      return null;
  }
};

/** Appends, or inserts at its place among its siblings where people have not made that place impossible. */
const insert = (parent: Container, node: SceneNode, index: number | null): void => {
  if (index === null) {
    parent.appendChild(node);
    return;
  }
  try {
    parent.insertChild(index, node);
  } catch (thrown) {
    if (index <= parent.children.length) throw thrown;
    parent.appendChild(node); // siblings are missing; on top is the next best
  }
};

const createContainer = (tools: Tools, item: SectionNodeItem, parent: Container | null): void => {
  const { board, easel, pen } = tools;
  const node = easel.drawContainer(pen, item);
  if (item.name !== '') node.name = item.name; // once more: a map without its name would read as renamed (W5)
  const corner = parent === null ? board.corner : { x: 0, y: 0 };
  const put = { ...boxOf(item), x: corner.x + item.x, y: corner.y + item.y };
  (parent ?? board.page).appendChild(node);
  node.x = put.x;
  node.y = put.y;
  // Only here: in the corner of the page, where a new one appears, it would lie on people's things at its full
  // size, and whether a host lets a section adopt what it lies on is not known.
  node.resizeWithoutConstraints(item.width, item.height);
  enter(board, node, board.birthId || node.id, item, { container: node, put });
};

const createNote = ({ board, press }: Tools, item: StickyItem, parent: Container): void => {
  const print = press.print(item, parent);
  const { node } = print;
  enter(board, node, node.id, item, { print });
};

const createOther = (tools: Tools, { item, index, parent: parentKey }: Create, parent: Container): void => {
  const { board, easel, pen } = tools;
  const node = drawItem(tools, item);
  if (node === null || item.kind === 'section') return;
  insert(parent, node, index);
  const place = boxOf(item);
  if (item.kind === 'connector') {
    const from = idOf(board, item.from.key);
    const to = idOf(board, item.to.key);
    if (node.type !== 'CONNECTOR' || from === undefined || to === undefined) {
      node.remove();
      board.gone.add(item.key);
      return;
    }
    easel.connectors?.glue(pen, node, item, { from, to });
  } else {
    node.x = place.x;
    node.y = place.y;
  }
  if (item.isLocked) node.locked = true;
  if (item.kind === 'text' && item.key === `${parentKey ?? ''}/title`) {
    easel.nameContainer(parent, item.runs.map((run) => run.text).join(''));
  }
  const id = board.birthId;
  record(board, node, id, item, place);
  enter(board, node, id, item, { parts: tools.loose.slice(), place });
};

/** Draws one item where it belongs; only the map itself stands on the page. */
const create = (tools: Tools, change: Create): void => {
  const { item } = change;
  const { board } = tools;
  const parent = change.parent === null ? null : containerOf(board, change.parent);
  if (item.kind === 'sticky' && parent !== null) {
    createNote(tools, item, parent);
    return;
  }
  if (parent === null && item.key !== keys.map) {
    board.gone.add(item.key);
    return;
  }
  // The map is marked by the run's note first: before that it is one empty section and nobody's (M7).
  board.birth = parent === null ? null : { k: item.key, t: textOf(item) || undefined };
  board.birthId = '';
  if (item.kind === 'section') createContainer(tools, item, parent);
  else if (parent !== null) createOther(tools, change, parent);
};

const place = (tools: Tools, { item, to }: Place): void => {
  const { board } = tools;
  const entry = board.entries.get(item.key);
  if (entry === undefined) return;
  const { container, node, put } = entry;
  const corner = item.key === keys.map ? board.corner : { x: 0, y: 0 };
  if (container !== null && (put === null || put.width !== to.width || put.height !== to.height))
    container.resizeWithoutConstraints(to.width, to.height);
  const now = { ...to, x: corner.x + to.x, y: corner.y + to.y };
  if (!board.moved.has(entry.id)) {
    if (put?.x !== now.x && (entry.print === null || !tools.press.placesColumns())) node.x = now.x;
    if (put?.y !== now.y) node.y = now.y;
  }
  record(board, node, entry.id, item, now);
  entry.place = to;
};

/** Whether this change failed because somebody took away what it is about. */
const isSomebodysDoing = ({ board, loose }: Tools, change: Create | Place): boolean => {
  const { item } = change;
  const involved: Key[] = [item.key];
  if (change.kind === 'create' && change.parent !== null) involved.push(change.parent);
  if (item.kind === 'connector') involved.push(item.from.key, item.to.key);
  return (
    loose.some(isGone) ||
    involved.some((one) => {
      const node = board.entries.get(one)?.node ?? board.homes.get(one);
      return board.gone.has(one) || (node !== undefined && isGone(node));
    })
  );
};

const clearAway = (loose: SceneNode[]): void => {
  for (const node of loose) {
    try {
      if (!node.removed) node.remove();
    } catch {
      // The host refuses this too; the run ends with what it said first.
    }
  }
};

/** Carries out one change, or counts it as gone. Throws what the host refused, or `mapGone`. */
const carryOut = (tools: Tools, change: Create | Place): void => {
  const { board, loose } = tools;
  clearAway(loose); // left half drawn by a way back before this one, which the host ended and did not let clear away
  loose.length = 0;
  board.birth = null;
  try {
    if (change.kind === 'create') create(tools, change);
    else place(tools, change);
    loose.length = 0; // nothing is half drawn any more
  } catch (thrown) {
    const isTheirs = isSomebodysDoing(tools, change);
    if (change.kind === 'create') clearAway(loose);
    needMap(board);
    if (!isTheirs) throw thrown;
    board.entries.delete(change.item.key);
    board.gone.add(change.item.key);
  }
};

/** Whether somebody took away what a connector was to join, as far as that stood before the run: only then is it not in hand. */
const hasLostAnEnd = async ({ board, pen }: Tools, { item }: Create | Place): Promise<boolean> => {
  for (const { key } of item.kind === 'connector' ? [item.from, item.to] : []) {
    const id = board.standing.get(key);
    if (!board.entries.has(key) && id !== undefined && (await pen.host.getNodeByIdAsync(id)) === null)
      return true;
  }
  return false;
};

/**
 * Creates and places what the plan says. Throws `Stopped` within one batch of being asked to,
 * `Refusal` with `mapGone` when the map itself was deleted, and else what the host threw.
 */
export const apply = async (changes: readonly Change[], tools: Tools): Promise<void> => {
  for (const change of changes) {
    if (change.kind === 'remove') continue;
    const cost = costOf(change, tools.press);
    if (await tools.pace.makeRoom(cost)) tools.press.distrust();
    try {
      carryOut(tools, change);
    } catch (thrown) {
      const misses = missesFont(thrown) && (await loadBirthFont(tools.pen));
      if (!misses && !(await hasLostAnEnd(tools, change))) throw thrown;
      stillOurs(tools.board);
      tools.press.distrust();
      if (misses) carryOut(tools, change);
      else tools.board.gone.add(change.item.key);
    }
    tools.onDone();
  }
};
