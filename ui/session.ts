/**
 * What the panel does: each verb calls the sandbox and tells the store how it ended.
 *
 * No verb throws: a refusal becomes a notice in the panel's words, and the form is kept.
 */
import type { BoardLanguage } from '../journey/model/journey.ts';
import { createCaller } from '../journey/protocol/caller.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import { boardVerbs, type BoardVerbs } from './board-verbs.ts';
import { keptAs } from './draft/form-to-keep.ts';
import { hasRest, keptForms } from './draft/kept-forms.ts';
import { readDrafts, type ReadableDraft } from './draft/read-draft.ts';
import { openMaps } from './open-maps.ts';
import { isAtStart, type Notice, type PanelAction, type PanelState } from './panel-state.ts';
import { type RunVerbs, runVerbs } from './run-verbs.ts';
import type { StartVerbs } from './start/start-screen.tsx';
import { startingJourney } from './start/starting-points.ts';
import type { Store } from './store.ts';
import type { Attempt } from './words/failure-sentence.ts';
import { panelWords } from './words/panel-words.ts';

/** The verbs behind the panel's buttons. */
export interface Session extends Pick<StartVerbs, 'customise'>, RunVerbs {
  /** Opens the form of an unfinished map, by its journey's id. */
  readonly continueDraft: (id: string) => void;
  /** Forgets it; without an id the form that cannot be opened. */
  readonly discardDraft: (id?: string) => void;
  /** Asks again which maps are on this page. */
  readonly listMaps: () => void;
  /** Opens a map on the board: as it was drawn last, with the form that was kept of it. */
  readonly openMap: (node: string) => void;
  /** Instead of the map as it is on the board: the older form that was kept of it. */
  readonly openKeptForm: () => void;
  /** Forgets the form of the open map that cannot be opened. */
  readonly discardKeptForm: () => void;
  /** Sends what is not kept yet: the panel may be closed now. */
  readonly keepNow: () => void;
  readonly leaveMap: () => void;
  readonly setLanguage: (language: BoardLanguage) => void;
  /** Whether readings name who wrote a note (B5); remembered. */
  readonly setAuthors: (isOn: boolean) => void;
  /** What can be done with the open map where it stands on the board. */
  readonly board: BoardVerbs;
  /** Width and height in px; also remembered. */
  readonly resize: (width: number, height: number) => void;
}

/** Says hello over `channel` and gives the verbs. */
export function startSession(store: Store<PanelState, PanelAction>, channel: Channel): Session {
  const call = createCaller(channel, {
    progress: (progress) => store.dispatch({ do: 'progress', ...progress }),
    changed: ({ node }) => {
      const before = store.state();
      store.dispatch({ do: 'boardChanged', node });
      if (store.state() === before) return;
      store.dispatch({ do: 'say', message: panelWords(before.language).living.boardChanged });
    },
  });

  const fail = (attempt: Attempt) => (error: unknown) => {
    const { map: before } = store.state();
    store.dispatch({ do: 'tell', notice: { kind: 'failed', attempt, failure: failureOf(error) } });
    // Gone from the board: from now on it is kept as a new map, which Start offers.
    if (before !== null && keptAs(before) !== keptAs(store.state().map ?? before)) {
      forms.forget(keptAs(before));
      before.editing.rebase(null);
      forms.touch();
    }
  };
  const quietly = () => undefined; // not being able to remember a comfort is no reason to disturb anybody
  const isIdle = () => !store.state().isWaiting && store.state().run === null;

  const greeted = call('hello', {}).then(
    ({ editor, language, authors, draft, command }) => {
      store.dispatch({ do: 'setEditor', editor });
      store.dispatch({ do: 'readAuthors', isOn: authors ?? false });
      if (language !== null) store.dispatch({ do: 'setLanguage', language });
      store.dispatch({ do: 'offerDrafts', drafts: readDrafts(draft) });
      return command;
    },
    (error: unknown) => {
      fail('open')(error);
      return null;
    },
  );
  const forms = keptForms(store, call, greeted);
  const maps = openMaps({
    store,
    call,
    fail,
    edited: forms.edited,
    read: () => board.read(),
    readBarred: (node) => board.readBarred(node),
  });
  const board: BoardVerbs = boardVerbs({
    store,
    call,
    isIdle,
    fail,
    open: maps.openAt,
    placeOf: (result) => runs.placeOf(result),
    stopped: (result) => runs.stopped(result),
    forget: (of) => {
      const { map } = store.state();
      if (map !== null && forms.isKept(map) && !hasRest(map)) forms.forget(of);
    },
    keep: forms.touchRest,
    remember: (before) => runs.remember(before),
  });
  const runs = runVerbs({ store, call, isIdle, fail, forms, board, openAt: maps.openAt });

  // A map that is selected opens by itself, unless somebody was quicker.
  Promise.all([greeted, maps.list()]).then(([command, listed]) => {
    if (listed === null || listed.selected === null || !isAtStart(store.state())) return;
    if (command !== 'open' && command !== 'read') return;
    const told: Notice | null = listed.isFirstOfSeveral ? { kind: 'firstOfSeveral' } : null;
    maps.openFromBoard(listed.selected, told, command === 'read');
  }, quietly);

  return {
    insert: runs.insert,
    create: runs.create,
    cancel: runs.cancel,
    settle: runs.settle,
    undoRun: runs.undoRun,
    board,
    customise(point) {
      maps.openNew(startingJourney(point, store.state().language));
    },
    continueDraft(id) {
      for (const draft of store.state().drafts) {
        if (draft.kind === 'readable' && draft.journey.id === id) maps.openNew(draft.journey, draft.typed);
      }
    },
    discardDraft: forms.forgetDraft,
    listMaps() {
      store.dispatch({ do: 'listMaps', maps: { kind: 'loading' } });
      void maps.list();
    },
    openMap(node) {
      if (isIdle() && isAtStart(store.state())) maps.openFromBoard(node, null);
    },
    openKeptForm: maps.openKept,
    discardKeptForm() {
      const { map } = store.state();
      if (map === null) return;
      store.dispatch({ do: 'discardUnreadable' });
      forms.forget(keptAs(map));
    },
    keepNow: forms.flush,
    leaveMap() {
      const { map } = store.state();
      // What is under way ends on the map that it is about.
      if (!board.stopReading() && map !== null && !isIdle()) return;
      forms.flush();
      if (map !== null && map.board === null && forms.isKept(map)) {
        const [journey, typed] = [map.editing.journey(), map.editing.typed()];
        if (hasRest(map)) {
          const left: ReadableDraft = { kind: 'readable', journey, base: null, typed };
          store.dispatch({ do: 'offerDrafts', drafts: [left, ...forms.othersThan(journey.id)] });
        }
      }
      store.dispatch({ do: 'leaveMap' });
      void maps.list();
    },
    setAuthors(isOn) {
      store.dispatch({ do: 'readAuthors', isOn });
      call('setAuthors', { isOn }).catch(quietly);
    },
    setLanguage(language) {
      store.dispatch({ do: 'setLanguage', language });
      call('setLanguage', { language }).catch(quietly);
    },
    resize(width, height) {
      call('resize', { width, height }).catch(quietly);
    },
  };
}
