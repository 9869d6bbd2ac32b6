import { describe, expect, test } from 'vitest';
import { drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';
import { workshop, withNote, withStageFirst, withValence, board, column } from './workshop-board.ts';

describe('[U8] Tidy', () => {
  const untidy = board
    .move('note/n1', 33, -21)
    .move('stage/s2', 12, 40)
    .move('dot/s1/p1', 25, 0)
    .move('lane/l1/title', 5, 5)
    .type('stage/s3', 'Typed')
    .edit('dot/s1/p1', { fill: '#000000' });

  test('[M13] puts loose notes, headers, titles and dots back and rewrites nothing', () => {
    const { patches, by } = updated(workshop, workshop, { board: untidy, isTidy: true });
    expect(by('note/n1')).toEqual({ x: -33, y: 21 });
    expect(by('stage/s2')).toEqual({ x: -12, y: -40 });
    expect(by('dot/s1/p1')).toEqual({ x: -25, y: 0 });
    expect(by('lane/l1/title')).toEqual({ x: -5, y: -5 });
    expect(patches).toHaveLength(4);
    expect(patches.every(({ kind }) => kind === 'move')).toBe(true);
  });

  test('[M13] a dot keeps its height: that is what it says', () => {
    const raised = board.move('dot/s1/p1', 10, -30);
    expect(updated(workshop, workshop, { board: raised, isTidy: true }).by('dot/s1/p1')).toEqual({
      x: -10,
      y: 0,
    });
  });

  test('[M13] a locked note stays, in its own section; locked furniture is put right', () => {
    const locked = untidy
      .edit('note/n1', { isLocked: true })
      .edit('note/n2', { isLocked: true, parent: untidy.at('lane/l3').id })
      .move('subtitle', 9, 9);
    const { move, by } = updated(workshop, workshop, { board: locked, isTidy: true });
    expect(move('note/n1')).toBeUndefined();
    expect(move('note/n2')).toBeUndefined();
    expect(by('subtitle')).toEqual({ x: -9, y: -9 });
  });

  test('a note that lies on the page beside its cell is taken into its lane', () => {
    const loose = board.edit('note/n1', { parent: board.snapshot.node });
    const { move, goal } = updated(workshop, workshop, { board: loose, isTidy: true });
    const { x, y } = goal.get('note/n1') ?? {};
    expect(move('note/n1')).toMatchObject({
      to: { x, y },
      parent: { from: board.snapshot.node, key: 'map', to: 'lane/l1' },
    });
  });

  test('[M13] a lane is as high again as it is drawn; what else a hand made larger stays as large', () => {
    const larger = (name: string, more: number) => ({
      box: { ...board.at(name).box, height: board.at(name).box.height + more },
    });
    const played = board.edit('lane/l3', larger('lane/l3', 320)).edit('stage/s2', larger('stage/s2', 40));
    const { move, patches, goal } = updated(workshop, workshop, { board: played, isTidy: true });
    const { from, to } = move('lane/l3') ?? {};
    expect(from?.height).toBe(board.at('lane/l3').box.height + 320);
    expect(goal.get('lane/l3')).toMatchObject({ height: to?.height });
    expect(to?.height).toBe(board.at('lane/l3').box.height);
    expect(patches).toHaveLength(1);
  });

  test('[M13][E1] a curve is drawn anew between dots that a hand has moved, and nothing else', () => {
    const curves = 'paths' as const;
    const read = withValence(workshop, 's2', 'p1', 1);
    const drop = updated(workshop, read, { curves }).by('dot/s2/p1');
    const played = new PlayedBoard(drawn(workshop, curves))
      .move('dot/s2/p1', 0, drop.y)
      .type('title', 'Typed');
    const { patches, rewrite } = updated(read, read, {
      curves,
      drawnAs: workshop,
      board: played,
      isTidy: true,
    });
    expect(rewrite('curve/p1')).toMatchObject({ look: true, text: false });
    expect(patches.filter(({ kind }) => kind === 'rewrite')).toHaveLength(1);
  });

  test('the map stays where it is on the page', () => {
    const moved = board.move('map', 500, -300);
    expect(updated(workshop, workshop, { board: moved, isTidy: true }).patches).toEqual([]);
    expect(updated(workshop, workshop, { board: moved }).patches).toEqual([]);
  });
});

describe('[W2][W3] after a run that did not end', () => {
  const wanted = withStageFirst(workshop);
  const whole = updated(workshop, wanted);
  const parentOf = (name: string): string | null => board.at(name).parent;
  const place = (name: string, share: number) => {
    const move = whole.move(name);
    if (move === undefined) throw new Error(`${name} was to move.`);
    const { from, to } = move;
    const box = {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      width: share === 1 ? to.width : from.width,
      height: share === 1 ? to.height : from.height,
    };
    return [board.at(name).id, { parent: parentOf(name), box }] as const;
  };

  test('what stands at its place already is not moved again, and the rest is', () => {
    const places = new Map([place('note/n1', 1), place('stage/s1', 1), place('lane/l1', 1)]);
    const { move, patches, by } = updated(workshop, wanted, { places });
    for (const name of ['note/n1', 'stage/s1', 'lane/l1']) expect(move(name), name).toBeUndefined();
    expect(by('stage/s2')).toEqual({ x: column, y: 0 });
    expect(patches).toHaveLength(whole.patches.length - 3);
  });

  test('what stands half way goes the rest, from where it stands', () => {
    const places = new Map([place('note/n1', 0.5), place('lane/l1', 0.5)]);
    const { move } = updated(workshop, wanted, { places });
    expect(move('note/n1')?.from).toEqual(places.get(board.at('note/n1').id)?.box);
    expect(move('note/n1')?.to).toEqual(whole.move('note/n1')?.to);
    expect(move('lane/l1')?.to).toEqual(whole.move('lane/l1')?.to);
    expect(move('lane/l1')?.from.width).toBe(whole.move('lane/l1')?.from.width);
  });

  test('how large a note is nobody is told: it grows by itself', () => {
    const [id, { parent, box }] = place('note/n1', 0.5);
    const places = new Map([[id, { parent, box: { ...box, width: 999, height: 888 } }]]);
    const { from, to } = updated(workshop, wanted, { places }).move('note/n1') ?? {};
    expect([from?.width, from?.height]).toEqual([to?.width, to?.height]);
  });

  test('a note that it took into another lane goes back into its own', () => {
    const { id, box } = board.at('note/n1');
    const [home, away] = [board.at('lane/l1'), board.at('lane/l3')];
    const taken = new Map([[id, { parent: away.id, box: { ...box, x: 900, y: 40 } }]]);
    const { patches, move } = updated(workshop, workshop, { places: taken });
    expect(patches).toHaveLength(1);
    expect(move('note/n1')).toMatchObject({
      from: { x: 900, y: 40 },
      to: { x: box.x - home.box.x, y: box.y - home.box.y },
      parent: { from: away.id, key: 'lane/l3', to: 'lane/l1' },
    });
  });

  test('a note that is in its new lane already stays there', () => {
    const goal = withNote(workshop, 'n1', { laneId: 'l3', stageId: 's3' });
    const full = updated(workshop, goal).move('note/n1');
    const { id } = board.at('note/n1');
    const inNew = board.at('lane/l3').id;
    if (full === undefined) throw new Error('The note was to move.');
    const done = new Map([[id, { parent: inNew, box: full.to }]]);
    expect(updated(workshop, goal, { places: done }).move('note/n1')).toBeUndefined();
    const halfWay = new Map([[id, { parent: inNew, box: full.from }]]);
    expect(updated(workshop, goal, { places: halfWay }).move('note/n1')).toMatchObject({
      to: full.to,
      parent: null,
    });
  });
});
