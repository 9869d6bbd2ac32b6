import type { Engine } from './engine.ts';
import { HostError } from './host-error.ts';
import type { EndpointRecord, NodeRecord } from './node-record.ts';

/** Who copies: the plugin by `clone()`, or a person, whose copy keeps its plugin data (rule 51). */
export type CopiedBy = 'api' | 'person';

/**
 * Copies a node with all below it. By API the copy lands on the current page whatever the original's parent
 * (rule 24); whether it keeps plugin data and author is contested (switches). A person's copy stays beside
 * the original and keeps both.
 */
export function copyNode(engine: Engine, record: NodeRecord, by: CopiedBy): NodeRecord {
  const { rules, settings, store } = engine;
  if (by === 'api' && record.type === 'CONNECTOR' && settings.editor === 'figma' && rules.on(4)) {
    throw new HostError('Cloning CONNECTOR nodes is not supported in the current editor');
  }
  const [copy] = copyNodes(engine, [record], by);
  if (copy === undefined) throw new Error('one node was copied, and no copy came');
  const stays = by === 'person' || !rules.on(24);
  const parent = (stays ? store.find(record.parentId) : undefined) ?? engine.currentPage();
  store.attach(copy, parent, parent.childIds.length);
  return copy;
}

/**
 * Copies several nodes with all below them; the copies stand in no parent yet.
 *
 * @param source where the records below them come from: the document, or what was put aside earlier.
 */
export function copyNodes(
  engine: Engine,
  records: readonly NodeRecord[],
  by: CopiedBy,
  source: RecordSource = (id) => engine.store.get(id),
): NodeRecord[] {
  const copies = new Map<string, NodeRecord>();
  const made = records.map((record) => copyTree(engine, record, by, source, copies));
  holdOnAnew(engine, copies);
  return made;
}

type RecordSource = (id: string) => NodeRecord;

/** Connectors and stamps that were copied together with what they hold on to hold on to the copies. */
function holdOnAnew(engine: Engine, copies: ReadonlyMap<string, NodeRecord>): void {
  const anew = (end: EndpointRecord): EndpointRecord => {
    const copy = copies.get(end.endpointNodeId ?? '');
    return copy === undefined ? end : { ...end, endpointNodeId: copy.id };
  };
  for (const copy of copies.values()) {
    const { connector } = copy;
    copy.stuckToId = copies.get(copy.stuckToId ?? '')?.id ?? null; // nobody has seen the copy yet: no op
    if (connector === null) continue;
    engine.store.write(copy, 'connector', {
      ...connector,
      start: anew(connector.start),
      end: anew(connector.end),
    });
  }
}

/** A table's cells are records outside the tree: a copy has cells of its own. */
function copyCells(
  engine: Engine,
  table: NodeRecord,
  tableId: string,
  source: RecordSource,
): Record<string, unknown> {
  const rows = table.extra['cells'];
  if (!Array.isArray(rows)) return table.extra;
  const cells = rows.map((row: unknown) =>
    (Array.isArray(row) ? row : []).map((id: unknown) => {
      const copy = { ...source(String(id)), id: engine.store.newId(), parentId: tableId };
      engine.store.add(copy);
      return copy.id;
    }),
  );
  return { ...table.extra, cells };
}

function copyTree(
  engine: Engine,
  record: NodeRecord,
  by: CopiedBy,
  source: RecordSource,
  copies: Map<string, NodeRecord>,
): NodeRecord {
  const { switches, rules } = engine;
  const keepsData = by === 'person' ? rules.on(51) : switches.clonePluginData === 'yes';
  const keepsAuthor = by === 'person' || switches.cloneAuthor === 'yes';
  const id = engine.store.newId();
  const copy: NodeRecord = {
    ...record,
    id,
    extra: copyCells(engine, record, id, source),
    parentId: null,
    childIds: [],
    authorName: keepsAuthor || record.type !== 'STICKY' ? record.authorName : engine.settings.user.name,
    pluginData: keepsData ? { ...record.pluginData } : {},
    sharedPluginData: keepsData ? { ...record.sharedPluginData } : {},
    relaunchData: keepsData ? { ...record.relaunchData } : {},
    connector: record.connector === null ? null : { ...record.connector },
  };
  engine.store.add(copy);
  copies.set(record.id, copy);
  for (const childId of record.childIds) {
    const child = copyTree(engine, source(childId), by, source, copies);
    engine.store.attach(child, copy, copy.childIds.length);
  }
  return copy;
}
