/**
 * What the panel does: each verb calls the sandbox and tells the store how it ended.
 *
 * No verb throws: a refusal becomes a notice in the panel's words, and the form is kept.
 */
import type { BoardLanguage, Journey } from '../journey/model/journey.ts';
import { parseJourney } from '../journey/model/parse-journey.ts';
import { createCaller } from '../journey/protocol/caller.ts';
import type { Channel } from '../journey/protocol/channel.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import type { Problem } from '../journey/model/problem.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import { formsToKeep, formToKeep, keptAs } from './draft/form-to-keep.ts';
import { boardVerbs, type BoardVerbs, type RunBefore } from './board-verbs.ts';
import { createKeeper } from './draft/keep-draft.ts';
import { readDrafts, type ReadableDraft } from './draft/read-draft.ts';
import { openEditing } from './form/editing.ts';
import { keptForm, openedMap, type OpenedForm } from './opened-map.ts';
import {
  isAtStart,
  type BoardPlace,
  type Notice,
  type OpenMap,
  type PanelAction,
  type PanelState,
  type Task,
} from './panel-state.ts';
import type { StartVerbs } from './start/start-screen.tsx';
import { startingJourney } from './start/starting-points.ts';
import type { Store } from './store.ts';
import type { Attempt } from './words/failure-sentence.ts';
import { panelWords } from './words/panel-words.ts';

/** The verbs behind the panel's buttons. */
export interface Session extends Pick<StartVerbs, 'insert' | 'customise'> {
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
  /** Draws the map being edited; gives what is wrong with the form, and then draws nothing. */
  readonly create: () => readonly string[];
  readonly cancel: () => void;
  /** After a cancelled run: keeps the part drawn, or takes it away. */
  readonly settle: (keep: boolean) => void;
  /** Takes the last run back. */
  readonly undoRun: () => void;
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
  let pending: Journey | null = null; // being inserted; opens once it stands on the board
  let lastRun: RunBefore = { task: 'create', base: null, board: null }; // what Undo brings back
  let couldKeep = true;
  let edits = 0;

  const fail = (attempt: Attempt) => (error: unknown) => {
    const { map: before } = store.state();
    store.dispatch({ do: 'tell', notice: { kind: 'failed', attempt, failure: failureOf(error) } });
    // Gone from the board: from now on it is kept as a new map, which Start offers.
    if (before !== null && keptAs(before) !== keptAs(store.state().map ?? before)) {
      forget(keptAs(before));
      before.editing.rebase(null);
      keeper.touch();
    }
  };
  const quietly = () => undefined; // not being able to remember a comfort is no reason to disturb anybody

  const isIdle = () => !store.state().isWaiting && store.state().run === null;

  const isKept = ({ board, unreadable }: OpenMap) =>
    unreadable === null && (board !== null || store.state().drafts[0]?.kind !== 'unreadable');

  /** The unfinished maps but one. */
  const othersThan = (id: string | undefined): ReadableDraft[] =>
    store
      .state()
      .drafts.filter((draft): draft is ReadableDraft => draft.kind === 'readable' && draft.journey.id !== id);

  const keeper = createKeeper(async () => {
    await greeted; // what was kept before is known then, and kept on
    const { map } = store.state();
    if (map === null || !isKept(map)) return;
    const notKept = (notice: Notice) => {
      if (couldKeep) store.dispatch({ do: 'mention', notice }); // once: the person knows then
      couldKeep = false;
    };
    const draft = formToKeep(map, othersThan(map.editing.journey().id));
    if (draft === null) {
      notKept({ kind: 'formTooLarge' });
      return;
    }
    try {
      await call('saveDraft', { of: keptAs(map), draft });
      couldKeep = true;
    } catch (error) {
      notKept({ kind: 'failed', attempt: 'keep', failure: failureOf(error) });
    }
  });
  const forget = (of: string, instead: object | null = null) => {
    const editsThen = edits;
    // Not before the form that is on its way was kept, or it would be there for good.
    keeper.drop().then(() => {
      const { map } = store.state();
      const isEditedAgain = edits !== editsThen && map !== null && keptAs(map) === of;
      if (!isEditedAgain) call('saveDraft', { of, draft: instead }).catch(quietly);
    }, quietly);
  };
  const forgetDraft = (id?: string) => {
    const drafts = othersThan(id);
    store.dispatch({ do: 'offerDrafts', drafts });
    forget('new', formsToKeep(drafts));
  };

