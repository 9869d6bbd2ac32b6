import type { FunctionComponent, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isAtStart, type PanelAction, type PanelState } from './panel-state.ts';
import type { Session } from './session.ts';
import { StartScreen, type StartVerbs } from './start/start-screen.tsx';
import { useStore, type Store } from './store.ts';
import { startWords } from './words/start-words.ts';

/** What each part of the rest is given. */
export interface RestProps {
  readonly state: PanelState;
  readonly store: Store<PanelState, PanelAction>;
  readonly session: Session;
  readonly panel: RefObject<HTMLDivElement | null>;
  /** The settings gave way to what was under them. */
  readonly comesBack: boolean;
}

/** Everything of the panel besides Start as it is shown first (`rest.tsx`). */
export interface Rest {
  readonly session: Session;
  /** The screen of the present task, in place of Start. */
  readonly Screen: FunctionComponent<RestProps>;
  /** On Start: what the sandbox told since. */
  readonly StartNews: FunctionComponent<RestProps>;
  readonly MapsList: FunctionComponent<RestProps>;
  /** Beside whatever screen there is: the pane, the grip, the keys, the live regions. */
  readonly Around: FunctionComponent<RestProps>;
}

/**
 * The whole panel. Without the `rest` it is Start, whose buttons work already: `verbs` see to that. Start is the same
 * element before and after, so that neither the focus nor a press that has begun is lost.
 */
export function App({
  store,
  rest,
  verbs,
}: {
  readonly store: Store<PanelState, PanelAction>;
  readonly rest: Rest | null;
  readonly verbs: StartVerbs;
}) {
  const state = useStore(store);
  const panel = useRef<HTMLDivElement>(null);
  const { language, showsSettings } = state;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const before = useRef(showsSettings);
  const comesBack = before.current && !showsSettings;
  useEffect(() => {
    before.current = showsSettings;
  });
  if (rest === null) {
    return (
      <div class="panel" ref={panel}>
        <div class="column">
          <StartScreen words={startWords(language)} verbs={verbs} />
        </div>
      </div>
    );
  }
  const { session, Screen, StartNews, MapsList, Around } = rest;
  const given = { state, store, session, panel, comesBack };
  return (
    <div class="panel" ref={panel}>
      <div class="column">
        {isAtStart(state) && !showsSettings ? (
          <StartScreen
            words={startWords(language)}
            verbs={verbs}
            comesBack={comesBack}
            news={<StartNews {...given} />}
            maps={<MapsList {...given} />}
          />
        ) : (
          <Screen {...given} />
        )}
      </div>
      <Around {...given} />
    </div>
  );
}
