/** Lanes or stage headers that hands put in each other's place: what the form does next brings nothing over anything else. */
import { describe, expect, test } from 'vitest';
import { insertLane, moveLane, removeLane } from '../../journey/model/edit/lanes.ts';
import { addNote } from '../../journey/model/edit/notes.ts';
import { insertStage, moveStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const drawn = sizedJourney('small', { notes: 30 });
const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));
const cellsOf = ({ notes }: Journey) =>
  notes.map(({ id, laneId, stageId }) => `${id} ${laneId} ${stageId}`).sort();

/** Puts two things of a map in each other's place, the lower or right one's far end where it was; and never one into the other. */
const swap = (map: LivingMap, one: string, other: string): void => {
  const ann = new Person(map.host, 'Ann');
  const [a, b] = [boxOf(map, one), boxOf(map, other)];
  const { id } = nodeAt(map.host, one);
  ann.drag(id, { x: a.x - 20_000, y: a.y });
  ann.drag(nodeAt(map.host, other).id, { x: a.x, y: a.y });
  ann.drag(id, { x: b.x + b.width - a.width, y: b.y + b.height - a.height });
};

/** What the map reads as after an update to this; fails where two of `keys` overlap then, or another update would write. */
const afterUpdate = (
  map: LivingMap,
  edit: (journey: Journey) => Journey,
  keys: (journey: Journey) => readonly string[],
): void => {
  let wanted = drawn;
  map.update((now) => (wanted = edit(now)));
  const { journey } = map.read();
  const boxes = keys(journey).map((key) => boxOf(map, key));
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
  });
  expect(cellsOf(journey)).toEqual(cellsOf(wanted));
  const { writes } = map.host.counters;
  map.update();
  expect(map.host.counters.writes).toBe(writes);
};

const lane = (i: number): string => drawn.lanes[i]?.id ?? '';
const stage = (i: number): string => drawn.stages[i]?.id ?? '';
const NEW = { kind: 'custom', title: 'New', prompt: '' } as const;

describe.each(EDITORS)('[U3a][L2] in %s', (editor) => {
  test.each<readonly [string, (journey: Journey) => Journey]>([
    ['a lane before them', (now) => done(insertLane(now, 0, NEW, countingIds()))],
    ['a lane between them', (now) => done(insertLane(now, 1, NEW, countingIds()))],
    ['a lane after them', (now) => done(insertLane(now, 2, NEW, countingIds()))],
    ['no more of the first', (now) => done(removeLane(now, lane(0)))],
    ['no more of the second', (now) => done(removeLane(now, lane(1)))],
    ['the first at the end', (now) => done(moveLane(now, lane(0), 4))],
    [
      'more notes in one',
      (now) => {
        const ids = countingIds();
        const cell = { laneId: lane(1), stageId: stage(0) };
        return Array.from({ length: 9 }).reduce<Journey>(
          (grown, _, i) => done(addNote(grown, cell, `More ${i}`, ids)),
          now,
        );
      },
    ],
  ])('two lanes, and the form has %s', (_, edit) => {
    const map = standingMap(hostOf(editor), drawn);
    swap(map, `lane/${lane(0)}`, `lane/${lane(1)}`);
    afterUpdate(map, edit, ({ lanes }) => lanes.map(({ id }) => `lane/${id}`));
    resultOf(map.call('tidy', { node: map.node }));
    const tops = map.read().journey.lanes.map(({ id }) => boxOf(map, `lane/${id}`).y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('a lane that lies below the others, and the form removes it: the map goes on holding the rest', () => {
    // Without notes in it, for which a parking lot would make the map higher.
    const notes = drawn.notes.filter(({ laneId }) => laneId !== lane(1));
    const map = standingMap(hostOf(editor), { ...drawn, notes });
    const { x, y, height } = boxOf(map, `lane/${lane(4)}`);
    new Person(map.host, 'Ann').drag(nodeAt(map.host, `lane/${lane(1)}`).id, { x, y: y + height - 40 });
    const before = boxOf(map, 'map');
    map.update((now) => done(removeLane(now, lane(1))));
    const around = boxOf(map, 'map');
    for (const i of [0, 2, 3, 4]) {
      const box = boxOf(map, `lane/${lane(i)}`);
      expect(box.y + box.height).toBeLessThan(around.y + around.height);
    }
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, 'map')).toEqual(before);
  });

  test.each<readonly [string, (journey: Journey) => Journey]>([
    ['a stage before them', (now) => done(insertStage(now, 0, 'New', countingIds()))],
    ['a stage between them', (now) => done(insertStage(now, 1, 'New', countingIds()))],
    ['a stage after them', (now) => done(insertStage(now, 2, 'New', countingIds()))],
    ['no more of the first', (now) => done(removeStage(now, stage(0)))],
    ['the first at the end', (now) => done(moveStage(now, stage(0), 3))],
  ])('two headers, and the form has %s', (_, edit) => {
    const map = standingMap(hostOf(editor), drawn);
    swap(map, `stage/${stage(0)}`, `stage/${stage(1)}`);
    afterUpdate(map, edit, ({ stages }) => stages.map(({ id }) => `stage/${id}`));
  });
});
