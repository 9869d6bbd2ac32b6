import { describe, expect, test } from 'vitest';
import type { Discard, Move, Rewrite } from '../../../journey/reconcile/patch.ts';
import { isSeen, reversePatch } from '../../../journey/reconcile/patch.ts';
import type { RectangleItem } from '../../../journey/scene/scene.ts';

const bar: RectangleItem = {
  kind: 'rectangle',
  key: 'band/s1',
  x: 8,
  y: 8,
  width: 1080,
  height: 600,
  anchor: { x: 0, y: 0 },
  isLocked: true,
  fill: '#FFECBD',
  opacity: 0.2,
  radius: 8,
};
const move: Move = {
  kind: 'move',
  node: '7:9',
  item: null,
  from: { x: 10, y: 20, width: 240, height: 240 },
  to: { x: 50, y: 60, width: 240, height: 300 },
  parent: null,
  stuck: null,
};

test('what is moved, taken off or looks otherwise is seen; a rewriting that only makes sure is not', () => {
  const sure: Rewrite = {
    kind: 'rewrite',
    node: '7:9',
    from: bar,
    to: { ...bar },
    text: false,
    look: true,
    keepsFill: false,
    hold: 0,
  };
  const gone: Discard = { kind: 'discard', node: '7:9', item: bar, parent: 'lane/l2', index: 3, twin: null };
  const other = { ...sure, to: { ...bar, fill: '#C6FAF6' } as const };
  expect([move, gone, other, sure].map(isSeen)).toEqual([true, true, true, false]);
});

describe('[M8] what takes a patch back', () => {
  test('of a move is the move back, size and all', () => {
    expect(reversePatch(move)).toEqual([{ ...move, from: move.to, to: move.from }]);
    expect(reversePatch(move).flatMap(reversePatch)).toEqual([move]);
  });

  test('of a note put into another lane is the way into its old one', () => {
    const patch: Move = { ...move, parent: { from: '7:2', key: 'lane/l1', to: 'lane/l3' } };
    expect(reversePatch(patch)).toEqual([
      { ...move, from: move.to, to: move.from, parent: { from: null, key: 'lane/l3', to: 'lane/l1' } },
    ]);
  });

  test('of a note that was taken in from the page is the way out onto the page', () => {
    const patch: Move = { ...move, parent: { from: null, key: null, to: 'lane/l3' } };
    expect(reversePatch(patch)).toEqual([
      { ...move, from: move.to, to: move.from, parent: { from: null, key: 'lane/l3', to: null } },
    ]);
  });

  test('leads what stood in a person’s own section back there, by the section’s node', () => {
    const [back] = reversePatch({ ...move, parent: { from: '5:5', key: null, to: 'lane/l3' } });
    expect(back).toMatchObject({ to: { x: 10, y: 20 }, parent: { to: null, toNode: '5:5' } });
  });

  test('of a rewriting is the old item put back, and a recoloured one keeps its colour both ways', () => {
    const patch: Rewrite = {
      kind: 'rewrite',
      node: '7:9',
      from: bar,
      to: { ...bar, fill: '#C6FAF6' },
      text: false,
      look: true,
      keepsFill: true,
      hold: 0,
    };
    expect(reversePatch(patch)).toEqual([{ ...patch, from: patch.to, to: bar }]);
  });

  test('of a removal is no patch: it is drawn again', () => {
    const patch: Discard = {
      kind: 'discard',
      node: '7:9',
      item: bar,
      parent: 'lane/l2',
      index: 3,
      twin: null,
    };
    expect(reversePatch(patch)).toEqual([]);
  });
});
