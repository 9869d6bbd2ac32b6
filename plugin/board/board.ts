import { refusal } from '../../journey/protocol/refusal.ts';
import { boxOf, type Change, type NodeItem } from '../../journey/reconcile/change.ts';
import type { BoardState } from '../../journey/reconcile/plan.ts';
import { key, type Key } from '../../journey/scene/key.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import type { Box, Point, Scene } from '../../journey/scene/scene.ts';
import type { Print } from '../draw/easel.ts';
import type { Container, Page } from '../figjam.ts';
import { isGone } from './gone.ts';
import type { Letters } from './letters.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { Birth } from './record.ts';
import type { RunNote } from './run-note.ts';

/** One node that this run drew. */
export interface Entry {
  readonly node: SceneNode;
  readonly id: string;
  readonly item: NodeItem;
  readonly container: Container | null; // the same node, when others stand in it
  readonly print: Print | null; // the same node, when it is a note
  readonly parts: readonly SceneNode[]; // all that was made for it, where it was drawn in one go
  readonly put: Box | null; // a section's place as it was made: it may turn out to be the one where it belongs
  place: Box | null; // null: drawn, and still to be placed
}

/** What a run knows of what it put on the page. */
export interface Board {
  readonly mapId: string;
  readonly page: Page;
  readonly entries: Map<Key, Entry>;
  readonly gone: Set<Key>; // drawn, or about to be, and taken away by somebody
  readonly records: Map<string, NodeRecord>; // by node id: the index that is stored with the map
  /** Ids of nodes that other people have moved by hand since the run began: they stay where they were put. */
  readonly moved: Set<string>;
  /** The same of nodes that they changed in whatever way. */
  readonly touched: Set<string>;
  /** Records of what a taken back run draws again, by key: the new node bears what the old one did. */
  again: ReadonlyMap<Key, NodeRecord>;
  /** The numbers that this run gave to nodes that may be turned, by what they were moved to (see `patch-board.ts`). */
  readonly written: Map<string, number>;
  /** How the words of nodes were set, by node id, before this run wrote them anew or took them away. */
  readonly letters: Map<string, Letters>;
  /** Ids of nodes that were locked when this run took them off the board. */
  readonly locked: Set<string>;
  /** What was drawn for connectors that the host dropped, by their ids. */
  readonly joined: Map<string, string>;
  /** A node is being moved, and the host may have dropped lines of people's that are kept with the map (see `rehome.ts`). */
  keepsLines: boolean;
  /** Ids of nodes that patches have changed to the eye. */
  readonly altered: Set<string>;
  /** Node ids, by key, of what stood there before the run. */
  readonly standing: Map<Key, string>;
  /** Those of them that hold others and are written into. */
  readonly homes: Map<Key, Container>;
  /** This run's word on its map, once it is left there. */
  note: RunNote | null;
  /** The last word on the map when it was looked at (see `still-ours.ts`). */
  wordBefore: string;
  /** What a node is marked as in the moment it is made: an end of the sandbox leaves nothing nobody knows. */
  birth: Birth | null;
  /** The id of the node that was marked so, asked once. */
  birthId: string;
  /** Where the map's corner stands on the page. */
  corner: Point;
}

/** What a run on this map knows before it begins: nothing. */
export const newBoard = (mapId: string, page: Page): Board => ({
  mapId,
  page,
  entries: new Map(),
  gone: new Set(),
  records: new Map(),
  moved: new Set(),
  touched: new Set(),
  again: new Map(),
  written: new Map(),
  letters: new Map(),
  locked: new Set(),
  joined: new Map(),
  keepsLines: false,
  altered: new Set(),
  standing: new Map(),
  homes: new Map(),
  note: null,
  wordBefore: '',
  birth: null,
  birthId: '',
  corner: { x: 0, y: 0 },
});

/** What the planner needs to know of the board; `scene`: what stood before the run stands as it is there. */
export const stateOf = (board: Board, scene: Scene | null = null): BoardState => {
  const standing = new Map<Key, Box | null>();
  for (const { item } of scene === null ? [] : placedItems(scene)) {
    if (board.standing.has(item.key)) standing.set(item.key, boxOf(item));
  }
  board.entries.forEach((entry, entryKey) => standing.set(entryKey, entry.place));
  return { standing, gone: board.gone };
};

/** The section of this key, drawn by this run or looked up for it. */
export const containerOf = (board: Board, one: Key): Container | null =>
  board.entries.get(one)?.container ?? board.homes.get(one) ?? null;

/** The id of the node that stands for this key. */
export const idOf = (board: Board, one: Key): string | undefined =>
  board.entries.get(one)?.id ?? board.standing.get(one);

/** Those of the changes that were not carried out yet: an end may have come between. */
export const stillToDraw = (board: Board, changes: readonly Change[]): Change[] =>
  changes.filter(({ kind, item }) => {
    const entry = board.entries.get(item.key);
    return !(kind === 'create' ? entry : entry?.place);
  });

/** The node that the whole map stands in, once it is drawn. */
export const mapOf = (board: Board): Container | null => containerOf(board, key.map);

/** Throws `Refusal` where somebody has deleted the whole map. */
export const needMap = (board: Board): void => {
  const map = mapOf(board);
  if (map !== null && isGone(map)) throw refusal('mapGone');
};

/**
 * All nodes of a type on a page; none in an editor without any. One host call, and one more where it is refused: whoever
 * takes a line that was not told for one that is not there loses it.
 */
export const allOn = <Type extends 'CONNECTOR' | 'STAMP'>(page: Page, type: Type) => {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return page.findAllWithCriteria({ types: [type] });
    } catch {
      // The editor has no such nodes, or refuses to say.
    }
  }
  return [];
};

/** Whether others stand in it: it is a section, or a frame that stands for one. One host call. */
export const isHolder = (node: BaseNode): node is Container => /^(SECTION|FRAME)$/.test(node.type);
