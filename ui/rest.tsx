/** The rest of the panel, which comes once Start has been painted: the talk with the sandbox and every other screen. */
import * as z from 'zod/mini';
import type { Channel } from '../journey/protocol/channel.ts';
import type { Rest } from './app.tsx';
import { Around } from './around.tsx';
import type { PanelAction, PanelState } from './panel-state.ts';
import { Screen } from './screen.tsx';
import { startSession } from './session.ts';
import { MapsList } from './start/maps-list.tsx';
import { StartNews } from './start/start-news.tsx';
import type { Store } from './store.ts';

// Compiling schemas needs `new Function`, which the iframe's content policy refuses and reports.
z.config({ jitless: true });

/** Says hello over `channel`, and gives what the app shows from now on. */
export function startRest(store: Store<PanelState, PanelAction>, channel: Channel): Rest {
  const session = startSession(store, channel);
  // A click on anything outside, the window's own close button too, comes as these.
  window.addEventListener('blur', session.keepNow);
  document.addEventListener('visibilitychange', session.keepNow);
  window.addEventListener('pagehide', session.keepNow);
  return { session, Screen, StartNews, MapsList, Around };
}
