/** A frame that a person put around texts of a design file: each of them is a note, also when only one is left there (B1c). */
import { expect, test } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

/** A map with a frame around two texts in the first cell of its first lane; the texts. */
const framed = () => {
  const map = standingMap(hostOf('figma'), exampleJourney('b2c-clothes-shop', 'en'));
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

/** A map with a frame over the right edge of it, mostly on the map: one text in it stands in the last cell, one beside the map. */
const overTheEdge = () => {
  const journey = exampleJourney('b2c-clothes-shop', 'en');
  const map = standingMap(hostOf('figma'), { ...journey, view: { ...journey.view, notesAcross: 2 } });
  const { engine, currentPageId } = map.host;
  const ann = new Person(map.host, 'Ann');
  const { lanes } = map.read().journey;
  const boxOf = (id: string) => absoluteBox(engine.store, engine.store.get(id));
  const { x, width } = boxOf(map.node);
  const { y } = boxOf(nodeAt(map.host, `lane/${lanes[0]?.id ?? ''}`).id);
  const frame = engine.make('FRAME');
  const texts = ['text 0', 'text 1'].map((words) => ann.addText(words, { x: 0, y: 0 }));
  map.host.edit(() => {
    engine.store.add(frame);
    engine.store.attach(frame, engine.store.get(currentPageId), 0);
    const place = { x: x + width - 700, y: y + 60, width: 1000, height: 200 };
    for (const side of ['x', 'y', 'width', 'height'] as const) engine.store.write(frame, side, place[side]);
    texts.forEach((text, i) => {
      engine.store.attach(text, frame, i);
      engine.store.write(text, 'x', 450 + 350 * i);
      engine.store.write(text, 'y', 40);
    });
  });
  const [inCell = '', beside = ''] = texts.map(({ id }) => id);
  const told = map.read();
  expect(told.journey.notes.some(({ id }) => id === `n-${inCell}`)).toBe(true);
  expect(told.findings.map(({ kind, node }) => [kind, node])).toContainEqual(['outsideMap', beside]);
  const tidy = (): number => {
    const { writes } = map.host.counters;
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    return map.host.counters.writes - writes;
  };
  return { map, frame, inCell, beside, boxOf, tidy };
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

test('[U8b][B1c] one that never had a cell, which Tidy leaves alone in a frame that stands in one, is put into it with its frame by the same Tidy', () => {
  const { map, frame, inCell, boxOf, tidy } = overTheEdge();
  expect(tidy()).toBeGreaterThan(0);
  const { notes } = map.read().journey;
  expect(idsOf(map, [{ id: inCell }, frame])).toEqual(['text 0', 'text 1']);
  const lane = notes.find(({ id }) => id === `n-${frame.id}`)?.laneId ?? '';
  expect(frame.parentId).toBe(nodeAt(map.host, `lane/${lane}`).id);
  const stood = boxOf(frame.id);
  expect(tidy()).toBe(0);
  expect(boxOf(frame.id)).toEqual(stood);
});

test('[U8b][B1c][U1a] one that went out of the way of the map, and so out of its frame, is told as before and no note with the frame', () => {
  const { map, frame, beside, boxOf, tidy } = overTheEdge();
  map.update((journey) => ({ ...journey, view: { ...journey.view, notesAcross: 4 } }));
  const stands = boxOf(frame.id);
  expect(boxOf(beside).x).toBeGreaterThan(stands.x + stands.width);
  expect(tidy()).toBeGreaterThan(0);
  expect(boxOf(frame.id)).toEqual(stands);
  expect(map.read().findings.map(({ kind, node }) => [kind, node])).toContainEqual(['outsideMap', beside]);
  expect(tidy()).toBe(0);
});
