import { describe, expect, test } from 'vitest';
import { journeyOf } from '../layout/sample-journey.ts';
import { updated } from './updated-board.ts';
import { board, column, crowd, workshop } from './workshop-board.ts';

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
