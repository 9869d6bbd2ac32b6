/** A sticky that was pasted from FigJam over a map of a design file: it is a note of its cell, and no frame has to take it in. */
import { expect, test } from 'vitest';
import { moveNote } from '../../journey/model/edit/notes.ts';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, resultOf } from './living-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const [first, second] = journey.lanes;
const [, stage, other] = journey.stages;

test('[M11][M13] Tidy, a form that moves it, and one that removes its lane carry it over its cell', () => {
  const map = drawLiving(hostOf('figma'), journey);
  const { store } = map.host.engine;
  const boxOf = (key: string) => absoluteBox(store, nodeAt(map.host, key));
  const { id } = new Person(map.host, 'Ann').addSticky('Pasted', {
    x: boxOf(`stage/${stage?.id ?? ''}`).x + 300,
    y: boxOf(`lane/${first?.id ?? ''}`).y + 90,
  });
  const cell = () => {
    const { laneId, stageId, text } = map.read().journey.notes.find((note) => note.id === `n-${id}`) ?? {};
    return [laneId, stageId, text];
  };
  expect(cell()).toEqual([first?.id, stage?.id, 'Pasted']);
  const before = absoluteBox(store, store.get(id));

  expect(resultOf(map.call('tidy', { node: map.node }))).toMatchObject({ counts: { skipped: 0 } });
  expect(cell()).toEqual([first?.id, stage?.id, 'Pasted']);
  expect(absoluteBox(store, store.get(id))).not.toEqual(before);
  const { writes } = map.host.counters;
  resultOf(map.call('tidy', { node: map.node }));
  expect(map.host.counters.writes).toBe(writes);

  map.update((now) =>
    done(moveNote(now, `n-${id}`, { laneId: second?.id ?? null, stageId: other?.id ?? null })),
  );
  expect(cell()).toEqual([second?.id, other?.id, 'Pasted']);
  map.update((now) => done(removeLane(now, second?.id ?? '')));
  expect(cell()).toEqual([null, other?.id, 'Pasted']);
  expect(map.call('undo', {}).ok).toBe(true);
  expect(cell()).toEqual([second?.id, other?.id, 'Pasted']);
});
