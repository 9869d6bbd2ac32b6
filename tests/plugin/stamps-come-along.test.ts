/** Stamps stay on their note wherever a run puts it, whether the host takes them along or leaves them where they are (M12). */
import { describe, expect, test } from 'vitest';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { type LivingMap, resultOf } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const withStage = (journey: Journey) => done(insertStage(journey, 0, 'New', countingIds()));
const withoutStage = (at: number) => (journey: Journey) =>
  done(removeStage(journey, journey.stages[at]?.id ?? ''));

describe.each(SWITCHES.stampsFollow)('[M12] where stamps follow what a plugin moves: %s', (stampsFollow) => {
  const draw = (): LivingMap =>
    standingMap(hostOf('figjam', { switches: { stampsFollow } }), sizedJourney('small', { notes: 30 }));
  const boxOf = ({ host }: LivingMap, id: string) =>
    absoluteBox(host.engine.store, host.engine.store.get(id));
  /** Stamps a note; gives how far the stamp is from it. */
  const stamped = (map: LivingMap, id: string) => {
    const stamp = new Person(map.host, 'Ann').stamp(id).id;
    return () => {
      const [note, sign] = [boxOf(map, id), boxOf(map, stamp)];
      return { x: Math.round(sign.x - note.x), y: Math.round(sign.y - note.y) };
    };
  };
  const noteOf = (map: LivingMap, stage: number): string => {
    const { journey } = map.read();
    const note = journey.notes.find(({ stageId }) => stageId === journey.stages[stage]?.id);
    return nodeAt(map.host, `note/${note?.id ?? ''}`).id;
  };
  /** Draws the B2C preset; tells where its stage headers and lanes stand. */
  const drawPreset = () => {
    const map = standingMap(
      hostOf('figjam', { switches: { stampsFollow } }),
      presetJourney('b2c', 'en', countingIds()),
    );
    const { stages, lanes } = map.read().journey;
    const boxAt = (key: string) => boxOf(map, nodeAt(map.host, key).id);
    const headerOf = (i: number) => `stage/${stages[i]?.id ?? ''}`;
    const laneAt = (i: number) => boxAt(`lane/${lanes[i]?.id ?? ''}`);
    return { map, ann: new Person(map.host, 'Ann'), boxAt, headerOf, laneAt };
  };
  const RUNS: readonly (readonly [string, (map: LivingMap) => unknown])[] = [
    ['Tidy', (map) => resultOf(map.call('tidy', { node: map.node }))],
    ['a stage more', (map) => map.update(withStage)],
    ['a stage less', (map) => map.update(withoutStage(0))],
  ];

  describe.each(['left', 'right', 'above', 'below'])('a note at the map’s %s', (side) => {
    test.each(RUNS)('and its stamp: %s', (_, run) => {
      const map = draw();
      const id = noteOf(map, 2);
      const around = boxOf(map, map.node);
      const { x, y } = boxOf(map, id);
      const away = stamped(map, id);
      const to = {
        left: { x: around.x - 300, y },
        right: { x: around.x + around.width + 60, y },
        above: { x, y: around.y - 300 },
        below: { x, y: around.y + around.height + 60 },
      }[side] ?? { x, y };
      new Person(map.host, 'Ann').drag(id, to);
      const [before, box] = [away(), boxOf(map, id)];
      run(map);
      expect(away()).toEqual(before);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(boxOf(map, id)).toEqual(box);
      expect(away()).toEqual(before);
    });
  });

  test('[U8b] notes in lanes that Tidy moves only when it has looked again', () => {
    const { map, ann, boxAt, headerOf, laneAt } = drawPreset();
    const [first, third] = [0, 2].map((i) => boxAt(headerOf(i)).x);
    const away = [1, 2, 3, 5, 6].map((i) =>
      stamped(map, ann.addSticky(`Note ${i}`, { x: (third ?? 0) + 300, y: laneAt(i).y + 70 }).id),
    );
    // A locked note over a border; and so many at both its sides that the lanes grow and come under it.
    const { y, height } = laneAt(3);
    ann.lock(ann.addSticky('Locked', { x: (first ?? 0) + 300, y: y + height - 240 * 0.45 }).id);
    for (let i = 0; i < 3; i++) {
      ann.addSticky(`More ${i}`, { x: (first ?? 0) + 20 + i * 12, y: y + 30 + i * 9 });
      ann.addSticky(`Others ${i}`, { x: (third ?? 0) + 20 + i * 12, y: laneAt(0).y + 30 + i * 9 });
    }
    const before = away.map((one) => one());
    map.read();
    resultOf(map.call('tidy', { node: map.node }));
    expect(away.map((one) => one())).toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(away.map((one) => one())).toEqual(before);
  });

  test('[U8b] notes in lanes that move only when a header is back in its place', () => {
    const { map, ann, boxAt, headerOf, laneAt } = drawPreset();
    const header = headerOf(2);
    const { x, y } = boxAt(header);
    for (let i = 0; i < 2; i++) ann.addSticky(`There ${i}`, { x: x + 24 + i * 264, y: laneAt(1).y + 40 });
    ann.drag(nodeAt(map.host, header).id, { x: x + 44, y });
    // Locked, it stays where it is: as long as the header is aside between two stages, then one more than the lane has room for.
    ann.lock(ann.addSticky('Between', { x: x - 78, y: laneAt(1).y + 50 }).id);
    const away = [2, 3].map((i) =>
      stamped(map, ann.addSticky(`Note ${i}`, { x: x + 300, y: laneAt(i).y + 70 }).id),
    );
    const before = away.map((one) => one());
    const lane = laneAt(2);
    resultOf(map.call('tidy', { node: map.node }));
    expect(laneAt(2).y).toBeGreaterThan(lane.y);
    expect(away.map((one) => one())).toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(away.map((one) => one())).toEqual(before);
  });

  /** Lays a note of the third stage beside the map, so far from it, and stamps it. */
  const laidOut = (map: LivingMap, side: 'right' | 'below', far: number) => {
    const id = noteOf(map, 2);
    const around = boxOf(map, map.node);
    const { x, y } = boxOf(map, id);
    const away = stamped(map, id);
    const isRight = side === 'right';
    new Person(map.host, 'Ann').drag(id, {
      x: isRight ? around.x + around.width + far : x,
      y: isRight ? y : around.y + around.height + far,
    });
    return { id, away };
  };

  test.each(['Tidy', 'an update'])(
    '[U4c] a note below the map that %s takes into it while the map grows',
    (run) => {
      const map = draw();
      const { id, away } = laidOut(map, 'below', 60);
      const { journey } = map.read();
      const note = journey.notes.find((one) => nodeAt(map.host, `note/${one.id}`).id === id);
      const lane = boxOf(map, nodeAt(map.host, `lane/${note?.laneId ?? ''}`).id);
      const stage = boxOf(map, nodeAt(map.host, `stage/${note?.stageId ?? ''}`).id);
      const ann = new Person(map.host, 'Ann');
      for (let i = 0; i < 9; i += 1) ann.addSticky(`Ann ${i}`, { x: stage.x + 40 + i * 20, y: lane.y + 70 });
      const [before, box, { height }] = [away(), boxOf(map, id), boxOf(map, map.node)];
      if (run === 'Tidy') resultOf(map.call('tidy', { node: map.node }));
      else
        map.update((read) => ({
          ...withStage(read),
          notes: read.notes.map((one) =>
            one.id === note?.id ? { ...one, laneId: null, stageId: null } : one,
          ),
        }));
      expect(boxOf(map, map.node).height).toBeGreaterThan(height);
      expect(boxOf(map, id).y).toBeLessThan(box.y + 400);
      expect(away()).toEqual(before);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(boxOf(map, id)).toEqual(box);
      expect(away()).toEqual(before);
    },
  );

  test.each([
    [380, 'Tidy'],
    [300, 'a stage more'],
    [380, 'a stage more'],
    [600, 'a stage more'],
    [900, 'a stage more'],
  ])('[U4c] a note %d px beside the map, its stamp too far off to be read: %s', (far, what) => {
    const map = draw();
    const { id, away } = laidOut(map, 'right', far);
    const [before, box] = [away(), boxOf(map, id)];
    RUNS.find(([name]) => name === what)?.[1](map);
    expect(boxOf(map, id).x).not.toBe(box.x);
    expect(away()).toEqual(before);
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, id)).toEqual(box);
    expect(away()).toEqual(before);
  });

  test('[U4c] a note in a section of people’s beside the map, and its stamp on the page', () => {
    const map = draw();
    const around = boxOf(map, map.node);
    const ann = new Person(map.host, 'Ann');
    ann.addSection('Ann’s', { x: around.x + around.width + 60, y: around.y }, { width: 600, height: 600 });
    const { id } = ann.addSticky('Ann’s', { x: around.x + around.width + 100, y: around.y + 100 });
    const away = stamped(map, id);
    const [before, box] = [away(), boxOf(map, id)];
    map.update(withStage);
    expect(boxOf(map, id).x).toBeGreaterThan(box.x + 100);
    expect(away()).toEqual(before);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(away()).toEqual(before);
  });

  test('[L7][U4a] a note below the last stage gives way to a map that becomes narrower and higher', () => {
    const map = draw();
    const { id, away } = laidOut(map, 'below', 60);
    const { x, width, y, height } = boxOf(map, map.node);
    new Person(map.host, 'Ann').drag(id, { x: x + width - 300, y: y + height + 60 });
    const before = away();
    map.update(withoutStage(0));
    const [now, box] = [boxOf(map, map.node), boxOf(map, id)];
    expect(now.height).toBeGreaterThan(height);
    expect(now.width).toBeLessThan(width - 400);
    expect(box.y).toBeGreaterThan(now.y + now.height);
    expect(away()).toEqual(before);
    expect(map.read().drift).toBe(0);
  });

  test('[M8] Undo leaves a stamp where a hand has stuck it since', () => {
    const map = draw();
    const [id, other] = [noteOf(map, 1), noteOf(map, 2)];
    const ann = new Person(map.host, 'Ann');
    const stamp = ann.stamp(id);
    map.update(withStage);
    const { x, y } = boxOf(map, other);
    ann.together(() => {
      ann.drag(stamp.id, { x: x + 150, y: y + 170 });
      const { store } = map.host.engine;
      store.write(store.get(stamp.id), 'stuckToId', other);
    });
    const away = () => boxOf(map, stamp.id).x - boxOf(map, other).x;
    expect(map.call('undo', {}).ok).toBe(true);
    // Where stamps do not follow their note, it stays where it lies.
    expect([150, x + 150 - boxOf(map, other).x]).toContain(away());
  });

  test('a note that goes to the parking lot or another lane while a lane is higher than it was drawn', () => {
    for (const edit of [
      withoutStage(0),
      (journey: Journey) => ({
        ...journey,
        notes: journey.notes.map((note) =>
          note.stageId === journey.stages[0]?.id && note.laneId === journey.lanes[0]?.id
            ? { ...note, laneId: journey.lanes[3]?.id ?? null }
            : note,
        ),
      }),
    ]) {
      const map = draw();
      const [first, second] = map.read().journey.lanes;
      const id = noteOf(map, 0);
      const away = stamped(map, id);
      const before = away();
      for (const lane of [first, second]) {
        const node = nodeAt(map.host, `lane/${lane?.id ?? ''}`);
        const box = boxOf(map, node.id);
        new Person(map.host, 'Ann').resize(node.id, { ...box, height: box.height + 264 });
      }
      map.update(edit);
      expect(away()).toEqual(before);
    }
  });
});
