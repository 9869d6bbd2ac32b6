/**
 * Whether what is stored with a map was stored elsewhere (M9): of which nodes do the ids speak that it names?
 *
 * Problem: a map that is copied and pasted into another file takes its entries along, and its nodes get ids of that file. Both
 * files count from one, so ids that are stored stand there too, for something else.
 * Approach: the index of a map knows the map's own node. Should that have the same id by chance, most that the index
 * knows show something else than it says, and what is written on a few of those tells.
 */
import { readRecord } from './stored-map.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import { isAsRecorded, RECORD_KEY } from './record.ts';
import type { SeenNode } from './seen-node.ts';

/** Most nodes that are asked. */
const ASKED = 5;

/** Whether the index of this map is that of another one. Two host calls for each of a few nodes, and none where most stands as drawn. */
export const isPasted = async (
  tree: SeenNode,
  index: ReadonlyMap<string, NodeRecord>,
  ask: (id: string) => Promise<BaseNode | null>,
): Promise<boolean> => {
  if (!index.has(tree.id)) return index.size > 0;
  let known = 0;
  const unlike: NodeRecord[] = [];
  const look = (seen: SeenNode): void => {
    const record = index.get(seen.id);
    if (record !== undefined && seen.text !== undefined) {
      known += 1;
      if (!isAsRecorded(seen, record)) unlike.push(record);
    }
    seen.children.forEach(look);
  };
  look(tree);
  if (unlike.length * 2 < known) return false;
  let others = 0;
  const asked = unlike.slice(0, ASKED);
  for (const { n, k } of asked) {
    const node = await ask(n);
    const record = node && readRecord(node.getPluginData(RECORD_KEY));
    if (record === null || record.n !== n || record.k !== k) others += 1;
  }
  return others * 2 > asked.length;
};
