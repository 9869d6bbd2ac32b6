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
import { failureOf } from '../journey/protocol/refusal.ts';
import { createKeeper } from './draft/keep-draft.ts';
import { readDraft } from './draft/read-draft.ts';
import { openEditing } from './form/editing.ts';
import type { BoardPlace, PanelAction, PanelState } from './panel-state.ts';
import { startingJourney, type StartingPoint } from './start/starting-points.ts';
import type { Store } from './store.ts';
import type { Attempt } from './words/failure-sentence.ts';

/** The verbs behind the panel's buttons. */
export interface Session {
  /** Puts a starting point on the board as it is, and opens it. */
  readonly insert: (point: StartingPoint) => void;
  /** Opens the form of a starting point; nothing is drawn yet. */
  readonly customise: (point: StartingPoint) => void;
  readonly continueDraft: () => void;
  readonly discardDraft: () => void;
  readonly leaveMap: () => void;
  /** Draws the map being edited; gives what is wrong with the form, and then draws nothing. */
  readonly create: () => readonly string[];
  readonly cancel: () => void;
  /** After a cancelled run: keeps the part drawn, or takes it away. */
  readonly settle: (keep: boolean) => void;
  /** Takes the last run back. */
  readonly undoRun: () => void;
  readonly setLanguage: (language: BoardLanguage) => void;
  /** Width and height in px; also remembered. */
  readonly resize: (width: number, height: number) => void;
}

/** Says hello over `channel` and gives the verbs. */
export function startSession(store: Store<PanelState, PanelAction>, channel: Channel): Session {
  const call = createCaller(channel, {
    progress: ({ done, total }) => store.dispatch({ do: 'progress', done, total }),
  });
  let pending: Journey | null = null; // being inserted; opens once it stands on the board
  let couldKeep = true;

  const fail = (attempt: Attempt) => (error: unknown) => {
    store.dispatch({ do: 'tell', notice: { kind: 'failed', attempt, failure: failureOf(error) } });
  };
  const quietly = () => undefined; // not being able to remember a comfort is no reason to disturb anybody

  call('hello', {}).then(({ editor, language, draft }) => {
    store.dispatch({ do: 'setEditor', editor });
    if (language !== null) store.dispatch({ do: 'setLanguage', language });
    store.dispatch({ do: 'offerDraft', draft: readDraft(draft) });
  }, fail('open'));

  const isIdle = () => !store.state().isWaiting && store.state().run === null;

  const keeper = createKeeper(() => {
    const { draft, map } = store.state();
    if (map === null || draft?.kind === 'unreadable') return;
    call('saveDraft', { of: 'new', draft: { journey: map.editing.journey() } }).then(
      () => {
        couldKeep = true;
      },
      (error: unknown) => {
        if (couldKeep) fail('keep')(error); // once: the person knows then
        couldKeep = false;
      },
    );
  });
  const forgetDraft = () => {
    keeper.drop();
    store.dispatch({ do: 'offerDraft', draft: null });
    call('saveDraft', { of: 'new', draft: null }).catch(quietly);
  };

  const open = (journey: Journey, board: BoardPlace | null) => {
    const say = (message: string) => store.dispatch({ do: 'say', message });
    const editing = openEditing(journey, say, board === null ? null : journey);
    let seen = journey;
    editing.watch(() => {
      if (editing.journey() === seen || store.state().map?.editing !== editing) return;
      seen = editing.journey();
      store.dispatch({ do: 'edited' });
      keeper.touch();
    });
    store.dispatch({ do: 'openMap', editing, board });
  };

  /** Where what a run drew stands; null = it is gone already. */
  const placeOf = ({ node, map, rev }: RunResult): BoardPlace | null =>
    node === null ? null : { node, map, rev };

  const finished = (result: RunResult) => {
    const { map } = store.state();
    if (map === null && pending !== null) {
      open(pending, placeOf(result));
      return;
    }
    map?.editing.markDrawn();
    if (store.state().draft?.kind !== 'unreadable') forgetDraft();
  };

  const run = (journey: Journey) => {
    store.dispatch({ do: 'startRun' });
    call('draw', { journey }).then((result: RunResult) => {
      if (result.outcome === 'stopped') {
        store.dispatch({ do: 'stopped', result });
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
      run(pending);
    },
    customise(point) {
      open(startingJourney(point, store.state().language), null);
    },
    continueDraft() {
      const { draft } = store.state();
      if (draft?.kind === 'readable') open(draft.journey, null);
    },
    discardDraft: forgetDraft,
    leaveMap() {
      keeper.flush();
      const { map, draft } = store.state();
      if (map !== null && map.editing.changes() > 0 && draft?.kind !== 'unreadable') {
        store.dispatch({ do: 'offerDraft', draft: { kind: 'readable', journey: map.editing.journey() } });
      }
      pending = null;
      store.dispatch({ do: 'leaveMap' });
    },
    create() {
      const { map } = store.state();
      if (map === null || !isIdle()) return [];
      const parsed = parseJourney(map.editing.journey());
      if (!parsed.ok) {
        store.dispatch({ do: 'tell', notice: { kind: 'mendFirst', count: parsed.problems.length } });
        return parsed.problems.map(({ path }) => path);
      }
      run(map.editing.journey());
      return [];
    },
    cancel() {
      store.dispatch({ do: 'cancelling' });
      call('cancel', {}).catch(quietly); // the run's own answer says how it ended
    },
    settle(keep) {
      const { isWaiting, run: stopped } = store.state();
      if (isWaiting || stopped?.kind !== 'stopped') return;
      store.dispatch({ do: 'wait' });
      call('settle', { keep }).then((counts) => {
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
        store.state().map?.editing.rebase(null);
        store.dispatch({ do: 'tell', notice: { kind: 'takenBack', counts }, board: null });
      }, fail('takeBack'));
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
