/** Undo of an update that removed what a hand had put into something else than its own lane: it stands there again (W6). */
import { describe, expect, test } from 'vitest';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { removeParticipant } from '../../journey/model/edit/participants.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { byKey, hostOf, keyOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

const board = (reparentedEndpoint: 'removed' | 'kept') => {
  const host = hostOf('figjam', { switches: { reparentedEndpoint } });
  const map = standingMap(host, exampleJourney('b2b-sales-automation', 'en'));
  const { journey } = map.read();
  const { store } = map.host.engine;
  const column = absoluteBox(store, nodeAt(map.host, `stage/${journey.stages[1]?.id ?? ''}`)).x;
  const row = absoluteBox(store, nodeAt(map.host, `lane/${journey.lanes[1]?.id ?? ''}`)).y;
  return { map, ann: new Person(map.host, 'Ann'), store, journey, column, row };
};

describe.each(['removed', 'kept'] as const)('[M8] where a line whose end is put elsewhere is %s', (value) => {
  test.each([true, false])(
    'a removed note stands in the section of people’s own, if that still stands: %s',
    (stands) => {
      const { map, ann, store, journey, column, row } = board(value);
      const section = ann.addSection('Ann’s', { x: column + 10, y: row + 10 }, { width: 330, height: 330 });
      ann.addSticky('Ann’s note', { x: column + 50, y: row + 50 });
      const found = () => nodesOf(map.host).filter(({ text }) => text?.characters === 'Ann’s note');
      const before = found().map((node) => [node.parentId, absoluteBox(store, node)]);
      expect(before).toEqual([[section.id, expect.anything()]]);
      map.update((was) => ({ ...was, notes: was.notes.filter(({ text }) => text !== 'Ann’s note') }));
      expect(found()).toEqual([]);
      const lane = nodeAt(map.host, `lane/${journey.lanes[1]?.id ?? ''}`).id;
      if (!stands) ann.remove(section.id);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(found().map((node) => [node.parentId, absoluteBox(store, node)])).toEqual(
        stands ? before : [[lane, before[0]?.[1]]],
      );
      expect(map.read().drift).toBe(0);
    },
  );

  test('a dot that a hand had put into another lane stands there, with its curve', () => {
    const { map, ann, store, journey, column, row } = board(value);
    const [participant] = journey.participants;
    const key = `dot/${journey.stages[1]?.id ?? ''}/${participant?.id ?? ''}`;
    ann.drag(nodeAt(map.host, key).id, { x: column + 60, y: row + 60 });
    const shown = () => {
      const dot = nodeAt(map.host, key);
      const curves = [...byKey(map.host).keys()].filter((one) => one.startsWith('curve/')).sort();
      return [keyOf(store.get(dot.parentId ?? '')), absoluteBox(store, dot), curves];
    };
    const before = shown();
    expect(before[0]).toBe(`lane/${journey.lanes[1]?.id ?? ''}`);
    map.update((was) => done(removeParticipant(was, participant?.id ?? '')));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(shown()).toEqual(before);
  });

  test.each(['loose on the page', 'in a group there'])('a removed note lies %s again', (where) => {
    const { map, ann, store, journey } = board(value);
    const { id } = journey.notes[0] ?? {};
    const key = `note/${id ?? ''}`;
    const { x, y, width } = absoluteBox(store, nodeAt(map.host, 'map'));
    ann.drag(nodeAt(map.host, key).id, { x: x + width + 100, y: y + 900 });
    const mate = ann.addSticky('Hers', { x: x + width + 400, y: y + 900 }).id;
    if (where !== 'loose on the page') ann.group([nodeAt(map.host, key).id, mate]);
    const shown = () => {
      const note = nodeAt(map.host, key);
      return [
        note.parentId,
        absoluteBox(store, note),
        store.get(mate).parentId,
        absoluteBox(store, store.get(mate)),
      ];
    };
    const before = shown();
    map.update((was) => ({ ...was, notes: was.notes.filter((note) => note.id !== id) }));
    expect(byKey(map.host).has(key)).toBe(false);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(shown()).toEqual(before);
    expect(map.read().drift).toBe(0);
  });

  test('a removed lane is as high as a hand had made it, also where it reached over the next', () => {
    const { map, ann, store, journey } = board(value);
    const key = `lane/${journey.lanes[1]?.id ?? ''}`;
    const { id } = nodeAt(map.host, key);
    const at = absoluteBox(store, nodeAt(map.host, key));
    ann.resize(id, { ...at, height: at.height + 300 });
    map.update((was) => done(removeLane(was, journey.lanes[1]?.id ?? '')));
    expect(map.call('undo', {}).ok).toBe(true);
    expect(absoluteBox(store, nodeAt(map.host, key))).toEqual({ ...at, height: at.height + 300 });
  });
});