  const open = (
    { journey, base, typed }: Pick<OpenedForm, 'journey' | 'typed'> & { readonly base: Journey | null },
    board: BoardPlace | null,
    more: { readonly unreadable?: Problem; readonly notice?: Notice } = {},
  ) => {
    const say = (message: string) => store.dispatch({ do: 'say', message });
    const editing = openEditing(journey, say, base, typed);
    let seen = { journey, typed };
    editing.watch(() => {
      const now = { journey: editing.journey(), typed: editing.typed() };
      if (store.state().map?.editing !== editing) return;
      if (now.journey === seen.journey && now.typed === seen.typed) return;
      if (now.journey !== seen.journey) store.dispatch({ do: 'edited' });
      seen = now;
      edits += 1;
      keeper.touch();
    });
    store.dispatch({ do: 'openMap', editing, board, ...more });
  };
  const openNew = (journey: Journey, typed = {}) => open({ journey, base: null, typed }, null);

  /** With `reads` the board is read at once: the command says so. */
  const openFromBoard = (node: string, told: Notice | null, reads = false) => {
    store.dispatch({ do: 'opening', node });
    call('open', { node }).then(
      (answer) => {
        if (store.state().opening !== node) return; // left meanwhile
        const opened = openedMap(answer);
        if (opened.kind === 'form') {
          const notice = opened.notice ?? told;
          open(
            opened.form,
            { node: answer.node, map: answer.map, rev: opened.form.rev },
            {
              ...(opened.unreadable !== null && { unreadable: opened.unreadable }),
              ...(notice !== null && { notice }),
            },
          );
          if (reads) board.read();
          return;
        }
        const { why, journey } = opened;
        const editing = journey === null ? null : openEditing(journey, quietly, journey);
        const { maps } = store.state();
        const row = maps.kind === 'listed' ? maps.maps.find((one) => one.node === node) : undefined;
        const title = journey?.title ?? row?.title ?? '';
        store.dispatch({ do: 'barMap', barred: { node, title, why, editing } });
        if (reads && why !== 'newer') board.readBarred(node);
      },
      (error: unknown) => {
        if (store.state().opening !== node) return;
        fail('openMap')(error);
        listMaps().catch(quietly);
      },
    );
  };

  const listMaps = async () => {
    try {
      const answer = await call('maps', {});
      store.dispatch({ do: 'listMaps', maps: { kind: 'listed', maps: answer.maps } });
      return answer;
    } catch (error) {
      store.dispatch({ do: 'listMaps', maps: { kind: 'unlisted', failure: failureOf(error) } });
      return null;
    }
  };

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
  // A map that is selected opens by itself, unless somebody was quicker.
  Promise.all([greeted, listMaps()]).then(([command, listed]) => {
    if (listed === null || listed.selected === null || !isAtStart(store.state())) return;
    if (command !== 'open' && command !== 'read') return;
    const told: Notice | null = listed.isFirstOfSeveral ? { kind: 'firstOfSeveral' } : null;
    openFromBoard(listed.selected, told, command === 'read');
  }, quietly);

  /** Where what a run drew stands; null = it is gone already. */
  const placeOf = ({ node, map, rev }: RunResult): BoardPlace | null => {
    const known = store.state().map?.board ?? null;
    // A run that was stopped before it had looked at the map knows no more of it than the panel.
    if (node === null) return null;
    return map === '' && known !== null ? known : { node, map, rev };
  };

  const finished = (result: RunResult) => {
    const { map } = store.state();
    if (map === null && pending !== null) {
      const board = placeOf(result);
      open({ journey: pending, base: board === null ? null : pending, typed: {} }, board);
      return;
    }
    if (map === null) return;
    map.editing.markDrawn();
    if (!isKept(map)) return;
    if (map.board === null) forgetDraft(map.editing.journey().id);
    else forget(map.board.map);
  };

  const stopped = (result: RunResult) => {
    const { run: current } = store.state();
    const isUntouched = result.counts.nodes === 0 && current?.kind === 'running' && current.done === 0;
    if (!isUntouched) {
      store.dispatch({ do: 'stopped', result });
      return;
    }
    // Nothing was done yet: there is nothing to ask.
    call('settle', { keep: false }).then(() => store.dispatch({ do: 'rest' }), fail('takeBack'));
  };

  const board = boardVerbs({
    store,
    call,
    isIdle,
    fail,
    open: (journey, place) => open({ journey, base: journey, typed: {} }, place),
    placeOf,
    stopped,
    forget: (of) => {
      const { map } = store.state();
      if (map !== null && isKept(map)) forget(of);
    },
    remember: (before) => {
      lastRun = before;
    },
  });

