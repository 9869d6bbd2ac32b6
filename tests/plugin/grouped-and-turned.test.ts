/** What people grouped, turned or made of another height: an update and a Tidy put it where it belongs, and undo back. */
import { describe, expect, test } from 'vitest';
import { insertStage } from '../../journey/model/edit/stages.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { absoluteBox } from '../../playground/host/geometry.ts';
import type { CallAttempt } from '../../playground/host/options.ts';
import { Person } from '../../playground/host/people.ts';
import { done } from './done.ts';
import { EDITORS, hostOf, keyOf, nodeAt, nodesOf } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { type LivingMap } from './living-map.ts';
import { standingMap } from './standing-map.ts';
import { atTurn } from './together/play.ts';

const boxOf = ({ host }: LivingMap, key: string) => absoluteBox(host.engine.store, nodeAt(host, key));

const boxAt = ({ host }: LivingMap, id: string) => {
  const node = host.engine.store.get(id);
  if (node === undefined) throw new Error(`${id} is gone`);
  return absoluteBox(host.engine.store, node);
};

const noteIn = ({ notes, stages }: Journey, lane: string, stage: number, at = 0): string => {
  const cell = notes.filter(({ laneId, stageId }) => laneId === lane && stageId === stages[stage]?.id);
  return `note/${cell.at(at)?.id ?? ''}`;
};

