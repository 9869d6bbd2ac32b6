/**
 * What has to be written anew on nodes that stand: words, colours, the course of lines. Words only where the scenes differ and the node still
 * says what was read (U5), colours not where a hand recoloured it; what follows from dots is compared with the scene as
 * drawn last. After a run that never ended, what it wrote anew is told by the record on the node (W2b).
 */
import { textOf } from '../scene/item-text.ts';
import { FOLLOWS_DOTS, IS_DOT, isContainerKey, key, type Key } from '../scene/key.ts';
import type { PlacedItem } from '../scene/placed-items.ts';
import { standsOn, type Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { colourOf, isRecoloured, lookOf, stretched } from './change.ts';
import type { Patch } from './patch.ts';
import { nodeItem } from './plan.ts';
import type { UpdateBasis } from './update-basis.ts';

type Placed = ReadonlyMap<Key, PlacedItem>;

/**
 * Gives the function that plans the rewriting of one key's node, which is `high` px high after all moves; null where its
 * words and its look are right already.
 */
export const rewriter = (
  { snapshot, standing, strays, heard, filled, isTidy }: UpdateBasis,
  before: Placed,
  after: Placed,
  drawn: Placed | null,
): ((one: Key, node: BoardNode, high: number) => Patch | null) => {
  /** A run never ended: what it wrote anew says, and looks, as that run wanted it. */
  const isCut = drawn === null && snapshot.journey !== null;
  const borders: number[] = [];
  const rows: Strip[] = [];
  for (const [id, { box }] of standing) {
    if (!isContainerKey(id)) continue;
    const { y: from, height } = box;
    const to = from + height;
    borders.push(from, to);
    if (id !== key.map) rows.push({ id, from, to });
  }
  /**
   * A note without a cell is held at the border that is nearest to its middle: it lies over that as it did. One in a cell is
   * held at its top. Where it would then be read in another row, it is held at that border or, if it is too high for that,
   * in the middle of its own (B2).
   */
  const holdOf = (one: Key, { box: { y, height } }: BoardNode, high: number, isStray: boolean): number => {
    const middle = y + height / 2;
    const away = borders.map((border) => border - middle);
    const share = away.reduce((a, b) => (Math.abs(a) < Math.abs(b) ? a : b)) / height + 1 / 2;
    const holds = [Math.min(1, Math.max(0, share))];
    if (!isStray) holds.unshift(0);
    const home = before.get(one)?.parent;
    for (const { id, from, to } of rows)
      if (id === home && high !== height) holds.push((y + high / 2 - (from + to) / 2) / (high - height));
    const isRead = (hold: number): boolean => {
      const { sure } = standsOn(rows, y - (high - height) * hold, high);
      return sure ? sure.id === home : isStray;
    };
    return holds.find(isRead) ?? holds[0] ?? 0;
  };
  return (one, node, high) => {
    const placed = after.get(one);
    const seen = before.get(one)?.item ?? placed?.item;
    if (placed === undefined || seen === undefined) return null;
    let goal = stretched(placed.item, high);
    // A path follows nothing by itself: it is drawn anew between its ends, as rules are for other columns.
    const isLine = goal.kind === 'path' || goal.kind === 'rules';
    if (isTidy && !isLine && !isCut) return null;
    // A note that goes to the parking lot keeps the colour of the lane that it came from.
    if (placed.parent === key.parking && goal.kind === 'sticky' && seen.kind === 'sticky') {
      goal = { ...goal, fill: seen.fill };
    }
    const said = textOf(goal);
    // Words that no field understood are the person's own (M1).
    const isAsWritten = node.text === (node.record?.t ?? '');
    const isUnderstood = node.text === textOf(seen) || isAsWritten || heard.has(node.id);
    const isSaidAnew = said !== textOf(seen) || filled.has(node.id) || (isCut && isAsWritten);
    const text = said !== null && isSaidAnew && said !== node.text && isUnderstood;
    const was = FOLLOWS_DOTS.test(one) || IS_DOT.test(one) ? drawn?.get(one)?.item : seen;
    const base = was && stretched(was, high);
    const isOther =
      base === undefined ||
      (goal.key === key.map && goal.kind === 'section' && node.name !== goal.name) ||
      lookOf(base) !== lookOf(goal) ||
      (isCut && node.record?.c && node.record.c !== colourOf(goal)) ||
      (isLine && isCut) ||
      (goal.kind === 'path' && (base.x !== goal.x || base.y !== goal.y));
    // A text takes its look together with its words.
    const look = isOther && (goal.kind !== 'text' || isUnderstood);
    const words = FOLLOWS_DOTS.test(one) && said !== null && said !== node.text && isUnderstood;
    if (!text && !look && !words) return null;
    const from = nodeItem(stretched(was ?? seen, node.box.height));
    return {
      kind: 'rewrite',
      node: node.id,
      // What a hand typed is read without line separators, and is put back with them.
      from: from.kind === 'sticky' ? { ...from, text: node.text ?? '' } : from,
      to: nodeItem(goal),
      text: text || words,
      look,
      keepsFill: isRecoloured(node),
      hold: goal.kind === 'sticky' ? holdOf(one, node, goal.height, strays.indexOf(node) >= 0) : 0,
    };
  };
};
