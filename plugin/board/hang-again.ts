/**
 * What people hung on something that a run took off the board hangs on it again when the run is taken back (W6).
 *
 * Problem: what is drawn again is another node, and a host that removes a node removes the connectors glued to it.
 * Approach: connectors were noted down before and are drawn anew between what now stands for their ends; stamps that
 * still stand are stuck to the new node.
 * Limits: no plugin can make a stamp. Where a host removes stamps with their note they are gone.
 */
import { isDiscard, type Patch } from '../../journey/reconcile/patch.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import type { Tools } from './apply.ts';
import { isGone } from './gone.ts';
import { loadLetters, setAs, wordsIn } from './letters.ts';
import { findNode } from './patch-board.ts';
import { joinAgain, type Noted } from './rehome.ts';
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
  let lost = 0;
  for (const [id, entry] of Array.from(nowFor)) {
    const letters = board.letters.get(id);
    if (!entry || !letters || isGone(entry.node)) continue;
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
