import { describe, expect, test } from 'vitest';
import { journeyOf } from '../layout/sample-journey.ts';
import { updated } from './updated-board.ts';
import { board, column, crowd, withoutStage, withStageFirst, workshop } from './workshop-board.ts';

describe('[B2] a note without a cell', () => {
  const lane = board.at('lane/l3').box;
  const header = board.at('stage/s2').box;
  const middle = { x: header.x + header.width / 2, y: lane.y + lane.height / 2 };
  test('on the border of two lanes goes with the lower one, whatever the upper one grows to', () => {
    for (const parent of [board.snapshot.node, board.at('lane/l2').id]) {
      const played = board.add('9:1', 'between', { ...middle, y: lane.y - 30 }, { parent });
      const { by } = updated(workshop, crowd, { board: played });
      const lower = by('lane/l3');
      expect(lower.y).toBeGreaterThan(0);
      // Its own section goes as well.
      expect(by('9:1').y).toBe(parent === board.snapshot.node ? lower.y : 0);
    }
  });

  test('on the border of two stages goes with the right one', () => {
    const played = board.add('9:1', 'between', { ...middle, x: header.x - 20 });
    const [between] = journeyOf({ stages: [{ id: 'new', title: 'Between' }] }).stages;
    const [s1, ...rest] = workshop.stages;
    if (!s1 || !between) throw new Error('The workshop has stages.');
    const { by } = updated(workshop, { ...workshop, stages: [s1, between, ...rest] }, { board: played });
    expect(by('9:1').x).toBe(column);
  });

  test('in the head of a lane goes with that lane', () => {
    const head = { x: board.at('lane/l3').box.x + 300, y: lane.y + lane.height / 2 };
    const { by } = updated(workshop, crowd, { board: board.add('9:1', 'Why?', head) });
    expect(by('lane/l3').y).toBeGreaterThan(0);
    expect(by('9:1')).toEqual(by('lane/l3'));
  });

  test('[L7] over the foot of the map, or below it where nothing beside the map takes it along, goes with the foot', () => {
    const map = board.at('map').box;
    const foot = map.y + map.height;
    const played = board
      .add('9:1', 'inside', { ...middle, y: foot - 8 })
      .add('9:2', 'outside', { x: middle.x + 400, y: foot + 8 })
      .add(
        '9:3',
        'of a group that is no thing beside the map',
        { x: middle.x + 800, y: foot + 8 },
        { parent: null },
      )
      .add('9:4', 'at the left', { x: map.x - 200, y: foot - 300 })
      .add('9:5', 'far below', { x: middle.x + 400, y: foot + 5000 });
    const { by, move } = updated(workshop, crowd, { board: played });
    expect(by('parking').y).toBeGreaterThan(0);
    expect(by('9:1')).toEqual(by('parking'));
    expect(by('9:2')).toEqual(by('parking'));
    expect(by('9:3')).toEqual(by('parking'));
    for (const id of ['9:4', '9:5']) expect(move(id), id).toBeUndefined();
  });

  test('on the border of the first stage, which is removed, comes to stand as clear before the one that is the first then', () => {
    const border = board.at('stage/s2').box.x - (board.at('stage/s2').record?.x ?? 0);
    const played = board.add('9:1', 'between', { ...middle, x: border + 30 });
    const { by } = updated(workshop, withoutStage(workshop, 's1'), { board: played });
    expect(border - (border + 30 + by('9:1').x + column)).toBeGreaterThanOrEqual(0.5);
    expect(by('9:1').x + column).toBeGreaterThan(-40);
  });

  test('[L7] below the map stays where the map grows to the right, and goes only from beyond its right edge', () => {
    const { x, y, width, height } = board.at('map').box;
    const below = { x: x + width - 8, y: y + height + 130 };
    const played = board
      .add('9:1', 'short of the corner', below, { parent: null })
      .add('9:2', 'beyond it', { ...below, x: below.x + 16 }, { parent: null });
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: played });
    expect(move('9:1')).toBeUndefined();
    expect(by('9:2')).toEqual({ x: column, y: 0 });
  });

  test('between two stages, hanging over the foot of its lane by less than a third, stays with that lane', () => {
    const { y, height } = board.at('lane/l1').box;
    const played = board.add('9:1', 'between', { x: header.x - 20, y: y + height - 30 });
    const { by, move } = updated(workshop, crowd, { board: played });
    expect(by('lane/l2').y).toBeGreaterThan(0);
    expect(move('9:1')).toBeUndefined();
  });

  test('on the border of the last stage, which is removed, comes to stand clear of the one before by more than a run leaves', () => {
    const border = board.at('stage/s3').box.x - (board.at('stage/s3').record?.x ?? 0);
    const played = board.add('9:1', 'between', { ...middle, x: border - 30 });
    const { by } = updated(workshop, withoutStage(workshop, 's3'), { board: played });
    // Less than half a px is no move.
    expect(border - 30 + by('9:1').x - border).toBeGreaterThanOrEqual(0.5);
    expect(by('9:1').x).toBeLessThan(40);
  });

  test('[M13] is not under a lane either that Tidy puts back from beside the map', () => {
    const apart = board.move('lane/l3', 9000, 0);
    const played = apart.add('9:1', 'at its old place', { ...middle, y: lane.y + 200 });
    const { by } = updated(workshop, workshop, { board: played, isTidy: true });
    expect(by('lane/l3')).toEqual({ x: -9000, y: 0 });
    const centre = lane.y + 200 + by('9:1').y;
    expect(centre).toBeLessThan(lane.y);
    expect(centre).toBeGreaterThan(lane.y - 24);
  });

  test('[M13] is not under a lane that Tidy puts back', () => {
    const apart = board.move('lane/l3', 0, 400);
    const played = apart.add('9:1', 'in the gap', { ...middle, y: lane.y + 200 });
    const { by } = updated(workshop, workshop, { board: played, isTidy: true });
    expect(by('lane/l3').y).toBe(-400);
    const centre = lane.y + 200 + by('9:1').y;
    expect(centre).toBeLessThan(lane.y);
    expect(centre).toBeGreaterThan(lane.y - 24);
  });

  test('[M13] stays where it is under Tidy while it is locked', () => {
    const apart = board.move('lane/l3', 0, 400);
    const played = apart.add('9:1', 'in the gap', { ...middle, y: lane.y + 200 }, { isLocked: true });
    expect(updated(workshop, workshop, { board: played, isTidy: true }).move('9:1')).toBeUndefined();
  });
});

