/**
 * The verbs of a map that stands on the board: read it, plan an update and apply it, tidy, put a note.
 *
 * Problem: between a reading and what is done with it the person may edit and the team goes on working.
 * Approach: a reading is merged with the form as it is when the answer comes, by the base that the form began
 * from; an update carries the mark of the board it was planned for, and when that is no longer the board, it is
 * refused, read and planned again, and shown again. Nothing is read or merged but on one of these verbs (M14).
 */
import type { Journey } from '../journey/model/journey.ts';
import type { NotePlace } from '../journey/model/edit/notes.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import { failureOf } from '../journey/protocol/refusal.ts';
import type { Conflict } from '../journey/reconcile/merge-conflict.ts';
import { mergeJourneys } from '../journey/reconcile/merge-journeys.ts';
import { canUseMine, useMine } from '../journey/reconcile/merge-use-mine.ts';
import { sameValue } from '../journey/reconcile/same-value.ts';
import { mergeNews } from './findings/merge-news.ts';
import { saysTheSame, stillTold } from './findings/still-told.ts';
import { canBePut, openCount, toldAfter, toldAfterRun, withHandled } from './findings/told.ts';
import type { Draft } from './draft/read-draft.ts';
import type { Editing } from './form/editing.ts';
import type { BoardPlace, Notice, OpenMap, Over } from './panel-state.ts';
import { hasNothingToDo } from './plan/plan-lines.ts';
import { updateCall } from './plan/update-call.ts';
import { planWithMine, type UpdatePlan, updatePlan } from './plan/update-plan.ts';
import { placesOnBoard } from './put-into/places-on-board.ts';
import { type BoardRead, boardRead, parsedBoard } from './read/board-read.ts';
import { readingNews } from './read/reading-news.ts';
import { readingUnderWay } from './read/reading-under-way.ts';
import type { RunBefore, RunEnds, VerbContext } from './verb-context.ts';
import type { Attempt } from './words/failure-sentence.ts';
import { panelWords } from './words/panel-words.ts';

export interface BoardVerbs {
  readonly read: () => void;
  /** Opens a map whose stored form is of no use by what stands on the board. */
  readonly readBarred: (node: string) => void;
  readonly undoReading: () => void;
  /** Reads the board and shows what an update would do. */
  readonly plan: () => void;
  readonly apply: () => void;
  readonly tidy: () => void;
  /** Moves the note of a finding on the board. */
  readonly put: (key: string, place: NotePlace) => void;
  readonly leave: (key: string) => void;
  /** Takes one's own value of what was changed on both sides: into the form, or into the plan that is shown. */
  readonly takeMine: (key: string) => void;
  readonly takeMineInPlan: (conflict: Conflict) => void;
  readonly zoom: (node: string) => void;
  /** Nobody waits for the reading under way any more; false where there is none. */
  readonly stopReading: () => boolean;
  /** A run on the open map was taken back: the form stays, its base is the older one. Ends when all is told. */
  readonly takenBack: (before: RunBefore) => Promise<void>;
}

export interface BoardContext extends VerbContext, RunEnds {
  /** Opens the form of a map that stands on the board, of which another one is kept, or none. */
  readonly open: (journey: Journey, board: BoardPlace, kept: Draft | null) => void;
  /** The form stands on the board now: nothing of it has to be kept, but what is typed and not added yet. */
  readonly forget: (of: string) => void;
  /** Where its map stands is known by now: what is left of it is kept. */
  readonly keep: () => void;
}

