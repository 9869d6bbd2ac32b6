import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { pageFiles } from '../../scripts/start/page-files.ts';
import { serve, type Playground } from '../../scripts/start/serve.ts';
import { BoardPage } from './board-page.ts';
import { oneBrowser } from './one-browser.ts';

/**
 * Serves the playground for the tests of one file, from the first free port of `port` on, and opens it anew for each:
 * `visit` gets its page. After a test nothing may have gone wrong on it.
 */
export function visitPlayground(port: number, visit: (board: BoardPage) => void): void {
  const browser = oneBrowser();
  let playground: Playground;
  let board: BoardPage;
  beforeAll(async () => {
    playground = await serve(await pageFiles(), port);
  });
  afterAll(() => playground.close());
  beforeEach(async () => {
    board = await BoardPage.open(browser(), playground);
    visit(board);
  });
  afterEach(() => board.close());
}
