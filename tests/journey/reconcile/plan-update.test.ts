import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import type { Note } from '../../../journey/model/note.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { type Curves, drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';
import { updated } from './updated-board.ts';

const BOTH: readonly Curves[] = ['connectors', 'paths'];

const feeling = (stageId: string, participantId: string, valence: number | null, words: string[] = []) => ({
  stageId,
  participantId,
  valence,
  words,
});

/** Three stages, two people, two lanes of notes with the emotions between, a parked note and a link back. */
const workshop: Journey = journeyOf({
  stages: [{ title: 'Awareness', weight: 3 }, { title: 'Choice' }, { title: 'Use' }],
  participants: [
    { kind: 'persona', name: 'Anna', short: 'A' },
    { kind: 'persona', name: 'Boris', short: 'B' },
  ],
  lanes: [
    { kind: 'actions', title: 'Actions', prompt: 'What do they do?' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'barriers', title: 'Barriers' },
  ],
  notes: [
    { laneId: 'l1', stageId: 's1', text: 'Asks a friend' },
    { laneId: 'l1', stageId: 's2', text: 'Compares' },
    { laneId: 'l3', stageId: 's2', text: 'No price' },
    { laneId: 'l3', stageId: 's3', text: 'Slow answer' },
    { laneId: null, stageId: null, text: 'Later' },
  ],
  feelings: [
    feeling('s1', 'p1', 1, ['curious']),
    feeling('s2', 'p1', -1),
    feeling('s3', 'p1', 0),
    feeling('s1', 'p2', -2),
    feeling('s2', 'p2', 2, ['glad']),
  ],
  links: [{ fromStageId: 's3', toStageId: 's2', label: 'Again' }],
});

const noteIn = (laneId: string, stageId: string, text: string, id: string): Note => ({
  id,
  laneId,
  stageId,
  text,
  isUrgent: false,
  source: null,
  author: '',
  votes: 0,
});

const withNotes = (journey: Journey, notes: readonly Note[]): Journey => ({
  ...journey,
  notes: [...journey.notes, ...notes],
});
const withNote = (journey: Journey, id: string, changed: Partial<Note>): Journey => ({
  ...journey,
  notes: journey.notes.map((note) => (note.id === id ? { ...note, ...changed } : note)),
});
const withoutNote = (journey: Journey, id: string): Journey => ({
  ...journey,
  notes: journey.notes.filter((note) => note.id !== id),
});
const withStageTitle = (journey: Journey, id: string, title: string): Journey => ({
  ...journey,
  stages: journey.stages.map((stage) => (stage.id === id ? { ...stage, title } : stage)),
});
const withValence = (journey: Journey, stageId: string, participantId: string, valence: number): Journey => ({
  ...journey,
  feelings: journey.feelings.map((each) =>
    each.stageId === stageId && each.participantId === participantId ? { ...each, valence } : each,
  ),
});

/** A stage of its own before all others. */
const withStageFirst = (journey: Journey): Journey => {
  const [first] = journeyOf({ stages: [{ id: 'new', title: 'Before' }] }).stages;
  return { ...journey, stages: first ? [first, ...journey.stages] : journey.stages };
};
const withoutStage = (journey: Journey, id: string): Journey => ({
  ...journey,
  stages: journey.stages.filter((stage) => stage.id !== id),
  feelings: journey.feelings.filter(({ stageId }) => stageId !== id),
  notes: journey.notes.map((note) => (note.stageId === id ? { ...note, laneId: null, stageId: null } : note)),
  links: journey.links.filter(({ fromStageId, toStageId }) => fromStageId !== id && toStageId !== id),
});

/** So many notes that the first lane has to grow. */
const crowd = withNotes(
  workshop,
  times(12, (i) => noteIn('l1', 's1', `More ${i + 1}`, `more-${i + 1}`)),
);

const board = new PlayedBoard(drawn(workshop));
const middleOf = (name: string) => {
  const { x, y, width, height } = board.at(name).box;
  return { x: x + width / 2, y: y + height / 2 };
};
const column = board.at('stage/s2').box.x - board.at('stage/s1').box.x;

