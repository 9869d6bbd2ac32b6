/**
 * A map as it stands on the board at one moment, as plain data. The plugin takes it with as few host calls
 * as it can; reading back and planning an update work on nothing else.
 *
 * Units are px on the page. The snapshot judges nothing: it holds people's own things beside ours and broken
 * storage as `trouble`. A reading that could not see everything gives no snapshot at all: what was not read must
 * never be taken for deleted (M6).
 */
import type { Box, Hex } from '../scene/scene.ts';
import type { NodeRecord } from './node-record.ts';

/** One node, ours or somebody's. A frame drawn as a note, shape or dot counts as one node with its text. */
export interface BoardNode {
  readonly id: string;
  /** The host's type, e.g. `STICKY`, `SECTION`, `TEXT`. */
  readonly type: string;
  /** Id of the node it stands in; null for the map itself and for what lies loose on the page. */
  readonly parent: string | null;
  readonly box: Box; // around it, axis-aligned, on the page
  /** What it says; null where a node of this kind says nothing, '' where it could. */
  readonly text: string | null;
  /** Its layer name; for a section, the title on its tag. */
  readonly name: string;
  /** Its fill where that is one solid colour. */
  readonly fill: Hex | null;
  readonly isLocked: boolean;
  readonly isHidden: boolean;
  /** What we wrote on it, also when it is a copy or came from another map; null = a person's own. */
  readonly record: NodeRecord | null;
  /** Ours, though what is stored does not know it and no run was going to draw it: hands brought it back (B3e). Absent = no. */
  readonly isUnknown?: true;
  /** Id of what stands for the same thing and stays: this one is a double and goes (B1a). Absent = none is known. */
  readonly twin?: string;
  /** Id of the node that this stamp sticks to; null for anything else. */
  readonly stuckTo: string | null;
  /** Stamps stuck to it, by the stamp's name (B4). */
  readonly votes: Readonly<Record<string, number>>;
  /** Who made it, when that was asked for; null = not asked or unknown (B5). */
  readonly author: string | null;
}

/** Why what is stored with a map is of no use; the board itself is. */
export type StorageTrouble =
  | 'none'
  | 'missing' // there is none: deleted, or the map was never finished
  | 'damaged' // cut, foreign or not a journey
  | 'newer'; // written by a newer version: look, do not touch

/** The grid of a map as it was chosen, stored in its header. */
export interface StoredGrid {
  readonly across: number; // notes side by side
  readonly titleSize: number; // px
  readonly headText?: number; // px, width of the text in the head column; unknown on older maps
}

/** A map as it stands on the board, as plain data: what reading back starts from. */
export interface Snapshot {
  readonly node: string; // id of the map's own node
  /** The map's id as its header or its own record says; '' when neither does. */
  readonly map: string;
  /** Whether this map's own node is a copy of another map's (M9). */
  readonly isCopy: boolean;
  readonly rev: string; // of what is stored; '' = nothing is
  /** The journey as it was last drawn, as stored, not parsed; null when there is trouble. */
  readonly journey: unknown;
  readonly trouble: StorageTrouble;
  readonly grid: StoredGrid | null;
  /** Everything in the map in z-order, parents before what stands in them, the map itself first; then what lies loose within 400 px of it. */
  readonly nodes: readonly BoardNode[];
  /** Two snapshots with the same mark show the same board. */
  readonly mark: string;
}
