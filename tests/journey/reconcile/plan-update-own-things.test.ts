import { describe, expect, test } from 'vitest';
import { journeyOf } from '../layout/sample-journey.ts';
import { PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';
import {
  workshop,
  withNote,
  withStageFirst,
  withoutStage,
  crowd,
  board,
  middleOf,
  column,
} from './workshop-board.ts';

describe('people’s own things', () => {
  /** What people put on a map that is no note. */
  const TABLE = { type: 'TABLE', text: null } as const;
  const stamp = { type: 'STAMP', text: null } as const;
  /** One in a lane by a note, one on the map over the third stage, one by the title, a stamp on a note, one in a frame. */
  const furnished = board
    .add('9:1', 'ours?', middleOf('note/n2'), { parent: board.at('lane/l1').id })
    .add('9:2', 'over barriers', middleOf('note/n4'))
    .add('9:3', 'at the top', { x: middleOf('lane/l1/title').x, y: middleOf('title').y })
    .add('9:4', '', middleOf('note/n2'), { ...stamp, stuckTo: board.at('note/n2').id })
    .add('9:5', '', middleOf('note/n2'), { type: 'FRAME', parent: board.at('lane/l1').id })
    .add('9:6', 'in a frame', middleOf('note/n2'), { parent: '9:5' })
    .add('9:7', 'beside the map', { x: -9000, y: 0 }, { parent: null });

  test('[U4][L7] in a lane they go with their column, on the map with what they stand above', () => {
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: furnished });
    expect(by('9:1')).toEqual({ x: column, y: 0 });
    expect(by('9:2')).toEqual({ x: column, y: 0 });
    expect(move('9:1')).toMatchObject({ item: null, parent: null });
    for (const id of ['9:3', '9:6', '9:7']) expect(move(id), id).toBeUndefined();
    expect(by('9:5')).toEqual({ x: column, y: 0 });
  });

  test('[U4] they go down with a lane that is pushed down: by themselves on the map, with the lane inside it', () => {
    const inLane = furnished.add('9:8', 'inside', middleOf('note/n4'), { parent: board.at('lane/l3').id });
    const { by, move } = updated(workshop, crowd, { board: inLane });
    expect(by('9:2')).toEqual(by('lane/l3'));
    expect(by('9:2').y).toBeGreaterThan(0);
    for (const id of ['9:1', '9:3', '9:8', '9:7']) expect(move(id), id).toBeUndefined();
  });

  test('[U4] what stood in a stage that is removed stays, with the stage that takes its place; the rest goes with its own', () => {
    const { by, move } = updated(workshop, withoutStage(workshop, 's2'), { board: furnished });
    expect(move('9:1')).toBeUndefined();
    expect(by('9:2')).toEqual({ x: -column, y: by('lane/l3').y });
    const early = board.add('9:8', 'first', middleOf('note/n1'), { parent: board.at('lane/l1').id });
    expect(updated(workshop, withoutStage(workshop, 's1'), { board: early }).move('9:8')).toBeUndefined();
    const replaced = updated(workshop, withStageFirst(withoutStage(workshop, 's2')), { board: furnished });
    expect(replaced.by('9:1')).toEqual({ x: column, y: 0 });
    expect(replaced.by('9:2').x).toBe(0);
    const both = withoutStage(withoutStage(workshop, 's1'), 's2');
    expect(updated(workshop, both, { board: early }).move('9:8')).toBeUndefined();
  });

  test('[U8d] a note in a group on the map is put into its cell by Tidy where it is, in whatever lane the group stands', () => {
    const grouped = board
      .add('9:1', '', middleOf('note/n4'), { type: 'GROUP', text: null, parent: board.at('lane/l3').id })
      .edit('note/n2', { parent: '9:1' })
      .move('note/n2', 30, 20);
    const { move, by } = updated(workshop, workshop, { board: grouped, isTidy: true });
    expect(move('note/n2')?.parent).toBeNull();
    expect(by('note/n2')).toEqual({ x: -30, y: -20 });
  });

  test('[M2] out of a lane that goes a group comes to lie on the map, unless nothing but notes of cells is in it', () => {
    const lane = board.at('lane/l1').id;
    const group = { type: 'GROUP', text: null, parent: lane } as const;
    const withTable = board
      .add('9:1', '', middleOf('note/n2'), group)
      .add('9:2', '', middleOf('note/n2'), { ...TABLE, parent: '9:1' });
    const goes = { ...workshop, lanes: workshop.lanes.filter(({ id }) => id !== 'l1') };
    const parked = (from: typeof workshop) => ({
      ...goes,
      notes: from.notes.map((note) =>
        note.laneId === 'l1' ? { ...note, laneId: null, stageId: null } : note,
      ),
    });
    const kept = updated(workshop, parked(workshop), { board: withTable });
    expect(kept.move('9:1')?.parent).toMatchObject({ from: lane, key: 'lane/l1', to: 'map' });
    const ofNotes = board.add('9:1', '', middleOf('note/n2'), group).edit('note/n2', { parent: '9:1' });
    const dissolved = updated(workshop, parked(workshop), { board: ofNotes });
    expect(dissolved.move('9:1')).toBeUndefined();
    expect(dissolved.move('note/n2')?.parent).toMatchObject({ to: 'parking' });
  });

  test('[U4][M2] a section of their own on the page goes with the notes in it, and no note leaves it', () => {
    const section = { type: 'SECTION', text: null, parent: null } as const;
    const held = board.add('9:1', '', middleOf('note/n2'), section).edit('note/n2', { parent: '9:1' });
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: held });
    expect(by('9:1')).toEqual({ x: column, y: 0 });
    expect(move('note/n2')).toBeUndefined();
    const parked = updated(workshop, withoutStage(workshop, 's2'), { board: held });
    expect(parked.move('9:1')).toBeUndefined();
    expect(parked.move('note/n2')?.parent).toMatchObject({ from: '9:1', to: 'parking' });
    const border = {
      x: middleOf('note/n2').x,
      y: middleOf('note/n2').y + board.at('lane/l1').box.height / 2,
    };
    const stray = board
      .add('9:1', '', border, section)
      .add('9:2', 'between lanes', border, { parent: '9:1' });
    const carried = updated(workshop, withStageFirst(workshop), { board: stray });
    expect(carried.by('9:1')).toEqual({ x: column, y: 0 });
    expect(carried.move('9:2')).toBeUndefined();
    expect(updated(workshop, workshop, { board: held, isTidy: true }).move('9:1')).toBeUndefined();
    const both = held.add('9:2', 'between lanes', border, { parent: '9:1' });
    const together = updated(workshop, withStageFirst(workshop), { board: both });
    expect(together.by('9:1')).toEqual({ x: column, y: 0 });
    expect([together.move('9:2'), together.move('note/n2')]).toEqual([undefined, undefined]);
  });

  test('[U4][M2] a section in a section, and a group in one, go with the notes in them as one', () => {
    const place = middleOf('note/n2');
    for (const type of ['SECTION', 'GROUP']) {
      const nested = board
        .add('9:1', '', place, { type: 'SECTION', text: null, parent: null })
        .add('9:2', '', place, { type, text: null, parent: '9:1' })
        .edit('note/n2', { parent: '9:2' });
      const { by, move } = updated(workshop, withStageFirst(workshop), { board: nested });
      expect(by('9:1')).toEqual({ x: column, y: 0 });
      expect(move('9:2')).toBeUndefined();
      expect(move('note/n2')).toBeUndefined();
    }
  });

  test('[U4] on the map, the middle of a thing says what it stands above', () => {
    const lane = board.at('lane/l1').box;
    const header = board.at('stage/s2').box;
    const at = (x: number, y: number) => ({ x, y, width: 600, height: 400 });
    const played = board
      .add(
        '9:1',
        'hangs over the lane below',
        { x: 0, y: 0 },
        {
          ...TABLE,
          box: at(header.x + 50, lane.y + lane.height - 210),
        },
      )
      .add(
        '9:2',
        'hangs over the lane above',
        { x: 0, y: 0 },
        {
          ...TABLE,
          box: at(header.x + 50, board.at('lane/l2').box.y - 190),
        },
      )
      .add(
        '9:3',
        'hangs over the column after it',
        { x: 0, y: 0 },
        {
          ...TABLE,
          box: at(board.at('stage/s3').box.x - 320, lane.y + 20),
        },
      );
    const { by, move } = updated(workshop, crowd, { board: played });
    expect(move('9:1')).toBeUndefined();
    expect(by('9:2')).toEqual(by('lane/l2'));
    const [second] = journeyOf({ stages: [{ id: 'new', title: 'Between' }] }).stages;
    const [s1, s2, s3] = workshop.stages;
    if (!second || !s1 || !s2 || !s3) throw new Error('The workshop has three stages.');
    const between = updated(workshop, { ...workshop, stages: [s1, s2, second, s3] }, { board: played });
    expect(between.move('9:3')).toBeUndefined();
    expect(between.by('stage/s3')).toEqual({ x: column, y: 0 });
  });

  test('[U4] what stood in the last stage, which is removed, stays beside the others, in its lane', () => {
    const { by } = updated(workshop, withoutStage(workshop, 's3'), { board: furnished });
    expect(by('9:2')).toEqual({ x: 0, y: by('lane/l3').y });
  });

  test('[U4] what stood in a lane that is removed comes to stand with the lane that takes its place', () => {
    const over = (name: string) =>
      board.add('9:1', '', { x: middleOf('note/n2').x, y: middleOf(name).y }, TABLE);
    const top = (home: ReturnType<typeof updated>, name: string): number => home.goal.get(name)?.y ?? NaN;
    const placeOf = (name: string): number => board.at(name).box.y - board.at('map').box.y;
    const without = (id: string) => ({
      ...workshop,
      lanes: workshop.lanes.filter((lane) => lane.id !== id),
      notes: workshop.notes.filter((note) => note.laneId !== id),
    });
    const last = updated(workshop, without('l3'), { board: over('lane/l3') });
    expect(last.by('9:1')).toEqual({ x: 0, y: top(last, 'parking') - placeOf('lane/l3') });
    expect(last.by('lane/l2').y).toBe(0);
    const [actions, ...lanes] = without('l1').lanes;
    const other = {
      id: 'new',
      kind: 'pains',
      title: 'Pains',
      prompt: '',
      participantId: null,
      colour: null,
    } as const;
    if (!actions) throw new Error('The workshop has lanes.');
    const first = updated(
      workshop,
      { ...without('l1'), lanes: [other, actions, ...lanes] },
      { board: over('lane/l1') },
    );
    expect(first.by('9:1')).toEqual({ x: 0, y: top(first, 'lane/l2') - placeOf('lane/l1') });
    expect(first.by('9:1').y).toBeGreaterThan(0);
  });

  test('[U4] what stood in the first stage goes with the second one where another stage is put before that', () => {
    const { x } = middleOf('stage/s1');
    const early = board.add('9:1', '', { x, y: middleOf('note/n2').y }, TABLE);
    const { by } = updated(workshop, withStageFirst(withoutStage(workshop, 's1')), { board: early });
    expect(by('9:1')).toEqual({ x: column, y: by('lane/l1').y });
  });

  test('[U4] what stands on the edge of the map, beyond all stages and rows, goes with the edge', () => {
    const { x, y, width, height } = board.at('map').box;
    const small = (right: number, below: number) => ({
      ...TABLE,
      box: { x: right - 20, y: below - 20, width: 40, height: 40 },
    });
    const at = { x: 0, y: 0 };
    const edges = board
      .add('9:1', 'right', at, small(x + width - 30, middleOf('note/n2').y))
      .add('9:2', 'foot', at, small(middleOf('note/n2').x, y + height - 30));
    const [added] = journeyOf({ stages: [{ id: 'new', title: 'After' }] }).stages;
    if (!added) throw new Error('There is a stage to put behind the others.');
    const wider = updated(workshop, { ...workshop, stages: [...workshop.stages, added] }, { board: edges });
    expect([wider.by('stage/s3').x, wider.by('9:1')]).toEqual([0, { x: column, y: 0 }]);
    expect(wider.move('9:2')).toBeUndefined();
    const higher = updated(workshop, crowd, { board: edges });
    expect(higher.by('9:2')).toEqual(higher.by('parking'));
    expect(higher.by('9:1')).toEqual({ x: 0, y: 0 });
  });

  test('[M5] what would go by less than half a px stays', () => {
    const { move } = updated(workshop, withStageFirst(workshop));
    const { to } = move('note/n1') ?? {};
    if (to === undefined) throw new Error('The note was to move.');
    const { id, parent } = board.at('note/n1');
    const standing = (aside: number) => {
      const places = new Map([[id, { parent, box: { ...to, x: to.x + aside } }]]);
      return updated(workshop, withStageFirst(workshop), { places }).move('note/n1');
    };
    expect([standing(0.25), standing(-0.25)]).toEqual([undefined, undefined]);
    expect([standing(0.5)?.to, standing(-0.5)?.to]).toEqual([to, to]);
  });

  test('a stamp goes where its note goes, and after it', () => {
    const { patches, by, move } = updated(workshop, withStageFirst(workshop), { board: furnished });
    expect(by('9:4')).toEqual({ x: column, y: 0 });
    const order = patches.map(({ node }) => node);
    expect(order.indexOf('9:4')).toBeGreaterThan(order.indexOf(board.at('note/n2').id));
    expect(order.indexOf('9:4')).toBeGreaterThan(order.indexOf('9:1'));
    expect(move('9:4')?.item).toBeNull();
  });

  test('[M12][M13] a stamp goes with its note into a lane that a hand has moved', () => {
    const { x, y } = middleOf('note/n1');
    const played = board
      .add('9:4', '', { x: x + 100, y: y - 90 }, { ...stamp, stuckTo: board.at('note/n1').id })
      .move('lane/l3', 70, 900);
    const { move, by } = updated(workshop, withNote(workshop, 'n1', { laneId: 'l3' }), { board: played });
    const { to } = move('note/n1') ?? {};
    const [from, lane] = [played.at('note/n1').box, played.at('lane/l3').box];
    expect(to && by('9:4')).toEqual(to && { x: lane.x + to.x - from.x, y: lane.y + to.y - from.y });
  });

  test('a stamp goes after its note also where it lies below it', () => {
    const { nodes } = furnished.snapshot;
    const [map, ...rest] = nodes;
    const sticker = rest.find(({ id }) => id === '9:4');
    if (!map || !sticker) throw new Error('The board has a map and a stamp.');
    const below = new PlayedBoard({
      ...furnished.snapshot,
      nodes: [map, sticker, ...rest.filter((node) => node !== sticker)],
    });
    const { patches } = updated(workshop, withStageFirst(workshop), { board: below });
    const order = patches.map(({ node }) => node);
    expect(order.indexOf('9:4')).toBeGreaterThan(order.indexOf(board.at('note/n2').id));
  });

  test('[U4] what lies between two lanes goes with the lower one', () => {
    const { x } = middleOf('note/n2');
    const { y, height } = board.at('lane/l1').box;
    for (const at of [y + height, board.at('lane/l2').box.y - 8]) {
      const { by } = updated(workshop, crowd, { board: board.add('9:1', '', { x, y: at }, TABLE) });
      expect(by('lane/l2').y).toBeGreaterThan(0);
      expect(by('9:1')).toEqual(by('lane/l2'));
    }
    const inside = board.add('9:1', '', { x, y: y + height - 1 }, TABLE);
    expect(updated(workshop, crowd, { board: inside }).move('9:1')).toBeUndefined();
  });

  test('[U4] what lies in a lane near its foot goes with that lane, and not with one that is put in under it', () => {
    const { x } = middleOf('note/n2');
    const { y, height } = board.at('lane/l2').box;
    const [actions, emotions, barriers] = workshop.lanes;
    if (!actions || !emotions || !barriers) throw new Error('The workshop has three lanes.');
    const more = { ...workshop, lanes: [actions, emotions, { ...barriers, id: 'new' }, barriers] };
    const { by, move } = updated(workshop, more, {
      board: board.add('9:1', '', { x, y: y + height - 8 }, TABLE),
    });
    expect(by('lane/l3').y).toBeGreaterThan(0);
    expect(move('9:1')).toBeUndefined();
  });

  test('[U4] what lies on a note goes with the note, and not once more with its column', () => {
    const onNote = board.add('9:1', 'on it', middleOf('note/n1'), { parent: board.at('note/n1').id });
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: onNote });
    expect(by('note/n1')).toEqual({ x: column, y: 0 });
    expect(move('9:1')).toBeUndefined();
  });

  test('[R3] a note that a hand took out of its section stays outside until the form moves it', () => {
    const outside = board.edit('note/n1', { parent: board.snapshot.node });
    expect(updated(workshop, workshop, { board: outside }).patches).toEqual([]);
    const aside = updated(workshop, withStageFirst(workshop), { board: outside });
    // Its record says where it stands in its cell all the same.
    const { to, item } = aside.move('note/n1') ?? {};
    const wanted = aside.goal.get('note/n1');
    expect(to && item && [to.x - item.anchor.x, to.y - item.anchor.y]).toEqual(
      wanted && [wanted.x - wanted.anchor.x, wanted.y - wanted.anchor.y],
    );
    const { move } = updated(workshop, withNote(workshop, 'n1', { laneId: 'l3' }), { board: outside });
    expect(move('note/n1')?.parent).toMatchObject({ from: board.snapshot.node, to: 'lane/l3' });
  });

  test('[U4] what is grouped goes by itself, and the group with it', () => {
    const grouped = board
      .add('9:1', '', middleOf('note/n2'), { type: 'GROUP', parent: board.at('lane/l1').id })
      .add('9:2', 'in it', middleOf('note/n2'), { parent: '9:1' });
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: grouped });
    const [box, lane] = [board.at('note/n2').box, board.at('lane/l1').box];
    expect(move('9:1')).toBeUndefined();
    expect(by('9:2')).toEqual({ x: column, y: 0 });
    expect(move('9:2')?.from).toMatchObject({ x: box.x - lane.x, y: box.y - lane.y });
  });

  test('[U4] what is thin or small goes as it is, and is never less than 1 px', () => {
    const { x, y } = middleOf('note/n2');
    const box = { x, y, width: 1, height: 1 };
    const thin = board
      .add('9:1', '', { x, y }, { ...TABLE, box })
      .add('9:2', '', { x, y }, { ...TABLE, box: { ...box, width: 0, height: 0 } });
    const { move } = updated(workshop, withStageFirst(workshop), { board: thin });
    for (const id of ['9:1', '9:2']) expect(move(id)?.to, id).toMatchObject({ width: 1, height: 1 });
  });

  test('[U4][B2a] in the air at the left of a stage’s header they are in its column', () => {
    const header = board.at('stage/s2').box;
    const air = header.x - (board.at('stage/s2').record?.x ?? 0);
    expect(air).toBeLessThan(header.x);
    const { y } = middleOf('note/n2');
    const at = board
      .add('9:1', 'on the edge', { x: air, y }, { ...TABLE, parent: board.at('lane/l1').id })
      .add('9:2', 'before it', { x: air - 1, y }, { ...TABLE, parent: board.at('lane/l1').id });
    const [s1, ...rest] = workshop.stages;
    const [between] = journeyOf({ stages: [{ id: 'new', title: 'Between' }] }).stages;
    if (!s1 || !between) throw new Error('The workshop has stages.');
    const { by } = updated(workshop, { ...workshop, stages: [s1, between, ...rest] }, { board: at });
    expect([by('9:1').x, by('9:2').x]).toEqual([column, 0]);
  });

  test('[U8] Tidy leaves them where they are', () => {
    const { move } = updated(workshop, workshop, { board: furnished, isTidy: true });
    for (const id of ['9:1', '9:2', '9:3', '9:4', '9:5', '9:6', '9:7']) expect(move(id), id).toBeUndefined();
  });
});
