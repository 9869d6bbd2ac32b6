import type { Box } from '../../journey/scene/scene.ts';
import type { DocumentRecord } from '../host/node-record.ts';
import { boxAround, boxOnPage } from '../paint/affine.ts';
import { connectorRoute } from '../paint/connector-route.ts';

/** Only the uppermost of the nodes: what lies in another selected one comes along with it anyway. */
export function uppermost(document: DocumentRecord, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    let at = document.nodes.get(id);
    while (at !== undefined && at.parentId !== null) {
      if (chosen.has(at.parentId)) return false;
      at = document.nodes.get(at.parentId);
    }
    return document.nodes.has(id);
  });
}

/** Where a node is seen on its page; a connector where its way runs. Null where it is gone. */
export function seenBox(document: DocumentRecord, id: string): Box | null {
  const node = document.nodes.get(id);
  if (node === undefined) return null;
  if (node.connector === null) return boxOnPage(document, node);
  const route = connectorRoute(document, node.connector);
  return route === null ? null : boxAround(route.points);
}

/** The box around several nodes; null for none. */
export function seenBoxes(document: DocumentRecord, ids: Iterable<string>): Box | null {
  const corners = [...ids].flatMap((id) => {
    const box = seenBox(document, id);
    return box === null
      ? []
      : [
          { x: box.x, y: box.y },
          { x: box.x + box.width, y: box.y + box.height },
        ];
  });
  return corners.length === 0 ? null : boxAround(corners);
}
