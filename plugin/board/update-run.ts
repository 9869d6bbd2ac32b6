/**
 * One run on a map that stands: update it to a journey, tidy it, put one note into a cell, or finish what a run
 * before it began.
 *
 *   look → read → scene as read, scene as wanted → word of the run left on the map → new sections and notes
 *        → heights → moves, rewritings, new furniture, removals → one look → index, header, word taken away
 *
 * What the board shows is read anew here, whatever the panel knows: when that is not what the panel saw, the
 * run is refused as `stale` before anything is written (M6). A run with nothing to change writes nothing (M5).
 * A run that is stopped or fails is either taken back, patch by patch, or left with its word on the map, from
 * which the next update finishes it (M7).
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { Failure } from '../../journey/protocol/failure.ts';
import type { Phase, RunCounts } from '../../journey/protocol/contract.ts';
import { failureOf, Refusal, refusal } from '../../journey/protocol/refusal.ts';
import { reverse, type Change } from '../../journey/reconcile/change.ts';
import { wayBack } from '../../journey/reconcile/draw-again.ts';
import { plan, type PlanStep } from '../../journey/reconcile/plan.ts';
import { isDiscard, type Patch } from '../../journey/reconcile/patch.ts';
import { key } from '../../journey/scene/key.ts';
import type { Scene } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { apply, type Tools } from './apply.ts';
import { type Board, idOf, mapOf, newBoard, stateOf, stillToDraw } from './board.ts';
import type { Container, Page } from '../figjam.ts';
import { type Course, courseOf } from './foresee.ts';
import { isGone } from './gone.ts';
import { asLearned } from './learned.ts';
import { leaveWord } from './leave-word.ts';
import { measureNotes } from './measure.ts';
import { openTools, stylesFor } from './open-tools.ts';
import { type PartChange, partChanges } from './part-changes.ts';
import { createPace, type Pace, runPaces, Stopped } from './pace.ts';
import { findHomes, patchBoard, type Patched } from './patch-board.ts';
import {
  BROKEN_KEY,
  dropRun,
  HEADER_KEY,
  PART_LIMIT,
  type MapHeader,
  type Goal,
  noteGoal,
  noteRun,
  storeMap,
} from './plugin-data.ts';
import { hangAgain } from './hang-again.ts';
import type { Noted } from './line.ts';
import { drawLost } from './lost-lines.ts';
import { noteHanging } from './rehome.ts';
import { commit, type Run, type RunSetting } from './run.ts';
import { RECORD_KEY } from './record.ts';
import { renameRecords } from './rename-records.ts';
import { notedMoves, RUN_KEY } from './run-note.ts';
import { splitText } from './split-text.ts';
import { NEVER, stillOurs } from './still-ours.ts';
import { isAsSeen, type Look, takeLook } from './take-snapshot.ts';
import type { Stored } from './stored-map.ts';
import { countLeft, takeAway, unmark } from './take-away.ts';
import {
  type Basis,
  basisOf,
  copiedFrom,
  firstRunOf,
  NO_HEIGHTS,
  storedAs,
  type Want,
} from './update-basis.ts';
import { droppedPatches, seeMap, verifyDrawn } from './verify.ts';
import { watchMoves } from './watch-moves.ts';

/** What an update needs besides what every run does. */
export type UpdateSetting = RunSetting & {
  readonly page: Page;
  readonly seen: Look | null; // the last look at any map, for an update that was planned from it
};

