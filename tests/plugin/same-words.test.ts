/** Two stickies of people that say the same, after a run that ended early: each stays who it is and where it stands. */
import { expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, livingMap, resultOf } from './living-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');

/** The boxes of two nodes on the page. */
const placesOf = ({ engine: { store } }: EmulatedHost, ids: readonly string[]) =>
  ids.map((id) => absoluteBox(store, store.get(id)));

test.each([20, 40, 60, 80])('[M7][W3] ended after %i writes', (at) => {
  let left = Infinity;
  const first = hostOf('figjam', {
    beforeCall: ({ write }) => {
      if (write) left -= 1;
      return left < 0 ? { act: 'kill' } : undefined;
    },
  });
  const drawn = drawLiving(first, journey);
  const { store } = first.engine;
  const ann = new Person(first, 'Ann');
  const lane = absoluteBox(store, nodeAt(first, `lane/${journey.lanes[0]?.id ?? ''}`));
  const stage = absoluteBox(store, nodeAt(first, `stage/${journey.stages[1]?.id ?? ''}`));
  const y = lane.y + lane.height - 250;
  const onBorder = ann.addSticky('+1', { x: stage.x - 130, y }).id;
  const inCell = ann.addSticky('+1', { x: stage.x + 240, y }).id;
  const idsOf = ({ notes }: typeof journey): string[] =>
    notes.filter(({ text }) => text === '+1').map(({ id }) => id);

  const { mark, journey: read, findings } = drawn.read();
  expect(findings.map(({ node }) => node)).toEqual([onBorder]);
  expect(idsOf(read)).toEqual([`n-${inCell}`]);
  const before = placesOf(first, [onBorder, inCell]);
  const edit = insertStage(read, 4, 'A new stage', countingIds());
  if (!edit.ok) throw new Error(edit.problem.code);
  left = at;
  expect(() =>
    drawn.call('update', { node: drawn.node, mark, journey: edit.journey, removed: [] }),
  ).toThrow();

  const host = hostOf('figjam', { document: store.save() });
  const map = livingMap(host, drawn.node);
  const again = map.read();
  expect(idsOf(again.journey)).toEqual([`n-${inCell}`]);
  expect(again.findings.map(({ node }) => node)).toContain(onBorder);
  map.update();
  expect(placesOf(host, [onBorder, inCell])).toEqual(before);
  resultOf(map.call('tidy', { node: drawn.node }));
  expect(placesOf(host, [onBorder])).toEqual(before.slice(0, 1));
  expect(idsOf(map.read().journey)).toEqual([`n-${inCell}`]);
});
