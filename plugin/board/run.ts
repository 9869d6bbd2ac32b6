/**
 * One run: from a journey to a map on the board, and back again if somebody wants that.
 *
 *   layout → free place → plan "measure" → notes with their words → heights → layout again
 *          → plan "place" → everything in its place → journey and index stored, header last
 *
 * The host's history gets a step before and after, so that one undo of the host takes back one run.
 * A run that is stopped stays as it is until somebody says keep (what stands is put in order, Update finishes it)
 * or remove. A run that the host ends is taken away again as far as the host lets us.
 */
import type { Journey } from '../../journey/model/journey.ts';
import type { Failure } from '../../journey/protocol/failure.ts';
import { failureOf, Refusal, refusal } from '../../journey/protocol/refusal.ts';
import type { Phase, RunCounts, RunResult } from '../../journey/protocol/contract.ts';
import { reverse, type Change } from '../../journey/reconcile/change.ts';
import { countItems, plan } from '../../journey/reconcile/plan.ts';
import { freePlace } from '../../journey/scene/free-place.ts';
import { key } from '../../journey/scene/key.ts';
import type { Scene } from '../../journey/scene/scene.ts';
import { layout } from '../../journey/layout/layout.ts';
import type { Easel } from '../draw/easel.ts';
import type { Container, Host, Page } from '../figjam.ts';
import { apply, type Tools } from './apply.ts';
import { idOf, mapOf, newBoard, stateOf, type Board } from './board.ts';
import { isGone } from './gone.ts';
import { measureNotes } from './measure.ts';
import { obstaclesOn } from './obstacles.ts';
import { CALLS_BETWEEN_PAUSES, runPaces, Stopped } from './pace.ts';
import { ALL_STYLES, openTools } from './open-tools.ts';
import { noteRun, storeMap } from './plugin-data.ts';
import { NEVER, stillOurs } from './still-ours.ts';
import { seeMap, verifyDrawn } from './verify.ts';
import { countLeft, takeAway } from './take-away.ts';
import { watchMoves } from './watch-moves.ts';

/** What a run needs from outside. */
export interface RunSetting {
  readonly host: Host;
  readonly easel: Easel;
  /** Lets the editor breathe: resolves after other events have had their turn. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (phase: Phase, done: number, total: number) => void;
  /** A revision that no map has yet, e.g. `1-k3f9`, after the one that is stored; '' where none is. */
  readonly nextRev: (stored: string) => string;
}

/** A run that draws or changes one map; it is used once. */
export interface Run {
  /** Draws. Rejects with a `Refusal`; then nothing is left but what `drawn` of the failure counts. */
  readonly draw: () => Promise<'drawn' | 'stopped'>;
  /** Asks a run that is drawing to stop; it does within one batch. */
  readonly stop: () => void;
  /** Puts what a stopped run has drawn in order. Its word stays on the map: Update finishes it. */
  readonly keep: () => Promise<RunCounts>;
  /** Takes away exactly what the run drew; what people made theirs meanwhile stays. */
  readonly takeBack: () => Promise<RunCounts>;
  /** Whether it wrote anything at all: a run without work is nothing that could be taken back. */
  readonly hasWritten: () => boolean;
  readonly counts: () => RunCounts;
  readonly missingFonts: () => readonly string[];
  /** Which map it was about, as it is now. */
  readonly about: () => Pick<RunResult, 'node' | 'map' | 'title' | 'rev'>;
  /** The map's node, or null when there is none (any more). */
  readonly map: () => Container | null;
  readonly page: Page;
}

/** How much higher than estimated a map may become once its notes are measured. */
const ROOM_TO_GROW = 1.25;

/** Ends a step of the host's history. What the run has to say matters more than a history that refuses. */
export const commit = (host: Host): void => {
  try {
    host.commitUndo();
  } catch {
    // The map is drawn all the same; one undo of the host may then take back more than the run.
  }
};

