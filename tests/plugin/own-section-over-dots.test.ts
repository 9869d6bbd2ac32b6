/** A section of a person's own over part of the emotion lane takes dots in; they say what they said. */
import { expect, test } from 'vitest';
import { setNotesAcross } from '../../journey/model/edit/header.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { drawLiving } from './living-map.ts';

test('[E3a] a dot that is not placed stays so when an update moves its column, and the next one has nothing to do', () => {
  const map = drawLiving(hostOf('figjam'), presetJourney('b2b', 'en', countingIds()));
  const { journey } = map.read();
  const key = `dot/${journey.stages[1]?.id ?? ''}/${journey.participants[0]?.id ?? ''}`;
  const ann = new Person(map.host, 'Ann');
  const { store } = map.host.engine;
  const dot = nodeAt(map.host, key);
  const { x, y } = absoluteBox(store, dot);
  const section = ann.addSection('Our own', { x: x - 100, y: y - 100 }, { width: 700, height: 400 });
  ann.embrace(section.id);
  expect(dot.parentId).toBe(section.id);
  expect(map.read().journey.feelings).toEqual(journey.feelings);

  map.update((now) => {
    const edit = setNotesAcross(now, 3);
    if (!edit.ok) throw new Error(edit.problem.code);
    return edit.journey;
  });
  expect(absoluteBox(store, dot).x).not.toBe(x);
  expect(dot.parentId).toBe(section.id);
  expect(map.read().journey.feelings).toEqual(journey.feelings);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});
