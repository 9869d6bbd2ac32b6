/**
 * What people hung on something that a run took off the board hangs on it again when the run is taken back (W6).
 *
 * Problem: what is drawn again is another node, and a host that removes a node removes the connectors glued to it.
 * Approach: what stood in something of people's, in another lane than its own or on the page is put there, with its letters as a hand
 * had set them, and locked or hidden where it was; connectors were noted down before and are drawn anew between what now stands for their ends; stamps that still
 * stand are stuck to the new node.
 * Limits: no plugin can make a stamp. Where a host removes stamps with their note they are gone.
 */
import { isAt, minus, STILL } from '../../journey/scene/point.ts';
import { isDiscard, type Patch } from '../../journey/reconcile/patch.ts';
import type { Point } from '../../journey/scene/scene.ts';
import { groundOf } from '../../journey/snapshot/ground.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import type { Tools } from './apply.ts';
import { isGone } from './gone.ts';
import { type Letters, loadLetters, setAs, wordsIn } from './letters.ts';
import { findContainer, findNode } from './patch-board.ts';
import type { Noted } from './line.ts';
import { connectorsAt, idsIn, joinAgain, rehome } from './rehome.ts';
import { wordsOf } from './rewrite.ts';

/**
 * Puts what is drawn where the layout has it into what a hand had put the original into: a group or a section, by its id now, or
 * the page. Where the group is gone with its last member, into `ground`, what that stood in. Gives how many connectors could not come along.
 */
const goHome = async (
  { pen, board, pace }: Tools,
  node: SceneNode,
  at: Point,
  homeId: string | null,
  ground: string | null,
): Promise<number> => {
  if (isGone(node) || node.type === 'CONNECTOR' || node.parent?.id === (homeId ?? board.page.id)) return 0;
  const hanging = await connectorsAt(board.page, () => idsIn(node), pace);
  const group = homeId === ground ? null : await findNode(pen.host, homeId ?? '');
  const home = ground === null ? board.page : await findContainer(pen.host, ground);
  const into = group?.type === 'GROUP' ? group : home;
  if (!into || isGone(node)) return 0;
  return rehome(pen, board, hanging, () => {
    into.appendChild(node);
    node.x = at.x;
    node.y = at.y;
  });
};

/** Sets the words of what is drawn as a hand had set them. */
const setLetters = async ({ pen, pace }: Tools, node: SceneNode, letters: Letters): Promise<void> => {
  if (letters.length === 0) return;
  await pace.makeRoom(2 + 6 * letters.length);
  const canSet = await loadLetters(pen.fonts, letters);
  const words = isGone(node) ? null : wordsOf(node);
  if (canSet && words && words.characters === wordsIn(letters)) setAs(words, letters);
};

/**
 * Hangs on again what hung on the discarded nodes among what the plan saw; gives how many connectors could not be. Takes them
 * out of `hung` one by one: after an end in the middle it goes on with the rest.
 */
export const hangAgain = async (
  tools: Tools,
  done: readonly Patch[],
  hung: Noted[],
  seen: readonly BoardNode[],
): Promise<number> => {
  const { pen, board, pace } = tools;
  /** What was drawn for a discarded node. */
  const nowFor = new Map(
    done.filter(isDiscard).map(({ node, item }) => [node, item && board.entries.get(item.key)]),
  );
  const glued = (end: ConnectorEndpoint): ConnectorEndpoint => {
    const now = 'endpointNodeId' in end && nowFor.get(end.endpointNodeId);
    return now ? { ...end, endpointNodeId: now.id } : end;
  };
  const seenBy = new Map<string | null, BoardNode>(seen.map((one) => [one.id, one]));
  /** The id of what stands for a node now. */
  const idNow = (before: string | null): string | null => nowFor.get(before ?? '')?.id ?? before;
  let lost = 0;
  for (const [id, entry] of Array.from(nowFor)) {
    const was = seenBy.get(id);
    if (!entry || !was) continue;
    await pace.makeRoom(6);
    const home = groundOf(was.parent, (one) => seenBy.get(one));
    const at = minus(was.box, home?.box ?? STILL);
    lost += await goHome(tools, entry.node, at, idNow(was.parent), idNow(home?.id ?? null));
    await setLetters(tools, entry.node, board.letters.get(id) ?? []);
    if (isGone(entry.node)) continue;
    if (was.isHidden) entry.node.visible = false;
    if (board.locked.has(id)) entry.node.locked = true;
  }
  // What was taken out of a group goes back into it, as long as that stands and no hand has moved it since.
  for (const patch of done) {
    const was = patch.kind === 'move' && patch.parent !== null ? seenBy.get(patch.node) : undefined;
    if (was === undefined || seenBy.get(was.parent)?.type !== 'GROUP') continue;
    await pace.makeRoom(6);
    const home = groundOf(was.parent, (one) => seenBy.get(one));
    const at = minus(was.box, home?.box ?? STILL);
    const node = await findNode(pen.host, was.id);
    if (node === null || node.parent?.id !== idNow(home?.id ?? board.page.id) || !isAt(node, at)) continue;
    lost += await goHome(tools, node, at, idNow(was.parent), idNow(home?.id ?? null));
  }
  while (hung.length > 0) {
    await pace.makeRoom(40);
    const was = hung.shift();
    if (!was || !isGone(was.node)) continue;
    const { line, parent } = was;
    const now = { ...line, start: glued(line.start), end: glued(line.end) };
    if (!joinAgain(pen, board, now, parent)) lost += 1;
  }
  for (const { id, stuckTo } of seen) {
    const now = stuckTo !== null && nowFor.get(stuckTo);
    if (!now) continue;
    await pace.makeRoom(3);
    const stamp = await findNode(pen.host, id);
    try {
      if (stamp !== null && 'stuckTo' in stamp) stamp.stuckTo = now.node;
    } catch {
      // A host that lets nobody but a hand stick it.
    }
  }
  return lost;
};
