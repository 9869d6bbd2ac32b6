import type { RestProps } from './app.tsx';
import { BarredScreen } from './map/barred-screen.tsx';
import { createOrLead } from './map/create-or-lead.ts';
import { MapScreen } from './map/map-screen.tsx';
import { undoWithFocus } from './map/undo-bar.tsx';
import { ProgressScreen } from './run/progress-screen.tsx';
import { StoppedScreen } from './run/stopped-screen.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { OpeningScreen } from './start/opening-screen.tsx';
import { useIsWide } from './use-is-wide.ts';
import { panelWords } from './words/panel-words.ts';

/** The screen of the present task, where that is not Start. */
export function Screen({ state, store, session, panel, comesBack }: RestProps) {
  const isWide = useIsWide();
  const { language, map, barred, run } = state;
  const words = panelWords(language);
  const titleOnBoard = map === null || map.board === null ? null : map.editing.journey().title;
  if (run?.kind === 'running') {
    return <ProgressScreen words={words} run={run} title={titleOnBoard} onCancel={session.cancel} />;
  }
  if (run?.kind === 'stopped') {
    return (
      <StoppedScreen
        words={words}
        run={run}
        title={titleOnBoard}
        isWaiting={state.isWaiting}
        onSettle={session.settle}
      />
    );
  }
  if (state.showsSettings) {
    return (
      <SettingsScreen
        words={words}
        language={language}
        onBack={() => store.dispatch({ do: 'showSettings', isShown: false })}
        onLanguage={session.setLanguage}
        readsAuthors={state.readsAuthors}
        onAuthors={session.setAuthors}
        onResize={session.resize}
      />
    );
  }
  if (map !== null) {
    return (
      <MapScreen
        words={words}
        state={state}
        map={map}
        isWide={isWide}
        comesBack={comesBack}
        session={session}
        dispatch={store.dispatch}
        onCreate={() => createOrLead(store, session)}
        onUndo={() => undoWithFocus(words, map.editing, panel.current)}
      />
    );
  }
  return barred !== null ? (
    <BarredScreen
      words={words}
      language={language}
      editor={state.editor}
      barred={barred}
      isWide={isWide}
      onLeave={session.leaveMap}
      onRead={session.board.readBarred}
    />
  ) : (
    <OpeningScreen words={words} onLeave={session.leaveMap} />
  );
}