describe.each(BOTH)('a board with %s', (curves) => {
  test('[M5] that shows the journey already has nothing to be done, also by Tidy', () => {
    expect(updated(workshop, workshop, { curves }).patches).toEqual([]);
    expect(updated(workshop, workshop, { curves, isTidy: true }).patches).toEqual([]);
  });

  test('[E1] where nothing is stored of what was drawn, what follows dots is drawn over and nothing else', () => {
    const { patches } = updated(workshop, workshop, { curves, drawnAs: null });
    for (const patch of patches) expect(patch).toMatchObject({ kind: 'rewrite', text: false, look: true });
    const keys = patches.map((patch) => (patch.kind === 'rewrite' ? patch.to.key : ''));
    expect(keys).toContain('band/s1');
    expect(keys.filter((one) => !/^(dot|band|curve|words)\//.test(one))).toEqual([]);
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

  test('what is gone is not moved, and what is new is left to be drawn', () => {
    const { patches, move } = updated(workshop, crowd, { board: board.remove('note/n3') });
    expect(move('note/n3')).toBeUndefined();
    const ids = new Set(board.snapshot.nodes.map(({ id }) => id));
    expect(patches.every(({ node }) => ids.has(node))).toBe(true);
  });
});

describe('people’s own things', () => {
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
          box: at(header.x + 50, lane.y + lane.height - 210),
        },
      )
      .add(
        '9:2',
        'hangs over the lane above',
        { x: 0, y: 0 },
        {
          box: at(header.x + 50, board.at('lane/l2').box.y - 190),
        },
      )
      .add(
        '9:3',
        'hangs over the column after it',
        { x: 0, y: 0 },
        {
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

  test('a stamp goes where its note goes, and after it', () => {
    const { patches, by, move } = updated(workshop, withStageFirst(workshop), { board: furnished });
    expect(by('9:4')).toEqual({ x: column, y: 0 });
    const order = patches.map(({ node }) => node);
    expect(order.indexOf('9:4')).toBeGreaterThan(order.indexOf(board.at('note/n2').id));
    expect(order.indexOf('9:4')).toBeGreaterThan(order.indexOf('9:1'));
    expect(move('9:4')?.item).toBeNull();
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

  test('[U4] at the left edge of a stage’s header they are in its column', () => {
    const header = board.at('stage/s2').box;
    const { y } = middleOf('note/n2');
    const at = board
      .add('9:1', 'on the edge', { x: header.x, y }, { parent: board.at('lane/l1').id })
      .add('9:2', 'before it', { x: header.x - 1, y }, { parent: board.at('lane/l1').id });
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

describe('texts and looks', () => {
  const renamed = withStageTitle(workshop, 's2', 'Decision');

  test('[U5] a title of the form is written where the board says what was read', () => {
    const { patches, rewrite } = updated(workshop, renamed);
    expect(rewrite('stage/s2')).toMatchObject({
      text: true,
      look: false,
      keepsFill: false,
      from: { label: { text: 'Choice' } },
      to: { label: { text: 'Decision' } },
    });
    expect(patches).toHaveLength(1);
  });

  test('[U5][M1] words that somebody typed since, and that no field holds, are not written over', () => {
    expect(updated(workshop, renamed, { board: board.type('stage/s2', 'Typed now') }).patches).toEqual([]);
  });

  test('[U5] what somebody typed and the form changed again is written', () => {
    const typed = withStageTitle(workshop, 's2', 'Typed now');
    const played = board.type('stage/s2', 'Typed now');
    const { rewrite } = updated(typed, renamed, { board: played, drawnAs: workshop });
    expect(rewrite('stage/s2')).toMatchObject({ text: true, to: { label: { text: 'Decision' } } });
  });

  test('[W3] what a run before it wrote already is not written again', () => {
    expect(updated(workshop, renamed, { board: board.type('stage/s2', 'Decision') }).patches).toEqual([]);
  });

  test('[W3] what still says its record, though it was read otherwise, is written', () => {
    const { rewrite } = updated(withStageTitle(workshop, 's2', 'Half way'), renamed, { board });
    expect(rewrite('stage/s2')).toMatchObject({ text: true });
  });

  test('a note’s new text is written on it', () => {
    const { rewrite } = updated(workshop, withNote(workshop, 'n1', { text: 'Asks two friends' }));
    expect(rewrite('note/n1')).toMatchObject({ text: true, to: { text: 'Asks two friends' } });
  });

  test('the map’s name follows its title, and is not written where the section has it already', () => {
    const titled = { ...workshop, title: 'The real map' };
    const { rewrite, patches } = updated(workshop, titled);
    expect(rewrite('map')).toMatchObject({ look: true, text: false, to: { name: 'The real map' } });
    expect(rewrite('title')).toMatchObject({ text: true, look: false });
    expect(patches).toHaveLength(2);
    const { rewrite: again } = updated(workshop, titled, {
      board: board.edit('map', { name: 'The real map' }),
    });
    expect(again('map')).toBeUndefined();
    expect(again('title')).toBeDefined();
  });

  test('[U5] a colour of the form is put on; one that a hand chose stays', () => {
    const recoloured: Journey = {
      ...workshop,
      participants: workshop.participants.map((person) =>
        person.id === 'p1' ? { ...person, colour: 'red' } : person,
      ),
    };
    const byHand = board.edit('person/p1/dot', { fill: '#123456' });
    const { rewrite } = updated(workshop, recoloured, { board: byHand });
    expect(rewrite('dot/s1/p1')).toMatchObject({ look: true, text: false, keepsFill: false });
    expect(rewrite('person/p1/dot')).toMatchObject({ look: true, keepsFill: true });
    expect(rewrite('dot/s1/p2')).toBeUndefined();
  });

  test('[U5] a note without our record has a person’s colour', () => {
    const typed = withNote(workshop, 'n1', { text: 'More', isUrgent: true });
    const { id } = board.at('note/n1');
    const { rewrite } = updated(workshop, typed);
    expect(rewrite('note/n1')).toMatchObject({ node: id, text: true, look: true, keepsFill: false });
    const unfilled = board.edit('note/n1', { fill: null });
    expect(updated(workshop, typed, { board: unfilled }).rewrite('note/n1')?.keepsFill).toBe(false);
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
      { kind: 'discard', node: board.at('note/n2').id, item: null, parent: null, index: null },
    ]);
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
    const { discard, move, by } = updated(workshop, dropped);
    for (const name of ['lane/l1', 'lane/l1/title', 'lane/l1/prompt']) {
      expect(discard(name), name).toBeDefined();
      expect(move(name), name).toBeUndefined();
    }
    for (const name of ['note/n1', 'note/n2'])
      expect(move(name)?.parent, name).toMatchObject({ key: 'lane/l1', to: 'parking' });
    expect(by('lane/l3').y).toBeLessThan(0);
  });
});

describe('feelings', () => {
  test('[U3] a dot goes up when the form says a better feeling, by what that is', () => {
    const { by, patches } = updated(workshop, withValence(workshop, 's2', 'p1', 1));
    expect(by('dot/s2/p1').x).toBe(0);
    expect(by('dot/s2/p1').y).toBeLessThan(0);
    const others = patches.filter(({ kind, node }) => kind === 'move' && node === board.at('dot/s1/p1').id);
    expect(others).toEqual([]);
  });

  test('[E1] a dot that a hand moved stays, and the curve, which nobody draws by hand, follows it', () => {
    const read = withValence(workshop, 's2', 'p1', 1);
    const drop = updated(workshop, read, { curves: 'paths' }).by('dot/s2/p1');
    const fresh = new PlayedBoard(drawn(workshop, 'paths'));
    const { rewrite, move } = updated(read, read, {
      curves: 'paths',
      drawnAs: workshop,
      board: fresh.move('dot/s2/p1', 0, drop.y),
    });
    expect(move('dot/s2/p1')).toBeUndefined();
    expect(rewrite('curve/p1')).toMatchObject({ look: true, text: false });
    expect(rewrite('curve/p2')).toBeUndefined();
  });

  test('[E3] words of a feeling are written where the form says others, and go with their dot', () => {
    const said: Journey = {
      ...workshop,
      feelings: workshop.feelings.map((each) =>
        each.words.length > 0 && each.participantId === 'p1' ? { ...each, words: ['bored'] } : each,
      ),
    };
    expect(updated(workshop, said).rewrite('words/s1/p1')).toMatchObject({ text: true });
    expect(
      updated(workshop, said, { board: board.type('words/s1/p1', 'bored') }).rewrite('words/s1/p1'),
    ).toBe(undefined);
    const higher = updated(workshop, withValence(workshop, 's1', 'p1', 2));
    expect(higher.by('words/s1/p1').y).toBe(higher.by('dot/s1/p1').y);
  });

  test('connectors are never moved: they follow their ends', () => {
    const ids = new Set(board.snapshot.nodes.filter(({ type }) => type === 'CONNECTOR').map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(3);
    const { patches } = updated(workshop, withStageFirst(withValence(workshop, 's2', 'p1', 1)));
    expect(patches.filter(({ kind, node }) => kind === 'move' && ids.has(node))).toEqual([]);
  });

  test('[U9] a link’s label is written on its connector', () => {
    const labelled = { ...workshop, links: workshop.links.map((link) => ({ ...link, label: 'Once more' })) };
    const { patches, rewrite } = updated(workshop, labelled);
    expect(rewrite('link/s3/s2/1')).toMatchObject({ text: true, look: false });
    expect(patches).toHaveLength(1);
  });

  test('a drawn path is drawn anew where only its course is another', () => {
    const curves = 'paths' as const;
    const { rewrite, goal } = updated(workshop, withValence(workshop, 's3', 'p1', 0.5), { curves });
    const { x, y } = updated(workshop, workshop, { curves }).goal.get('curve/p1') ?? {};
    expect(goal.get('curve/p1')).toMatchObject({ x, y });
    expect(rewrite('curve/p1')).toMatchObject({ look: true });
    expect(rewrite('curve/p2')).toBeUndefined();
  });

  test('rules grow with the map, and are never less than 1 px wide or high', () => {
    const { move } = updated(workshop, crowd);
    const { from, to } = move('rule/0') ?? {};
    expect(to?.height).toBeGreaterThan(from?.height ?? 0);
    expect(to?.width).toBe(1);
    const wider = updated(workshop, withStageFirst(workshop)).move('level/0');
    expect(wider?.to.width).toBe((wider?.from.width ?? 0) + column);
    expect(wider?.to.height).toBe(1);
  });

  test('a drawn path is drawn anew where its ends are elsewhere', () => {
    const curves = 'paths' as const;
    const { rewrite } = updated(workshop, withStageFirst(workshop), { curves });
    expect(rewrite('link/s3/s2/1')).toMatchObject({ look: true });
    expect(rewrite('curve/p1')).toMatchObject({ look: true });
  });
});

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
