import type { Key } from '../scene/key.ts';
import type { Box, Scene } from '../scene/scene.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';

/** What a plan compares: the board, the scene as last drawn, as read and as wanted. */
export interface UpdateBasis {
  readonly snapshot: Snapshot;
  /** The nodes that stand for items, by key; people's notes by the key of their note. */
  readonly standing: ReadonlyMap<Key, BoardNode>;
  /** Nodes that are to go, with their keys: ours, and notes that the form removed, also people's. */
  readonly leaving: ReadonlyMap<BoardNode, Key>;
  /** Notes that stand in no cell (B2) and that the form put into none: no run of ours is to put them into one. */
  readonly strays: readonly BoardNode[];
  /** Ids of nodes whose words a hand typed and reading put into fields: the form may write over them. */
  readonly heard: ReadonlySet<string>;
  /** Ids of texts of which hands took the words, and to which the form gives words again. */
  readonly filled: ReadonlySet<string>;
  /** The node that is put into a cell (U4b); null = none is. */
  readonly put: string | null;
  /** What lies beside the map, in the same section or on the same page; another map is not among it. */
  readonly beside: readonly Beside[];
  /** Where nodes really stand, by id, where that is not what the snapshot says (W2). */
  readonly places: ReadonlyMap<string, { readonly parent: string | null; readonly box: Box }>;
  readonly drawn: Scene | null; // as last drawn; null = not known
  readonly read: Scene;
  readonly wanted: Scene;
  /** Tidy: everything of ours goes to its place in `wanted`, and nothing is rewritten but the course of paths (M13). */
  readonly isTidy: boolean;
}

/** Something beside a map, as it stood before a run that never ended, and where it stands now. */
export interface Beside {
  readonly id: string;
  readonly box: Box; // on the page
  readonly from: Box; // in what it stands in
  readonly now: Box; // in what it stands in
  readonly isLoose: boolean; // a note that Tidy may take along (M13)
  readonly on: string | null; // what it sticks to, being a stamp too far from the map to be read
}
