/**
 * The panel's entry: styles, the store, the wall to the sandbox, and Start.
 *
 * What is reached from here without `import()` is the first part of the panel. It is small, so that Start stands there
 * at once; the build packs the rest into the page, and it is unpacked when Start has been painted.
 */
// Styles first: those of a screen come after them and may refine them.
import './styles/tokens.css';
import './styles/panel.css';
import './styles/controls.css';
import { render } from 'preact';
import type { BoardLanguage } from '../journey/model/journey.ts';
import { App, type Rest } from './app.tsx';
import { windowChannel } from './channel.ts';
import { firstAsked } from './first-asked.ts';
import { afterPaint } from './after-paint.ts';
import { initialState, reducePanel } from './panel-state.ts';
import type { StartVerbs } from './start/start-screen.tsx';
import { createStore } from './store.ts';
import { startWords } from './words/start-words.ts';

const root = document.getElementById('panel');
if (root !== null) {
  const language = navigator.language.startsWith('ru') ? 'ru' : 'en';
  start(root, language).catch((error: unknown) => {
    root.textContent = startWords(language).tooOld;
    throw error;
  });
}

async function start(root: HTMLElement, language: BoardLanguage): Promise<void> {
  const store = createStore(reducePanel, initialState(language));
  const channel = windowChannel(window);
  const asked = firstAsked<Rest>();
  const verbs: StartVerbs = {
    insert: (point) => asked.ask(({ session }) => session.insert(point)),
    customise: (point) => asked.ask(({ session }) => session.customise(point)),
    showSettings: () => asked.ask(() => store.dispatch({ do: 'showSettings', isShown: true })),
  };
  const draw = (rest: Rest | null) => render(<App store={store} rest={rest} verbs={verbs} />, root);
  draw(null);
  await afterPaint();
  const { startRest } = await import('./rest.tsx');
  const rest = startRest(store, channel);
  draw(rest);
  asked.come(rest);
}