describe.each(EDITORS)('in %s', (editor) => {
  const draw = (options = {}): LivingMap =>
    standingMap(hostOf(editor, options), exampleJourney('b2c-clothes-shop', 'en'));

  test('[M11] notes that people grouped go with their column, and undo brings them back', () => {
    const map = draw();
    const { journey } = map.read();
    const lane = journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? '';
    const keys = [noteIn(journey, lane, 1), noteIn(journey, lane, 2)];
    const group = new Person(map.host, 'Ann').group(keys.map((one) => nodeAt(map.host, one).id));
    const before = keys.map((one) => boxOf(map, one));
    const cells = map.read().journey.notes;
    const top = boxOf(map, `lane/${lane}`).y;

    map.update((wanted) => done(insertStage(wanted, 1, 'New', countingIds())));
    expect(map.read().journey.notes).toEqual(cells);
    expect(keys.map((one) => nodeAt(map.host, one).parentId)).toEqual(keys.map(() => group.id));
    const after = keys.map((one) => boxOf(map, one));
    const step =
      boxOf(map, `stage/${journey.stages[2]?.id ?? ''}`).x -
      boxOf(map, `stage/${journey.stages[1]?.id ?? ''}`).x;
    after.forEach((box, i) => {
      expect(box.x).toBeCloseTo((before[i]?.x ?? 0) + step, 1);
      expect(box.y - boxOf(map, `lane/${lane}`).y).toBeCloseTo((before[i]?.y ?? 0) - top, 1);
    });

    expect(map.call('undo', {}).ok).toBe(true);
    keys.forEach((one, i) => {
      expect(boxOf(map, one).x).toBeCloseTo(before[i]?.x ?? 0, 1);
    });
  });

  test('[U4][U8d] notes that somebody groups while an update runs go with their column, in their group', () => {
    let turns = 99;
    let grouped = 0;
    for (let k = 5; k < turns; k += 6) {
      const map = draw();
      const { mark, journey } = map.read();
      const lane = journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? '';
      const keys = [noteIn(journey, lane, 1), noteIn(journey, lane, 2)];
      const before = keys.map((one) => boxOf(map, one));
      let group = '';
      const hand = atTurn(map.host, k, () => {
        group = new Person(map.host, 'Ann').group(keys.map((one) => nodeAt(map.host, one).id)).id;
      });
      const wanted = done(insertStage(journey, 1, 'New', countingIds()));
      hand.arm();
      const { ok } = map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
      turns = hand.turns();
      if (ok && group) {
        const { journey: read, findings } = map.read();
        expect(findings, `at turn ${k}`).toEqual([]);
        expect(read.notes, `at turn ${k}`).toEqual(journey.notes);
        expect(keys.map((one) => nodeAt(map.host, one).parentId)).toEqual([group, group]);
        expect(map.call('undo', {}).ok).toBe(true);
        expect(keys.map((one) => boxOf(map, one))).toEqual(before);
        grouped += 1;
      }
      map.host.dispose();
    }
    expect(grouped).toBeGreaterThan(0);
  });

  test.each([
    ['one lane', 'touchpoints'],
    ['two lanes', 'actions'],
  ])(
    '[U8d] Tidy leaves notes of %s in the group that people made, and puts them into their cells',
    (_, kind) => {
      const map = draw();
      const { journey } = map.read();
      const laneOf = (one: string) => journey.lanes.find((lane) => lane.kind === one)?.id ?? '';
      // Neighbours: under the middle of the group there is no note, into whose frame it would drop.
      const keys = [noteIn(journey, laneOf('touchpoints'), 1, -1), noteIn(journey, laneOf(kind), 2)];
      const ann = new Person(map.host, 'Ann');
      const home = keys.map((one) => boxOf(map, one));
      const group = ann.group(keys.map((one) => nodeAt(map.host, one).id));
      const { x, y } = boxAt(map, group.id);
      ann.drag(group.id, { x: x - 40, y: y + 30 });
      const dragged = keys.map((one) => boxOf(map, one));
      const cells = map.read().journey.notes;
      const parents = () => keys.map((one) => nodeAt(map.host, one).parentId);
      const before = { size: boxAt(map, group.id), in: group.parentId };

      expect(map.call('tidy', { node: map.node }).ok).toBe(true);
      expect(parents()).toEqual([group.id, group.id]);
      keys.forEach((one, i) => {
        expect(boxOf(map, one).x).toBeCloseTo(home[i]?.x ?? 0, 1);
      });
      expect(map.read().journey.notes).toEqual(cells);
      const { writes } = map.host.counters;
      expect(map.call('tidy', { node: map.node }).ok).toBe(true);
      expect(map.host.counters.writes).toBe(writes);

      expect(map.call('undo', {}).ok).toBe(true);
      expect(parents()).toEqual([group.id, group.id]);
      expect(keys.map((one) => boxOf(map, one))).toEqual(dragged);
      const { size, in: parent } = before;
      expect([boxAt(map, group.id), map.host.engine.store.get(group.id).parentId]).toEqual([size, parent]);
    },
  );

  test('[M13][M5] a text that a hand turned about the corner that Tidy had given it is put right by the next Tidy', () => {
    const map = draw();
    const header = boxOf(map, `stage/${map.read().journey.stages[2]?.id ?? ''}`);
    const lane = boxOf(map, `lane/${map.read().journey.lanes[1]?.id ?? ''}`);
    const ann = new Person(map.host, 'Ann');
    const { id } = ann.addText('At an angle', { x: 0, y: 0 });
    ann.drag(id, { x: header.x + 40, y: lane.y + lane.height / 2 });
    const tidy = (): number => {
      const before = map.host.counters.writes;
      expect(map.call('tidy', { node: map.node }).ok).toBe(true);
      return map.host.counters.writes - before;
    };
    tidy();
    const { store } = map.host.engine;
    map.host.edit(() => store.write(store.get(id), 'rotation', 90));
    expect(boxAt(map, id).y).toBeLessThan(boxOf(map, `lane/${map.read().journey.lanes[1]?.id ?? ''}`).y);
    tidy();
    expect(map.read().findings).toEqual([]);
    expect(tidy()).toBe(0);
  });

  test('[M11] a turned text goes with its column, stays turned, and undo brings it back', () => {
    const map = draw();
    const header = boxOf(map, `stage/${map.read().journey.stages[2]?.id ?? ''}`);
    const laneKey = `lane/${map.read().journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? ''}`;
    const lane = boxOf(map, laneKey);
    const ann = new Person(map.host, 'Ann');
    const text = ann.addText('At an angle', { x: 0, y: 0 });
    ann.drag(text.id, { x: header.x + 40, y: lane.y + lane.height / 2 });
    const node = map.host.engine.store.get(text.id);
    if (node === undefined) throw new Error('gone');
    node.rotation = 30;
    const before = boxAt(map, text.id);
    const cell = map.read().journey.notes.find(({ text: said }) => said === 'At an angle');
    expect(cell).toBeDefined();

    map.update((wanted) => done(insertStage(wanted, 1, 'New', countingIds())));
    const found = map.read().journey.notes.find(({ text: said }) => said === 'At an angle');
    expect(found).toEqual(cell);
    expect(boxAt(map, text.id).y - boxOf(map, laneKey).y).toBeCloseTo(before.y - lane.y, 1);
    expect(map.host.engine.store.get(text.id)?.rotation).toBe(30);

    expect(map.call('undo', {}).ok).toBe(true);
    expect(boxAt(map, text.id).x).toBeCloseTo(before.x, 1);
    expect(boxAt(map, text.id).y).toBeCloseTo(before.y, 1);
  });

  test('[M8] a turned text that Tidy moves to where its box began comes back as well', () => {
    const journey = { ...exampleJourney('b2c-clothes-shop', 'en'), notes: [] };
    const map = standingMap(hostOf(editor), journey);
    const [stage] = journey.stages;
    const [lane] = journey.lanes.filter(({ kind }) => kind === 'touchpoints');
    const header = boxOf(map, `stage/${stage?.id ?? ''}`);
    const { y } = boxOf(map, `lane/${lane?.id ?? ''}`);
    const ann = new Person(map.host, 'Ann');
    const { id } = ann.addText('At an angle', { x: 0, y: 0 });
    const { store } = map.host.engine;
    map.host.edit(() => store.write(store.get(id), 'rotation', 30));
    ann.drag(id, { x: header.x + 40, y: y + 80 });
    const call = (name: string): void => expect(map.call(name, { node: map.node }).ok).toBe(true);
    call('tidy');
    // What it counts from lies below the top of its box. So much lower, its box begins at the number that Tidy gives it again.
    const { x, y: top } = boxAt(map, id);
    const below = store.get(id).y - (top - boxOf(map, `lane/${lane?.id ?? ''}`).y);
    ann.drag(id, { x: x + 30, y: top + 2 * below });
    const stood = boxAt(map, id);
    expect(stood.y).toBeCloseTo(top + below, 1);
    call('tidy');
    expect(boxAt(map, id).y).toBeCloseTo(top, 1);
    call('undo');
    expect(boxAt(map, id).x).toBeCloseTo(stood.x, 1);
    expect(boxAt(map, id).y).toBeCloseTo(stood.y, 1);
  });

  test('[U8] a second Tidy writes nothing where notes of several heights stand in one cell', () => {
    const map = draw();
    const { journey } = map.read();
    const header = boxOf(map, `stage/${journey.stages[1]?.id ?? ''}`);
    const lane = boxOf(map, `lane/${journey.lanes.find(({ kind }) => kind === 'actions')?.id ?? ''}`);
    const ann = new Person(map.host, 'Ann');
    for (let i = 0; i < 7; i++) {
      const made =
        i % 3 === 0
          ? ann.addText(`Short ${String(i)}`, { x: 0, y: 0 })
          : ann.addShape(`Shape ${String(i)}`, { x: 0, y: 0 });
      ann.drag(made.id, { x: header.x + 30 + 60 * i, y: lane.y + 40 + 25 * i });
    }
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    const order = map.read().journey.notes.map(({ id }) => id);
    const places = JSON.stringify(nodesOf(map.host).map(({ id, x, y }) => [id, x, y]));
    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    expect(JSON.stringify(nodesOf(map.host).map(({ id, x, y }) => [id, x, y]))).toBe(places);
    expect(map.read().journey.notes.map(({ id }) => id)).toEqual(order);
  });

  test('[M8] a note that a Tidy took out of a group or a section of a person is back in that lane or section after undo', () => {
    const map = draw();
    const { journey } = map.read();
    const header = boxOf(map, `stage/${journey.stages[1]?.id ?? ''}`);
    const lane = boxOf(map, `lane/${journey.lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? ''}`);
    const ann = new Person(map.host, 'Ann');
    const text = ann.addText('In a section of our own', { x: 0, y: 0 });
    ann.drag(text.id, { x: header.x + 60, y: lane.y + 60 });
    const other = ann.addText('Left behind', { x: 0, y: 0 });
    ann.drag(other.id, { x: header.x + 60, y: lane.y + 160 });
    ann.group([text.id, other.id]);
    ann.drag(text.id, { x: header.x + 60, y: lane.y + lane.height + 60 });
    const before = [text.id, other.id].map((id) => boxAt(map, id));

    expect(map.call('tidy', { node: map.node }).ok).toBe(true);
    expect(map.call('undo', {}).ok).toBe(true);
    [text.id, other.id].forEach((id, i) => {
      expect(boxAt(map, id).x).toBeCloseTo(before[i]?.x ?? 0, 1);
      expect(boxAt(map, id).y).toBeCloseTo(before[i]?.y ?? 0, 1);
    });
  });

  test('[W2] a note on its way from a lower lane to a higher one when the host refuses all is read where it was', () => {
    let isRefusing = false;
    let isArmed = false;
    const map = draw({
      beforeCall: ({ member }: CallAttempt) => {
        if (isRefusing) return { act: 'throw', message: 'in set_x: refused' };
        isRefusing = isArmed && member === 'appendChild';
        return undefined;
      },
    });
    const { journey, mark } = map.read();
    const [higher] = journey.lanes;
    const lower = journey.lanes.find(({ kind }) => kind === 'recommendations');
    const note = journey.notes.find(({ laneId }) => laneId === lower?.id);
    const notes = journey.notes.map((one) =>
      one.id === note?.id ? { ...one, laneId: higher?.id ?? null } : one,
    );
    isArmed = true;
    const answer = map.call('update', { node: map.node, mark, journey: { ...journey, notes }, removed: [] });
    expect(answer.ok).toBe(false);
    isArmed = isRefusing = false;

    expect(map.read().journey.notes).toEqual(journey.notes);
  });

  test('[M7] the label of a shape that was left half drawn is nobody’s note', () => {
    let isRefusing = false;
    let isArmed = false;
    const map = draw({
      beforeCall: ({ member }: CallAttempt) => {
        if (isRefusing) return { act: 'throw', message: 'in set_x: refused' };
        isRefusing = isArmed && member === 'textAutoResize';
        return undefined;
      },
    });
    const { journey, mark } = map.read();
    const wanted = done(insertStage(journey, 1, 'New', countingIds()));
    isArmed = true;
    const answer = map.call('update', { node: map.node, mark, journey: wanted, removed: [] });
    expect(answer.ok).toBe(false);
    isArmed = isRefusing = false;

    expect(map.read().journey.notes).toEqual(journey.notes);
    map.update();
    expect(map.read().journey.notes).toEqual(journey.notes);
  });

  test('[E1][E6] words and bands keep their place in the emotion lane when a lane above it grows', () => {
    const map = standingMap(hostOf(editor), exampleJourney('b2b-sales-automation', 'en'));
    const { journey } = map.read();
    const [above] = journey.lanes.filter(({ kind }) => kind === 'touchpoints');
    const { id, x, y, width } = nodeAt(map.host, `lane/${above?.id ?? ''}`);
    const inLane = (): string[] =>
      nodesOf(map.host)
        .filter((node) => /^(band|words|level)\//.test(keyOf(node)))
        .map((node) => `${keyOf(node)} ${node.y.toFixed(1)}`);
    const before = inLane();
    const ann = new Person(map.host, 'Ann');
    const corner = boxOf(map, `stage/${journey.stages[0]?.id ?? ''}`).x;
    const lane = boxOf(map, `lane/${above?.id ?? ''}`);
    for (const row of [0, 1, 2]) {
      const { id: sticky } = ann.addText(`Row ${String(row)}`, { x: 0, y: 0 });
      ann.drag(sticky, { x: corner + 60, y: lane.y + 60 + 40 * row });
    }
    ann.resize(id, { x, y, width, height: 200 });
    // A hand made the lane lower than its words, and it stays so until it has to hold more (M13).
    map.update();
    expect(nodeAt(map.host, `lane/${above?.id ?? ''}`).height).toBe(200);
    map.update(({ notes, ...form }) => ({
      ...form,
      notes: notes.map((note, i) => (i === 0 ? { ...note, laneId: above?.id ?? '' } : note)),
    }));
    expect(nodeAt(map.host, `lane/${above?.id ?? ''}`).height).toBeGreaterThan(200);
    expect(inLane()).toEqual(before);
  });

  test('[M5] an update with nothing changed plans nothing where the host exports nothing', () => {
    const map = draw({ switches: { jsonExport: 'refused' } });
    expect(map.read().drift).toBe(0);
  });
});
