/** How what a run took off the board is drawn again when the run is taken back. */
import { boxOf, type Change } from './change.ts';
import type { Patch } from './patch.ts';

/** The drawings that bring discarded nodes back, in an order in which each finds what it lies on and what it hangs on. */
export const drawnAgain = (patches: readonly Patch[]): Change[] => {
  const again: Change[] = [];
  for (const one of patches) {
    if (one.kind === 'discard' && one.item !== null) {
      const index = one.item.kind === 'section' || one.item.kind === 'connector' ? null : one.index;
      again.push({ kind: 'create', item: one.item, parent: one.parent, index });
    }
  }
  const rank = (one: Change): number =>
    one.item.kind === 'connector' ? 1e6 : one.kind === 'create' ? (one.index ?? -1) : 0;
  return again.sort((a, b) => rank(a) - rank(b));
};

/** What is placed in a second step, as in every drawing: sections and notes. */
export const placedAgain = (again: readonly Change[]): Change[] =>
  again.flatMap((change): Change[] =>
    change.item.kind === 'section' || change.item.kind === 'sticky'
      ? [{ kind: 'place', item: change.item, from: null, to: boxOf(change.item) }]
      : [],
  );
