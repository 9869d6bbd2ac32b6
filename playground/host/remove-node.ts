import { connectorsOf } from './connector-index.ts';
import type { Engine } from './engine.ts';
import { refusal } from './host-error.ts';
import type { NodeRecord } from './node-record.ts';

/**
 * Removes a node with all below it and, as reports say of the host, the connectors that were glued to any of
 * them (rule 28). A group that is left empty goes too.
 */
export function removeNode(engine: Engine, record: NodeRecord): void {
  if (record.type === 'DOCUMENT') throw refusal('remove', 'Removing this node is not allowed');
  const parent = engine.store.find(record.parentId);
  if (parent !== undefined && isInsideInstance(engine, parent)) {
    throw refusal('remove', 'Removing this node is not allowed');
  }
  const gone = [record, ...engine.store.below(record)];
  const connectors = engine.rules.on(28) ? gone.flatMap((one) => connectorsOf(engine.store, one.id)) : [];
  for (const one of gone) {
    for (const cell of cellsOf(one)) engine.store.apply({ op: 'erase', record: engine.store.get(cell) });
  }
  engine.store.remove(record);
  for (const connector of connectors) {
    if (engine.store.nodes.has(connector.id)) engine.store.remove(connector);
  }
  if (parent !== undefined && parent.type === 'GROUP' && parent.childIds.length === 0)
    removeNode(engine, parent);
}

/** Ids of a table's cells, which are records without a place in the tree. */
function cellsOf(record: NodeRecord): readonly string[] {
  const rows = record.extra['cells'];
  return Array.isArray(rows) ? rows.flat().map(String) : [];
}

/** Whether a node is an instance or lies in one: nothing may be put there or taken away. */
export function isInsideInstance(engine: Engine, record: NodeRecord): boolean {
  let at: NodeRecord | undefined = record;
  while (at !== undefined) {
    if (at.type === 'INSTANCE') return true;
    at = engine.store.find(at.parentId);
  }
  return false;
}
