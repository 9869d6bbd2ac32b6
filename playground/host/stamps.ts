import type { Engine } from './engine.ts';
import type { NodeRecord } from './node-record.ts';

/**
 * Moves what is stuck to a node, or to something in it, along with it, unless it stands in the node and moves with that. People's
 * moves always do; moves by API perhaps (switch).
 */
export function moveStamps(engine: Engine, moved: NodeRecord, axis: 'x' | 'y', by: number): void {
  const { store } = engine;
  const isMoved = (id: string | null): boolean =>
    id !== null && (id === moved.id || isMoved(store.nodes.get(id)?.parentId ?? null));
  for (const record of store.nodes.values()) {
    if (isMoved(record.stuckToId) && !isMoved(record.parentId)) store.write(record, axis, record[axis] + by);
  }
}
