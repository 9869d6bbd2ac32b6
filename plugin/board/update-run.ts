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
import { failureOf, Refusal } from '../../journey/protocol/refusal.ts';
import { boxOf, reverse, type Change } from '../../journey/reconcile/change.ts';
import { plan, type PlanStep } from '../../journey/reconcile/plan.ts';
import { type Patch, reversePatch } from '../../journey/reconcile/patch.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { key, type Key } from '../../journey/scene/key.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import type { Box, Scene } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import { apply, type Tools } from './apply.ts';
import { type Board, mapOf, newBoard } from './board.ts';
import type { Container, Page } from '../figjam.ts';
import { isGone } from './gone.ts';
import { measureNotes } from './measure.ts';
import { openTools } from './open-tools.ts';
import { createPace, Stopped } from './pace.ts';
import { findHomes, findNode, patchBoard, type Patched, type Was } from './patch-board.ts';
import {
  BROKEN_KEY,
  dropRun,
  forgetRun,
  HEADER_KEY,
  type MapHeader,
  noteMoves,
  noteRun,
  storeMap,
} from './plugin-data.ts';
import { commit, type Run, type RunSetting } from './run.ts';
import { RECORD_KEY } from './record.ts';
import { type NotedMove, RUN_KEY, type RunNote } from './run-note.ts';
import { takeLook } from './take-snapshot.ts';
import { countLeft, takeAway } from './take-away.ts';
import { type Basis, basisOf, NO_HEIGHTS, planOf, type Want, workOf, storedAs } from './update-basis.ts';
import { droppedPatches, seeMap, verifyDrawn } from './verify.ts';
import { watchMoves } from './watch-moves.ts';

/** What an update needs besides what every run does. */
export type UpdateSetting = RunSetting & { readonly page: Page };

