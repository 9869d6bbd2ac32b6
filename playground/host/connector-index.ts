import type { DocumentStore } from './document-store.ts';
import type { NodeRecord } from './node-record.ts';

/** The connectors that are glued to a node, at either end. */
export function connectorsOf(store: DocumentStore, id: string): NodeRecord[] {
  const found: NodeRecord[] = [];
  for (const record of connectors(store)) {
    const { connector } = record;
    if (connector === null) continue;
    if (connector.start.endpointNodeId === id || connector.end.endpointNodeId === id) found.push(record);
  }
  return found;
}

const known = new WeakMap<DocumentStore, Set<string>>();

/** The connectors of a document, kept in a set so that moving a note does not search a whole board. */
export function* connectors(store: DocumentStore): Generator<NodeRecord> {
  let ids = known.get(store);
  if (ids === undefined) {
    const fresh = new Set<string>();
    for (const record of store.nodes.values()) if (record.type === 'CONNECTOR') fresh.add(record.id);
    store.listen((op) => {
      if (op.op === 'add' && op.record.type === 'CONNECTOR') fresh.add(op.record.id);
      if (op.op === 'erase') fresh.delete(op.record.id);
    });
    known.set(store, fresh);
    ids = fresh;
  }
  for (const id of ids) {
    const record = store.nodes.get(id);
    if (record !== undefined) yield record;
  }
}
