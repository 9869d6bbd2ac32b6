import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Browser } from 'playwright-core';
import { pageFiles } from '../../scripts/start/page-files.ts';
import { serve, type Playground } from '../../scripts/start/serve.ts';
import { BoardPage } from './board-page.ts';
import { startBrowser } from './panel-window.ts';

/**
 * Serves the playground for the tests of one file, from the first free port of `port` on, and opens it anew for each:
 * `visit` gets its page. After a test nothing may have gone wrong on it.
 */
export function visitPlayground(port: number, visit: (board: BoardPage) => void): void {
  let browser: Browser;
  let playground: Playground;
  let board: BoardPage;
  beforeAll(async () => {
    [browser, playground] = await Promise.all([
      startBrowser(),
      pageFiles().then((files) => serve(files, port)),
    ]);
  });
  afterAll(() => Promise.all([browser.close(), playground.close()]));
  beforeEach(async () => {
    board = await BoardPage.open(browser, playground);
    visit(board);
  });
  afterEach(() => board.close());
}
