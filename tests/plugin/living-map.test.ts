import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { removeLane } from '../../journey/model/edit/lanes.ts';
import { addNote } from '../../journey/model/edit/notes.ts';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { byKey, EDITORS, hostOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, type LivingMap } from './living-map.ts';

const withStage = (journey: Journey): Journey => done(insertStage(journey, 1, 'New', countingIds()));
const withoutStage = (journey: Journey, stage: string): Journey => done(removeStage(journey, stage));

/** The node in which a note's words stand. */
const wordsOf = ({ host }: LivingMap, key: string): string => {
  const node = nodeAt(host, key);
  return node.text === null ? (node.childIds[0] ?? '') : node.id;
};

const boxOn = ({ host }: LivingMap, node: NodeRecord) => absoluteBox(host.engine.store, node);
const snapshotOf = ({ host }: LivingMap) => JSON.stringify(nodesOf(host));
const cellOf = (map: LivingMap, laneId: string, stageId: string) => {
  const lane = boxOn(map, nodeAt(map.host, `lane/${laneId}`));
  const stage = boxOn(map, nodeAt(map.host, `stage/${stageId}`));
  return { x: stage.x + 60, y: lane.y + lane.height - 300, stage, lane };
};

describe.each(EDITORS)('a map that lives, in %s', (editor) => {
  const draw = (name = 'b2b-sales-automation'): LivingMap & { journey: Journey } => {
    const journey = exampleJourney(name, 'en');
    return { ...drawLiving(hostOf(editor), journey), journey };
  };
  const noteLane = ({ lanes }: Journey) => lanes.find(({ kind }) => kind === 'actions')?.id ?? '';

  test('[B6] what was drawn is read as it was drawn, and nothing is written', () => {
    const map = draw();
    const before = snapshotOf(map);
    const { journey: read, findings, drift } = map.read();
    expect({ ...read, id: map.journey.id }).toEqual(map.journey);
    expect(findings).toEqual([]);
    expect(drift).toBe(0);
    expect(snapshotOf(map)).toBe(before);
  });

  test('[M5] an update with nothing new writes nothing', () => {
    const map = draw('b2c-clothes-shop');
    const before = snapshotOf(map);
    map.update();
    expect(snapshotOf(map)).toBe(before);
  });

  test('[M1] what only the form changed is written, what only a hand changed is learned and stays', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const [first, second] = map.journey.notes;
    const [, stage] = map.journey.stages;
    ann.type(wordsOf(map, `note/${first?.id ?? ''}`), 'Ann was here');
    const { counts } = map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((note) =>
        note.id === second?.id ? { ...note, text: 'Said by the form' } : note,
      ),
      stages: journey.stages.map((one) => (one.id === stage?.id ? { ...one, title: 'Another title' } : one)),
    }));
    expect(counts.skipped).toBe(0);
    const { journey } = map.read();
    expect(journey.notes.find(({ id }) => id === first?.id)?.text).toBe('Ann was here');
    expect(journey.notes.find(({ id }) => id === second?.id)?.text).toContain('Said by the form');
    expect(journey.stages[1]?.title).toBe('Another title');
    const before = snapshotOf(map);
    map.update();
    expect(snapshotOf(map)).toBe(before);
  });

  test('[L7] a stage put in the middle shifts what lies to the right, people’s own things included', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const lane = noteLane(map.journey);
    const [, , third] = map.journey.stages;
    const cell = cellOf(map, lane, third?.id ?? '');
    const theirs = editor === 'figjam' ? ann.addSticky('A thought', cell) : ann.addText('A thought', cell);
    const picture = ann.addImage({ x: cell.x + 300, y: cell.y }, { width: 80, height: 80 });
    const width =
      boxOn(map, nodeAt(map.host, `stage/${map.journey.stages[1]?.id ?? ''}`)).x -
      boxOn(map, nodeAt(map.host, `stage/${map.journey.stages[0]?.id ?? ''}`)).x;
    map.update((journey) => withStage(journey));
    expect(boxOn(map, theirs).x).toBeCloseTo(cell.x + width);
    expect(boxOn(map, picture).x).toBeCloseTo(cell.x + 300 + width);
    const { journey, findings } = map.read();
    expect(findings).toEqual([]);
    expect(journey.stages).toHaveLength(5);
    expect(journey.notes.find(({ text }) => text === 'A thought')?.stageId).toBe(third?.id);
    const before = snapshotOf(map);
    map.update();
    expect(snapshotOf(map)).toBe(before);
  });

  test('[M2] the notes of a stage that goes, go to the parking lot', () => {
    const map = draw();
    const stage = map.journey.stages[1]?.id ?? '';
    const texts = map.journey.notes
      .filter(({ stageId }) => stageId === stage || stageId === null)
      .map(({ text }) => text);
    map.update((journey) => withoutStage(journey, stage));
    const { journey } = map.read();
    expect(journey.stages).toHaveLength(3);
    const parked = journey.notes.filter(({ stageId }) => stageId === null);
    expect(parked.map(({ text }) => text).sort()).toEqual([...texts].sort());
    expect(byKey(map.host).has('parking')).toBe(true);
  });

  test('[M2] a note beside the map comes into a parking lot that is not drawn yet: its stage goes, or somebody puts it there', () => {
    const map = draw('b2c-clothes-shop');
    const ann = new Person(map.host, 'Ann');
    const { x, y } = boxOn(map, nodeAt(map.host, 'map'));
    const { id: stage } = map.journey.stages[1] ?? { id: '' };
    const own = map.journey.notes.find(({ stageId }) => stageId === stage)?.id ?? '';
    const standsIn = (id: string): string | null => map.host.engine.store.get(id)?.parentId ?? null;

    const { id } = nodeAt(map.host, `note/${own}`);
    ann.drag(id, { x: x - 300, y });
    expect(byKey(map.host).has('parking')).toBe(false);
    map.update((wanted) => withoutStage(wanted, stage));
    expect(standsIn(id)).toBe(nodeAt(map.host, 'parking').id);
    expect(map.read().journey.notes.find((note) => note.id === own)).toMatchObject({ stageId: null });

    const other = draw('b2c-clothes-shop');
    const beside = boxOn(other, nodeAt(other.host, 'map'));
    const loose = new Person(other.host, 'Ann').addText('Beside', { x: beside.x - 300, y: beside.y });
    const put = { node: other.node, note: loose.id, laneId: null, stageId: null };
    expect(other.call('put', put).failure).toBeUndefined();
    expect(other.host.engine.store.get(loose.id)?.parentId).toBe(nodeAt(other.host, 'parking').id);
    expect(other.read().journey.notes.filter(({ text }) => text === 'Beside')).toHaveLength(1);
  });

  test('[M2] the notes of a lane that goes keep their colour in the parking lot', () => {
    const map = draw();
    const lane = map.journey.lanes.find(({ kind }) => kind === 'barriers')?.id ?? '';
    const colours = () =>
      Object.fromEntries(
        map.journey.notes
          .filter(({ laneId }) => laneId === lane)
          .map(({ id }) => [id, nodeAt(map.host, `note/${id}`).fills]),
      );
    const before = colours();
    map.update((journey) => done(removeLane(journey, lane)));
    expect(colours()).toEqual(before);
    expect(map.read().drift).toBe(0);
  });

  test('[L2] a new note keeps off what people put into its cell', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const lane = noteLane(map.journey);
    const [, , third] = map.journey.stages;
    const notes = map.journey.notes.filter((note) => note.laneId === lane && note.stageId === third?.id);
    const last = boxOn(map, nodeAt(map.host, `note/${notes[notes.length - 1]?.id ?? ''}`));
    const picture = ann.addImage({ x: last.x + 270, y: last.y }, { width: 200, height: 200 });
    map.update((journey) =>
      done(addNote(journey, { laneId: lane, stageId: third?.id ?? '' }, 'New', countingIds())),
    );
    const fresh = map.read().journey.notes.find(({ text }) => text === 'New');
    const box = boxOn(map, nodeAt(map.host, `note/${fresh?.id ?? ''}`));
    const other = boxOn(map, picture);
    expect(
      box.x >= other.x + other.width || box.x + box.width <= other.x || box.y >= other.y + other.height,
    ).toBe(true);
  });

  test('[M8] undo takes back exactly what the update did', () => {
    const map = draw();
    const shape = () =>
      Object.fromEntries(
        [...byKey(map.host)].map(([key, node]) => {
          const { x, y, width, height } = boxOn(map, node);
          const box = [x, y, width, height].map((side) => Math.round(side * 100) / 100 + 0).join(' ');
          return [key, `${box} ${node.text?.characters ?? ''} ${JSON.stringify(node.fills)}`];
        }),
      );
    const before = shape();
    map.update((journey) => {
      return withoutStage({ ...withStage(journey), title: 'Changed' }, journey.stages[2]?.id ?? '');
    });
    expect(shape()).not.toEqual(before);
    const undone = map.call('undo', {});
    expect(undone.ok).toBe(true);
    expect(shape()).toEqual(before);
    const { journey, drift } = map.read();
    expect({ ...journey, id: map.journey.id }).toEqual(map.journey);
    expect(drift).toBe(0);
  });

  test('[M13] Tidy brings loose notes into their cells; a second one writes nothing', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const [first] = map.journey.notes;
    const node = nodeAt(map.host, `note/${first?.id ?? ''}`);
    const box = boxOn(map, node);
    ann.drag(node.id, { x: box.x + 37, y: box.y + 61 });
    const said = map.call('tidy', { node: map.node });
    expect(said.ok).toBe(true);
    expect(boxOn(map, node)).toEqual(box);
    const before = snapshotOf(map);
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    expect(snapshotOf(map)).toBe(before);
  });

  test('[M9] a copied map becomes a map of its own by its first update', () => {
    const map = draw('b2c-clothes-shop');
    const ann = new Person(map.host, 'Ann');
    const copy = ann.duplicate(map.node);
    const other: LivingMap = { ...map };
    const read = map.call('read', { node: copy.id, withAuthors: false });
    expect(read.ok).toBe(true);
    const result = read.result as { map: string; mark: string; journey: Journey };
    expect(result.map).not.toBe(map.read().map);
    const updated = map.call('update', {
      node: copy.id,
      mark: result.mark,
      journey: { ...result.journey, title: 'The copy' },
      removed: [],
    });
    expect(updated.failure).toBeUndefined();
    expect(other.read().journey.title).toBe(map.journey.title);
    const again = map.call('read', { node: copy.id, withAuthors: false }).result as typeof result & {
      drift: number;
    };
    expect(again.map).toBe(result.map);
    expect(again.journey.title).toBe('The copy');
    expect(again.drift).toBe(0);
  });

  test('[M6] an update made from an older reading is refused, and nothing is written', () => {
    const map = draw('b2c-clothes-shop');
    const { mark, journey } = map.read();
    new Person(map.host, 'Ann').type(wordsOf(map, `note/${journey.notes[0]?.id ?? ''}`), 'Meanwhile');
    const before = snapshotOf(map);
    const answer = map.call('update', {
      node: map.node,
      mark,
      journey: { ...journey, title: 'X' },
      removed: [],
    });
    expect(answer.failure?.code).toBe('stale');
    expect(snapshotOf(map)).toBe(before);
  });
});
