/** Stamps stay on their note wherever a run puts it, whether the host takes them along or leaves them where they are (M12). */
import { describe, expect, test } from 'vitest';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { SWITCHES } from '../../playground/host/switches.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { done } from './done.ts';
import { hostOf, nodeAt } from './drawn-board.ts';
import { drawLiving, type LivingMap, resultOf } from './living-map.ts';

const withStage = (journey: Journey) => done(insertStage(journey, 0, 'New', countingIds()));
const withoutStage = (at: number) => (journey: Journey) =>
  done(removeStage(journey, journey.stages[at]?.id ?? ''));

describe.each(SWITCHES.stampsFollow)('[M12] where stamps follow what a plugin moves: %s', (stampsFollow) => {
  const draw = (): LivingMap =>
    drawLiving(hostOf('figjam', { switches: { stampsFollow } }), sizedJourney('small', { notes: 30 }));
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
