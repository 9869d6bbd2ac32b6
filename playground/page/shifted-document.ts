import type { Point } from '../../journey/scene/scene.ts';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { apply, childrenOnPage, invert } from '../paint/affine.ts';

/**
 * The document as it looks in the middle of a drag: some nodes moved, nothing written yet. A painter or a
 * route that looks nodes up by id sees them where the hand has them; only `get` is meant to be asked.
 */
export function shiftedDocument(
  document: DocumentRecord,
  ids: readonly string[],
  by: Point,
): { readonly document: DocumentRecord; readonly moved: ReadonlyMap<string, NodeRecord> } {
  const moved = new Map<string, NodeRecord>();
  for (const id of [...ids, ...groupContent(document, ids)]) {
    const node = document.nodes.get(id);
    if (node !== undefined) moved.set(id, { ...node, ...shifted(document, node, by) });
  }
  return { document: documentWith(document, moved), moved };
}

/** What is in the groups among some nodes, at any depth: its coordinates count outside the group, so they move too. */
export function groupContent(document: DocumentRecord, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const node = document.nodes.get(id);
    return node?.type === 'GROUP' ? [...node.childIds, ...groupContent(document, node.childIds)] : [];
  });
}

/** A document in which some records are other ones; only `get` of its nodes is meant to be asked. */
export function documentWith(
  document: DocumentRecord,
  records: ReadonlyMap<string, NodeRecord>,
): DocumentRecord {
  return { rootId: document.rootId, nodes: new Overlay(document.nodes, records) };
}

/** The place in its parent of a node that moves by page px; the parent may be turned. */
function shifted(document: DocumentRecord, node: NodeRecord, by: Point): Point {
  const parent = node.parentId === null ? undefined : document.nodes.get(node.parentId);
  const toParent = invert(childrenOnPage(document, parent));
  const origin = apply(toParent, { x: 0, y: 0 });
  const end = apply(toParent, by);
  return { x: node.x + end.x - origin.x, y: node.y + end.y - origin.y };
}

class Overlay extends Map<string, NodeRecord> {
  constructor(
    private readonly under: ReadonlyMap<string, NodeRecord>,
    private readonly over: ReadonlyMap<string, NodeRecord>,
  ) {
    super();
  }

  override get(id: string): NodeRecord | undefined {
    return this.over.get(id) ?? this.under.get(id);
  }
}
