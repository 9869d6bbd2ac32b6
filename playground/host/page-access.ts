import type { Engine } from './engine.ts';
import { HostError, refusal } from './host-error.ts';
import type { NodeRecord } from './node-record.ts';

/**
 * Refuses to look into what `documentAccess: "dynamic-page"` has not loaded (rule 35): the document before
 * `loadAllPagesAsync`, a page that is neither current nor loaded. Nodes of such a page may still be read.
 */
export function requireLoadedPage(engine: Engine, record: NodeRecord, where: string): void {
  if (!engine.rules.on(35) || engine.allPagesLoaded) return;
  if (record.type === 'DOCUMENT') {
    throw refusal(
      where,
      'Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.',
    );
  }
  if (record.type !== 'PAGE') return;
  if (record.id === engine.currentPageId || engine.loadedPages.has(record.id)) return;
  throw new HostError(
    `in ${where}: Cannot access children on a page that has not been explicitly loaded. Remember to call await page.loadAsync() or await figma.loadAllPagesAsync() first`,
  );
}
