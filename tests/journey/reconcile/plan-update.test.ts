import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';
import {
  BOTH,
  workshop,
  withNote,
  withoutNote,
  withStageTitle,
  withStageFirst,
  withValence,
  withoutStage,
  crowd,
  board,
  column,
} from './workshop-board.ts';

describe.each(BOTH)('a board with %s', (curves) => {
  test('[M5] that shows the journey already has nothing to be done, also by Tidy', () => {
    expect(updated(workshop, workshop, { curves }).patches).toEqual([]);
    expect(updated(workshop, workshop, { curves, isTidy: true }).patches).toEqual([]);
  });

  test('[E1][W2] after a run that never ended, what follows dots and what is a path is drawn over and nothing else', () => {
    const { patches } = updated(workshop, workshop, { curves, drawnAs: null });
    for (const patch of patches) expect(patch).toMatchObject({ kind: 'rewrite', text: false, look: true });
    const keys = patches.map((patch) => (patch.kind === 'rewrite' ? patch.to.key : ''));
    expect(keys).toContain('band/s1');
    const follows =
      curves === 'paths' ? /^(dot|band|curve|words|link|rules)(\/|$)/ : /^(dot|band|curve|words|rules)(\/|$)/;
    expect(keys.filter((one) => !follows.test(one))).toEqual([]);
  });

  test('[B2a][U3] a header that a hand put beside its place goes with its column, and says so in its record', () => {
    const played = new PlayedBoard(drawn(workshop, curves)).move('stage/s2', -140, 9);
    const { move } = updated(workshop, withStageFirst(workshop), { curves, board: played });
    const { item, to } = move('stage/s2') ?? {};
    const { record, box } = played.at('stage/s2');
    expect(to?.x).toBe(box.x - played.at('map').box.x + column);
    expect((to?.x ?? 0) - (item?.anchor.x ?? 0)).toBe(record?.x);
    expect((to?.y ?? 0) - (item?.anchor.y ?? 0)).toBe(record?.y);
  });

  test('[R3] where hands moved notes, titles, cards and headers, and the form changed nothing, nothing is done', () => {
    const moved = ['note/n1', 'title', 'stage/s2', 'lane/l1/title', 'stage/s1/weight'].reduce(
      (played, name) => played.move(name, 31, 17),
      new PlayedBoard(drawn(workshop, curves)),
    );
    expect(updated(workshop, workshop, { curves, board: moved }).patches).toEqual([]);
  });

  test('[U3] a stage that is put in before moves what stands in the columns after it, each by one column', () => {
    const { by, move, goal } = updated(workshop, withStageFirst(workshop), { curves });
    for (const name of ['stage/s1', 'stage/s3', 'stage/s1/weight', 'note/n1', 'note/n4', 'dot/s1/p1'])
      expect(by(name), name).toEqual({ x: column, y: 0 });
    expect(move('note/n1')).toMatchObject({ item: { key: 'note/n1' }, parent: null });
    for (const name of ['lane/l1/title', 'lane/l1/prompt', 'note/n5'])
      expect(move(name), name).toBeUndefined();
    expect(by('title')).toEqual({ x: 0, y: 0 });
    const { from, to } = move('lane/l1') ?? {};
    expect(to).toEqual({ ...from, width: (from?.width ?? 0) + column });
    expect(goal.get('lane/l1')).toMatchObject({ width: to?.width });
  });
});

