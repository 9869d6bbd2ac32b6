import type { Key } from '../scene/key.ts';
import type { Box, Point } from '../scene/scene.ts';
import type { NodeItem } from './change.ts';

/**
 * A change to a node that stands on the board already. Like `Change` it names both sides, so that it can be
 * shown, left in a run's note and reversed. Nodes are named by their id; boxes count from the parent's corner.
 */
export type Patch = Move | Rewrite | Discard;

/** Put somewhere else, or made larger or smaller. */
export interface Move {
  readonly kind: 'move';
  readonly node: string;
  readonly item: NodeItem | null; // null: a person's own thing
  readonly from: Box;
  readonly to: Box;
  /**
   * Into another section: where from, by node id (null: it lay loose on the page) and by its key where it has one,
   * and where to (null: loose on the page again, or by `reversePatch` back into a section of a person's own, by its
   * node id); null: it stays in its own.
   */
  readonly parent: {
    readonly from: string | null;
    readonly key: Key | null;
    readonly to: Key | null;
    readonly toNode?: string;
  } | null;
  /** Of what sticks to a note: where it stands on the page, for a host may take it along, as far as it pleases. */
  readonly stuck: { readonly from: Point; readonly to: Point } | null;
}

/** Says or looks otherwise. */
export interface Rewrite {
  readonly kind: 'rewrite';
  readonly node: string;
  readonly from: NodeItem; // with the text that stands there
  readonly to: NodeItem;
  readonly text: boolean; // what it says is written
  readonly look: boolean; // how it looks is written
  readonly keepsFill: boolean; // but for its colour, which a hand has changed
  /** Share of its height, from its top, that stays where it is should other words make it higher or lower. */
  readonly hold: number;
}

/** Taken off the board. */
export interface Discard {
  readonly kind: 'discard';
  readonly node: string;
  readonly item: NodeItem | null; // what drew it, to draw it again; null: it was never finished
  readonly parent: Key | null;
  readonly index: number | null; // where it lay among its siblings
  readonly twin: string | null; // id of what stands for the same thing, and takes over what hangs on it; null: nothing does
}

/** Whether a patch takes something off the board: such ones are carried out last. */
export const isDiscard = (patch: Patch): patch is Discard => patch.kind === 'discard';

/** Whether it changes what is seen: a rewriting whose sides are alike only makes sure. */
export const isSeen = (patch: Patch): boolean =>
  patch.kind !== 'rewrite' || JSON.stringify(patch.from) !== JSON.stringify(patch.to);

/**
 * What takes a patch back; a removal is taken back by drawing, which is no patch. What stood in a section of a
 * person's own goes back there by the section's node.
 */
export const reversePatch = (patch: Patch): Patch[] => {
  if (isDiscard(patch)) return [];
  if (patch.kind === 'rewrite') return [{ ...patch, from: patch.to, to: patch.from }];
  const { from, to, parent, stuck } = patch;
  return [
    {
      ...patch,
      from: to,
      to: from,
      stuck: stuck && { from: stuck.to, to: stuck.from },
      parent:
        parent === null
          ? null
          : {
              from: null,
              key: parent.to,
              to: parent.key,
              ...(parent.key === null && parent.from !== null && { toNode: parent.from }),
            },
    },
  ];
};