/** A run of this kind on a map's node. */
export const createUpdate = (
  mapNode: Container,
  want: Want,
  { host, easel, pause, onProgress, nextRev, page, seen }: UpdateSetting,
): Run => {
  let board: Board = newBoard('', page);
  const changes: Change[] = []; // new nodes, carried out or about to be
  const patched: Patched = { done: [], skipped: 0 };
  const before = new Map<string, NodeRecord>(); // records as they were, by node id
  let tools: Tools | null = null;
  let basis: Basis | null = null;
  let isStopping = false;
  let phase: Phase = 'reading';
  let steps = { done: 0, total: 1 };
  let header: MapHeader | null = null; // as this run stored it
  let isSmall = false;
  let isTold = false; // all that it will do is told in its word from the first
  let hung: Noted[] = []; // people's connectors that hung on what this run took off the board
  let inPlace: readonly PartChange[] = []; // entries that were written over
  let endWatch = (): void => undefined;

  const goesOn = (): void => stillOurs(board);
  const { pace, steady: steadyPace } = runPaces(
    pause,
    goesOn,
    () => isStopping,
    () => onProgress(phase, steps.done, steps.total),
  );

  const planCreates = (scene: Scene, step: PlanStep): Change[] => plan(scene, stateOf(board, scene), step);

  const carryOut = async (planned: readonly Change[], by: Tools): Promise<void> => {
    changes.push(...planned);
    await findHomes(host, board, planned);
    await apply(planned, by);
  };

  /** A node as the plan saw it. */
  const was = (id: string): BoardNode | undefined =>
    basis?.look.snapshot.nodes.find((node) => node.id === id);

  const patch = (patches: readonly Patch[], by: Tools): Promise<void> =>
    patchBoard(patches, by, patched, was);

  /** What these patches do, as it is told of (W1). */
  const goalOf = (patches: readonly Patch[]): Goal | null => {
    const moves = notedMoves(patches, (one) => idOf(board, one));
    const removes = patches.some(isDiscard);
    return removes || Object.keys(moves).length > 0 ? { moves, removes } : null;
  };

  const noteAll = async (patches: readonly Patch[], by: Pace): Promise<void> => {
    const goal = goalOf(patches);
    if (board.note !== null && goal !== null) board.note = await noteGoal(mapNode, board.note, goal, by);
  };

  const courseBy = (from: Basis, heights: ReadonlyMap<string, number>): Course =>
    courseOf(from, easel.curves, heights);

  /** The run from its first change on. */
  const goOn = async (by: Tools, from: Basis, estimate: Course): Promise<void> => {
    if (from.look.stored.run !== null) patched.skipped += await drawLost(by, mapNode);
    const fresh = planCreates(estimate.scene, 'measure');
    phase = 'measuring';
    await carryOut(fresh, by);
    const heights = await measureNotes(board, pace);
    by.press.close();
    const course = heights.size === 0 ? estimate : courseBy(from, heights);
    const { scene, patches, journey } = course;
    course.standing.forEach(({ id }, one) => board.standing.set(one, id));
    if (!isTold) await noteAll(patches, pace);
    const stays = patches.filter((one) => !isDiscard(one));
    phase = 'placing';
    steps = { done: steps.done, total: steps.done + patches.length + 1 };
    await findHomes(host, board, stays);
    await patch(stays, by);
    phase = 'drawing';
    await carryOut(planCreates(scene, 'place'), by);
    phase = 'saving';
    await finish(journey, scene, patches.filter(isDiscard));
  };

  const finish = async (journey: Journey, scene: Scene, leaves: readonly Patch[]): Promise<void> => {
    const map = mapOf(board);
    if (map === null || basis === null || tools === null) return;
    const { snapshot, stored } = basis.look;
    const steady = { ...tools, pace: steadyPace };
    const standing = await seeMap(map, steadyPace, board.records.size);
    goesOn();
    await verifyDrawn(standing, changes, steady);
    await patchBoard(droppedPatches(standing, patched.done), steady, { done: [], skipped: 0 }, was);
    await renameRecords(host, board, snapshot, steadyPace);
    if (!snapshot.isCopy && firstRunOf(basis.look) !== null) {
      map.setPluginData(RECORD_KEY, JSON.stringify(board.records.get(snapshot.node)));
    }
    if (stored.trouble === 'damaged') {
      map.setPluginData(BROKEN_KEY, splitText(stored.bad, PART_LIMIT)[0] ?? '');
    }
    const records = asLearned(board.records, patched.done, basis);
    const changed = isSmall ? partChanges(stored, journey, records) : null;
    if (changed !== null) {
      inPlace = changed;
      for (const { entry, to } of changed) map.setPluginData(entry, to);
      return;
    }
    const word = { rev: revAfter(stored) };
    const note = board.note ?? (await noteRun(map, journey, word, steadyPace));
    board.note = note;
    await storeMap(map, journey, scene, records, note, copiedFrom(basis.look), steadyPace, async (stored) => {
      header = stored;
      // Last: as long as what goes stands, all that stood in it is known to have come from there.
      hung = await noteHanging(board, new Set(leaves.map(({ node }) => node)), steadyPace);
      await patch(leaves, steady);
    });
  };

  const revAfter = ({ header: old }: Stored): string => nextRev(old?.rev ?? '');

  /** Whether what is stored says something else than will be right. */
  const isStoredAnew = ({ snapshot, stored }: Look, { journey, scene: { across } }: Course): boolean =>
    snapshot.isCopy ||
    stored.header === null ||
    stored.run !== null ||
    (want.kind === 'tidy' ? across !== stored.header.across : storedAs(journey) !== storedAs(stored.journey));

  const start = async (): Promise<void> => {
    const isKnown =
      seen !== null && want.kind === 'update' && seen.snapshot.mark === want.mark && seen.seal !== '';
    const lookAnew = (): Promise<Look> => takeLook(host, page, mapNode, pace, false, want.kind === 'tidy');
    let look = isKnown ? seen : await lookAnew();
    const other = look.stored.run?.journey ?? null;
    if (other !== null && want.kind !== 'update') {
      // Whoever began that run may still be at it. With a word of ours on the map it ends, and the map stands still.
      await leaveWord(mapNode, look, other, revAfter(look.stored), null, pace);
      look = await lookAnew();
    }
    basis = basisOf(look, want, easel.curves);
    const course = courseBy(basis, NO_HEIGHTS);
    const { journey, patches, scene, standing } = course;
    board = newBoard(basis.reading.journey.id, page);
    board.homes.set(key.map, mapNode);
    board.wordBefore = look.stored.word;
    standing.forEach((node, one) => {
      const { id, record, text } = node;
      board.standing.set(one, id);
      if (record === null) return;
      // The record of a copied note is that of its original: it has a key of its own now.
      const own = record.k === one || text === null ? {} : { k: one, t: text };
      const now = { ...record, m: board.mapId, n: id, ...own };
      board.records.set(id, now);
      // It is a copy again when the run is taken back.
      before.set(id, record.n === id || look.snapshot.isCopy ? now : record);
    });
    // What goes may have to take its things back.
    for (const { id, record } of Array.from(basis.leaving.keys())) {
      if (record !== null && !board.standing.has(record.k)) board.standing.set(record.k, id);
    }
    const drawn = planCreates(scene, 'measure').concat(planCreates(scene, 'place'));
    const draws = drawn.length > 0;
    // What goes off the board is drawn again should the run be taken back.
    const removes = patches.some(isDiscard);
    const hasWork = draws || patches.length > 0 || isStoredAnew(look, course);
    // One thing that says something else leaves nothing half done: such a run needs no word of itself.
    isSmall = !draws && patches.length === 1 && patches[0]?.kind === 'rewrite' && look.seal !== '';
    if (hasWork) {
      if (!isSmall) endWatch = watchMoves(board);
      tools = await openTools(
        host,
        easel,
        board,
        pace,
        journey.boardLanguage,
        draws || removes,
        stylesFor(drawn, patches, look.stored.run !== null),
        () => {
          steps.done += 1;
        },
      );
    }
    if (isKnown && !(await isAsSeen(mapNode, look, isSmall))) throw refusal('stale');
    if (tools === null) return; // a run without anything to do writes nothing (M5)
    if (isSmall) {
      await goOn(tools, basis, course);
      return;
    }
    // Without new notes there is nothing to measure, and with no other homes all that will be done is known by now.
    isTold =
      drawn.every(({ item }) => item.kind !== 'sticky') &&
      patches.every((one) => one.kind !== 'move' || one.parent === null);
    const goal = isTold ? goalOf(patches) : null;
    board.note = await leaveWord(mapNode, look, journey, revAfter(look.stored), goal, pace);
    await goOn(tools, basis, course);
  };

  /** Takes back what the run changed, and leaves what people did meanwhile. Gives how much of it is theirs now. */
  const reverseAll = async (): Promise<number> => {
    if (tools === null || basis === null) return 0;
    const { note } = board;
    const by = { ...tools, pace: steadyPace };
    const { run, journey: last, grid } = basis.look.stored;
    if (board.keepsLines) await drawLost(by, mapNode);
    const undone: Patched = { done: [], skipped: 0 };
    const { patches: backwards, again, records } = wayBack(patched.done, board.mapId, was);
    // A copy stays the map of its own that it has become (M9): its nodes name that one by now.
    const way =
      header !== null && last !== null && grid !== null ? { last: { ...last, id: board.mapId }, grid } : null;
    // From here on the map is on its way back, and whoever reads it meanwhile is to know.
    if (way !== null && note !== null) {
      board.note = await noteRun(mapNode, way.last, { rev: `${note.rev}u` }, steadyPace);
      await noteAll(backwards, steadyPace);
    }
    // What the run took off the board is drawn again, as far as it was not when the host ended a way back before this one.
    board.again = records;
    await findHomes(host, board, [...again, ...backwards]);
    await apply(stillToDraw(board, again), by);
    await patchBoard(backwards, by, undone, was, before);
    undone.skipped += await hangAgain(by, patched.done, hung, basis.look.snapshot.nodes);
    for (const [id, { n }] of before) if (n !== id) board.records.delete(id);
    // What was stored before knew nothing of what hands had brought back (B3e).
    for (const { id, isUnknown } of basis.look.snapshot.nodes) if (isUnknown) board.records.delete(id);
    const written = patched.done.filter(({ kind, node }) => kind === 'rewrite' && board.records.has(node));
    const marked = written.map(({ node }) => node).filter((id) => !before.has(id)); // notes of people's
    for (const id of marked) board.records.delete(id);
    by.press.close();
    const kept = await takeAway(reverse(changes), board, by.pen, steadyPace);
    if (isGone(mapNode)) return kept + undone.skipped;
    for (const { entry, from, to } of inPlace) {
      if (mapNode.getPluginData(entry) === to) mapNode.setPluginData(entry, from); // else somebody's, since
    }
    if (note !== null) {
      if (header === null) await dropRun(mapNode, note, run?.note ?? null, steadyPace);
      else if (way !== null) {
        const word = board.note ?? note;
        await storeMap(mapNode, way.last, way.grid, board.records, word, copiedFrom(basis.look), steadyPace);
      } else {
        // It was unfinished, and is again.
        mapNode.setPluginData(HEADER_KEY, '');
        mapNode.setPluginData(RUN_KEY, JSON.stringify({ ...note, moves: 0, few: undefined }));
      }
    }
    await unmark(host, marked, createPace(pause));
    return kept + undone.skipped;
  };

  const countsNow = (skipped: number): RunCounts => ({
    nodes: board.entries.size + patched.done.length,
    notes: changes.filter(({ kind, item }) => kind === 'create' && item.kind === 'sticky').length,
    skipped,
  });

  /** What to say of a run that can neither go on nor be taken back. */
  const lost = async (failure: Failure): Promise<Failure> => {
    // The map itself among them: where even that is gone nothing is left.
    const left = await countLeft(board, [mapNode, ...(tools?.loose ?? [])], steadyPace);
    const drawn = left - 1 + board.altered.size;
    return left === 0 ? { code: 'mapGone' } : { ...failure, code: 'rightsLost', drawn };
  };

  const failureOfRun = async (thrown: unknown): Promise<Failure> => {
    const failure = failureOf(thrown);
    // Another run has gone on from what this one left: it is not to be taken from under its hands.
    if (!hasWritten() || failure.code === 'stale') return failure;
    try {
      if (header !== null) throw thrown; // all but what goes is done: that it goes on is the shortest way
      const kept = await reverseAll();
      // Not even its one write was let through.
      return isSmall && kept > 0 ? { ...failure, code: 'readOnly' } : failure;
    } catch {
      // Its word stays on the map: the next update finishes the run.
      return lost(failure);
    }
  };

  const hasWritten = (): boolean => board.note !== null || patched.done.length > 0;

  return {
    draw: async () => {
      try {
        await start();
        return 'drawn';
      } catch (thrown) {
        if (thrown instanceof Stopped) return 'stopped';
        throw new Refusal(await failureOfRun(thrown));
      } finally {
        if (hasWritten()) commit(host);
      }
    },
    stop: () => {
      isStopping = true;
    },
    // What stands is left with the run's word on the map: Update finishes it.
    keep: () => {
      tools?.press.close();
      endWatch();
      return Promise.resolve(countsNow(0));
    },
    takeBack: async () => {
      commit(host);
      board.wordBefore = NEVER;
      try {
        goesOn();
        return countsNow(await reverseAll());
      } catch (thrown) {
        const failure = failureOf(thrown);
        throw new Refusal(failure.code === 'stale' ? failure : await lost(failure));
      } finally {
        endWatch();
        commit(host);
      }
    },
    hasWritten,
    counts: () => countsNow(patched.skipped + board.gone.size),
    missingFonts: () => tools?.pen.fonts.missing ?? [],
    about: () => {
      const { node = null, rev: stored = '', map = '' } = basis?.look.snapshot ?? {};
      return { node, map: header?.map ?? map, title: basis?.journey.title ?? '', rev: header?.rev ?? stored };
    },
    map: () => (isGone(mapNode) ? null : mapNode),
    page,
  };
};