  const run = (journey: Journey, task: Task) => {
    lastRun = { task, base: null, board: null };
    store.dispatch({ do: 'startRun', task });
    call('draw', { journey }).then((result: RunResult) => {
      if (result.outcome === 'stopped') {
        stopped(result);
        return;
      }
      finished(result);
      store.dispatch({ do: 'tell', notice: { kind: 'drawn', result }, board: placeOf(result) });
    }, fail('create'));
  };

  return {
    insert(point) {
      if (!isIdle()) return;
      pending = startingJourney(point, store.state().language);
      run(pending, 'create');
    },
    customise(point) {
      openNew(startingJourney(point, store.state().language));
    },
    continueDraft(id) {
      for (const draft of store.state().drafts) {
        if (draft.kind === 'readable' && draft.journey.id === id) openNew(draft.journey, draft.typed);
      }
    },
    discardDraft: forgetDraft,
    listMaps() {
      store.dispatch({ do: 'listMaps', maps: { kind: 'loading' } });
      void listMaps();
    },
    openMap(node) {
      if (isIdle() && isAtStart(store.state())) openFromBoard(node, null);
    },
    openKeptForm() {
      const { map, notice } = store.state();
      if (map === null || map.board === null || notice?.kind !== 'boardIsNewer') return;
      const form = keptForm(notice.draft, {
        base: map.editing.base() ?? map.editing.journey(),
        rev: map.board.rev,
      });
      open(form, { ...map.board, rev: form.rev });
    },
    discardKeptForm() {
      const { map } = store.state();
      if (map === null) return;
      store.dispatch({ do: 'discardUnreadable' });
      forget(keptAs(map));
    },
    keepNow: keeper.flush,
    leaveMap() {
      keeper.flush();
      const { map } = store.state();
      if (map !== null && map.board === null && isKept(map)) {
        const [journey, typed] = [map.editing.journey(), map.editing.typed()];
        if (map.editing.changes() > 0 || Object.keys(typed).length > 0) {
          const left: ReadableDraft = { kind: 'readable', journey, base: null, typed };
          store.dispatch({ do: 'offerDrafts', drafts: [left, ...othersThan(journey.id)] });
        }
      }
      pending = null;
      store.dispatch({ do: 'leaveMap' });
      void listMaps();
    },
    create() {
      const { map } = store.state();
      if (map === null || !isIdle()) return [];
      const parsed = parseJourney(map.editing.journey());
      if (!parsed.ok) {
        store.dispatch({ do: 'tell', notice: { kind: 'mendFirst', count: parsed.problems.length } });
        return parsed.problems.map(({ path }) => path);
      }
      if (map.board !== null) {
        board.plan();
        return [];
      }
      run(map.editing.journey(), 'create');
      return [];
    },
    cancel() {
      const { run: current } = store.state();
      if (current?.kind === 'running' && current.task === 'read') {
        board.stopReading();
        return;
      }
      store.dispatch({ do: 'cancelling', isIt: true });
      // The run's own answer says how it ended; Cancel works again where it was not heard.
      const notHeard = () => store.dispatch({ do: 'cancelling', isIt: false });
      call('cancel', {}).then(({ wasRunning }) => {
        if (!wasRunning) notHeard();
      }, notHeard);
    },
    settle(keep) {
      const { isWaiting, run: stopped } = store.state();
      if (isWaiting || stopped?.kind !== 'stopped') return;
      store.dispatch({ do: 'wait' });
      call('settle', { keep }).then((counts) => {
        if (stopped.task !== 'create') {
          const notice: Notice = { kind: keep ? 'runKept' : 'runRemoved' };
          store.dispatch({ do: 'tell', notice, ...(keep && { board: placeOf(stopped.result) }) });
          return;
        }
        if (keep) finished(stopped.result);
        store.dispatch({
          do: 'tell',
          notice: { kind: keep ? 'kept' : 'removed', counts },
          ...(keep && { board: placeOf(stopped.result) }),
        });
      }, fail('takeBack'));
    },
    undoRun() {
      if (!isIdle()) return;
      store.dispatch({ do: 'wait' });
      call('undo', {}).then((counts) => {
        if (lastRun.task !== 'create') {
          board.takenBack(lastRun);
          keeper.touch();
          return;
        }
        store.state().map?.editing.rebase(null);
        store.dispatch({ do: 'tell', notice: { kind: 'takenBack', counts }, board: null });
        keeper.touch(); // as a new map again
      }, fail('takeBack'));
    },
    board,
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
