/** A parking lot that an update draws stands below the lanes, wherever hands have put those, and in the map. */
import { describe, expect, test } from 'vitest';
import { moveLane } from '../../journey/model/edit/lanes.ts';
import { removeStage } from '../../journey/model/edit/stages.ts';
import { PARKING_GAP } from '../../journey/scene/air.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const drawn = sizedJourney('small', { notes: 30 });
const [stage] = drawn.stages;
const { length } = drawn.lanes;

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));
const withoutStage = (map: LivingMap) => map.update((journey) => done(removeStage(journey, stage?.id ?? '')));

describe.each(EDITORS)('[U3a] in %s', (editor) => {
  test.each([
    ['none is moved', 0, 0],
    ['the last one is a little lower', length - 1, 60],
    ['the last one is lower', length - 1, 200],
    ['the last one lies over the map’s edge', length - 1, 320],
    ['one lies over the next', 1, 150],
    ['one lies over the one before', 1, -100],
  ])('where %s, the parking lot is clear of every lane and in the map', (_, at, dy) => {
    const map = standingMap(hostOf(editor), drawn);
    const lane = `lane/${drawn.lanes[at]?.id ?? ''}`;
    const { x, y } = boxOf(map, lane);
    if (dy !== 0) new Person(map.host, 'Ann').drag(nodeAt(map.host, lane).id, { x, y: y + dy });
    map.update();
    const { width, height } = boxOf(map, 'map');
    withoutStage(map);
    const [lot, around] = [boxOf(map, 'parking'), boxOf(map, 'map')];
    for (const { id } of drawn.lanes) {
      expect(overlap(boxOf(map, `lane/${id}`), lot, PARKING_GAP), id).toBe(false);
    }
    expect(lot.y + lot.height).toBeLessThan(around.y + around.height);
    const { journey, findings, drift } = map.read();
    expect(findings).toEqual([]);
    expect(journey.notes.filter(({ laneId, stageId }) => laneId === null || stageId === null)).toHaveLength(
      drawn.notes.filter(({ stageId }) => stageId === stage?.id).length,
    );
    expect(drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, 'map')).toMatchObject({ width, height });
  });

  test('[M13] one that a hand put between lanes stays where the form moves a lane', () => {
    const map = standingMap(hostOf(editor), drawn);
    withoutStage(map);
    const { x } = boxOf(map, 'parking');
    const above = boxOf(map, `lane/${drawn.lanes[0]?.id ?? ''}`);
    new Person(map.host, 'Ann').drag(nodeAt(map.host, 'parking').id, { x, y: above.y + above.height + 4 });
    const { y } = boxOf(map, 'parking');
    map.update((journey) => done(moveLane(journey, drawn.lanes[0]?.id ?? '', 2)));
    expect(boxOf(map, 'parking').y).toBe(y);
    expect(map.read().drift).toBe(0);
  });

  test('[M13] it fits above a lane that lies far below the map, and one that stands stays', () => {
    const map = standingMap(hostOf(editor), drawn);
    const ann = new Person(map.host, 'Ann');
    const last = `lane/${drawn.lanes[length - 1]?.id ?? ''}`;
    const at = boxOf(map, last);
    ann.drag(nodeAt(map.host, last).id, { x: at.x, y: at.y + 3000 });
    withoutStage(map);
    expect(boxOf(map, 'parking').y).toBeLessThan(at.y + 1000);
    ann.drag(nodeAt(map.host, last).id, { x: at.x, y: at.y + 200 });
    const lot = boxOf(map, 'parking');
    map.update();
    expect(boxOf(map, 'parking')).toEqual(lot);
  });
});
