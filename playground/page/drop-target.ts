import type { Point } from '../../journey/scene/scene.ts';
import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { boxOnPage } from '../paint/affine.ts';

/**
 * Which section (in the design editor: or frame) would take in a node whose centre is let go at a point of
 * the page; null is the page itself. The same choice as `Person.drag` makes, to show it before the drop.
 */
export function dropTarget(
  document: DocumentRecord,
  pageId: string,
  dragged: NodeRecord,
  centre: Point,
  editor: 'figjam' | 'figma',
): string | null {
  const page = document.nodes.get(pageId);
  return page === undefined ? null : takerIn(document, page, dragged, centre, editor);
}

function takerIn(
  document: DocumentRecord,
  parent: NodeRecord,
  dragged: NodeRecord,
  centre: Point,
  editor: 'figjam' | 'figma',
): string | null {
  for (const id of [...parent.childIds].reverse()) {
    const child = document.nodes.get(id);
    if (child === undefined || child.id === dragged.id || !child.visible) continue;
    const isTaker = child.type === 'SECTION' || (editor === 'figma' && child.type === 'FRAME');
    if (!isTaker || (dragged.type === 'SECTION' && child.type === 'FRAME')) continue;
    const box = boxOnPage(document, child);
    const isOver =
      centre.x >= box.x &&
      centre.x <= box.x + box.width &&
      centre.y >= box.y &&
      centre.y <= box.y + box.height;
    if (isOver) return takerIn(document, child, dragged, centre, editor) ?? child.id;
  }
  return null;
}
