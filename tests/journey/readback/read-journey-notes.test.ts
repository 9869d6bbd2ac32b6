import { describe, expect, test } from 'vitest';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';
import { deal, board, read, noteOf, inCell } from './drawn-deal.ts';

describe('notes', () => {
  test('[B1] a sticky that somebody added is a note of the cell that its centre stands in', () => {
    const { journey, untouched, findings, notes } = read(
      board.add('12:3', 'Asks a friend', board.cell('barriers', 'choice')),
    );
    expect(noteOf(journey, 'n-12:3')).toEqual({
      id: 'n-12:3',
      laneId: 'barriers',
      stageId: 'choice',
      text: 'Asks a friend',
      isUrgent: false,
      source: null,
      author: '',
      votes: 0,
    });
    // In the order of the schema: journeys are compared as JSON.
    const [known] = deal.notes;
    expect(Object.keys(noteOf(journey, 'n-12:3') ?? {})).toEqual(Object.keys(known ?? {}));
    expect(untouched).toBe(1);
    expect(findings).toEqual([]);
    expect(notes.find(({ id }) => id === 'n-12:3')).toMatchObject({ laneId: 'barriers', stageId: 'choice' });
  });

  test('[B1] shapes and texts with words are notes as well; stamps, tables and blank stickies are not', () => {
    const at = board.cell('actions', 'task');
    const { journey } = read(
      board
        .add('1:1', 'A shape', at, { type: 'SHAPE_WITH_TEXT' })
        .add('1:2', 'A text', at, { type: 'TEXT' })
        .add('1:3', 'A frame around one text', at, { type: 'FRAME' })
        .add('1:4', ' \n', at)
        .add('1:5', 'thumbs up', at, { type: 'STAMP' })
        .add('1:6', '', at, { type: 'TABLE', text: null }),
    );
    const ids = journey.notes.map(({ id }) => id).filter((id) => id.startsWith('n-'));
    expect(ids).toEqual(['n-1:1', 'n-1:2', 'n-1:3']);
  });

  test('[W3] what a run left half drawn is no note', () => {
    const at = board.cell('actions', 'task');
    const record = { m: board.snapshot.map, k: 'prototype', n: '1:9', t: 'Printed', x: 0, y: 0 };
    const { journey, untouched, findings } = read(board.add('1:9', 'Printed', at, { record }));
    expect(journey.notes).toEqual(deal.notes);
    expect(untouched).toBe(0);
    expect(findings).toEqual([]);
  });

  test('[W2b] a note of people’s that a run which never ended wrote on says what it said before, or what was typed since', () => {
    const words = 'As the form has it';
    const record = { m: deal.id, k: 'note/n-12:3', n: '12:3', t: words, x: 0, y: 0, b: 'As Ann wrote it' };
    const reading = (text: string) =>
      noteOf(read(board.add('12:3', text, board.cell('actions', 'task'), { record })).journey, 'n-12:3')
        ?.text;
    expect([reading(words), reading('Typed since')]).toEqual(['As Ann wrote it', 'Typed since']);
  });

  test('[B2a] a note moved into another cell belongs there, and keeps what the board does not show', () => {
    const target = board.cell('barriers', 'launch');
    const { box } = board.at('note/note-2');
    const { journey, notes } = read(
      board.move('note/note-2', target.x - box.x - box.width / 2, target.y - box.y - box.height / 2),
    );
    expect(noteOf(journey, 'note-2')).toEqual({
      ...noteOf(deal, 'note-2'),
      laneId: 'barriers',
      stageId: 'launch',
    });
    const header = board.at('stage/launch');
    expect(notes.find(({ id }) => id === 'note-2')?.corner).toEqual({
      x: target.x - box.width / 2 - header.box.x + 8,
      y: target.y - box.height / 2 - board.at('lane/barriers').box.y,
    });
  });

  test('[B2] over a border a note of ours keeps its cell, a person’s has none; both are reported', () => {
    const { box } = board.at('stage/survey');
    const border = { x: box.x - 8, y: board.cell('actions', 'task').y };
    const note = board.at('note/note-1').box;
    const { journey, findings } = read(
      board.move('note/note-1', border.x - note.x - note.width / 2, 0).add('5:5', 'Which stage?', border),
    );
    expect(noteOf(journey, 'note-1')).toMatchObject({ laneId: 'actions', stageId: 'task' });
    expect(noteOf(journey, 'n-5:5')).toBeUndefined();
    const places = ['Understanding the task', 'Survey of solutions'];
    expect(findings).toMatchObject([
      { kind: 'betweenCells', places },
      { kind: 'betweenCells', node: '5:5', text: 'Which stage?', places },
    ]);
  });

  test('[B2a] a third of a note may reach over a border', () => {
    const { box } = board.at('stage/survey');
    const y = board.cell('actions', 'task').y;
    const { journey } = read(board.add('5:5', 'A little over', { x: box.x - 8 + 45, y }));
    expect(noteOf(journey, 'n-5:5')).toMatchObject({ stageId: 'survey' });
  });

  test('[B2] between two lanes, in the head column, outside the map: reported, never put anywhere', () => {
    const upper = board.at('lane/actions').box;
    const middle = board.cell('actions', 'task');
    const { journey, findings, untouched } = read(
      board
        .add('1:1', 'Between lanes', { x: middle.x, y: upper.y + upper.height + 12 })
        .add('1:2', 'In the head', { x: upper.x + 200, y: middle.y })
        .add('1:3', 'Outside', { x: board.at('map').box.x - 200, y: middle.y }, { parent: null }),
    );
    expect(journey).toEqual(deal);
    expect(untouched).toBe(3); // notes of people all the same
    expect(findings).toMatchObject([
      { kind: 'betweenCells', node: '1:1', places: ['Actions', 'Touchpoints'] },
      { kind: 'betweenCells', node: '1:2', places: ['Actions'] },
      { kind: 'outsideMap', node: '1:3', places: [], text: 'Outside' },
    ]);
  });

  test('a note in a lane that takes none is reported', () => {
    const { journey, findings } = read(board.add('1:1', 'Why?', board.cell('emotions', 'task')));
    expect(journey).toEqual(deal);
    expect(findings).toMatchObject([{ kind: 'inFixedLane', node: '1:1', places: ['Emotions'] }]);
  });

  test('[M13] a lane moved by hand takes its notes with it', () => {
    expect(read(board.move('lane/recommendations', 0, 900)).journey).toEqual(deal);
  });

  test('[M3] a note that was deleted stays deleted', () => {
    const { journey, notes } = read(board.remove('note/note-3'));
    expect(journey.notes).toEqual(deal.notes.filter(({ id }) => id !== 'note-3'));
    expect(notes.some(({ id }) => id === 'note-3')).toBe(false);
  });

  test('[B1a] a copy of a note is a new note, and the original keeps its id', () => {
    const { journey, findings } = read(board.copy('note/note-1', '44:1', 30, 30));
    expect(noteOf(journey, 'note-1')).toEqual(noteOf(deal, 'note-1'));
    expect(noteOf(journey, 'n-44:1')).toMatchObject({ text: noteOf(deal, 'note-1')?.text, source: null });
    expect(findings).toEqual([]);
  });

  test('[B1a] a copy of furniture is reported, and of a copied lane only the lane', () => {
    const lane = board.at('lane/barriers').id;
    const { journey, findings } = read(
      board
        .copy('stage/task', '44:1', 0, -300)
        .copy('lane/barriers', '44:2', 0, 20_000)
        .copy('lane/barriers/title', '44:3', 0, 20_000)
        .edit('lane/barriers', { id: lane }),
    );
    expect(journey).toEqual(deal);
    expect(findings.map(({ kind, node }) => [kind, node])).toEqual([
      ['copyOfFurniture', '44:1'],
      ['copyOfFurniture', '44:2'],
      ['copyOfFurniture', '44:3'],
    ]);
  });

  test('[M10] a note that came from another map is a new note here', () => {
    const { record } = board.at('note/note-1');
    const foreign = record && { ...record, m: 'other-map' };
    const { journey } = read(
      board.add('9:9', 'From afar', board.cell('actions', 'launch'), { record: foreign }),
    );
    expect(inCell(journey, 'actions', 'launch')).toContain('n-9:9');
    expect(noteOf(journey, 'note-1')).toEqual(noteOf(deal, 'note-1'));
  });

  test.each(['\r\n', '\r', '\u2028'])('a line break that is written as %j is one all the same', (newline) => {
    const { journey } = read(board.type('note/note-1', `Calls${newline}twice`));
    expect(noteOf(journey, 'note-1')?.text).toBe('Calls\ntwice');
  });

  test('an urgent word typed or taken away says whether a note is urgent, in both languages', () => {
    const { journey } = read(board.type('note/note-1', 'СРОЧНО\nПозвонить').type('note/note-2', 'URGENT'));
    expect(noteOf(journey, 'note-1')).toMatchObject({ text: 'Позвонить', isUrgent: true });
    expect(noteOf(journey, 'note-2')).toMatchObject({ text: '', isUrgent: true });
    const urgent = deal.notes.find((note) => note.isUrgent);
    if (!urgent) throw new Error('The example has no urgent note.');
    const calm = read(board.type(`note/${urgent.id}`, urgent.text)).journey;
    expect(noteOf(calm, urgent.id)).toEqual({ ...urgent, isUrgent: false });
    const edited = read(board.type(`note/${urgent.id}`, `URGENT\n${urgent.text}!`)).journey;
    expect(noteOf(edited, urgent.id)).toEqual({ ...urgent, text: `${urgent.text}!` });
  });

  test('[B4] stamps are counted as votes, [B5] an author is read when it was asked for', () => {
    const { journey } = read(board.edit('note/note-1', { votes: { heart: 2, '+1': 1 }, author: 'Ann' }));
    expect(noteOf(journey, 'note-1')).toEqual({ ...noteOf(deal, 'note-1'), votes: 3, author: 'Ann' });
  });

  test('[B2c] order in a cell is by rows, then from left to right; unmoved notes keep theirs', () => {
    expect(inCell(deal, 'actions', 'task')).toEqual(['note-1', 'note-2']);
    const first = board.at('note/note-1').box;
    const centre = { x: first.x + 120, y: first.y + 120 };
    const { journey } = read(
      board
        .add('1:1', 'after both', { x: centre.x + 400, y: centre.y - 30 })
        .add('1:2', 'between', { x: centre.x + 130, y: centre.y + 40 }),
    );
    expect(inCell(journey, 'actions', 'task')).toEqual(['note-1', 'n-1:2', 'note-2', 'n-1:1']);
    expect(journey.notes.filter(({ id }) => !id.startsWith('n-'))).toEqual(deal.notes);

    const oneAcross = new PlayedBoard(drawn({ ...deal, view: { notesAcross: 1 } }));
    const under = oneAcross.at('note/note-2').box;
    const rows = read(oneAcross.add('1:1', 'under both', { x: under.x + 100, y: under.y + 384 })).journey;
    expect(inCell(rows, 'actions', 'task')).toEqual(['note-1', 'note-2', 'n-1:1']);

    const swapped = read(board.moveOnto('note/note-1', 'note/note-2', 60)).journey;
    expect(inCell(swapped, 'actions', 'task')).toEqual(['note-2', 'note-1']);
  });

  test('[B2b] in the parking lot a note has no cell; put back into one it has that', () => {
    const parked = {
      ...deal,
      notes: deal.notes.map((note, i) => (i === 0 ? { ...note, stageId: null } : note)),
    };
    const lot = new PlayedBoard(drawn(parked));
    expect(read(lot).journey).toEqual(parked);
    const moved = read(lot.moveOnto('note/note-2', 'parking')).journey;
    expect(noteOf(moved, 'note-2')).toMatchObject({ laneId: null, stageId: null });
    const { box } = lot.at('note/note-1');
    const target = lot.cell('touchpoints', 'choice');
    const back = read(
      lot.move('note/note-1', target.x - box.x - box.width / 2, target.y - box.y - box.height / 2),
    ).journey;
    expect(noteOf(back, 'note-1')).toMatchObject({ laneId: 'touchpoints', stageId: 'choice' });
  });

  test('a note beyond 5,000 characters is read to its limit, and that is told', () => {
    const { journey, findings } = read(board.add('1:1', 'я'.repeat(5001), board.cell('actions', 'task')));
    expect(noteOf(journey, 'n-1:1')?.text).toHaveLength(5000);
    expect(findings).toMatchObject([{ kind: 'tooLong', node: '1:1', value: 5000 }]);
  });
});