/** A run of this kind on a map's node. */
export const createUpdate = (
  mapNode: Container,
  want: Want,
  { host, easel, pause, onProgress, nextRev, page }: UpdateSetting,
): Run => {
  let board: Board = newBoard('', page);
  const changes: Change[] = []; // new nodes, carried out or about to be
  const patched: Patched = { done: [], skipped: 0 };
  let before: ReadonlyMap<string, NodeRecord> = new Map(); // records as they were, by node id
  let tools: Tools | null = null;
  let note: RunNote | null = null;
  let basis: Basis | null = null;
  let isStopping = false;
  let phase: Phase = 'reading';
  let steps = { done: 0, total: 1 };
  let header: MapHeader | null = null; // as this run stored it
  let endWatch = (): void => undefined;

  const pace = createPace(
    pause,
    () => isStopping,
    () => onProgress(phase, steps.done, steps.total),
  );
  const steadyPace = createPace(pause, () => false);

  const stateFor = (scene: Scene): { standing: Map<Key, Box | null>; gone: ReadonlySet<Key> } => {
    const standing = new Map<Key, Box | null>();
    for (const { item } of placedItems(scene)) {
      if (board.standing.has(item.key)) standing.set(item.key, boxOf(item));
    }
    board.entries.forEach((entry, one) => standing.set(one, entry.place));
    return { standing, gone: board.gone };
  };
  const planCreates = (scene: Scene, step: PlanStep): Change[] => plan(scene, stateFor(scene), step);

  const carryOut = async (planned: readonly Change[], by: Tools): Promise<void> => {
    changes.push(...planned);
    await findHomes(
      host,
      board,
      planned.flatMap((change) =>
        change.kind === 'create' && change.parent !== null ? [change.parent] : [],
      ),
    );
    await apply(planned, by);
  };

  /** A node as the plan saw it. */
  const was: Was = (id) => basis?.look.snapshot.nodes.find((node) => node.id === id);

  const patch = (patches: readonly Patch[], by: Tools): Promise<void> =>
    patchBoard(patches, by, patched, was);

  /** The run from its first change on. */
  const goOn = async (by: Tools, from: Basis): Promise<void> => {
    const { journey } = from;
    const estimate = from.layOut(NO_HEIGHTS);
    const fresh = planCreates(estimate, 'measure');
    phase = 'measuring';
    await carryOut(fresh, by);
    const heights = await measureNotes(board, pace);
    by.press.close();
    const scene = heights.size === 0 ? estimate : from.layOut(heights);
    const patches = planOf(from, scene, want.kind === 'tidy');
    const moves: Record<string, NotedMove> = {};
    for (const one of patches) {
      if (one.kind !== 'move') continue;
      const home = !one.parent?.to
        ? undefined
        : (board.standing.get(one.parent.to) ?? board.entries.get(one.parent.to)?.id);
      moves[one.node] = {
        from: one.from,
        to: one.to,
        ...(one.parent?.from && home !== undefined ? { parent: { from: one.parent.from, to: home } } : {}),
      };
    }
    const map = mapOf(board);
    if (map !== null && note !== null && Object.keys(moves).length > 0) {
      note = await noteMoves(map, note, moves, pace);
    }
    const stays = patches.filter(({ kind }) => kind !== 'discard');
    phase = 'placing';
    steps = { done: steps.done, total: steps.done + patches.length + 1 };
    await findHomes(
      host,
      board,
      stays.flatMap((one) => (one.kind === 'move' && one.parent?.to ? [one.parent.to] : [])),
    );
    await patch(stays, by);
    phase = 'drawing';
    await carryOut(planCreates(scene, 'place'), by);
    await patch(
      patches.filter(({ kind }) => kind === 'discard'),
      by,
    );
    phase = 'saving';
    await finish(journey, scene);
  };

  /** The records of a copied map still name the map that it was copied from (M9). */
  const rename = async (): Promise<void> => {
    for (const [id, record] of Array.from(board.records)) {
      await steadyPace.before(3);
      const node = await findNode(host, id);
      if (node !== null) node.setPluginData(RECORD_KEY, JSON.stringify(record));
    }
  };

  const finish = async (journey: Journey, scene: Scene): Promise<void> => {
    const map = mapOf(board);
    if (map === null || note === null || basis === null || tools === null) return;
    const { snapshot, stored } = basis.look;
    const steady = { ...tools, pace: steadyPace };
    const seen = await seeMap(map, steadyPace);
    await verifyDrawn(seen, board, steadyPace);
    await patchBoard(droppedPatches(seen, patched.done), steady, { done: [], skipped: 0 }, was);
    if (snapshot.isCopy) await rename();
    if (stored.trouble === 'damaged') {
      map.setPluginData(BROKEN_KEY, stored.bad.slice(0, 29_000)); // an entry's limit, in bytes
    }
    header = await storeMap(map, journey, scene, board.records, note, steadyPace);
    await forgetRun(map, note, stored.header, steadyPace);
    if (stored.run !== null) await dropRun(map, stored.run.note, steadyPace);
  };

  /** Whether anything is to be done at all; a run without anything writes nothing (M5). */
  const hasWork = (on: Basis): boolean => {
    const { snapshot, stored } = on.look;
    if (snapshot.isCopy || stored.header === null || stored.run !== null) return true;
    if (workOf(on, want.kind === 'tidy') > 0) return true;
    return want.kind === 'tidy'
      ? on.layOut(NO_HEIGHTS).across !== stored.header.across
      : storedAs(on.journey) !== storedAs(stored.journey);
  };

  const start = async (): Promise<void> => {
    const look = await takeLook(host, page, mapNode, pace, false);
    basis = basisOf(look, want, easel.curves);
    const { journey, read, standing } = basis;
    board = newBoard(read.journey.id, page);
    board.homes.set(key.map, mapNode);
    standing.forEach((node, one) => {
      const { id, record, text } = node;
      board.standing.set(one, id);
      // The record of a copied note is that of its original: it has a key of its own now.
      const own = record?.k === one || text === null ? {} : { k: one, t: text };
      if (record !== null) board.records.set(id, { ...record, m: board.mapId, n: id, ...own });
    });
    // What goes may have to take its things back.
    for (const { id, record } of basis.leaving) {
      if (record !== null && !board.standing.has(record.k)) board.standing.set(record.k, id);
    }
    before = new Map(board.records);
    if (!hasWork(basis)) return;
    endWatch = watchMoves(page, board.moved);
    const estimate = basis.layOut(NO_HEIGHTS);
    const draws = planCreates(estimate, 'measure').length + planCreates(estimate, 'place').length > 0;
    tools = await openTools(host, easel, board, pace, journey.boardLanguage, draws, () => {
      steps.done += 1;
    });
    try {
      note = await noteRun(mapNode, journey, nextRev(look.stored.header?.rev ?? ''), pace);
    } catch (thrown) {
      throw isGone(mapNode) ? thrown : new Refusal({ ...failureOf(thrown), code: 'readOnly' });
    }
    await goOn(tools, basis);
  };

  /** Takes back what the run changed, and leaves what people did meanwhile. Gives how much of it is theirs now. */
  const reverseAll = async (): Promise<number> => {
    if (tools === null || note === null || basis === null) return 0;
    const by = { ...tools, pace: steadyPace };
    const { stored } = basis.look;
    const undone: Patched = { done: [], skipped: 0 };
    const again: Change[] = [];
    for (const one of patched.done) {
      if (one.kind === 'discard' && one.item !== null) {
        const index = one.item.kind === 'section' || one.item.kind === 'connector' ? null : one.index;
        again.push({ kind: 'create', item: one.item, parent: one.parent, index });
      }
    }
    // What hangs on other things comes after them, what lies on others too.
    const rank = (one: Change): number =>
      one.item.kind === 'connector' ? 1e6 : one.kind === 'create' ? (one.index ?? -1) : 0;
    again.sort((a, b) => rank(a) - rank(b));
    const backwards = patched.done.slice().reverse().flatMap(reversePatch);
    // What a rewriting undoes must still say what the run wrote.
    const wrote = new Map(
      backwards.flatMap((one) => (one.kind === 'rewrite' ? [[one.node, textOf(one.from)]] : [])),
    );
    await carryBack(again, by);
    await findHomes(
      host,
      board,
      backwards.flatMap((one) => (one.kind === 'move' && one.parent?.to ? [one.parent.to] : [])),
    );
    const then: Was = (id) => {
      const node = was(id);
      return node && { type: node.type, text: wrote.get(id) ?? null };
    };
    await patchBoard(backwards, by, undone, then, before);
    by.press.close();
    const kept = await takeAway(reverse(changes), board, steadyPace);
    const map = mapOf(board);
    if (map !== null && !isGone(map)) {
      if (header === null) await dropRun(map, note, steadyPace);
      else if (stored.journey !== null && stored.grid !== null) {
        const back = await noteRun(map, stored.journey, `${note.rev}u`, steadyPace);
        await storeMap(map, stored.journey, stored.grid, board.records, back, steadyPace);
        await forgetRun(map, back, header, steadyPace);
      } else {
        // It was unfinished, and is again.
        map.setPluginData(HEADER_KEY, '');
        map.setPluginData(RUN_KEY, JSON.stringify({ ...note, moves: 0 }));
      }
    }
    return kept + undone.skipped;
  };

  /** Draws again what the run took off the board. */
  const carryBack = async (again: readonly Change[], by: Tools): Promise<void> => {
    await findHomes(
      host,
      board,
      again.flatMap((change) => (change.kind === 'create' && change.parent !== null ? [change.parent] : [])),
    );
    await apply(again, by);
    const places = again.flatMap((change): Change[] =>
      change.kind === 'create' && (change.item.kind === 'section' || change.item.kind === 'sticky')
        ? [{ kind: 'place', item: change.item, from: null, to: boxOf(change.item) }]
        : [],
    );
    await apply(places, by);
  };

  const countsNow = (skipped: number): RunCounts => ({
    nodes: board.entries.size + patched.done.length,
    notes: changes.filter(({ kind, item }) => kind === 'create' && item.kind === 'sticky').length,
    skipped,
  });

  const failureOfRun = async (thrown: unknown): Promise<Failure> => {
    const failure = failureOf(thrown);
    if (note === null) return failure;
    try {
      await reverseAll();
      return failure;
    } catch {
      // Its word stays on the map: the next update finishes the run.
      const left = await countLeft(board, tools?.loose ?? [], steadyPace);
      return { ...failure, code: 'rightsLost', drawn: left + patched.done.length };
    }
  };

  const standingMap = (): Container | null => (isGone(mapNode) ? null : mapNode);

  return {
    draw: async () => {
      try {
        await start();
        return 'drawn';
      } catch (thrown) {
        if (thrown instanceof Stopped) return 'stopped';
        throw new Refusal(await failureOfRun(thrown));
      } finally {
        if (note !== null) commit(host);
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
      try {
        return countsNow(await reverseAll());
      } catch (thrown) {
        throw new Refusal({ ...failureOf(thrown), code: 'rightsLost', drawn: patched.done.length });
      } finally {
        endWatch();
        commit(host);
      }
    },
    hasWritten: () => note !== null,
    counts: () => countsNow(patched.skipped + board.gone.size),
    missingFonts: () => tools?.pen.fonts.missing ?? [],
    about: () => {
      const look = basis?.look;
      const { map = '', rev = '' } = header ?? look?.stored.header ?? {};
      // A run that wrote nothing asks nothing more.
      const node = note === null && look !== undefined ? look.snapshot.node : (standingMap()?.id ?? null);
      return { node, map, title: basis?.journey.title ?? '', rev };
    },
    map: standingMap,
    page,
  };
};
