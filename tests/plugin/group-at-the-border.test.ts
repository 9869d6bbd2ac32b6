/** A group on the page that reaches from a cell of the map far beside it, and a map that becomes narrower. */
import { expect, test } from 'vitest';
import { changeHeader, setNotesAcross } from '../../journey/model/edit/header.ts';
import { changeNote } from '../../journey/model/edit/notes.ts';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { standingMap } from './standing-map.ts';

test('[M2][U8b] the note in the group keeps what the form knows of it, and another update has nothing to do', () => {
  const map = standingMap(hostOf('figjam'), exampleJourney('b2c-clothes-shop', 'en'));
  const { journey } = map.read();
  const last = journey.stages[journey.stages.length - 1]?.id;
  const { id = '' } =
    journey.notes.find(({ laneId, stageId }) => laneId === 'touchpoints' && stageId === last) ?? {};
  map.update((now) => done(changeNote(now, id, { source: 'customer' })));
  const { store } = map.host.engine;
  const box = absoluteBox(store, nodeAt(map.host, 'map'));
  const note = nodeAt(map.host, `note/${id}`);
  const { y } = absoluteBox(store, note);
  const ann = new Person(map.host, 'Ann');
  const far = [700, 1000].map((dx) =>
    ann.addSticky(`${dx} beside the map`, { x: box.x + box.width + dx, y }),
  );
  ann.group([far[0]?.id ?? '', note.id, far[1]?.id ?? '']);
  const before = map.read().journey.notes.find((one) => one.id === id);
  expect(before).toMatchObject({ source: 'customer' });

  map.update((now) => done(setNotesAcross(now, 2)));
  expect(map.read().journey.notes.find((one) => one.id === id)).toEqual(before);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});

test('[B2d][U8b] a note far beside the map in a group that reaches near it is read with the group, before an update and after', () => {
  const map = standingMap(hostOf('figjam'), exampleJourney('b2c-clothes-shop', 'en'));
  const { store } = map.host.engine;
  const box = absoluteBox(store, nodeAt(map.host, 'map'));
  const { id = '' } = map.read().journey.notes[0] ?? {};
  const note = nodeAt(map.host, `note/${id}`);
  const y = box.y + 1500;
  const ann = new Person(map.host, 'Ann');
  ann.drag(note.id, { x: box.x + box.width + 900, y });
  ann.group([note.id, ann.addSticky('near', { x: box.x + box.width + 100, y }).id]);
  const told = () => {
    const { journey, findings } = map.read();
    return [journey.notes.find((one) => one.id === id), findings.filter(({ node }) => node === note.id)];
  };
  const before = told();
  expect(before).toMatchObject([{ laneId: expect.any(String) }, [{ kind: 'outsideMap' }]]);

  map.update((now) => done(changeHeader(now, { title: 'Another title' })));
  expect(told()).toEqual(before);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});

test('[B2d][U8b] two notes far to both sides in a group that reaches over the map keep what the form knows of them', () => {
  const map = standingMap(hostOf('figjam'), exampleJourney('b2c-clothes-shop', 'en'));
  const { store } = map.host.engine;
  const [one, two] = map.read().journey.notes.map(({ id }) => id);
  map.update((now) => done(changeNote(now, one ?? '', { source: 'customer' })));
  const box = absoluteBox(store, nodeAt(map.host, 'map'));
  const ann = new Person(map.host, 'Ann');
  const ids = [one, two].map((id) => nodeAt(map.host, `note/${id ?? ''}`).id);
  [box.x - 800, box.x + box.width + 600].forEach((x, i) => {
    ann.drag(ids[i] ?? '', { x, y: box.y + 900 });
  });
  ann.group(ids);
  const known = () => map.read().journey.notes.filter(({ id }) => id === one || id === two);
  const before = known();
  expect(before).toMatchObject([{ source: 'customer', stageId: 'awareness' }, { stageId: 'awareness' }]);
  map.update((now) => done(insertStage(now, 3, 'New', countingIds())));
  expect(known()).toEqual(before);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});

test('[B2][L7] of a group that lies partly on the map, the notes beside it go out of the way of a map that grows', () => {
  const map = standingMap(hostOf('figjam'), exampleJourney('b2c-clothes-shop', 'en'));
  const { store } = map.host.engine;
  const { journey } = map.read();
  const last = journey.stages[journey.stages.length - 1]?.id;
  const at = journey.notes.filter(({ laneId, stageId }) => laneId === 'touchpoints' && stageId === last);
  const [inside = '', outside = ''] = [at[0]?.id, journey.notes[0]?.id];
  const box = absoluteBox(store, nodeAt(map.host, 'map'));
  const note = nodeAt(map.host, `note/${inside}`);
  const { y } = absoluteBox(store, note);
  const ann = new Person(map.host, 'Ann');
  ann.drag(nodeAt(map.host, `note/${outside}`).id, { x: box.x + box.width + 160, y });
  const added = ann.addSticky('Ours, for later', { x: box.x + box.width + 460, y });
  ann.group([added.id, note.id, nodeAt(map.host, `note/${outside}`).id]);
  const told = () => {
    const { journey, findings } = map.read();
    return [
      journey.notes.filter(({ id }) => id === inside || id === outside),
      findings.map(({ kind, node }) => [kind, node]),
    ];
  };
  const before = told();
  map.update((now) => done(insertStage(now, now.stages.length, 'New', countingIds())));
  expect(told()).toEqual(before);
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
});
