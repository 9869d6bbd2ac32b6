import type { DocumentRecord, NodeRecord } from '../../playground/host/node-record.ts';

/** A record with its children in place of their ids. */
type Nested = Omit<NodeRecord, 'childIds' | 'parentId'> & { readonly children: readonly Nested[] };

/** The page as JSON text: every node with all its members, children inside their parents, bottom-most first. */
export function pageRecords(document: DocumentRecord, pageId: string): string {
  const nested = (id: string): Nested[] => {
    const record = document.nodes.get(id);
    if (record === undefined) return [];
    const { childIds, parentId: _parentId, ...own } = record;
    return [{ ...own, children: childIds.flatMap(nested) }];
  };
  return `${JSON.stringify(nested(pageId)[0], null, 2)}\n`;
}
