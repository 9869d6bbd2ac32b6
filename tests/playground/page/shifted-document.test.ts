import { expect, test } from 'vitest';
import { groupNodes } from '../../../playground/host/groups.ts';
import { shiftedDocument } from '../../../playground/page/shifted-document.ts';
import { boxOnPage } from '../../../playground/paint/affine.ts';
import { emptyBoard } from './board.ts';

test('a group in the hand takes along what is in it, in groups of its own too', () => {
  const { host, ann } = emptyBoard();
  const [one, two, three] = [0, 300, 600].map((x) => ann.addSticky('Note', { x, y: 40 }));
  if (one === undefined || two === undefined || three === undefined) throw new Error('Three were added.');
  const group = host.edit((engine) => {
    const inner = groupNodes(engine, [engine.store.get(one.id)], engine.currentPage(), null);
    return groupNodes(engine, [inner, engine.store.get(two.id)], engine.currentPage(), null);
  });
  const { store } = host.engine;
  const { document, moved } = shiftedDocument(store, [group.id], { x: 50, y: -20 });
  for (const { id } of [one, two, group]) {
    const record = document.nodes.get(id);
    const before = boxOnPage(store, store.get(id));
    if (record === undefined) throw new Error('It is on the board.');
    expect(boxOnPage(document, record)).toMatchObject({ x: before.x + 50, y: before.y - 20 });
  }
  expect(moved.has(three.id)).toBe(false);
});
