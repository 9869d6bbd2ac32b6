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
 * where even spacing puts it. Without any header, what lies from `left` to `right` on the page is divided evenly.
 */
export const columnsOnBoard = (
  own: ReadonlyMap<Key, BoardNode>,
  stages: readonly { readonly id: string; readonly title: string }[],
  left: number,
  right: number,
): TitledStrip[] => {
  const seen: { at: number; from: number; to: number }[] = [];
  stages.forEach(({ id }, at) => {
    const node = own.get(key.stage(id));
    if (node && node.record) {
      // What is recorded is the header's place in its column: the air at its left, and so at its right.
      const { x, width } = node.box;
      seen.push({ at, from: x - node.record.x, to: x + width + node.record.x });
    }
  });
  const first = seen[0] || { at: 0, from: left, to: left + (right - left) / stages.length };
  const last = seen[seen.length - 1] || first;
  const pitch = last === first ? first.to - first.from : (last.from - first.from) / (last.at - first.at);
  const columns = stages.map(({ id, title }, at) => {
    let near = first;
    for (const each of seen) if (each.at <= at) near = each;
    const from = near.from + (at - near.at) * pitch;
    return { id, title, from, to: near.at === at ? near.to : from + pitch };
  });
  columns.sort((a, b) => a.from - b.from);
  columns.forEach((column, i) => {
    const next = columns[i + 1];
    if (next) next.from = column.to = (column.to + next.from) / 2;
  });
  return columns;
};
