/** A lane that an update draws or moves is clear of the lanes around it, wherever hands have put those, and lies in the map. */
import { describe, expect, test } from 'vitest';
import { insertLane, moveLane } from '../../journey/model/edit/lanes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const drawn = sizedJourney('small', { notes: 30 });
const { lanes } = drawn;
const last = lanes.length - 1;

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));

describe.each(EDITORS)('[U3a] in %s', (editor) => {
  test.each([
    ['at the end, no lane moved', lanes.length, last, 0],
    ['at the end, the last lane lower', lanes.length, last, 200],
    ['at the end, the last lane over the edge', lanes.length, last, 320],
    ['in the middle, the lane above it lower', 2, 1, 150],
    ['in the middle, the lane below it higher', 2, 2, -150],
    ['at the top, the first lane higher', 0, 0, -100],
  ])('%s', (_, at, moved, dy) => {
    const map = standingMap(hostOf(editor), drawn);
    const lane = `lane/${lanes[moved]?.id ?? ''}`;
    const { x, y } = boxOf(map, lane);
    if (dy !== 0) new Person(map.host, 'Ann').drag(nodeAt(map.host, lane).id, { x, y: y + dy });
    map.update();
    const cellsOf = ({ notes }: typeof drawn) => notes.map(({ id, laneId }) => [id, laneId]);
    const before = cellsOf(map.read().journey);
    const { width, height } = boxOf(map, 'map');
    map.update((journey) =>
      done(insertLane(journey, at, { kind: 'actions', title: 'New', prompt: '' }, countingIds())),
    );
    const { journey, findings, drift } = map.read();
    const fresh = journey.lanes[at]?.id ?? '';
    const box = boxOf(map, `lane/${fresh}`);
    for (const { id } of lanes) expect(overlap(boxOf(map, `lane/${id}`), box), id).toBe(false);
    const around = boxOf(map, 'map');
    expect(box.y + box.height).toBeLessThan(around.y + around.height);
    expect(findings).toEqual([]);
    expect(cellsOf(journey)).toEqual(before);
    expect(drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, 'map')).toMatchObject({ width, height });
    expect(cellsOf(map.read().journey)).toEqual(before);
  });

  test('a lane that the form moves is laid below one that a hand has made higher', () => {
    const map = standingMap(hostOf(editor), drawn);
    const [, high = expect.fail()] = lanes;
    const moved = lanes[last]?.id ?? '';
    const box = boxOf(map, `lane/${high.id}`);
    new Person(map.host, 'Ann').resize(nodeAt(map.host, `lane/${high.id}`).id, {
      ...box,
      height: box.height + 300,
    });
    map.update();
    const told = map.read().findings.length;
    map.update((journey) => done(moveLane(journey, moved, 2)));
    const { journey, findings, drift } = map.read();
    expect(journey.lanes[2]?.id).toBe(moved);
    for (const { id } of lanes) {
      if (id !== moved)
        expect(overlap(boxOf(map, `lane/${id}`), boxOf(map, `lane/${moved}`)), id).toBe(false);
    }
    expect(findings.length).toBeLessThanOrEqual(told);
    expect(drift).toBe(0);
  });

  test('[M13] a lane that a hand has made higher, and that gives way to one that the form moves, is clear of the lane after it', () => {
    const map = standingMap(hostOf(editor), drawn);
    const [, high = expect.fail(), moved = expect.fail()] = lanes;
    const box = boxOf(map, `lane/${high.id}`);
    new Person(map.host, 'Ann').resize(nodeAt(map.host, `lane/${high.id}`).id, {
      ...box,
      height: box.height + 200,
    });
    map.update();
    const before = map.read();
    const around = boxOf(map, 'map');
    map.update((journey) => done(moveLane(journey, moved.id, 1)));
    const { journey, findings, drift } = map.read();
    expect(journey.lanes.slice(1, 3).map(({ id }) => id)).toEqual([moved.id, high.id]);
    const boxes = lanes.map(({ id }) => boxOf(map, `lane/${id}`));
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlap(one, other)).toBe(false);
      expect(one.y + one.height).toBeLessThan(boxOf(map, 'map').y + boxOf(map, 'map').height);
    });
    expect(findings.length).toBeLessThanOrEqual(before.findings.length);
    expect(drift).toBe(0);
    const { writes } = map.host.counters;
    map.update();
    expect(map.host.counters.writes).toBe(writes);
    map.call('undo', {});
    expect(boxOf(map, 'map')).toMatchObject({ width: around.width, height: around.height });
  });

  test('[M13] lanes that a hand has laid over each other lie so wherever the form moves them together', () => {
    const map = standingMap(hostOf(editor), drawn);
    const [, second = expect.fail(), third = expect.fail()] = lanes;
    const { x, y } = boxOf(map, `lane/${third.id}`);
    new Person(map.host, 'Ann').drag(nodeAt(map.host, `lane/${third.id}`).id, { x, y: y - 100 });
    map.update();
    const apart = () => boxOf(map, `lane/${third.id}`).y - boxOf(map, `lane/${second.id}`).y;
    const before = apart();
    map.update((journey) =>
      done(insertLane(journey, 0, { kind: 'actions', title: 'New', prompt: '' }, countingIds())),
    );
    expect(apart()).toBe(before);
    expect(map.read().drift).toBe(0);
  });
});
