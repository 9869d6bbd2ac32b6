/**
 * What a person copied: the nodes as they were, put aside, so that they can be pasted after the originals
 * changed or went, and onto another board.
 *
 * Connectors travel only when they were chosen, or lie in what was; an end glued to a node that stays behind
 * lets go and ends where it was seen (rule 51: everything else of a node travels, plugin data included).
 */
import { endpointPoint } from './connector-box.ts';
import type { Engine } from './engine.ts';
import { absoluteBox, absoluteTransform, boxAround, type Box, type Point } from './geometry.ts';
import type { EndpointRecord, NodeRecord } from './node-record.ts';

export interface Clipping {
  /** What was chosen, and where its top left corner stood on the page. */
  readonly roots: readonly { readonly record: NodeRecord; readonly at: Point }[];
  /** Those and all below them, and the cells of tables. */
  readonly records: ReadonlyMap<string, NodeRecord>;
  /** Around all roots, page px. */
  readonly box: Box;
}

/** Puts nodes aside; none of them may lie in another one. Null where there is none. */
export function clip(engine: Engine, ids: readonly string[]): Clipping | null {
  const { store } = engine;
  const chosen = ids.flatMap((id) => store.find(id) ?? []);
  if (chosen.length === 0) return null;
  const all = chosen.flatMap((one) => [one, ...store.below(one)]);
  const records = new Map<string, NodeRecord>();
  for (const one of [...all, ...all.flatMap((table) => cellsOf(engine, table))])
    records.set(one.id, { ...one, childIds: [...one.childIds] });
  for (const record of records.values()) letGo(engine, record, records);
  const roots = chosen.map((one) => {
    const [[, , x], [, , y]] = absoluteTransform(store, one);
    return { record: records.get(one.id) ?? one, at: { x, y } };
  });
  const corners = chosen.flatMap((one) => {
    const { x, y, width, height } = absoluteBox(store, one);
    return [
      { x, y },
      { x: x + width, y: y + height },
    ];
  });
  return { roots, records, box: boxAround(corners) };
}

function cellsOf(engine: Engine, table: NodeRecord): NodeRecord[] {
  const rows = table.extra['cells'];
  return Array.isArray(rows) ? rows.flat().map((id: unknown) => engine.store.get(String(id))) : [];
}

/** Ends that are glued to what was not copied become free where they are seen. */
function letGo(engine: Engine, record: NodeRecord, copied: ReadonlyMap<string, NodeRecord>): void {
  const { connector } = record;
  if (connector === null) return;
  const free = (end: EndpointRecord, other: EndpointRecord): EndpointRecord =>
    end.endpointNodeId === null || copied.has(end.endpointNodeId)
      ? end
      : { endpointNodeId: null, magnet: 'NONE', position: endpointPoint(engine, end, other) };
  const { start, end } = connector;
  record.connector = { ...connector, start: free(start, end), end: free(end, start) };
}

/** Moves the ends of a pasted connector that are glued to nothing, by page px. */
export function shiftFreeEnds({ store }: Engine, record: NodeRecord, by: Point): void {
  const { connector } = record;
  if (connector === null) return;
  const shifted = (end: EndpointRecord): EndpointRecord =>
    end.endpointNodeId !== null || end.position === null
      ? end
      : { ...end, position: { x: end.position.x + by.x, y: end.position.y + by.y } };
  const { start, end } = connector;
  store.write(record, 'connector', { ...connector, start: shifted(start), end: shifted(end) });
}

/** A pasted connector between two nodes of one section stands in that section. */
export function joinEnds({ store }: Engine, record: NodeRecord): void {
  const start = store.find(record.connector?.start.endpointNodeId ?? null);
  const end = store.find(record.connector?.end.endpointNodeId ?? null);
  const parent = store.find(start?.parentId ?? null);
  if (parent !== undefined && parent.id === end?.parentId && parent.id !== record.parentId)
    store.attach(record, parent, parent.childIds.length);
}