describe('places', () => {
  test('[U3] what was moved by hand goes as far as all else, from where the hand put it', () => {
    const moved = board.move('stage/s2', 40, 25).move('note/n2', -20, 60);
    const { by, move } = updated(workshop, withStageFirst(workshop), { board: moved });
    expect(by('stage/s2')).toEqual({ x: column, y: 0 });
    expect(by('note/n2')).toEqual({ x: column, y: 0 });
    const [header, map] = [moved.at('stage/s2').box, moved.at('map').box];
    expect(move('stage/s2')?.from).toEqual({ ...header, x: header.x - map.x, y: header.y - map.y });
  });

  test('[U2] a lane that must grow grows; what is under it goes down by that, and takes what stands in it along', () => {
    const { move, by } = updated(workshop, crowd);
    const { from, to } = move('lane/l1') ?? {};
    const grown = (to?.height ?? 0) - (from?.height ?? 0);
    expect(grown).toBeGreaterThan(0);
    expect(to).toEqual({ ...from, height: to?.height });
    for (const name of ['lane/l2', 'lane/l3', 'parking']) expect(by(name), name).toEqual({ x: 0, y: grown });
    for (const name of ['note/n3', 'note/n4', 'note/n5', 'dot/s1/p1', 'lane/l3/title'])
      expect(move(name), name).toBeUndefined();
    expect(move('map')?.to.height).toBe(board.at('map').box.height + grown);
    expect(by('map')).toEqual({ x: 0, y: 0 });
  });

  test('[U1] a note of another cell goes into that lane, to its place there, and says where from', () => {
    const { move, goal, patches } = updated(
      workshop,
      withNote(workshop, 'n1', { laneId: 'l3', stageId: 's1' }),
    );
    const { from, to, parent } = move('note/n1') ?? {};
    expect(parent).toEqual({ from: board.at('lane/l1').id, key: 'lane/l1', to: 'lane/l3' });
    const { x, y, width, height } = board.at('note/n1').box;
    const lane = board.at('lane/l1').box;
    expect(from).toEqual({ x: x - lane.x, y: y - lane.y, width, height });
    const wanted = goal.get('note/n1');
    expect(to).toEqual({ x: wanted?.x, y: wanted?.y, width, height });
    expect(patches.filter(({ kind }) => kind === 'move')).toHaveLength(1);
  });

  test('[U1] in a design file a sticky that came there lies over its new cell, for it can stand in no frame', () => {
    const drawnThere = new PlayedBoard(drawn(workshop, 'paths'));
    const goes = withNote(workshop, 'n1', { laneId: 'l3', stageId: 's1' });
    const move = (played: PlayedBoard) =>
      updated(workshop, goes, { curves: 'paths', board: played }).move('note/n1');
    const inLane = move(drawnThere);
    expect(inLane?.parent).toMatchObject({ key: 'lane/l1', to: 'lane/l3' });
    const sticky = move(drawnThere.edit('note/n1', { type: 'STICKY', parent: null }));
    const { x, y } = drawnThere.at('lane/l3').box;
    expect(sticky?.parent).toBeNull();
    expect(sticky?.to).toMatchObject({ x: x + (inLane?.to.x ?? NaN), y: y + (inLane?.to.y ?? NaN) });
  });

  test('[M8] a note out of a group goes back into what the group stood in: a group goes away with its last member', () => {
    const lane = board.at('lane/l1').id;
    const { x, y } = board.at('note/n1').box;
    const grouped = board
      .add('9:1', '', { x, y }, { type: 'GROUP', text: null, parent: lane })
      .edit('note/n1', { parent: '9:1' });
    const { move } = updated(workshop, withNote(workshop, 'n1', { laneId: 'l3' }), { board: grouped });
    expect(move('note/n1')?.parent).toEqual({ from: lane, key: 'lane/l1', to: 'lane/l3' });
  });

  test('[U1] within its lane a note goes to another stage without leaving the section', () => {
    const { move, by } = updated(workshop, withNote(workshop, 'n1', { stageId: 's3' }));
    expect(move('note/n1')?.parent).toBeNull();
    expect(by('note/n1')).toEqual({ x: 2 * column, y: 0 });
  });

  test('[P3] a note of a stage that is removed goes to the parking lot', () => {
    const { move, discard } = updated(workshop, withoutStage(workshop, 's1'));
    expect(move('note/n1')?.parent).toMatchObject({ key: 'lane/l1', to: 'parking' });
    expect(discard('stage/s1')).toMatchObject({ item: { key: 'stage/s1' }, parent: 'map' });
    expect(discard('dot/s1/p1')).toMatchObject({ item: { key: 'dot/s1/p1' }, parent: 'lane/l2' });
  });

  test('[U1] a note somebody laid loose on the page goes into the section where the form wants it', () => {
    const loose = board.edit('note/n1', { parent: null });
    const { move } = updated(withoutNote(workshop, 'n1'), workshop, { board: loose });
    const { box } = loose.at('note/n1');
    expect(move('note/n1')).toMatchObject({ from: box, parent: { from: null, key: null, to: 'lane/l1' } });
  });

  test('[M2] and so it does where that section is not drawn yet, a parking lot or a new lane', () => {
    const { lanes, notes } = workshop;
    const held = { ...workshop, notes: notes.filter(({ laneId }) => laneId !== null) };
    const loose = new PlayedBoard(drawn(held)).edit('note/n1', { parent: null });
    const more = {
      ...held,
      lanes: lanes.flatMap((lane, i) => (i ? [lane] : [lane, { ...lane, id: 'l-new' }])),
    };
    expect(loose.has('parking')).toBe(false);
    for (const [after, to] of [
      [withNote(held, 'n1', { laneId: null, stageId: null }), 'parking'],
      [withNote(more, 'n1', { laneId: 'l-new' }), 'lane/l-new'],
    ] as const) {
      const parent = { from: null, key: null, to };
      expect(updated(held, after, { board: loose }).move('note/n1'), to).toMatchObject({ parent });
    }
  });

  test('[E3a] a dot in a section of people’s own says in its record where it stands in its lane', () => {
    const lane = board.at('lane/l2').box;
    const box = { x: lane.x + 700, y: lane.y + 100, width: 900, height: 700 };
    const held = board
      .add('9:1', '', { x: 0, y: 0 }, { type: 'SECTION', text: null, parent: board.at('lane/l2').id, box })
      .edit('dot/s1/p1', { parent: '9:1' });
    const dot = board.at('dot/s1/p1');
    const { move, goal } = updated(workshop, withValence(workshop, 's1', 'p1', -1), { board: held });
    const { from, to, item, parent } = move('dot/s1/p1') ?? {};
    expect([from?.x, from?.y, parent]).toEqual([dot.box.x - box.x, dot.box.y - box.y, null]);
    expect((to?.y ?? 0) + 100).toBe(goal.get('dot/s1/p1')?.y);
    // The record is the place in the node without the anchor: the cell’s corner, as it lies in that section.
    expect((to?.x ?? 0) - (item?.anchor.x ?? 0)).toBe(dot.record?.x);
    const high = (to?.y ?? 0) - (item?.anchor.y ?? 0);
    expect(high).toBe(goal.get('dot/s1/p1')?.y);
  });

  test('what is gone is not moved, and what is new is left to be drawn', () => {
    const { patches, move } = updated(workshop, crowd, { board: board.remove('note/n3') });
    expect(move('note/n3')).toBeUndefined();
    const ids = new Set(board.snapshot.nodes.map(({ id }) => id));
    expect(patches.every(({ node }) => ids.has(node))).toBe(true);
  });
});

