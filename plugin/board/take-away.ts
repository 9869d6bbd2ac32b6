/**
 * Takes a run's nodes off the board again, and nothing else.
 *
 * Problem: between drawing and undoing, people work on the map. What they wrote must survive (M2), also
 * when it stands inside a section of ours, because removing a section removes whatever is in it.
 * Approach: leaves first; a leaf whose words are no longer those we drew, or that people put something
 * into, is theirs now and stays. Then the sections, inner before outer: whatever still stands in one is
 * moved to the page, where it was to the eye, in batches; the section goes in the same breath in which it
 * is seen to be empty.
 * Limits: a connector that people glued to a node of ours goes with that node; the host does that.
 */
import type { Change } from '../../journey/reconcile/change.ts';
import type { Container, Host, Page } from '../figjam.ts';
import type { Pen } from '../draw/pen.ts';
import type { Board, Entry } from './board.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { RECORD_KEY } from './record.ts';
import { connectorsAt, idsIn, rehome } from './rehome.ts';
import { saidBy } from './seen-node.ts';
import { textOf } from '../../journey/scene/item-text.ts';

/** Children moved out of a section between two pauses; each takes six host calls. */
const MOVED_AT_ONCE = 6;

/** The words that a node shows now; of a frame, those of its texts. */
const shownText = (node: SceneNode): string =>
  node.type === 'FRAME' ? node.children.map(shownText).join('') : (saidBy(node, node.type) ?? '');

/** Whether people wrote on this node, or put something into it, since it was drawn. */
const isTheirsNow = ({ item, node }: Entry): boolean => {
  const text = textOf(item);
  if (text === null) return false;
  if (shownText(node) !== text) return true;
  if (node.type !== 'FRAME') return false;
  return node.children.some((child) => child.type !== 'TEXT' && child.type !== 'VECTOR');
};

const ORIGIN: Transform = [
  [1, 0, 0],
  [0, 1, 0],
];

/**
 * Moves what stands in a section, or those of it that `othersIn` names, to a home, at the same place to the eye, with the
 * connectors that hang on it or in it (M12). What has to be done with the section once none of them is in it is done in
 * the same breath.
 */
export const moveOut = async (
  container: Container,
  home: Container | Page | null,
  board: Board,
  pen: Pen | null, // null: nothing was drawn, and nothing has to be drawn again
  pace: Pace,
  othersIn = (children: readonly SceneNode[]): readonly SceneNode[] => children,
): Promise<void> => {
  for (;;) {
    await pace.makeRoom(MOVED_AT_ONCE * 9 + 4);
    if (isGone(container) || home === null || pen === null) return;
    if (othersIn(container.children).length === 0) return;
    const hanging = await connectorsAt(board.page, () => idsIn(container), pace);
    if (isGone(container)) return; // meanwhile
    const others = othersIn(container.children).slice(0, MOVED_AT_ONCE);
    const [[, , left], [, , top]] = container.absoluteTransform;
    const [[, , homeLeft], [, , homeTop]] = home.type === 'PAGE' ? ORIGIN : home.absoluteTransform;
    rehome(pen, board, hanging, () => {
      for (const child of others) {
        if (isGone(child)) continue; // a line whose end has just gone: it is drawn again
        if (child.type === 'CONNECTOR') {
          home.appendChild(child); // its box follows its ends; a place by hand would break it
          continue;
        }
        const { x, y } = child;
        home.appendChild(child);
        child.x = left - homeLeft + x;
        child.y = top - homeTop + y;
      }
    });
  }
};

/** Most calls for one leaf: its text, what stands in it, and its removal. */
const LEAF_COST = 12;

/**
 * Carries out the removals of a reversed plan. Gives how many nodes stay because people made them theirs.
 * What it throws the host threw; what was not reached stays in `board.entries`.
 */
export const takeAway = async (
  changes: readonly Change[],
  board: Board,
  pen: Pen | null,
  pace: Pace,
): Promise<number> => {
  let kept = 0;
  for (const change of changes) {
    const entry = board.entries.get(change.item.key);
    if (change.kind !== 'remove' || entry === undefined) continue;
    if (entry.container !== null) {
      await moveOut(entry.container, board.page, board, pen, pace);
      if (!isGone(entry.container)) entry.container.remove();
    } else {
      await pace.makeRoom(LEAF_COST);
      if (!isGone(entry.node)) {
        if (isTheirsNow(entry)) kept += 1;
        else entry.node.remove();
      }
    }
    board.entries.delete(change.item.key);
  }
  return kept;
};

/** How many of a run's nodes still stand on the board, those included that were only half drawn. */
export const countLeft = async (board: Board, loose: readonly SceneNode[], pace: Pace): Promise<number> => {
  let left = 0;
  const standing = new Set<SceneNode>(loose);
  board.entries.forEach(({ node }) => standing.add(node));
  for (const node of Array.from(standing)) {
    await pace.makeRoom(1);
    try {
      if (!isGone(node)) left += 1;
    } catch {
      left += 1; // what cannot be asked is not known to be gone
    }
  }
  return left;
};

/** Takes off nodes, as far as they stand, the mark that a run gave them. */
export const unmark = async (host: Host, ids: readonly string[], pace: Pace): Promise<void> => {
  for (const id of ids) {
    await pace.makeRoom(2);
    const node = await host.getNodeByIdAsync(id);
    if (node !== null) node.setPluginData(RECORD_KEY, '');
  }
};
