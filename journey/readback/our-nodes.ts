import type { Key } from '../scene/key.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';

/**
 * The nodes of this map by key, from the bottom up. Of several with one key, ours is the one whose record
 * holds its own id; where none does (pasted into another file), the lowest in z-order (B1a). A record that
 * names another map makes the node a person's own (B1b).
 */
export const nodesByKey = (snapshot: Snapshot): Map<Key, BoardNode> => {
  const found = new Map<Key, BoardNode>();
  for (const node of snapshot.nodes) {
    const { record } = node;
    if (isOfMap(snapshot, node) && record && (record.n === node.id || !found.has(record.k))) {
      found.set(record.k, node);
    }
  }
  return found;
};

/** Whether the node's record names this map: it is ours, or a copy of what is ours. */
export const isOfMap = ({ map }: Snapshot, { record }: BoardNode): boolean =>
  record !== null && record.m === map;