describe('what goes', () => {
  const without = withoutNote(workshop, 'n2');

  test('[U6] a note that the form removed is taken off, with what would draw it again', () => {
    const { patches } = updated(workshop, without);
    expect(patches).toEqual([
      {
        kind: 'discard',
        node: board.at('note/n2').id,
        item: expect.objectContaining({ key: 'note/n2', text: 'Compares' }),
        parent: 'lane/l1',
        index: expect.any(Number),
        twin: null,
      },
    ]);
  });

  test('what goes is not moved first, and goes last', () => {
    const { patches, move } = updated(workshop, withStageFirst(without));
    expect(move('note/n2')).toBeUndefined();
    expect(patches[patches.length - 1]).toMatchObject({ kind: 'discard', node: board.at('note/n2').id });
    const kinds = updated(workshop, withStageTitle(withStageFirst(without), 's1', 'Seen')).patches.map(
      ({ kind }) => kind,
    );
    expect(kinds.lastIndexOf('move')).toBeLessThan(kinds.indexOf('rewrite'));
    expect(kinds.lastIndexOf('rewrite')).toBeLessThan(kinds.indexOf('discard'));
  });

  test('[U7] what was never finished goes without a way back', () => {
    const { record } = board.at('note/n2');
    const odd = board.edit('note/n2', { record: record && { ...record, k: 'prototype' } });
    expect(updated(without, without, { board: odd }).patches).toEqual([
      { kind: 'discard', node: board.at('note/n2').id, item: null, parent: null, index: null, twin: null },
    ]);
  });

  test('[B1a] what stands for the same thing as another one names it, for that takes over what hangs on it', () => {
    const { id, record } = board.at('note/n2');
    const twin = board.at('note/n3').id;
    const odd = board.edit('note/n2', { record: record && { ...record, k: 'prototype' }, twin });
    expect(updated(without, without, { board: odd }).patches).toMatchObject([{ node: id, item: null, twin }]);
  });

  test('[M8] what goes can be drawn again where a hand had put it', () => {
    const dropped: Journey = {
      ...withoutStage(workshop, 's1'),
      lanes: workshop.lanes.filter(({ id }) => id !== 'l1'),
      notes: [],
    };
    const moved = board
      .move('stage/s1', 40, 25)
      .move('lane/l1', 0, -30)
      .move('lane/l1/title', 5, 7)
      .edit('stage/s1/weight', { parent: board.at('lane/l3').id });
    const { discard } = updated(workshop, dropped, { board: moved });
    const placeIn = (name: string, home: string) => ({
      x: moved.at(name).box.x - moved.at(home).box.x,
      y: moved.at(name).box.y - moved.at(home).box.y,
    });
    expect(discard('stage/s1')?.item).toMatchObject(placeIn('stage/s1', 'map'));
    expect(discard('lane/l1')?.item).toMatchObject(placeIn('lane/l1', 'map'));
    expect(discard('lane/l1/title')?.item).toMatchObject(placeIn('lane/l1/title', 'lane/l1'));
    const { x, y } = board.at('map').box;
    const weight = board.at('stage/s1/weight').box;
    expect(discard('stage/s1/weight')?.item).toMatchObject({ x: weight.x - x, y: weight.y - y });
    expect(discard('dot/s1/p1')).toMatchObject({ parent: 'lane/l2', item: placeIn('dot/s1/p1', 'lane/l2') });
    const ways = discard('curve/s1/s2/p1');
    expect(ways?.item).toMatchObject({ kind: 'connector' });
    const order = ['lane/l1/title', 'lane/l1/prompt'].map((name) => discard(name)?.index);
    expect(order).toEqual([0, 1]);
  });

  test('[M8] a note that goes is drawn again in the colour that it has, or else in that of its lane', () => {
    const fill = (seen: `#${string}` | null) => {
      const item = updated(workshop, without, { board: board.edit('note/n2', { fill: seen }) }).discard(
        'note/n2',
      )?.item;
      return item?.kind === 'sticky' ? item.fill : undefined;
    };
    expect([fill('#123456'), fill(null)]).toEqual(['#123456', board.at('note/n2').fill]);
  });

  test('[M8] and as large as it stands, but no smaller than any sticky is', () => {
    const drawnAgain = (width: number, height: number) => {
      const box = { ...board.at('note/n2').box, width, height };
      return updated(workshop, without, { board: board.edit('note/n2', { box }) }).discard('note/n2')?.item;
    };
    expect(drawnAgain(416, 500)).toMatchObject({ width: 416, height: 500 });
    expect(drawnAgain(100, 30)).toMatchObject({ width: 240, height: 240 });
  });

  test('[M2] a note that goes to the parking lot keeps the colour of its lane', () => {
    const parked = withNote(workshop, 'n3', { laneId: null, stageId: null });
    const { move, rewrite } = updated(workshop, parked);
    expect(move('note/n3')?.parent).toMatchObject({ key: 'lane/l3', to: 'parking' });
    expect(rewrite('note/n3')).toBeUndefined();
    expect(updated(workshop, withNote(workshop, 'n3', { laneId: 'l1' })).rewrite('note/n3')).toMatchObject({
      look: true,
      text: false,
    });
  });

  test('[U7] a lane goes with its furniture; its notes are led out of it', () => {
    const dropped: Journey = {
      ...workshop,
      lanes: workshop.lanes.filter(({ id }) => id !== 'l1'),
      notes: workshop.notes.map((note) =>
        note.laneId === 'l1' ? { ...note, laneId: null, stageId: null } : note,
      ),
    };
    const { discard, move, by, patches } = updated(workshop, dropped);
    const gone = patches.flatMap(({ kind, node }) => (kind === 'discard' ? [node] : []));
    expect(gone[gone.length - 1]).toBe(board.at('lane/l1').id); // after all that stands in it
    for (const name of ['lane/l1', 'lane/l1/title', 'lane/l1/prompt']) {
      expect(discard(name), name).toBeDefined();
      expect(move(name), name).toBeUndefined();
    }
    for (const name of ['note/n1', 'note/n2'])
      expect(move(name)?.parent, name).toMatchObject({ key: 'lane/l1', to: 'parking' });
    expect(by('lane/l3').y).toBeLessThan(0);
  });
});
