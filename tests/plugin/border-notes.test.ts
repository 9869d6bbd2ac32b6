/**
 * Notes of cells that a hand left on a border, in the head column, on the headers or beside the map: they are told with
 * the cell that they last had, and go with what they lie at, never with that cell.
 */
import { describe, expect, test } from 'vitest';
import { insertLane, removeLane } from '../../journey/model/edit/lanes.ts';
import { insertStage, removeStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';

const withStageAt = (at: number) => (journey: Journey) =>
  done(insertStage(journey, at, 'A new stage', countingIds()));
const withLaneAt = (at: number) => (journey: Journey) =>
  done(insertLane(journey, at, { kind: 'custom', title: 'A new lane', prompt: '' }, countingIds()));

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (): LivingMap => standingMap(hostOf(editor), exampleJourney('b2c-clothes-shop', 'en'));
  /** Drops a note with its corner so far from that of something of the map. */
  const drop = (map: LivingMap, key: string, at: string, dx: number, dy: number): void => {
    const { x, y } = boxOf(map, at);
    new Person(map.host, 'Ann').drag(nodeAt(map.host, key).id, { x: x + dx, y: y + dy });
  };
  /** A note of the third lane's last column. */
  const lastNote = (map: LivingMap): string => {
    const { journey } = map.read();
    const note = journey.notes.find(
      ({ laneId, stageId }) =>
        laneId === journey.lanes[2]?.id && stageId === journey.stages[journey.stages.length - 1]?.id,
    );
    return `note/${note?.id ?? ''}`;
  };
  /** The same, dropped so. */
  const dropped = (map: LivingMap, at: string, dx: number, dy: number): string => {
    const key = lastNote(map);
    drop(map, key, at, dx, dy);
    return key;
  };
  /** Gives a note other words by the form. */
  const say = (map: LivingMap, key: string, text: string): void => {
    map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((note) => (key === `note/${note.id}` ? { ...note, text } : note)),
    }));
  };
  const told = (map: LivingMap, key: string) => {
    const { id } = nodeAt(map.host, key);
    return map
      .read()
      .findings.filter(({ node }) => node === id)
      .map(({ kind }) => kind);
  };
  const cellOf = (map: LivingMap, key: string) => {
    const note = map.read().journey.notes.find(({ id }) => key === `note/${id}`);
    return [note?.laneId, note?.stageId];
  };
  const [first, second] = exampleJourney('b2c-clothes-shop', 'en').lanes;
  const stages = exampleJourney('b2c-clothes-shop', 'en').stages.map(({ id }) => id);

  test.each([
    ['in the head column', 'betweenCells', `lane/${first?.id}`, 60, 40, withStageAt(0), `lane/${first?.id}`],
    [
      'between two lanes',
      'betweenCells',
      `lane/${second?.id}`,
      1400,
      -128,
      withLaneAt(0),
      `lane/${second?.id}`,
    ],
    [
      'between two columns',
      'betweenCells',
      `stage/${stages[2]}`,
      -130,
      330,
      withStageAt(2),
      `stage/${stages[2]}`,
    ],
    ['on the headers', 'betweenCells', `stage/${stages[0]}`, 60, -100, withLaneAt(0), null],
    ['left of the map', 'outsideMap', 'map', -300, 1300, withStageAt(0), null],
  ] as const)(
    '[B2][U4a] a note %s keeps its finding and its cell through an update',
    (_, kind, at, dx, dy, edit, goesWith) => {
      const map = draw();
      const key = dropped(map, at, dx, dy);
      expect(told(map, key)).toEqual([kind]);
      const cell = cellOf(map, key);
      const before = { note: boxOf(map, key), guide: goesWith === null ? null : boxOf(map, goesWith) };
      map.update(edit);
      const after = { note: boxOf(map, key), guide: goesWith === null ? null : boxOf(map, goesWith) };
      expect(after.note.x - before.note.x).toBeCloseTo((after.guide?.x ?? 0) - (before.guide?.x ?? 0), 0);
      expect(after.note.y - before.note.y).toBeCloseTo((after.guide?.y ?? 0) - (before.guide?.y ?? 0), 0);
      expect(told(map, key)).toEqual([kind]);
      expect(cellOf(map, key)).toEqual(cell);
      expect(map.read().drift).toBe(0);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(boxOf(map, key)).toEqual(before.note);
    },
  );

  test.each([
    ['betweenCells', 'between two lanes', 'longer', 0.47],
    ['betweenCells', 'between two lanes', 'longer', 0.6],
    ['betweenCells', 'between two lanes', 'shorter', 0.47],
    ['betweenCells', 'between two lanes', 'shorter', 0.6],
    ['outsideMap', 'above the map', 'shorter', 1],
  ] as const)(
    '[B2][U4a] a note told as %s, %s, is told so when its words become %s, %f of it above the border',
    (kind, where, words, share) => {
      const map = draw();
      const long = 'Waited for an answer for a long while. '.repeat(kind === 'outsideMap' ? 24 : 7);
      const key = lastNote(map);
      if (words === 'shorter') say(map, key, long);
      const { height } = boxOf(map, key);
      if (where === 'above the map') drop(map, key, 'map', 1400, -height - 30);
      else drop(map, key, `lane/${second?.id}`, 1400, -height * share);
      expect(told(map, key)).toEqual([kind]);
      const cell = cellOf(map, key);
      const before = boxOf(map, key);
      say(map, key, words === 'longer' ? long : 'Short');
      expect(cellOf(map, key)).toEqual(cell);
      expect(told(map, key)).toEqual([kind]);
      expect(map.read().drift).toBe(0);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(boxOf(map, key)).toEqual(before);
    },
  );

  test.each([
    ['longer', 0.36],
    ['longer', 0.6],
    ['shorter', 0.36],
    ['shorter', 0.6],
    ['shorter', 0.3], // read in the lane over which it lies
  ] as const)(
    '[B2][M5] a sticky higher than its lane, its words become %s, %f of it above the border: it is read in its own row',
    (words, share) => {
      const map = draw();
      const long = 'Waited for an answer for a long while. '.repeat(40);
      const key = lastNote(map);
      if (words === 'shorter') say(map, key, long);
      const lane = `lane/${second?.id}`;
      const { x, height } = boxOf(map, key);
      drop(map, key, lane, x - boxOf(map, lane).x, -height * share);
      const cell = cellOf(map, key);
      say(map, key, words === 'longer' ? long : 'Short');
      expect(cellOf(map, key)).toEqual(cell);
      expect(map.read().drift).toBe(0);
    },
  );

  test.each([0.36, 0.5, 0.64])(
    '[B2][U4a] a note between two stages, %f of it in the left one, is between them when columns become narrower',
    (share) => {
      const map = draw();
      const { width } = boxOf(map, `stage/${stages[2]}`);
      const lane = boxOf(map, `lane/${first?.id}`).y - boxOf(map, `stage/${stages[2]}`).y;
      const note = boxOf(map, `note/${map.read().journey.notes[0]?.id}`);
      // The border is in the middle of the air between two headers.
      const key = dropped(map, `stage/${stages[2]}`, -8 - share * note.width, lane + 40);
      expect(told(map, key)).toEqual(['betweenCells']);
      map.update((journey) => ({ ...journey, view: { ...journey.view, notesAcross: 1 } }));
      expect(boxOf(map, `stage/${stages[2]}`).width).toBeLessThan(width);
      expect(told(map, key)).toEqual(['betweenCells']);
      expect(map.read().drift).toBe(0);
    },
  );

  test.each([0.36, 0.5, 0.64])(
    '[B2][U4a] a note between two stages, %f of it in the left one, is in none when the right one comes first',
    (share) => {
      const map = draw();
      const lane = boxOf(map, `lane/${first?.id}`).y - boxOf(map, `stage/${stages[1]}`).y;
      const note = boxOf(map, `note/${map.read().journey.notes[0]?.id}`);
      const key = dropped(map, `stage/${stages[1]}`, -8 - share * note.width, lane + 40);
      const cell = cellOf(map, key);
      expect(told(map, key)).toEqual(['betweenCells']);
      map.update((journey) => {
        const [one, two, ...rest] = journey.stages;
        return { ...journey, stages: one && two ? [two, one, ...rest] : journey.stages };
      });
      expect(told(map, key)).toEqual(['betweenCells']);
      expect(cellOf(map, key)).toEqual(cell);
      expect(map.read().drift).toBe(0);
    },
  );

  test('[B2][U4a] a new note over the border of the last stage stays at the map’s edge, in no stage, when that stage goes', () => {
    const map = draw();
    const last = `stage/${stages[stages.length - 1]}`;
    const ann = new Person(map.host, 'Ann');
    const said = 'said by Ann, and kept\n'.repeat(12);
    const { id } =
      editor === 'figma' ? ann.addText(said, { x: 0, y: 0 }) : ann.addSticky('said', { x: 0, y: 0 });
    const place = () => absoluteBox(map.host.engine.store, map.host.engine.store.get(id));
    const { y } = boxOf(map, `lane/${first?.id}`);
    ann.drag(id, { x: boxOf(map, last).x - 8 - 0.64 * place().width, y: y + 40 });
    const found = () => map.read().findings.filter(({ node }) => node === id);
    expect(found()).toHaveLength(1);
    const before = place();
    map.update((journey) => done(removeStage(journey, last.slice('stage/'.length))));
    expect(found()).toHaveLength(1);
    expect(Math.abs(place().x - before.x)).toBeLessThan(before.width);
    expect(map.read().drift).toBe(0);
  });

  test('[B2][U4a][U7] a note over the border of a lane that goes keeps its finding and its cell, and its column', () => {
    const map = draw();
    const key = dropped(map, `lane/${second?.id}`, 1400, -112);
    const cell = cellOf(map, key);
    const column = `stage/${stages[0]}`;
    const aside = boxOf(map, key).x - boxOf(map, column).x;
    const before = boxOf(map, key);
    map.update((journey) => done(removeLane(withStageAt(1)(journey), second?.id ?? '')));
    expect(boxOf(map, key).x - boxOf(map, column).x).toBeCloseTo(aside, 0);
    expect(told(map, key)).toEqual(['betweenCells']);
    expect(cellOf(map, key)).toEqual(cell);
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, key)).toEqual(before);
  });

  test('[B2][U4a][U7] a text that never had a cell, over the border of a lane that goes, stays in its column', () => {
    const map = draw();
    const ann = new Person(map.host, 'Ann');
    const { x, y } = boxOf(map, `lane/${second?.id}`);
    const { id } = ann.addText('line\n'.repeat(20), { x: 0, y: 0 });
    const place = () => absoluteBox(map.host.engine.store, map.host.engine.store.get(id));
    ann.drag(id, { x: x + 1400, y: y - 0.45 * place().height });
    const found = () =>
      map
        .read()
        .findings.filter(({ node }) => node === id)
        .map(({ kind }) => kind);
    expect(found()).toEqual(['betweenCells']);
    expect(map.host.engine.store.get(id).parentId).toBe(nodeAt(map.host, `lane/${second?.id}`).id);
    const before = place();
    map.update((journey) => done(removeLane(withStageAt(1)(journey), second?.id ?? '')));
    expect(place().x).toBeCloseTo(before.x, 0);
    expect(Math.abs(place().y - before.y)).toBeLessThan(800);
    expect(found()).toEqual(['betweenCells']);
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(place().x).toBeCloseTo(before.x, 0);
  });

  test('[B2d][U4a] a note beside a map that becomes narrower comes along as far as it takes to be read', () => {
    const map = draw();
    const { width } = boxOf(map, 'map');
    const key = dropped(map, 'map', width + 300, 1300);
    const cell = cellOf(map, key);
    expect(told(map, key)).toEqual(['outsideMap']);
    const before = boxOf(map, key);
    map.update((journey) => done(removeStage(journey, stages[0] ?? '')));
    const box = boxOf(map, 'map');
    expect(box.width).toBeLessThan(width - 400);
    expect(told(map, key)).toEqual(['outsideMap']);
    expect(cellOf(map, key)).toEqual(cell);
    expect(boxOf(map, key).y).toBe(before.y);
    expect(map.read().drift).toBe(0);
    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxOf(map, key)).toEqual(before);
  });

  test('[U2][U4a] the lane of a note on a border lower down grows for what is put into it, and not as far as that note', () => {
    const map = draw();
    const { lanes } = map.read().journey;
    const key = dropped(map, `lane/${lanes[lanes.length - 1]?.id ?? ''}`, 1400, -112);
    expect(told(map, key)).toEqual(['betweenCells']);
    const [laneId = '', stageId = ''] = cellOf(map, key);
    map.update((journey) => {
      const [note] = journey.notes;
      const more = note ? [1, 2, 3, 4, 5, 6].map((n) => ({ ...note, id: `more-${n}`, laneId, stageId })) : [];
      return { ...journey, notes: [...journey.notes, ...more] };
    });
    expect(boxOf(map, `lane/${laneId}`).height).toBeLessThan(1200);
    expect(told(map, key)).toEqual(['betweenCells']);
    expect(map.read().drift).toBe(0);
  });

  /** What Ann writes with its corner so far from that of something of the map: in no cell, ever. */
  const written = (map: LivingMap, at: string, dx: number, dy: number) => {
    const { x, y } = boxOf(map, at);
    const ann = new Person(map.host, 'Ann');
    const { id } =
      editor === 'figma'
        ? ann.addText('said by Ann, and kept\n'.repeat(12), { x: x + dx, y: y + dy })
        : ann.addSticky('said', { x: x + dx, y: y + dy });
    return {
      id,
      box: () => absoluteBox(map.host.engine.store, map.host.engine.store.get(id)),
      found: () =>
        map
          .read()
          .findings.filter(({ node }) => node === id)
          .map(({ kind }) => kind),
    };
  };

  test('[U4a][U8a] Tidy leaves a locked note on its border, whatever becomes of the lane of its last cell', () => {
    const map = draw();
    const key = dropped(map, `lane/${second?.id ?? ''}`, 1400, -128);
    const ann = new Person(map.host, 'Ann');
    ann.lock(nodeAt(map.host, key).id);
    const { x, y } = boxOf(map, `lane/${second?.id ?? ''}`);
    for (let i = 0; i < 6; i++) {
      const { id } = ann.addShape(`Crowd ${String(i)}`, { x: 0, y: 0 });
      ann.drag(id, { x: x + 900 + 20 * i, y: y + 60 + 10 * i });
    }
    const [cell, finding] = [cellOf(map, key), told(map, key)];
    const third = boxOf(map, `lane/${map.read().journey.lanes[2]?.id ?? ''}`).y;
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    expect(boxOf(map, `lane/${map.read().journey.lanes[2]?.id ?? ''}`).y).toBeGreaterThan(third);
    expect(told(map, key)).toEqual(finding);
    expect(cellOf(map, key)).toEqual(cell);
  });

  test('[B2][U4a] Tidy puts a lane that lies beside the map back, and not under a new note at its old place', () => {
    const map = draw();
    const lane = `lane/${second?.id}`;
    const [at, around] = [boxOf(map, lane), boxOf(map, 'map')];
    new Person(map.host, 'Ann').drag(nodeAt(map.host, lane).id, {
      x: around.x + around.width + 100,
      y: at.y,
    });
    const { y } = boxOf(map, `stage/${stages[1]}`);
    const { box, found } = written(map, `stage/${stages[1]}`, 60, at.y + 40 - y);
    expect(found()).toEqual(['betweenCells']);
    const before = box();
    map.update();
    expect(box()).toEqual(before);
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    expect(boxOf(map, lane).x).toBe(at.x);
    expect(found()).toEqual(['betweenCells']);
    expect(map.read().drift).toBe(0);
  });

  test.each([
    ['right', 60, 1300],
    ['foot', 1400, 60],
  ] as const)(
    '[B2][L7] a new note in the map’s section, beyond its %s, stays beside it when the map grows',
    (side, dx, dy) => {
      const map = draw();
      const { width, height } = boxOf(map, 'map');
      const { id, box, found } =
        side === 'right' ? written(map, 'map', width + dx, dy) : written(map, 'map', dx, height + dy);
      const { store } = map.host.engine;
      const before = box();
      map.host.edit(() => {
        const corner = boxOf(map, 'map');
        const node = store.get(id);
        store.attach(node, store.get(map.node), 0);
        store.write(node, 'x', before.x - corner.x);
        store.write(node, 'y', before.y - corner.y);
      });
      expect(box()).toEqual(before);
      expect(found()).toEqual(['outsideMap']);
      map.update((journey) => withLaneAt(0)(withStageAt(0)(journey)));
      const around = boxOf(map, 'map');
      expect([around.width > width, around.height > height]).toEqual([true, true]);
      expect(found()).toEqual(['outsideMap']);
      const past = { right: box().x - around.x - around.width, foot: box().y - around.y - around.height }[
        side
      ];
      expect(past).toBe(60);
      expect(map.read().drift).toBe(0);
      expect(map.call('undo', {}).ok).toBe(true);
      expect(box()).toEqual(before);
    },
  );

  test('[M8] which the form puts into a cell goes there', () => {
    const map = draw();
    const key = dropped(map, `lane/${second?.id}`, 1400, -128);
    const cell = [first?.id, stages[1]];
    map.update((journey) => ({
      ...journey,
      notes: journey.notes.map((note) =>
        key === `note/${note.id}` ? { ...note, laneId: cell[0] ?? null, stageId: cell[1] ?? null } : note,
      ),
    }));
    expect(told(map, key)).toEqual([]);
    expect(cellOf(map, key)).toEqual(cell);
  });
});
