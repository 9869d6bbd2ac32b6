import { type Key, key } from '../scene/key.ts';
import type { Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';

/** Where a stage or lane stands, by its id; '' is the parking lot. */
export interface TitledStrip extends Strip {
  readonly title: string;
}

/**
 * The columns of the map as they stand on the page, from left to right: where the stage headers stand (B2a).
 * Headers that somebody moved apart or together meet halfway; a stage whose header is gone has its column
 * where even spacing puts it, in the order on the board. Without any header, what lies from `left` to `right` on the page is
 * divided evenly.
 */
export const columnsOnBoard = (
  own: ReadonlyMap<Key, BoardNode>,
  stages: readonly { readonly id: string; readonly title: string }[],
  left: number,
  right: number,
): TitledStrip[] => {
  const seen: { readonly stage: number; at: number; readonly from: number; readonly to: number }[] = [];
  stages.forEach(({ id }, stage) => {
    const node = own.get(key.stage(id));
    if (node && node.record) {
      // What is recorded is the header's place in its column: the air at its left, and so at its right.
      const { x, width } = node.box;
      seen.push({ stage, at: stage, from: x - node.record.x, to: x + width + node.record.x });
    }
  });
  const inOrder = seen.slice().sort((a, b) => a.from - b.from);
  const first = inOrder[0] || { at: 0, from: left, to: left + (right - left) / stages.length };
  const width = first.to - first.from;
  const stepsTo = (from: number): number => Math.round((from - first.from) / width);
  if (inOrder.some(({ at, from }) => at - stepsTo(from) !== first.at)) {
    // Hands have put them elsewhere: which columns they are, and which are free, is told by how far from `left` they stand.
    let next = 0;
    inOrder.forEach((each, i) => {
      const most = stages.length - seen.length + i;
      each.at = Math.max(next, Math.min(most, stepsTo(each.from) - stepsTo(left)));
      next = each.at + 1;
    });
  }
  const last = inOrder[inOrder.length - 1] || first;
  const pitch = last === first ? width : (last.from - first.from) / (last.at - first.at);
  const free = stages.map((_, at) => at).filter((at) => !seen.some((each) => each.at === at));
  const columns = stages.map(({ id, title }, stage) => {
    const its = seen.find((each) => each.stage === stage);
    if (its) return { id, title, from: its.from, to: its.to };
    const at = free.shift() || 0;
    let near = first;
    for (const each of inOrder) if (each.at <= at) near = each;
    const from = near.from + (at - near.at) * pitch;
    return { id, title, from, to: from + pitch };
  });
  columns.sort((a, b) => a.from - b.from);
  columns.forEach((column, i) => {
    const next = columns[i + 1];
    if (next) next.from = column.to = (column.to + next.from) / 2;
  });
  return columns;
};
