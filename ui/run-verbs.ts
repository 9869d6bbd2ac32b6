/**
 * The verbs of a run, whatever it is for: draw a map, stop, keep or take back what was done, undo. What a run on a
 * map that stands is for is said by `board-verbs.ts`.
 */
import type { Journey } from '../journey/model/journey.ts';
import { parseJourney } from '../journey/model/parse-journey.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import type { BoardVerbs } from './board-verbs.ts';
import { keptAs } from './draft/form-to-keep.ts';
import type { KeptForms } from './draft/kept-forms.ts';
import type { BoardPlace, Notice } from './panel-state.ts';
import { type StartingPoint, startingJourney } from './start/starting-points.ts';
import type { RunBefore, RunEnds, VerbContext } from './verb-context.ts';

export interface RunVerbs {
  /** Puts a starting point on the board as it is, and opens it. */
  readonly insert: (point: StartingPoint) => void;
  /** Draws the map being edited; gives what is wrong with the form, and then draws nothing. */
  readonly create: () => readonly string[];
  readonly cancel: () => void;
  /** After a cancelled run: keeps the part drawn, or takes it away. */
  readonly settle: (keep: boolean) => void;
  /** Takes the last run back. */
  readonly undoRun: () => void;
}

export interface RunContext extends VerbContext {
  readonly forms: KeptForms;
  readonly board: BoardVerbs;
  /** Opens the form of what was inserted. */
  readonly openAt: (journey: Journey, board: BoardPlace | null) => void;
}

/** The verbs over an open session. */
export function runVerbs({
  store,
  call,
  isIdle,
  fail,
  forms,
  board,
  openAt,
}: RunContext): RunVerbs & RunEnds {
  let pending: Journey | null = null; // being inserted; opens once it stands on the board
  let lastRun: RunBefore = { task: 'create', base: null, board: null }; // what Undo brings back

  const placeOf = ({ node, map, rev }: RunResult): BoardPlace | null => {
    const known = store.state().map?.board ?? null;
    // A run that was stopped before it had looked at the map knows no more of it than the panel.
    if (node === null) return null;
    return map === '' && known !== null ? known : { node, map, rev };
  };

  const finished = (result: RunResult) => {
    const { map } = store.state();
    if (map === null) {
      if (pending !== null) openAt(pending, placeOf(result));
      pending = null;
      return;
    }
    map.editing.markDrawn();
    if (!forms.isKept(map)) return;
    if (map.board === null) forms.forgetDraft(map.editing.journey().id);
    else forms.forget(keptAs(map));
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

  const draw = (journey: Journey) => {
    lastRun = { task: 'create', base: null, board: null };
    store.dispatch({ do: 'startRun', task: 'create' });
    call('draw', { journey }).then((result: RunResult) => {
      if (result.outcome === 'stopped') {
        stopped(result);
        return;
      }
      finished(result);
      store.dispatch({ do: 'tell', notice: { kind: 'drawn', result }, board: placeOf(result) });
      forms.touchRest();
    }, fail('create'));
  };

  return {
    placeOf,
    stopped,
    remember(before) {
      lastRun = before;
    },
    insert(point) {
      if (!isIdle()) return;
      pending = startingJourney(point, store.state().language);
      draw(pending);
    },
    create() {
      const { map } = store.state();
      if (map === null || !isIdle()) return [];
      const parsed = parseJourney(map.editing.journey());
      if (!parsed.ok) {
        const attempt = map.board === null ? 'create' : 'update';
        store.dispatch({ do: 'tell', notice: { kind: 'mendFirst', attempt, count: parsed.problems.length } });
        return parsed.problems.map(({ path }) => path);
      }
      if (map.board !== null) {
        board.plan();
        return [];
      }
      draw(map.editing.journey());
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
      const { isWaiting, run: current } = store.state();
      if (isWaiting || current?.kind !== 'stopped') return;
      const { task, result } = current;
      store.dispatch({ do: 'wait' });
      call('settle', { keep }).then(
        (counts) => {
          if (keep && task === 'create') finished(result);
          const notice: Notice =
            task === 'create'
              ? { kind: keep ? 'kept' : 'removed', counts }
              : { kind: keep ? 'runKept' : 'runRemoved' };
          store.dispatch({ do: 'tell', notice, ...(keep && { board: placeOf(result) }) });
          if (keep) forms.touchRest();
        },
        fail(keep ? 'create' : 'takeBack'),
      );
    },
    undoRun() {
      if (!isIdle()) return;
      store.dispatch({ do: 'wait' });
      call('undo', {}).then((counts) => {
        if (lastRun.task !== 'create') {
          board.takenBack(lastRun).then(forms.touch, fail('takeBack'));
          return;
        }
        store.state().map?.editing.rebase(null);
        store.dispatch({ do: 'tell', notice: { kind: 'takenBack', counts }, board: null });
        forms.touch(); // as a new map again
      }, fail('takeBack'));
    },
  };
}
