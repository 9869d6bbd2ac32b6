/**
 * What a run leaves on the map before its first change, and takes away after its last: where it is going, and
 * every move that it is going to make. Should the sandbox end in between, the next reading knows from it
 * which things stand where they stood and which are where they were going to (M7).
 */
import { differs } from '../../journey/scene/point.ts';
import type { Patch } from '../../journey/reconcile/patch.ts';
import type { Key } from '../../journey/scene/key.ts';
import type { Box } from '../../journey/scene/scene.ts';

/** The entry of a map's plugin data that holds a run's word. */
export const RUN_KEY = 'tropa.run';

/** Stands for the page where a parent is named by node id. */
export const ON_PAGE = '';

/** A node's place in its parent, before and after; `parent` by node id or `ON_PAGE`, and only where it changes. */
export interface NotedMove {
  readonly from: Box;
  readonly to: Box;
  readonly parent?: { readonly from: string; readonly to: string };
}

/** A run's word as it is stored. */
export interface RunNote {
  readonly v: 1;
  readonly map: string;
  readonly rev: string; // that the run is going to store
  readonly parts: number; // of the journey it goes to, `tropa.j.<rev>.<i>`
  readonly moves: number; // parts of the moves, `tropa.r.<rev>.<i>`: node id → `NotedMove`
  /** The moves themselves, by node id, where they are few: there are no parts then. */
  readonly few?: Readonly<Record<string, NotedMove>>;
  /** It draws the map: nothing of the map stood before it. */
  readonly isFirst: boolean;
  /** Of a run that draws the map: the map's node, which tells a copy from it (M9). */
  readonly node?: string | undefined;
  /** Nodes are taken off the board after the header is written: until the word is gone they may still stand. */
  readonly removes?: boolean;
  /** The word of a run before this one that never ended either: its moves count below those of this run. */
  readonly before?: RunNote | undefined;
}

/** The word of the first of the runs that never ended: it names the map that was copied where this is a copy. */
export const firstWord = (note: RunNote): RunNote => (note.before ? firstWord(note.before) : note);

/** Where something stood before a run that never ended moved it (W2); all of it where it comes `fromElsewhere`. */
export const boxBefore = (now: Box, move: NotedMove | undefined, fromElsewhere = false): Box => {
  const back = (side: keyof Box): number =>
    move !== undefined && (fromElsewhere || !differs(now[side], move.to[side])) ? move.from[side] : now[side];
  return { x: back('x'), y: back('y'), width: back('width'), height: back('height') };
};

/** The moves among patches, by node id; `idAt` gives the node of a key. */
export const notedMoves = (
  patches: readonly Patch[],
  idAt: (one: Key) => string | undefined,
): Record<string, NotedMove> => {
  const moves: Record<string, NotedMove> = {};
  for (const one of patches) {
    if (one.kind !== 'move') continue;
    const { node, from, to, parent } = one;
    if (parent === null) {
      moves[node] = { from, to };
      continue;
    }
    const left = parent.from ?? (parent.key === null ? ON_PAGE : idAt(parent.key));
    const home = parent.toNode ?? (parent.to === null ? ON_PAGE : idAt(parent.to));
    if (left !== undefined && home !== undefined)
      moves[node] = { from, to, parent: { from: left, to: home } };
  }
  return moves;
};
