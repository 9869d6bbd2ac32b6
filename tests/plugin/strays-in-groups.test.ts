/** Notes without a cell, in a group or a section of people's own beside the map, or on the edge of its last lane: no run gives them one. */
import { describe, expect, test } from 'vitest';
import { insertLane, moveLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { type Editor, EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const journey = exampleJourney('b2c-clothes-shop', 'en');
const boxOf = ({ host }: LivingMap, id: string) => absoluteBox(host.engine.store, host.engine.store.get(id));
const boxAt = (map: LivingMap, key: string) => boxOf(map, nodeAt(map.host, key).id);
const withLane = (map: LivingMap) =>
  map.update((now) =>
    done(insertLane(now, now.lanes.length, { kind: 'custom', title: 'New', prompt: '' }, countingIds())),
  );

/** Whether a note has a cell, and how it is told. */
const told = (map: LivingMap, id: string) => {
  const { journey: read, findings } = map.read();
  return [
    read.notes.some((note) => note.id === `n-${id}`),
    findings.filter(({ node }) => node === id).map(({ kind }) => kind),
  ];
};

type Write = (text: string, at: { readonly x: number; readonly y: number }) => string;

/** What a person writes on the board; gives its id. No sticky can be made in a design file, and this text is as high as one. */
const writing =
  (ann: Person, editor: Editor): Write =>
  (text, at) =>
    (editor === 'figma' ? ann.addText(`${text}\n`.repeat(12), at) : ann.addSticky(text, at)).id;

/** Makes the first cell so full that Tidy makes the map higher. */
const crowd = (map: LivingMap, write: Write): void => {
  const lane = boxAt(map, `lane/${journey.lanes[0]?.id ?? ''}`);
  const stage = boxAt(map, `stage/${journey.stages[0]?.id ?? ''}`);
  for (let i = 0; i < 12; i++) write(`Note ${i}`, { x: stage.x + 200 + 5 * i, y: lane.y + 50 + 2 * i });
};

/** What people put below the map: notes and what holds them; a note and its holder by their ids. */
const HOLDERS: Readonly<
  Record<string, (ann: Person, write: Write, at: { x: number; y: number }) => readonly [string, string]>
> = {
  'a group': (ann, write, { x, y }) => {
    const [one, two] = [write('Hers', { x, y }), write('Hers', { x: x + 300, y })];
    return [one, ann.group([one, two]).id];
  },
  'a section': (ann, write, { x, y }) => {
    const { id } = ann.addSection('Ideas', { x: x - 200, y: y - 10 }, { width: 700, height: 300 });
    return [write('Hers', { x, y }), id];
  },
};

describe.each(EDITORS)('in %s', (editor) => {
  describe.each(Object.entries(HOLDERS))('[B2][U1a] %s below the map', (_, hold) => {
    test.each([
      ['Tidy, which makes it higher', (map: LivingMap) => resultOf(map.call('tidy', { node: map.node }))],
      ['a new lane', withLane],
    ])('goes as a whole, with its notes without a cell, out of the way of %s', (_, run) => {
      const map = standingMap(hostOf(editor), journey);
      const ann = new Person(map.host, 'Ann');
      const { x, y, height } = boxAt(map, 'map');
      const write = writing(ann, editor);
      const [note, holder] = hold(ann, write, { x: x + 1500, y: y + height + 60 });
      crowd(map, write);
      expect(told(map, note)).toEqual([false, ['outsideMap']]);
      const before = [note, holder].map((id) => boxOf(map, id));
      run(map);
      const { height: grown } = boxAt(map, 'map');
      expect(grown).toBeGreaterThan(height);
      expect(told(map, note)).toEqual([false, ['outsideMap']]);
      expect([note, holder].map((id) => boxOf(map, id))).toEqual(
        before.map((box) => ({ ...box, y: box.y + grown - height })),
      );
      const { writes } = map.host.counters;
      resultOf(map.call('tidy', { node: map.node }));
      expect(told(map, note)).toEqual([false, ['outsideMap']]);
      if (run !== withLane) expect(map.host.counters.writes).toBe(writes);
    });
  });

  test('[M13] Tidy leaves a locked note where it is, and takes a locked section out of the way', () => {
    const map = standingMap(hostOf(editor), journey);
    const ann = new Person(map.host, 'Ann');
    const { x, y, height } = boxAt(map, 'map');
    const { id } = ann.addSection('Ideas', { x: x + 1500, y: y + height + 70 }, { width: 700, height: 300 });
    const write = writing(ann, editor);
    const inside = write('Hers', { x: x + 1700, y: y + height + 80 });
    const locked = write('Hers too', { x: x + 2700, y: y + height + 80 });
    ann.lock(id);
    ann.lock(locked);
    crowd(map, write);
    const places = [id, locked].map((one) => boxOf(map, one).y);
    resultOf(map.call('tidy', { node: map.node }));
    const by = boxAt(map, 'map').height - height;
    expect(by).toBeGreaterThan(0);
    expect([id, locked].map((one, i) => boxOf(map, one).y - (places[i] ?? 0))).toEqual([by, 0]);
    expect(told(map, inside)).toEqual([false, ['outsideMap']]);
  });

  test('[B2][U4a] a note over the lower edge of a last lane that takes no notes stays at that lane when one is appended', () => {
    const last = journey.lanes.length - 1;
    const emotions = journey.lanes.find(({ kind }) => kind === 'emotions')?.id ?? '';
    const map = standingMap(hostOf(editor), done(moveLane(journey, emotions, last)));
    const lane = boxAt(map, `lane/${emotions}`);
    const write = writing(new Person(map.host, 'Ann'), editor);
    const id = write('Hers', {
      x: lane.x + 1500,
      y: lane.y + lane.height - (editor === 'figma' ? 115 : 140),
    });
    expect(told(map, id)).toEqual([false, ['inFixedLane']]);
    const before = boxOf(map, id);
    withLane(map);
    expect([told(map, id), boxOf(map, id)]).toEqual([[false, ['inFixedLane']], before]);
  });
});
