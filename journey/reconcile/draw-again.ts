/** What has to be done to take a run back: moved and written as it was, and what went off the board is drawn again. */
import { textOf } from '../scene/item-text.ts';
import type { Key } from '../scene/key.ts';
import type { TextRun } from '../scene/scene.ts';
import type { NodeRecord } from '../snapshot/node-record.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { boxOf, type Change, type NodeItem } from './change.ts';
import { type Patch, reversePatch } from './patch.ts';

/** How a run is taken back. */
export interface WayBack {
  /** In the order in which they were made, so that what sticks to a note comes after it on the way back too. */
  readonly patches: readonly Patch[];
  /** The drawings that bring discarded nodes back, in an order in which each finds what it lies on and what it hangs on. */
  readonly again: readonly Change[];
  /** The records of discarded nodes, by key: where one was drawn, and where a hand has put it since, are two things (E3a). */
  readonly records: ReadonlyMap<Key, NodeRecord>;
}

/** How a dot looks that nobody has placed, in the layout's words. */
const HOLLOW = { fill: '#FFFFFF', dash: [12, 8] } as const;

/**
 * An item as it really stood. A plan names what was read: a dot that a hand has dragged counts as placed and is still
 * hollow, and words that follow from something gone, or that no field could hold, still say what they said.
 */
const asStood = (item: NodeItem, node: BoardNode | undefined): NodeItem => {
  if (node === undefined) return item;
  const { text } = node;
  if (item.kind === 'section') return { ...item, name: node.name, fill: node.fill ?? item.fill };
  if (text === null) return item;
  const saying = (run: TextRun): TextRun => ({ ...run, text });
  if (item.kind === 'text')
    return textOf(item) === text ? item : { ...item, runs: item.runs.slice(0, 1).map(saying) };
  // In another lane than it was drawn for, a note has the colour of that one still.
  if (item.kind === 'sticky' && node.type !== 'TEXT') return { ...item, fill: node.fill ?? item.fill };
  if (item.kind !== 'shape') return item;
  const { fill, dash, label } = item;
  const seen = node.fill ?? fill;
  const isHollow = seen === HOLLOW.fill && /^dot/.test(item.key);
  return { ...item, fill: seen, dash: isHollow ? HOLLOW.dash : dash, label: label && saying(label) };
};

/** What is drawn for an item that went off the board: as it stood, as large as a hand had made it, and a person's text as a text. */
const drawnAgain = (planned: NodeItem, node: BoardNode | undefined): NodeItem => {
  const item = asStood(planned, node);
  if (node === undefined) return item;
  const { width, height } = node.box;
  if (item.kind === 'section' || item.kind === 'shape') return { ...item, width, height };
  if (item.kind !== 'sticky' || node.type !== 'TEXT') return item;
  // Only its words and its width are known here; its letters are set in a second step.
  const { key, x, y, isLocked, anchor } = item;
  const run: TextRun = {
    text: node.text ?? '',
    size: 16,
    style: 'Medium',
    lineHeight: 1.25,
    colour: '#1E1E1E',
  };
  return { kind: 'text', key, x, y, isLocked, anchor, width, height, align: 'left', runs: [run] };
};

/** The way back of a run on a map of this id; `was` is what the plan saw of a node. */
export const wayBack = (
  patches: readonly Patch[],
  map: string,
  was: (id: string) => BoardNode | undefined,
): WayBack => {
  const backwards: Patch[] = [];
  const again: Extract<Change, { kind: 'create' }>[] = [];
  const records = new Map<Key, NodeRecord>();
  for (const one of patches) {
    const node = was(one.node);
    if (one.kind === 'rewrite') backwards.push(...reversePatch({ ...one, from: asStood(one.from, node) }));
    else if (one.kind === 'move') backwards.push(...reversePatch(one));
    else if (one.item !== null) {
      const { item, parent, index } = one;
      const record = node?.record ?? null;
      // A copied note's is that of its original.
      if (record !== null && record.k === item.key) records.set(item.key, { ...record, m: map });
      const isAnywhere = item.kind === 'section' || item.kind === 'connector';
      again.push({
        kind: 'create',
        item: drawnAgain(item, node),
        parent,
        index: isAnywhere ? null : index,
      });
    }
  }
  const rank = ({ item, index }: { readonly item: NodeItem; readonly index: number | null }): number =>
    item.kind === 'connector' ? 1e6 : (index ?? -1);
  again.sort((a, b) => rank(a) - rank(b));
  // Sections and notes are placed in a second step, as in every drawing.
  const placed = again.flatMap(({ item }): Change[] =>
    item.kind === 'section' || item.kind === 'sticky'
      ? [{ kind: 'place', item, from: null, to: boxOf(item) }]
      : [],
  );
  return { patches: backwards, again: [...again, ...placed], records };
};