describe('[L7] what lies beside a map that grows', () => {
  const map = board.at('map').box;
  const right = map.x + map.width;
  const beside = (id: string, x: number, y: number, isLoose = false) => {
    const box = { x, y, width: 240, height: 240 };
    return { id, box, from: box, now: box, isLoose, on: null };
  };
  const wider = withStageFirst(workshop);

  test('goes as far as the map does, in one write each, and what it would come to lie on goes too', () => {
    const { move } = updated(workshop, wider, {
      beside: [
        beside('9:3', right + 2 * column + 600, map.y + 100), // far off
        beside('9:2', right + column + 200, map.y + 100), // where the next one comes to stand
        beside('9:1', right + 20, map.y + 100),
        beside('9:4', right + 20, map.y + map.height + 5000), // below
        beside('9:5', map.x - 300, map.y + 100), // at the left
      ],
    });
    const { from, to } = move('9:1') ?? {};
    expect(to).toEqual({ ...from, x: right + 20 + column });
    expect(move('9:2')?.to.x).toBe(right + 2 * column + 200);
    expect([move('9:3'), move('9:4'), move('9:5')]).toEqual([undefined, undefined, undefined]);
  });

  test('below it goes down as far as the map grows, and what is at its right stays', () => {
    const foot = map.y + map.height;
    const { by, move } = updated(workshop, crowd, {
      beside: [
        beside('9:1', map.x + 500, foot + 20),
        beside('9:2', map.x + 500, foot + 260), // where the first one comes to stand
        beside('9:3', right + 20, map.y + 100),
        beside('9:4', map.x + 500, foot - 119), // with less than half of it above the foot
        beside('9:5', map.x + 500, foot - 121), // with more than half
        beside('9:6', map.x - 300, foot + 20), // not under it
        beside('9:7', map.x + 800, foot - 120), // with just half of it: it is not on the map
      ],
    });
    const grown = (move('map')?.to.height ?? 0) - map.height;
    expect(grown).toBeGreaterThan(0);
    for (const id of ['9:1', '9:2', '9:4', '9:7']) expect(by(id), id).toEqual({ x: 0, y: grown });
    for (const id of ['9:3', '9:5', '9:6']) expect(move(id), id).toBeUndefined();
  });

  test('of a section that lies mostly on the map only a note beside it goes out of the way', () => {
    const sides = { x: right - 600, y: map.y + 100, width: 1000, height: 320 };
    const played = board
      .add('9:1', '', sides, { parent: null, type: 'SECTION', box: sides })
      .add('9:2', 'beside', { x: right + 160, y: sides.y + 160 }, { parent: '9:1' });
    const { by } = updated(workshop, wider, {
      board: played,
      beside: [{ id: '9:1', box: sides, from: sides, now: sides, isLoose: false, on: null }],
    });
    const goes = by('9:1').x + by('9:2').x;
    expect(goes).toBe(column);
  });

  test('[B2] comes along with a map that becomes smaller as one, so far that the farthest note in it stays near', () => {
    const box = { x: right + 10, y: map.y + 900, width: 700, height: 320 };
    const at = (away: number) => ({ x: right + away + 120, y: box.y + 160 });
    const played = board
      .add('9:1', '', at(0), { parent: null, type: 'SECTION', text: null, box })
      .add('9:2', 'nearer', at(20), { parent: '9:1' })
      .add('9:3', 'farther', at(330), { parent: '9:1' });
    const { by, move } = updated(workshop, withoutStage(workshop, 's3'), {
      board: played,
      beside: [{ id: '9:1', box, from: box, now: box, isLoose: false, on: null }],
    });
    const away = 330 + column + by('9:1').x; // from the map as it is then
    expect(away).toBeLessThan(400);
    expect(away).toBeGreaterThanOrEqual(399); // and no farther than that takes
    expect([move('9:2'), move('9:3')]).toEqual([undefined, undefined]);
  });

  test('stays where it is when the map becomes smaller, or no larger, wherever a run that ended has put it', () => {
    const one = beside('9:1', right + 20, map.y + 100);
    const over = beside('9:2', right - 100, map.y + 100);
    const now = (moved: typeof one) => ({ ...moved, now: { ...moved.now, x: moved.now.x + column } });
    for (const wanted of [workshop, withoutStage(workshop, 's3')]) {
      const { move } = updated(workshop, wanted, { beside: [now(one), now(over)] });
      expect([move('9:1'), move('9:2')]).toEqual([undefined, undefined]);
    }
  });

  test('[M7] goes no farther where a run that ended had moved it already', () => {
    const one = beside('9:1', right + 20, map.y + 100);
    const now = { ...one.now, x: one.now.x + column };
    expect(updated(workshop, wider, { beside: [{ ...one, now }] }).move('9:1')).toBeUndefined();
  });

  test('[M13] goes under Tidy as one group where a note is in it, and stays where none is', () => {
    const small = board.edit('map', { box: { ...map, width: map.width - 500 } });
    const group = (y: number) => {
      const box = { x: right - 480, y: map.y + y, width: 300, height: 300 };
      return { box, type: 'GROUP', text: null, parent: null } as const;
    };
    const at = { x: right - 330, y: map.y + 350 };
    const played = small
      .add('9:1', '', at, group(200))
      .add('9:2', 'note', at, { parent: '9:1' })
      .add('9:3', '', at, group(600))
      .add('9:4', '', at, { parent: '9:3', type: 'TABLE', text: null });
    const { by, move } = updated(workshop, workshop, {
      board: played,
      isTidy: true,
      beside: [beside('9:1', right - 480, map.y + 200), beside('9:3', right - 480, map.y + 600)],
    });
    expect(by('9:1')).toEqual({ x: 500, y: 0 });
    expect(move('9:3')).toBeUndefined();
  });

  test('[M13] stays under Tidy, but for notes that are not locked', () => {
    const small = board.edit('map', { box: { ...map, width: map.width - 500 } });
    const at = { x: right - 500 + 140, y: map.y + 200 };
    const played = small
      .add('9:1', 'note', at, { parent: null })
      .add('9:2', 'locked', { ...at, y: at.y + 300 }, { parent: null, isLocked: true });
    const { move } = updated(workshop, workshop, {
      board: played,
      isTidy: true,
      beside: [
        beside('9:1', at.x - 120, at.y - 120),
        beside('9:2', at.x - 120, at.y + 180),
        beside('9:3', at.x - 120, at.y + 480),
        beside('9:4', at.x + 280, at.y - 120, true), // too far off to be a note of this map
      ],
    });
    expect(move('9:1')?.to.x).toBe(at.x - 120 + 500);
    expect(move('9:4')?.to.x).toBe(at.x + 280 + 500);
    expect([move('9:2'), move('9:3')]).toEqual([undefined, undefined]);
  });
});
