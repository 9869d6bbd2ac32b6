import { useEffect } from 'preact/hooks';
import { LiveRegion } from './live-region.tsx';
import type { PanelAction, PanelState } from './panel-state.ts';
import { ProgressScreen } from './run/progress-screen.tsx';
import { StoppedScreen } from './run/stopped-screen.tsx';
import type { Session } from './session.ts';
import { StartScreen } from './start/start-screen.tsx';
import { useStore, type Store } from './store.ts';
import { announcement } from './words/announcement.ts';
import { panelWords } from './words/panel-words.ts';

/** The whole panel: the screen of the present task and the live regions. */
export function App({
  store,
  session,
}: {
  readonly store: Store<PanelState, PanelAction>;
  readonly session: Session;
}) {
  const state = useStore(store);
  const words = panelWords(state.language);
  const { status, alert } = announcement(words, state);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <div class="panel">
      {state.task.kind === 'form' && (
        <StartScreen
          words={words}
          state={state}
          notice={state.task.notice}
          session={session}
          onEdit={(form) => store.dispatch({ do: 'edit', form })}
        />
      )}
      {state.task.kind === 'running' && (
        <ProgressScreen words={words} task={state.task} onCancel={session.cancel} />
      )}
      {state.task.kind === 'stopped' && (
        <StoppedScreen
          words={words}
          result={state.task.result}
          isWaiting={state.isWaiting}
          onSettle={session.settle}
        />
      )}
      <LiveRegion kind="status" message={status} />
      <LiveRegion kind="alert" message={alert} />
    </div>
  );
}
