/**
 * What names itself, as another node does that stands for the same thing (B1a).
 *
 * Problem: two runs at once have drawn it twice, or a hand has brought back what an update drew again (B3e). One of the two has to go,
 * and what hangs on it or stands in it is people's, or came back with it.
 * Approach: the one that the index knows stays, else the lowest; on which a hand wrote is nobody's double. What stands in a double
 * is read as standing in the other one, at the same place in it, and goes there; what hangs on it is hung over (see `patch-board.ts`).
 * Limits: a lane that came back with notes which another one holds by now, or for a loose copy that an update has taken for
 * it (M13a), is a copy, and stays with all that stands in it.
 */
import { IS_ROW, type Key, key, noteOfKey } from '../../journey/scene/key.ts';
import { minus, plus } from '../../journey/scene/point.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';

/** The nodes with each double marked as scaffold, and as whose it is. `isKnown`: of a node id, whether the index has it. */
export const foldDoubles = (
  nodes: readonly BoardNode[],
  isKnown: (id: string) => boolean,
): readonly BoardNode[] => {
  /** Of which map a node is, and what for, where it names itself; else ''. */
  const titleOf = ({ id, record }: BoardNode): string =>
    record !== null && record.n === id && record.k !== key.prototype ? `${record.m} ${record.k}` : '';
  const known = new Map<string, BoardNode>();
  for (const node of nodes) if (isKnown(node.id)) known.set(titleOf(node), node);
  const first = new Map<string, BoardNode>();
  const twins = new Map<string, BoardNode>(); // by the double's id
  for (const node of nodes) {
    const title = titleOf(node);
    if (title === '') continue;
    const twin = first.get(title) ?? (isKnown(node.id) ? undefined : known.get(title));
    if (twin === undefined) first.set(title, node);
    else if ((node.record?.t ?? '') === (node.text ?? '')) twins.set(node.id, twin);
  }
  if (twins.size === 0) return nodes;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** The double of a lane in which a node stands, nearer or farther. */
  const rowOf = ({ parent }: BoardNode): BoardNode | undefined => {
    const home = byId.get(parent ?? '');
    return home && (isRow(home) ? home : rowOf(home));
  };
  const keyOf = ({ record }: BoardNode): Key => record?.k ?? '';
  const isRow = (node: BoardNode): boolean => twins.has(node.id) && IS_ROW.test(keyOf(node));
  const rows = new Map(nodes.map((node) => [node, rowOf(node)]));
  const copies = new Set<BoardNode | undefined>();
  for (const [node, row] of rows) {
    const twin = twins.get(node.id);
    if (twin === undefined) continue;
    if (isRow(node) && twin.parent !== nodes[0]?.id) copies.add(node);
    else if (row && noteOfKey(keyOf(node)) !== undefined) copies.add(row);
  }
  return nodes.map((node) => {
    const row = rows.get(node);
    const twin = twins.get(node.id);
    if (copies.has(node) || copies.has(row)) return node;
    const other = row && twins.get(row.id);
    const { box, parent, record } = node;
    return {
      ...node,
      ...(other && {
        parent: parent === row.id ? other.id : parent,
        box: { ...box, ...plus(box, minus(other.box, row.box)) },
      }),
      ...(twin && record && { record: { ...record, k: key.prototype }, twin: twin.id }),
    };
  });
};
