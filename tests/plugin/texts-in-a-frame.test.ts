/** A frame that a person put around texts of a design file: each of them is a note, also when only one is left there (B1c). */
import { expect, test } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

/** A map with a frame around two texts in the first cell of its first lane; the texts. */
const framed = () => {
  const map = drawLiving(hostOf('figma'), exampleJourney('b2c-clothes-shop', 'en'));
  const { engine } = map.host;
  const ann = new Person(map.host, 'Ann');
  const { lanes, stages } = map.read().journey;
  const { x } = absoluteBox(engine.store, nodeAt(map.host, `stage/${stages[0]?.id ?? ''}`));
  const { y } = absoluteBox(engine.store, nodeAt(map.host, `lane/${lanes[0]?.id ?? ''}`));
  const frame = engine.make('FRAME');
  map.host.edit(() => {
    engine.store.add(frame);
    engine.store.attach(frame, engine.store.get(map.host.currentPageId), 0);
    engine.store.write(frame, 'width', 400);
    engine.store.write(frame, 'height', 200);
  });
  ann.drag(frame.id, { x: x + 40, y: y + 40 });
  const texts = ['dates', 'price'].map((words, i) => ann.addText(words, { x: x + 60, y: y + 60 + 60 * i }));
  for (const { id } of texts) expect(engine.store.get(id).parentId).toBe(frame.id);
  return { map, ann, frame, texts };
};

const idsOf = (map: LivingMap, texts: readonly { readonly id: string }[]) => {
  const { notes } = map.read().journey;
  return texts.map(({ id }) => notes.find((note) => note.id === `n-${id}`)?.text);
};

test('[B1c] the one that is left when the form puts the other elsewhere is the note that it was', () => {
  const { map, texts } = framed();
  const [, second = texts[0]] = texts;
  expect(idsOf(map, texts)).toEqual(['dates', 'price']);
  map.update((journey) => ({
    ...journey,
    notes: journey.notes.map((note) =>
      note.id === `n-${second?.id ?? ''}` ? { ...note, laneId: journey.lanes[1]?.id ?? null } : note,
    ),
  }));
  expect(idsOf(map, texts)).toEqual(['dates', 'price']);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});

test('[B1c][M13] a locked one that Tidy leaves alone there stays that note, and a second Tidy writes nothing', () => {
  const { map, ann, texts } = framed();
  ann.lock(texts[0]?.id ?? '');
  expect(map.call('tidy', { node: map.node }).ok).toBe(true);
  expect(idsOf(map, texts)).toEqual(['dates', 'price']);
  const { writes } = map.host.counters;
  expect(map.call('tidy', { node: map.node }).ok).toBe(true);
  expect(map.host.counters.writes).toBe(writes);
});

test('[B1c] the one that is left when a hand deletes the other is the note that it was, once it is stored', () => {
  const { map, ann, texts } = framed();
  map.update((journey) => {
    const edited = changeHeader(journey, { title: 'Another title' });
    if (!edited.ok) throw new Error(edited.problem.code);
    return edited.journey;
  });
  ann.remove(texts[0]?.id ?? '');
  expect(idsOf(map, texts)).toEqual([undefined, 'price']);
});