/** A run for one journey on the page that the person is looking at. */
export const createRun = (journey: Journey, { host, easel, pause, onProgress, nextRev }: RunSetting): Run => {
  const page = host.currentPage;
  const rev = nextRev('');
  const board: Board = newBoard(journey.id, page);
  let loose: SceneNode[] = [];
  const changes: Change[] = []; // carried out, or about to be; reversed to take the run back
  let isStopping = false;
  let phase: Phase = 'reading';
  let steps = { done: 0, total: 1 };
  let items = 0;
  let tools: Tools | null = null;
  let scene: Scene | null = null;
  let missingFonts: readonly string[] = [];
  /** People's hands are watched until a stopped run is settled, for `keep` still places notes. */
  let endWatch = (): void => undefined;

  const report = (): void => onProgress(phase, Math.floor((items * steps.done) / steps.total), items);
  const { pace, steady: steadyPace } = runPaces(
    pause,
    () => stillOurs(board),
    () => isStopping,
    report,
  );

  const notesIn = (): number => {
    let notes = 0;
    board.entries.forEach(({ item }) => {
      if (item.kind === 'sticky') notes += 1;
    });
    return notes;
  };
  const counts = (skipped = board.gone.size): RunCounts => ({
    nodes: board.entries.size,
    notes: notesIn(),
    skipped,
  });

  const layOut = (noteHeights: ReadonlyMap<string, number>): Scene =>
    layout(journey, {
      curves: easel.curves,
      stored: scene === null ? null : { across: scene.across, titleSize: scene.titleSize },
      noteHeights,
    });

  const carryOut = async (planned: readonly Change[], by: Tools): Promise<void> => {
    changes.push(...planned);
    await apply(planned, by);
  };

  const drawAll = async (): Promise<void> => {
    const estimate = layOut(new Map());
    scene = estimate;
    items = countItems(estimate);
    onProgress(phase, 0, items);
    tools = await openTools(host, easel, board, pace, journey.boardLanguage, true, ALL_STYLES, () => {
      steps.done += 1;
    });
    loose = tools.loose;
    missingFonts = tools.pen.fonts.missing;

    const obstacles = await obstaclesOn(page, pace);
    const centre = host.viewport.center;
    const reserved = { width: estimate.map.width, height: estimate.map.height * ROOM_TO_GROW };
    board.corner = freePlace(reserved, centre, obstacles);

    const first = plan(estimate, stateOf(board), 'measure');
    steps = { done: 0, total: items + first.length };
    phase = 'measuring';
    // The map's own section first: what the run is about is left on it before anything else stands there (W1).
    try {
      await carryOut(first.slice(0, 1), tools);
    } catch (thrown) {
      // A host that refuses even its first write lets nothing be drawn.
      if (tools.loose.length > 0 || thrown instanceof Stopped) throw thrown;
      throw new Refusal({ ...failureOf(thrown), code: 'readOnly' });
    }
    const map = mapOf(board);
    if (map !== null) {
      map.setRelaunchData({ open: '', tidy: '' });
      board.note = await noteRun(map, journey, { rev, isFirst: true }, pace);
    }
    await carryOut(first.slice(1), tools);
    const heights = await measureNotes(board, pace);
    tools.press.close();

    scene = heights.size === 0 ? estimate : layOut(heights);
    // A pause for certain, so that word of what people moved arrives before notes are placed.
    await pace.makeRoom(CALLS_BETWEEN_PAUSES);
    if (scene.map.height > reserved.height) board.corner = freePlace(scene.map, centre, obstacles);
    phase = 'placing';
    await carryOut(plan(scene, stateOf(board), 'place'), tools);
    phase = 'saving';
    await finish();
  };

  const finish = async (): Promise<void> => {
    const map = mapOf(board);
    if (map === null || scene === null || board.note === null) return;
    try {
      await steadyPace.makeRoom(1);
      const seen = await seeMap(map, steadyPace, board.records.size);
      stillOurs(board);
      if (tools !== null) await verifyDrawn(seen, changes, { ...tools, pace: steadyPace });
      await storeMap(map, journey, scene, board.records, board.note, undefined, steadyPace);
    } catch (thrown) {
      if (isGone(map)) throw refusal('mapGone');
      throw thrown;
    }
  };

  const closePress = (): void => {
    try {
      tools?.press.close();
    } catch {
      // Tried again when the run is settled.
    }
  };

  /** What to say of a run that the host ended, when parts of it may still stand. */
  const failureWithLeft = async (thrown: unknown): Promise<Failure> => {
    const failure = failureOf(thrown);
    if (failure.code === 'stale') return failure;
    const left = await countLeft(board, [...loose, ...(tools?.press.standing() ?? [])], steadyPace);
    return left === 0 ? failure : { ...failure, code: 'rightsLost', drawn: left };
  };

  /** Takes away what a failed run drew, and says what could not be. */
  const failed = async (thrown: unknown): Promise<Failure> => {
    try {
      tools?.press.close();
      await takeAway(reverse(changes), board, tools && tools.pen, steadyPace);
      for (const node of loose) if (!isGone(node)) node.remove();
      return failureOf(thrown);
    } catch {
      return failureWithLeft(thrown);
    }
  };

  const standingMap = (): Container | null => {
    const map = mapOf(board);
    try {
      return map === null || isGone(map) ? null : map;
    } catch {
      return map; // not known to be gone: what was drawn is not said to be refused
    }
  };

  const takeBack = async (): Promise<RunCounts> => {
    commit(host);
    board.wordBefore = NEVER;
    try {
      stillOurs(board);
      tools?.press.close();
      const stood = board.entries.size;
      const kept = await takeAway(reverse(changes), board, tools && tools.pen, steadyPace);
      endWatch();
      return { ...counts(kept), nodes: stood - kept };
    } catch (thrown) {
      throw new Refusal(await failureWithLeft(thrown));
    } finally {
      commit(host);
    }
  };

  return {
    draw: async () => {
      commit(host);
      endWatch = watchMoves(board);
      try {
        await drawAll();
        endWatch();
        return 'drawn';
      } catch (thrown) {
        if (thrown instanceof Stopped) {
          closePress();
          return 'stopped';
        }
        endWatch();
        // Another run found the map half drawn, and has drawn it to its end.
        if (failureOf(thrown).code === 'stale') {
          closePress();
          return 'drawn';
        }
        throw new Refusal(await failed(thrown));
      } finally {
        commit(host);
      }
    },
    stop: () => {
      isStopping = true;
    },
    keep: async () => {
      if (tools === null || scene === null) return counts();
      commit(host);
      try {
        stillOurs(board);
        tools.press.close();
        scene = layOut(await measureNotes(board, steadyPace));
        const places = plan(scene, stateOf(board), 'place').filter(({ kind }) => kind === 'place');
        await carryOut(places, { ...tools, pace: steadyPace });
        endWatch();
        return counts();
      } catch (thrown) {
        const failure = await failureWithLeft(thrown);
        if (failure.code === 'stale' || failure.code === 'mapGone') return counts();
        throw new Refusal(failure);
      } finally {
        commit(host);
      }
    },
    takeBack,
    hasWritten: () => true,
    counts: () => counts(),
    missingFonts: () => missingFonts,
    about: () => ({
      node: standingMap() && (idOf(board, key.map) ?? null),
      map: journey.id,
      title: journey.title,
      rev,
    }),
    map: standingMap,
    page,
  };
};
