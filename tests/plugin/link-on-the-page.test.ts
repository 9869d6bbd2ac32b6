/** A link to a header that a hand dragged out of the map: a host may put it where both its ends are, which is the page. */
import { expect, test } from 'vitest';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { byKey, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving } from './living-map.ts';

test('[M3a][M5] the return link that an update draws to it there is no deleted one, and goes with the form', () => {
  const host = hostOf('figjam', { switches: { connectorAncestor: 'yes' } });
  const map = drawLiving(host, { ...exampleJourney('b2c-clothes-shop', 'en'), flow: 'linear' });
  const { stages } = map.read().journey;
  const [first, last] = [stages[0]?.id ?? '', stages[stages.length - 1]?.id ?? ''];
  const { store } = host.engine;
  const header = nodeAt(host, `stage/${last}`);
  const { x, height } = absoluteBox(store, header);
  const { y } = absoluteBox(store, nodeAt(host, 'map'));
  new Person(host, 'Ann').drag(header.id, { x, y: y - height / 2 - 60 });
  expect(header.parentId).toBe(host.currentPageId);

  const link = `link/${last}/${first}/0`;
  map.update((journey) => ({ ...journey, flow: 'cyclic' }));
  expect(nodeAt(host, link).parentId).toBe(host.currentPageId);
  expect(map.read().journey.flow).toBe('cyclic');
  const { writes } = host.counters;
  map.update();
  expect(host.counters.writes).toBe(writes);
  map.update((journey) => ({ ...journey, flow: 'linear' }));
  expect(byKey(host).has(link)).toBe(false);
});
