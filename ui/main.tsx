/** The panel's entry: styles, the store, the wall to the sandbox, the app. */
// Styles first: those of a screen come after them and may refine them.
import './styles/tokens.css';
import './styles/panel.css';
import './styles/controls.css';
import { render } from 'preact';
import * as z from 'zod/mini';
import { App } from './app.tsx';
import { windowChannel } from './channel.ts';
import { initialState, reducePanel } from './panel-state.ts';
import { startSession } from './session.ts';
import { createStore } from './store.ts';

// Compiling schemas needs `new Function`, which the iframe's content policy refuses and reports.
z.config({ jitless: true });

const root = document.getElementById('panel');
if (root !== null) {
  const store = createStore(reducePanel, initialState(navigator.language.startsWith('ru') ? 'ru' : 'en'));
  const session = startSession(store, windowChannel(window));
  // A click on anything outside, the window's own close button too, comes as these.
  window.addEventListener('blur', session.keepNow);
  document.addEventListener('visibilitychange', session.keepNow);
  window.addEventListener('pagehide', session.keepNow);
  render(<App store={store} session={session} />, root);
}
