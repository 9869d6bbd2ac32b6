import type { App } from './app.ts';
import type { BoardKeeper } from './kept-board.ts';

/** How long the board has to rest before it is kept, ms. */
const REST = 250;

/** Keeps the board whenever it, the plugin's storage or what is seen has changed, and when the page is left. */
export function startKeeping(app: App, keeper: BoardKeeper): void {
  let keptState = '';
  let keptSession = app.session;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const state = (): string => {
    const { engine, clientStorage } = app.session.host;
    return JSON.stringify([engine.version, app.viewport, app.theme, app.session.editor, clientStorage]);
  };
  const keep = (isLast: boolean): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = state();
    if (now === keptState && app.session === keptSession && !isLast) return;
    keptState = now;
    keptSession = app.session;
    keeper.keep(app, isLast);
  };
  app.part(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => keep(false), REST);
  });
  window.addEventListener('pagehide', () => keep(true));
}