/** The verbs over an open session. */
export function boardVerbs({
  store,
  call,
  isIdle,
  fail,
  open,
  placeOf,
  stopped,
  forget,
  keep,
  remember,
}: BoardContext): BoardVerbs {
  const reading = readingUnderWay(store);

  const openMap = (): (OpenMap & { readonly board: BoardPlace }) | null => {
    const { map } = store.state();
    return map === null || map.board === null ? null : { ...map, board: map.board };
  };
  const own = () => panelWords(store.state().language).living;
  const isStill = (editing: Editing) => store.state().map?.editing === editing;

  /** A map that a newer version has saved meanwhile is left alone: it is shown, and the form stays kept. */
  const failed = (attempt: Attempt) => (error: unknown) => {
    const map = openMap();
    if (map === null || failureOf(error).code !== 'newerMap') {
      fail(attempt)(error);
      return;
    }
    const { editing, board } = map;
    ready();
    store.dispatch({
      do: 'barMap',
      barred: { node: board.node, title: editing.journey().title, why: 'newer', editing, draft: null },
    });
  };

  const readMap = async ({
    editing,
    board,
  }: OpenMap & { readonly board: BoardPlace }): Promise<BoardRead> => {
    const answer = await call('read', { node: board.node, withAuthors: store.state().readsAuthors });
    return boardRead(answer, editing.base());
  };

  /** Reads; after a while it shows that it does. Whoever stops it gets nothing, and the form is as it was. */
  const readShown = async (map: OpenMap & { readonly board: BoardPlace }): Promise<BoardRead | null> => {
    const read = await reading.begin(() => readMap(map), true);
    if (read === null || isStill(map.editing)) return read;
    ready(); // another form was opened in its place
    return null;
  };

  /** The form takes in what was read; its base is the board from now on. */
  const takeIn = (map: OpenMap & { readonly board: BoardPlace }, read: BoardRead, isQuiet: boolean) => {
    const { editing } = map;
    const { answer, journey, base } = read;
    const form = editing.journey();
    const merged = mergeJourneys(base, journey, form);
    let takeBack = (): void => undefined;
    if (isQuiet && sameValue(form, merged.journey)) editing.rebase(journey);
    else takeBack = editing.takeIn(merged.journey, journey, { sayBack: own().readingUndone });
    const news = mergeNews(read, merged, form);
    const before = stillTold(map.living.told, merged.journey, journey, false);
    const told = toldAfter(before, answer.findings, merged.conflicts, news);
    return {
      told,
      takeBack,
      news: readingNews(base, journey),
      board: { ...map.board, map: answer.map, rev: answer.rev },
    };
  };

  const show = (change: Partial<OpenMap['living']>, over: Over | null, board?: BoardPlace) =>
    store.dispatch({ do: 'live', change, over, ...(board !== undefined && { board }) });
  const ready = () => store.dispatch({ do: 'rest' });

  const makePlan = async (isStale: boolean) => {
    const map = openMap();
    if (map === null) return;
    const read = await readShown(map);
    if (read === null) return;
    const stale = isStale ? map.living.plan : null;
    const plan = updatePlan(read, map.editing.journey(), map.living.told, stale);
    if (hasNothingToDo(plan)) {
      const { told, board } = takeIn(map, read, true); // the form learns what hands did all the same (M1)
      show({ plan, told, hasBoardChanged: false }, { kind: 'plan' }, board);
    } else show({ plan }, { kind: 'plan' });
    ready();
    if (isStale) map.editing.say(own().newPlan);
  };

  /** What an update put on the board is what the form began from, and says: with what was typed since it was planned. */
  const applied = (editing: Editing, { merged, form }: UpdatePlan) => {
    const now = editing.journey();
    if (sameValue(now, merged.journey)) {
      editing.markDrawn();
      return;
    }
    const since = sameValue(now, form) ? merged : mergeJourneys(form, merged.journey, now);
    // Without what hands did, the form stands there as well: Undo in the form leads back to that, and not to the base before.
    if (merged.conflicts.length === 0) editing.rebase(form);
    editing.takeIn(since.journey, merged.journey);
  };

  const ended = (result: RunResult, before: RunBefore, notice: Notice) => {
    remember(before);
    if (result.outcome === 'stopped') stopped(result);
    else store.dispatch({ do: 'tell', notice, board: placeOf(result) });
  };

  /** Reads again without a word: the form follows what was just done on the board. */
  const readQuietly = async () => {
    const map = openMap();
    if (map === null) return;
    const { told, board } = takeIn(map, await readMap(map), true);
    show({ told, hasBoardChanged: false }, store.state().map?.over ?? null, board);
  };

  return {
    read() {
      const map = openMap();
      if (map === null || !isIdle()) return;
      readShown(map).then((read) => {
        if (read === null) return;
        const { told, takeBack, news, board } = takeIn(map, read, false);
        const { told: toldBefore, hasBoardChanged: hadBoardChanged } = map.living;
        const last = { at: new Date(), news, toldBefore, hadBoardChanged, takeBack };
        show({ told, reading: last, hasBoardChanged: false }, { kind: 'read' }, board);
        ready();
        map.editing.say(own().readSay(news.noteCount, openCount(told)));
      }, failed('read'));
    },
    readBarred(node) {
      if (!isIdle()) return;
      const { readsAuthors: withAuthors, barred } = store.state();
      reading
        .begin(() => call('read', { node, withAuthors }), false)
        .then((answer) => {
          if (answer === null) return;
          const journey = parsedBoard(answer);
          open(journey, { node, map: answer.map, rev: answer.rev }, barred?.draft ?? null);
          const news = readingNews(journey, journey);
          const takeBack = () => undefined; // there is no other form of it
          show(
            {
              told: toldAfter([], answer.findings, []),
              reading: { at: new Date(), news, toldBefore: [], hadBoardChanged: false, takeBack },
            },
            { kind: 'read' },
          );
          ready();
        })
        .catch(failed('read'));
    },
    undoReading() {
      const map = openMap();
      const last = map?.living.reading ?? null;
      if (last === null) return;
      last.takeBack();
      show({ reading: null, told: last.toldBefore, hasBoardChanged: last.hadBoardChanged }, null);
    },
    plan() {
      if (openMap() !== null && isIdle()) makePlan(false).catch(failed('read'));
    },
    apply() {
      const map = openMap();
      const plan = map?.living.plan ?? null;
      if (map === null || plan === null || !isIdle()) return;
      const { editing, board } = map;
      const { added, changed, removed } = plan.summary;
      store.dispatch({ do: 'startRun', task: 'update' });
      call('update', updateCall(board.node, plan)).then(
        (result) => {
          const isDrawn = result.outcome === 'drawn';
          // A form that has not taken in what was read goes on from where it began.
          const before: RunBefore = { task: 'update', base: isDrawn ? plan.board : editing.base(), board };
          const counts = { added: added.length, changed: changed.length, removed: removed.length };
          const told = isDrawn ? toldAfterRun(plan.findings) : map.living.told;
          show({ plan: null, told, hasBoardChanged: false }, null);
          if (isDrawn && result.node !== null) {
            applied(editing, plan);
            // What was left out, as for want of a font, is still to be done: the form has changed it, and the board has not (M1).
            if (result.counts.skipped > 0) editing.rebase(plan.board);
            forget(board.map);
          }
          ended(result, before, { kind: 'updated', counts, result });
          keep();
        },
        (error: unknown) => {
          if (failureOf(error).code === 'stale') {
            makePlan(true).catch(failed('update'));
            return;
          }
          show({ plan: null }, null);
          failed('update')(error);
        },
      );
    },
    tidy() {
      const map = openMap();
      if (map === null || !isIdle()) return;
      const before: RunBefore = { task: 'tidy', base: map.editing.base(), board: map.board };
      store.dispatch({ do: 'startRun', task: 'tidy' });
      call('tidy', { node: map.board.node }).then((result) => {
        // Undo would take back the run before this one.
        const didNothing = result.outcome === 'drawn' && result.counts.nodes === 0;
        if (result.outcome === 'drawn') show({ told: toldAfterRun(map.living.told) }, map.over);
        if (didNothing) store.dispatch({ do: 'tell', notice: { kind: 'isTidy' }, board: placeOf(result) });
        else ended(result, before, { kind: 'tidied', result });
      }, failed('tidy'));
    },
    put(key, place) {
      const map = openMap();
      const told = map?.living.told.find((one) => one.key === key);
      if (map === null || told === undefined || !canBePut(told) || !isIdle()) return;
      const note = told.finding.node;
      if (note === null) return;
      const { stages, lanes } = placesOnBoard(map.editing);
      const stage = stages.find(({ id }) => id === place.stageId)?.title;
      const lane = lanes.find(({ id }) => id === place.laneId)?.title;
      const cell = stage === undefined || lane === undefined ? null : { lane, stage };
      const before: RunBefore = { task: 'put', base: map.editing.base(), board: map.board };
      store.dispatch({ do: 'wait' });
      call('put', { node: map.board.node, note, ...place }).then(async (result) => {
        const { living, over } = openMap() ?? map;
        const isHere = over?.kind === 'putInto' && over.key === key;
        show({ told: withHandled(living.told, key) }, isHere ? { kind: 'findings', from: null } : over);
        // The note has moved, whether or not it can be read now: Read board tells it later.
        await readQuietly().catch(() => undefined);
        ended(result, { ...before, finding: key }, { kind: 'put', cell });
      }, failed('put'));
    },
    leave(key) {
      const map = openMap();
      if (map !== null && isIdle()) show({ told: withHandled(map.living.told, key) }, map.over);
    },
    takeMine(key) {
      const map = openMap();
      const told = map?.living.told.find((one) => one.key === key);
      if (map === null || told?.about !== 'conflict') return;
      const { conflict } = told;
      if (!canUseMine(map.editing.journey(), conflict)) return; // it waits until there is room
      const handle = (isHandled: boolean) => {
        const now = openMap();
        if (now?.editing !== map.editing) return;
        show({ told: withHandled(now.living.told, key, isHandled) }, now.over);
      };
      map.editing.apply((journey) => ({ ok: true, journey: useMine(journey, conflict) }), {
        say: own().mineIsUsed,
        onBack: () => {
          const board = map.editing.base();
          // Unless an update has written it, it is to be decided again.
          if (board !== null && saysTheSame(board, conflict)) handle(false);
        },
      });
      handle(true);
    },
    takeMineInPlan(conflict) {
      const map = openMap();
      const plan = map?.living.plan ?? null;
      if (map !== null && plan !== null) show({ plan: planWithMine(plan, conflict) }, map.over);
    },
    stopReading: reading.stop,
    async takenBack({ task, base, board, finding }) {
      const map = openMap();
      const tell = (place: BoardPlace | null) =>
        store.dispatch({ do: 'tell', notice: { kind: 'runTakenBack' }, board: place });
      if (map === null || board === null) {
        tell(board);
        return;
      }
      if (task === 'update') map.editing.rebase(base);
      if (finding !== undefined) {
        show({ told: withHandled(map.living.told, finding, false) }, map.over);
        await readQuietly().catch(() => undefined);
      }
      // The way back has a rev of its own: a form that is kept from here on began from that, and not from an older one.
      const rev = await call('open', { node: board.node }).then(
        (opened) => opened.rev,
        () => board.rev,
      );
      tell({ ...board, rev });
    },
    zoom(node) {
      call('zoom', { node }).catch((error: unknown) => {
        store.dispatch({
          do: 'mention',
          notice: { kind: 'failed', attempt: 'zoom', failure: failureOf(error) },
        });
      });
    },
  };
}
