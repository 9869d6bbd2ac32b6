import { absoluteBox, type Point } from './geometry.ts';
import type { DocumentStore } from './document-store.ts';
import type { NodeRecord } from './node-record.ts';

/**
 * Which section (in the design editor: or frame) takes in a node whose centre is let go at a point of the
 * page; null is the page itself. The innermost one does. A section is taken in only by a larger one.
 */
export function dropTarget(
  store: DocumentStore,
  page: NodeRecord,
  dragged: NodeRecord,
  centre: Point,
  editor: 'figjam' | 'figma' | 'dev',
): NodeRecord | null {
  for (const id of [...page.childIds].reverse()) {
    const child = store.get(id);
    if (child.id === dragged.id || !child.visible) continue;
    const isTaker = child.type === 'SECTION' || (editor === 'figma' && child.type === 'FRAME');
    if (!isTaker || !fitsInto(child, dragged)) continue;
    const box = absoluteBox(store, child);
    const isOver =
      centre.x >= box.x &&
      centre.x <= box.x + box.width &&
      centre.y >= box.y &&
      centre.y <= box.y + box.height;
    if (isOver) return dropTarget(store, child, dragged, centre, editor) ?? child;
  }
  return null;
}

function fitsInto(taker: NodeRecord, dragged: NodeRecord): boolean {
  if (dragged.type !== 'SECTION') return true;
  return taker.type === 'SECTION' && dragged.width < taker.width && dragged.height < taker.height;
}
