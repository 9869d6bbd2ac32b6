/**
 * What people hung on something that a run took off the board hangs on it again when the run is taken back (W6).
 *
 * Problem: what is drawn again is another node, and a host that removes a node removes the connectors glued to it.
 * Approach: what stood in something of people's, or in another lane than its own, is put there, with its letters as a hand
 * had set them; connectors were noted down before and are drawn anew between what now stands for their ends; stamps that still
 * stand are stuck to the new node.
 * Limits: no plugin can make a stamp. Where a host removes stamps with their note they are gone.
 */
import { isDiscard, type Patch } from '../../journey/reconcile/patch.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import type { Tools } from './apply.ts';
import { isGone } from './gone.ts';
import { loadLetters, setAs, wordsIn } from './letters.ts';
import { findContainer, findNode } from './patch-board.ts';
import { connectorsAt, idsIn, joinAgain, type Noted, rehome } from './rehome.ts';
import { wordsOf } from './rewrite.ts';

/**
 * Hangs on again what hung on the discarded nodes among what the plan saw; gives how many connectors could not be. Takes them
 * out of `hung` one by one: after an end in the middle it goes on with the rest.
 */
export const hangAgain = async (
  { pen, board, pace }: Tools,
  done: readonly Patch[],
  hung: Noted[],
  seen: readonly BoardNode[],
): Promise<number> => {
  /** What was drawn for a discarded node. */
  const nowFor = new Map(
    done.filter(isDiscard).map(({ node, item }) => [node, item && board.entries.get(item.key)]),
  );
  const glued = (end: ConnectorEndpoint): ConnectorEndpoint => {
    const now = 'endpointNodeId' in end && nowFor.get(end.endpointNodeId);
    return now ? { ...end, endpointNodeId: now.id } : end;
  };
  const seenBy = (id?: string | null): BoardNode | undefined => seen.find((one) => one.id === id);
  let lost = 0;
  for (const [id, entry] of Array.from(nowFor)) {
    await pace.makeRoom(6);
    if (!entry || isGone(entry.node)) continue;
    const { node } = entry;
    // It is drawn where the layout has it; a hand had put it into something else.
    const was = seenBy(id);
    let home = seenBy(was?.parent);
    while (home?.type === 'GROUP') home = seenBy(home.parent);
    const into = home && (nowFor.get(home.id)?.id ?? home.id);
    if (was && home && into && node.type !== 'CONNECTOR' && node.parent?.id !== into) {
      const hanging = await connectorsAt(board.page, () => idsIn(node), pace);
      const now = await findContainer(pen.host, into);
      const { x, y } = home.box;
      if (now && !isGone(node))
        lost += rehome(pen, board, hanging, () => {
          now.appendChild(node);
          node.x = was.box.x - x;
          node.y = was.box.y - y;
        });
    }
    const letters = board.letters.get(id);
    if (!letters) continue;
    await pace.makeRoom(2 + 6 * letters.length);
    const canSet = await loadLetters(pen.fonts, letters);
    const words = isGone(entry.node) ? null : wordsOf(entry.node);
    if (canSet && words && words.characters === wordsIn(letters)) setAs(words, letters);
  }
  while (hung.length > 0) {
    await pace.makeRoom(40);
    const was = hung.shift();
    if (was && !joinAgain(pen, board, { ...was, start: glued(was.start), end: glued(was.end) })) lost += 1;
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
