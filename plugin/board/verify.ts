/**
 * The one look at the end of a run (W5): whether what was written stands there.
 *
 * A host may drop a write without a word. What still reads as it did before is written once more; what reads
 * otherwise somebody has changed meanwhile, and it is theirs. One host call where the host exports; where it
 * does not, a look would cost as much as the run, and none is taken.
 */
import type { Patch } from '../../journey/reconcile/patch.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { key as keys } from '../../journey/scene/key.ts';
import type { Container } from '../figjam.ts';
import { pathCorner } from '../draw/path.ts';
import type { Board } from './board.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { exportTree, type SeenNode } from './seen-node.ts';
import { wordsOf } from './rewrite.ts';

/** A node as the host shows it, with its place in its parent. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly text: string | null | undefined;
}

/** Everything in a map by node id, as one look at the end of a run shows it; nothing where this host exports nothing. */
export const seeMap = async (map: Container, pace: Pace): Promise<ReadonlyMap<string, Seen>> => {
  await pace.before(1);
  const tree = await exportTree(map);
  const seen = new Map<string, Seen>();
  if (tree === null) return seen;
  const add = ({ id, box, text, type, children }: SeenNode, left: number, top: number): void => {
    const { x, y } = box ?? { x: left, y: top };
    const words = type === 'FRAME' ? children.find((child) => child.type === 'TEXT') : undefined;
    seen.set(id, { x: x - left, y: y - top, text: words?.text ?? text });
    const isBase = type !== 'GROUP'; // what is in a group counts from what the group stands in
    for (const child of children) add(child, isBase ? x : left, isBase ? y : top);
  };
  add(tree, 0, 0);
  return seen;
};

/** Writes once more what a fresh drawing should show and still shows nothing of. */
export const verifyDrawn = async (
  seen: ReadonlyMap<string, Seen>,
  board: Board,
  pace: Pace,
): Promise<void> => {
  for (const { id, node, item, place } of Array.from(board.entries.values())) {
    const now = seen.get(id);
    if (now === undefined || place === null || item.kind === 'connector' || item.key === keys.map) continue;
    const at = item.kind === 'path' ? pathCorner(item) : place;
    const misses = (axis: 'x' | 'y'): boolean => now[axis] === 0 && Math.abs(at[axis]) > 1;
    const wanted = textOf(item) ?? '';
    const isMute = now.text === '' && wanted !== '';
    if (!misses('x') && !misses('y') && !isMute) continue;
    await pace.before(8);
    if (isGone(node)) continue;
    if (node.type !== 'CONNECTOR') {
      if (misses('x')) node.x = at.x;
      if (misses('y')) node.y = at.y;
    }
    const words = isMute ? wordsOf(node) : null;
    if (words !== null) words.characters = wanted;
  }
};

/** The patches of a run whose nodes still read as they did before it: the host dropped them. */
export const droppedPatches = (seen: ReadonlyMap<string, Seen>, patches: readonly Patch[]): Patch[] =>
  patches.filter((patch) => {
    const now = seen.get(patch.node);
    if (now === undefined || patch.kind === 'discard') return now !== undefined;
    if (patch.kind === 'rewrite') {
      return patch.text && now.text === textOf(patch.from) && now.text !== textOf(patch.to);
    }
    const { from, to, parent } = patch;
    const isBack = (axis: 'x' | 'y'): boolean =>
      Math.abs(now[axis] - from[axis]) < 0.5 && Math.abs(to[axis] - from[axis]) >= 0.5;
    return parent === null && (isBack('x') || isBack('y'));
  });
