import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LiveRegion } from './live-region.tsx';
import { BarredScreen } from './map/barred-screen.tsx';
import { MapScreen } from './map/map-screen.tsx';
import { isTask } from './map/task-screen.tsx';
import { problemPlace } from './map/problem-place.ts';
import { undoWithFocus } from './map/undo-bar.tsx';
import type { PanelAction, PanelState, Task } from './panel-state.ts';
import { PreviewScreen } from './preview/preview-screen.tsx';
import { ProgressScreen } from './run/progress-screen.tsx';
import { StoppedScreen } from './run/stopped-screen.tsx';
import type { Session } from './session.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { OpeningScreen } from './start/opening-screen.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { useStore, type Store } from './store.ts';
import { Tooltips } from './tooltips.tsx';
import { useIsWide } from './use-is-wide.ts';
import { WindowGrip } from './window-grip.tsx';
import { announcement } from './words/announcement.ts';
import { panelWords } from './words/panel-words.ts';

/** The whole panel: the screen of the present task, the pane beside it, the grip and the live regions. */
export function App({
  store,
  session,
}: {
  readonly store: Store<PanelState, PanelAction>;
  readonly session: Session;
}) {
  const state = useStore(store);
  const isWide = useIsWide();
  const panel = useRef<HTMLDivElement>(null);
  const [refusals, setRefusals] = useState(0); // how often Create led to a field in error
  const { language, map, barred, run } = state;
  const words = panelWords(language);
  const { status, alert } = announcement(words, state);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useFocusOnNewScreen(panel.current, state);

  const create = () => {
    const [first] = session.create();
    if (first === undefined || map === null) return;
    const { change, section } = problemPlace(map.editing.journey(), first);
    if (section !== null) store.dispatch({ do: 'toggleSection', section, isOpen: true });
    store.dispatch({ do: 'chooseTab', tab: change.tab });
    if (change.over !== null) store.dispatch({ do: 'goOver', over: change.over });
    setRefusals((count) => count + 1);
  };
  // With the drawing that shows the field, and not a moment later: by then a person may be somewhere else.
  useLayoutEffect(() => {
    if (refusals > 0) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const undo = () => {
    if (map !== null) undoWithFocus(words, map.editing, panel.current);
  };
  const back = () => {
    if (state.showsSettings) store.dispatch({ do: 'showSettings', isShown: false });
    // The button knows where it leads and what takes the focus.
    else if (map?.over || map === null)
      panel.current?.querySelector<HTMLElement>('.head > .icon-button')?.click();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (run !== null || event.defaultPrevented) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const act = (what: () => void) => {
      event.preventDefault();
      what();
    };
    const task = map !== null && !state.showsSettings && isTask(map.over) ? map.over : null;
    const filled = () => panel.current?.querySelector<HTMLElement>('.actions .primary')?.click();
    if (isCommand && event.key === 'Enter' && task !== null) act(filled);
    else if (isCommand && event.key === 'Enter' && map !== null && !state.showsSettings) act(create);
    else if (isCommand && event.code === 'KeyZ' && !event.shiftKey && !isText(event.target)) {
      // A plan and a picker are no place to change the form from behind.
      if (task === null || task.kind === 'findings') act(undo);
      else if (task.kind === 'read') act(session.board.undoReading);
    } else if (event.key === 'Escape' && !isText(event.target)) act(back);
    else if (event.altKey && event.key === 'ArrowLeft') act(back);
    else if (event.altKey && /^Page(Up|Down)$/.test(event.key) && map?.over?.kind === 'detail') {
      const [previous, next] =
        panel.current?.querySelectorAll<HTMLElement>('.head > .icon-button ~ .icon-button') ?? [];
      act(() => (event.key === 'PageUp' ? previous : next)?.click());
    }
  };
  // On the document: after a click beside the controls the focus is on its body, and keys still mean the panel.
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  const titleOnBoard = map === null || map.board === null ? null : map.editing.journey().title;
  const shown = run === null && !state.showsSettings ? ((map ?? barred)?.editing ?? null) : null;
  // Settings gave way to what is under them.
  const before = useRef(state.showsSettings);
  const cameOver = before.current && !state.showsSettings;
  useEffect(() => {
    before.current = state.showsSettings;
  });
  return (
    <div class="panel" ref={panel}>
      <div class="column">
        {run?.kind === 'running' ? (
          <ProgressScreen words={words} run={run} title={titleOnBoard} onCancel={session.cancel} />
        ) : run?.kind === 'stopped' ? (
          <StoppedScreen
            words={words}
            run={run}
            title={titleOnBoard}
            isWaiting={state.isWaiting}
            onSettle={session.settle}
          />
        ) : state.showsSettings ? (
          <SettingsScreen
            words={words}
            language={language}
            onBack={back}
            onLanguage={session.setLanguage}
            readsAuthors={state.readsAuthors}
            onAuthors={session.setAuthors}
            onResize={session.resize}
          />
        ) : map !== null ? (
          <MapScreen
            words={words}
            state={state}
            map={map}
            isWide={isWide}
            comesBack={cameOver}
            session={session}
            dispatch={store.dispatch}
            onCreate={create}
            onUndo={undo}
          />
        ) : barred !== null ? (
          <BarredScreen
            words={words}
            language={language}
            editor={state.editor}
            barred={barred}
            isWide={isWide}
            onLeave={session.leaveMap}
            onRead={session.board.readBarred}
          />
        ) : state.opening !== null ? (
          <OpeningScreen words={words} onLeave={session.leaveMap} />
        ) : (
          <StartScreen
            words={words}
            state={state}
            session={session}
            comesBack={cameOver}
            onSettings={() => store.dispatch({ do: 'showSettings', isShown: true })}
          />
        )}
      </div>
      {shown !== null && isWide && (
        <aside class="pane" aria-label={words.preview}>
          <PreviewScreen editing={shown} language={language} editor={state.editor} />
        </aside>
      )}
      <WindowGrip label={words.resize} onResize={session.resize} />
      <Tooltips />
      <LiveRegion kind="status" message={status} />
      <LiveRegion kind="alert" message={alert} />
    </div>
  );
}

/** Whether keys mean typing there. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === 'text');

/** Another screen in place of the one that held the focus: its title takes it, after a run the button that began it. */
function useFocusOnNewScreen(
  panel: HTMLElement | null,
  { map, barred, opening, run, showsSettings }: PanelState,
): void {
  const place = map !== null ? 'map' : barred !== null ? 'barred' : opening !== null ? 'opening' : 'start';
  const screen = run !== null ? run.kind : showsSettings ? 'settings' : place;
  const before = useRef(screen);
  const lastTask = useRef<Task | null>(null); // of the run that ended
  useEffect(() => {
    const came = before.current;
    before.current = screen;
    const task = lastTask.current;
    lastTask.current = run?.task ?? null;
    if (came === screen || panel === null) return;
    if (screen === 'map' && isTask(map?.over ?? null)) return; // its own title, or button, has the focus
    const button =
      screen === 'map' && (came === 'running' || came === 'stopped')
        ? task === 'tidy'
          ? '.tidy'
          : task === 'read'
            ? '.read-board'
            : '.create'
        : came === 'settings'
          ? '.head .icon-button:last-child, .head .menu-anchor button'
          : null;
    const target = button === null ? null : panel.querySelector<HTMLElement>(button);
    if (screen === place) (target ?? panel.querySelector<HTMLElement>('h1'))?.focus();
  }, [screen, run?.task]);
}
