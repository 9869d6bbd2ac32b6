/** Undo of an update of what hands had moved, stamped or written before it (W6): that stands and says again what it did. */
import { describe, expect, test } from 'vitest';
import { clearFeeling } from '../../journey/model/edit/feelings.ts';
import { removeParticipant } from '../../journey/model/edit/participants.ts';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { done } from './done.ts';
import { type Editor, EDITORS, hostOf, keyOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const boxOf = ({ host }: LivingMap, node: NodeRecord) =>
  absoluteBox(host.engine.store, host.engine.store.get(node.id));

/** A place in the first lane's cell of a stage, so far from its corner. */
const inCell = (map: LivingMap, stage: number, x: number) => {
  const { stages, lanes } = map.read().journey;
  return {
    x: boxOf(map, nodeAt(map.host, `stage/${stages[stage]?.id ?? ''}`)).x + x,
    y: boxOf(map, nodeAt(map.host, `lane/${lanes[0]?.id ?? ''}`)).y + 120,
  };
};

describe.each(SWITCHES.stampsFollow)('[M8] where stamps follow a move by the plugin: %s', (stampsFollow) => {
  test.each(['alone', 'in a group'])('they are back on their notes, %s', (how) => {
    const map = standingMap(
      hostOf('figjam', { switches: { stampsFollow } }),
      exampleJourney('b2c-clothes-shop', 'en'),
    );
    const ann = new Person(map.host, 'Ann');
    const notes = [20, 300].map((x) => ann.addSticky(`mine ${String(x)}`, inCell(map, 2, x)));
    const stamps = notes.map(({ id }) => ann.stamp(id));
    for (const { id } of notes) ann.drag(id, boxOf(map, map.host.engine.store.get(id)));
    if (how === 'in a group') ann.group(notes.map(({ id }) => id));
    const places = () => [...notes, ...stamps].map((one) => boxOf(map, one));
    const before = places();
    map.update((journey) => done(insertStage(journey, 0, 'New', countingIds())));
    expect(places()).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(places()).toEqual(before);
  });
});

/** A map whose dots nobody has placed, and one of them. */
const withHollowDots = (editor: Editor) => {
  const journey = exampleJourney('b2b-sales-automation', 'en');
  const hollow = journey.feelings.map((feeling) => ({ ...feeling, valence: null }));
  const map = standingMap(hostOf(editor), { ...journey, feelings: hollow });
  const [stage, person] = [journey.stages[1]?.id ?? '', journey.participants[1]?.id ?? ''];
  const dot = () => nodeAt(map.host, `dot/${stage}/${person}`);
  return {
    map,
    stage,
    person,
    drag: () => {
      const { x, y } = boxOf(map, dot());
      new Person(map.host, 'Ann').drag(dot().id, { x, y: y - 200 });
    },
    look: () => {
      const { fills, strokes, dashPattern } = dot();
      return { fills, strokes, dashPattern, at: boxOf(map, dot()) };
    },
    valence: () =>
      map.read().journey.feelings.find((one) => one.stageId === stage && one.participantId === person)
        ?.valence,
  };
};

describe.each(EDITORS)('[M8] in %s a dot that a hand dragged', (editor) => {
  test.each([
    ['its feeling', clearFeeling],
    ['its person', (journey: Journey, _: string, person: string) => removeParticipant(journey, person)],
    ['its stage', (journey: Journey, stage: string) => removeStage(journey, stage)],
  ])('still says so after the removal of %s was taken back', (_, remove) => {
    const { map, stage, person, drag, look, valence } = withHollowDots(editor);
    drag();
    const before = { look: look(), valence: valence() };
    expect(before.valence).toBeGreaterThan(0.5);
    map.update((form) => done(remove(form, stage, person)));
    expect(map.call('undo', {}).ok).toBe(true);
    expect({ look: look(), valence: valence() }).toEqual(before);
  });
});

test('[M8] a wide sticky that was removed is as wide again', () => {
  const map = standingMap(hostOf('figjam'), exampleJourney('b2c-clothes-shop', 'en'));
  const ann = new Person(map.host, 'Ann');
  ann.addSticky('wide', inCell(map, 1, 20), { isWideWidth: true, width: 416 });
  const wide = () =>
    nodesOf(map.host)
      .filter(({ text }) => text?.characters === 'wide')
      .map((one) => [one.isWideWidth, boxOf(map, one)]);
  const before = wide();
  map.update((journey) => ({ ...journey, notes: journey.notes.filter(({ text }) => text !== 'wide') }));
  expect(wide()).toEqual([]);
  expect(map.call('undo', {}).ok).toBe(true);
  expect(wide()).toEqual(before);
});

describe.each(EDITORS)('[M8] in %s what an update wrote over', (editor) => {
  test('says again what it said, though its link had gone by hand', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
    const ann = new Person(map.host, 'Ann');
    for (const node of nodesOf(map.host)) if (keyOf(node).startsWith('link/')) ann.remove(node.id);
    const said = () => nodesOf(map.host).flatMap(({ text }) => text?.characters ?? []);
    const cyclic = said().find((text) => text.includes('cyclic'));
    map.update((journey) => done(insertStage(journey, 0, 'New', countingIds())));
    const before = said().sort();
    expect(before).toContain(cyclic);
    map.update((journey) => ({ ...journey, boardLanguage: 'ru' }));
    expect(said()).not.toContain(cyclic);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(said().sort()).toEqual(before);
  });

  test('looks again as it looked: a dot that was dragged and tidied is hollow', () => {
    const { map, look, drag, person } = withHollowDots(editor);
    drag();
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    const before = look();
    map.update((journey) => {
      const other = journey.participants.find(({ id }) => id !== person)?.id ?? '';
      return done(removeParticipant(journey, other));
    });
    expect(look()).not.toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(look()).toEqual(before);
  });
});

test('[M11] in a design file the label of a frame that a hand made higher stays in its middle, there and back', () => {
  const map = standingMap(hostOf('figma'), exampleJourney('b2c-clothes-shop', 'en'));
  const header = nodeAt(map.host, `stage/${map.read().journey.stages[1]?.id ?? ''}`);
  const box = boxOf(map, header);
  new Person(map.host, 'Ann').resize(header.id, { ...box, height: box.height + 200 });
  const offCentre = () => {
    const label = nodesOf(map.host).find(({ parentId, type }) => parentId === header.id && type === 'TEXT');
    return label === undefined ? null : label.y + label.height / 2 - boxOf(map, header).height / 2;
  };
  map.update((journey) => ({
    ...journey,
    stages: journey.stages.map((stage, i) => (i === 1 ? { ...stage, title: 'Looking around' } : stage)),
  }));
  expect(offCentre()).toBeCloseTo(0);
  expect(map.call('undo', {}).ok).toBe(true);
  expect(offCentre()).toBeCloseTo(0);
});
