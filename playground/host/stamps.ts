import type { Engine } from './engine.ts';
import type { NodeRecord } from './node-record.ts';

/** Moves what is stuck to a node along with it; people's moves always do, moves by API perhaps (switch). */
export function moveStamps(engine: Engine, host: NodeRecord, axis: 'x' | 'y', by: number): void {
  for (const record of engine.store.nodes.values()) {
    if (record.stuckToId === host.id) engine.store.write(record, axis, record[axis] + by);
  }
}
