import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import type { Point } from '../../../journey/scene/scene.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';

const journey = journeyOf({
  stages: times(3, (i) => ({ title: `Stage ${i + 1}` })),
  lanes: [
    { kind: 'actions', title: 'Actions' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'barriers', title: 'Barriers' },
  ],
  notes: [{ laneId: 'l1', stageId: 's1', text: 'Drawn' }],
});
const board = new PlayedBoard(drawn(journey));
const [first, last] = [board.at('stage/s1').box, board.at('stage/s3').box];
/** The air at both sides of a header: a column's borders are so far beyond it. */
const AIR = 8;
const left = first.x - AIR;
const right = last.x + last.width + AIR;
const lane = board.at('lane/l1').box;
const middle = board.cell('l1', 's2');

/** Where a person's sticky is read to stand: lane and stage, or null where it is only reported. */
const cellAt = (centre: Point): string | null => {
  const note = readJourney(board.add('9:9', 'Where?', centre).snapshot).journey.notes.find(
    ({ id }) => id === 'n-9:9',
  );
  return note === undefined ? null : `${note.laneId}/${note.stageId}`;
};

/** The stickies of a cell, in the order in which they are read, each put where it is told. */
const orderOf = (places: Readonly<Record<string, Point>>): string[] =>
  readJourney(
    Object.entries(places).reduce(
      (played, [text, { x, y }], i) => played.add(`9:${i}`, text, { x: middle.x + x, y: middle.y + y }),
      board,
    ).snapshot,
  )
    .journey.notes.filter(({ id }) => id.startsWith('n-'))
    .map(({ text }) => text);

describe('[B2a] the cell that holds a note’s centre', () => {
  test.each([
    ['at the left border of the first column', left, 'l1/s1'],
    ['10 px inside it, though half of the note hangs over the head column', left + 10, 'l1/s1'],
    ['a px left of it', left - 1, null],
    ['10 px before the right border of the last column', right - 10, 'l1/s3'],
    ['at the right border of the last column', right, null],
  ])('%s', (_, x, cell) => {
    expect(cellAt({ x, y: middle.y })).toBe(cell);
  });

  test.each([
    ['at the upper border of the first lane', lane.y, 'l1/s2'],
    ['a px above it', lane.y - 1, null],
    [
      '20 px above the lower border, less than a third of it over the next lane',
      lane.y + lane.height - 20,
      'l1/s2',
    ],
    ['at the lower border', lane.y + lane.height, null],
  ])('%s', (_, y, cell) => {
    expect(cellAt({ x: middle.x, y })).toBe(cell);
  });

  test('a px under the last lane, with nothing under it, is in none', () => {
    const lowest = board.at('lane/l3').box;
    expect(cellAt({ x: middle.x, y: lowest.y + lowest.height - 1 })).toBe('l3/s2');
    expect(cellAt({ x: middle.x, y: lowest.y + lowest.height })).toBeNull();
  });

  test('a third of its width over the next column is not yet on both, a px more is', () => {
    const border = board.at('stage/s2').box.x - AIR;
    expect(cellAt({ x: border - 120 + 80, y: middle.y })).toBe('l1/s1');
    expect(cellAt({ x: border - 120 + 81, y: middle.y })).toBeNull();
    expect(cellAt({ x: border + 120 - 80, y: middle.y })).toBe('l1/s2');
    expect(cellAt({ x: border + 120 - 81, y: middle.y })).toBeNull();
  });
});

describe('[B2c] order in a cell', () => {
  test('is from the top, whatever was put there first', () => {
    expect(orderOf({ third: { x: 0, y: 130 }, second: { x: 0, y: 0 }, first: { x: 0, y: -130 } })).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('is from left to right in a row, whose notes stand a little higher and lower', () => {
    expect(
      orderOf({ right: { x: 260, y: -60 }, left: { x: -260, y: 50 }, middle: { x: 0, y: -10 } }),
    ).toEqual(['left', 'middle', 'right']);
  });

  test('a note whose top is under the middle of another one begins a new row', () => {
    expect(orderOf({ lower: { x: -260, y: 125 }, upper: { x: 260, y: 0 } })).toEqual(['upper', 'lower']);
    expect(orderOf({ right: { x: 260, y: 0 }, left: { x: -260, y: 115 } })).toEqual(['left', 'right']);
    expect(orderOf({ lower: { x: -260, y: 120 }, upper: { x: 260, y: 0 } })).toEqual(['upper', 'lower']);
  });

  test('[U8b] a note that keeps the cell and lies beside the map is in none of its rows, wherever there: it comes last', () => {
    const three = journeyOf({ notes: times(3, () => ({ laneId: 'l1', stageId: 's1', text: 'Note' })) });
    const played = new PlayedBoard(drawn(three)).move('note/n3', 20, 0);
    const beside = played.at('map').box.x - played.at('note/n2').box.x - 300;
    const order = (dy: number) =>
      readJourney(played.move('note/n2', beside, dy).snapshot).journey.notes.map(({ id }) => id);
    expect([order(-400), order(0), order(400)]).toEqual(times(3, () => ['n1', 'n3', 'n2']));
  });

  test('a note that hangs a little over the top of its lane is in the row of its neighbour', () => {
    const top = lane.y - middle.y;
    expect(orderOf({ right: { x: 260, y: top + 100 }, left: { x: -260, y: top + 130 } })).toEqual([
      'left',
      'right',
    ]);
  });
});

describe('[B2] on a border', () => {
  const border = board.at('stage/s2').box.x - AIR - lane.x - board.at('note/n1').box.width / 2;
  const aside = board.move('note/n1', border - (board.at('note/n1').box.x - lane.x), 0);

  test('a person’s note that had a cell keeps it, also while nothing is written on it', () => {
    const theirs = { ...journey, notes: journey.notes.map((note) => ({ ...note, id: 'n-9:9' })) };
    const played = aside.edit('note/n1', { id: '9:9', record: null });
    const { journey: read, strays } = readJourney({ ...played.snapshot, journey: theirs });
    expect(read.notes).toEqual(theirs.notes);
    expect(strays).toEqual([]);
  });

  test('[B6a] a note of ours of which nothing is stored goes to the parking lot, and is told', () => {
    const { journey: read, strays, findings } = readJourney(withoutStored(aside.snapshot));
    expect(read.notes).toMatchObject([{ id: 'n1', text: 'Drawn', laneId: null, stageId: null }]);
    expect([strays, findings.map(({ kind }) => kind)]).toEqual([[], ['damagedData', 'betweenCells']]);
  });
});

test('[B1a] a copied note that was read before says what it says now, though that is what its original said', () => {
  const [note] = journey.notes;
  if (!note) throw new Error('The journey has a note.');
  const known = { ...journey, notes: [note, { ...note, id: 'n-9:9', text: 'Typed' }] };
  const copied = board.copy('note/n1', '9:9', 0, 300);
  const { journey: read } = readJourney({ ...copied.snapshot, journey: known });
  expect(read.notes.map(({ id, text }) => [id, text])).toEqual([
    ['n1', 'Drawn'],
    ['n-9:9', 'Drawn'],
  ]);
});

describe('[B2] a note in no cell is reported, with where it nearly is', () => {
  const found = (x: number, y: number) =>
    readJourney(board.add('9:9', 'Where?', { x, y }).snapshot).findings.map(({ kind, places }) => [
      kind,
      places,
    ]);
  const map = board.at('map').box;

  test('and next to which lane and stage it lies', () => {
    const near = (x: number, y: number) =>
      readJourney(board.add('9:9', 'Where?', { x, y }).snapshot).findings.map((finding) => finding.near);
    const second = board.at('lane/l2').box;
    expect(near(middle.x, second.y - 10)).toEqual([['l1', 's2']]);
    expect(near(board.at('stage/s3').box.x - AIR, second.y + second.height / 2)).toEqual([['l2', 's2']]);
    expect(near(map.x - 1, map.y + 1)).toEqual([['l1', 's1']]);
  });

  test('on the header of the map, in it but above all lanes', () => {
    expect(found(map.x + map.width / 2, map.y + 100)).toEqual([['betweenCells', []]]);
    expect(found(middle.x, map.y)).toEqual([['betweenCells', []]]);
    expect(found(map.x, map.y + 100)).toEqual([['betweenCells', []]]);
  });

  test('above, under and beside the map', () => {
    for (const [x, y] of [
      [middle.x, map.y - 1],
      [middle.x, map.y + map.height],
      [map.x - 1, map.y + 100],
      [map.x + map.width, map.y + 100],
    ] as const) {
      expect(found(x, y)).toEqual([['outsideMap', []]]);
    }
  });

  test('half over the head column: it names the lane', () => {
    expect(found(left - 1, middle.y)).toEqual([['betweenCells', ['Actions']]]);
    expect(found(lane.x, middle.y)).toEqual([['betweenCells', ['Actions']]]);
  });
});

describe('[B2c][P4] the place of new notes among those that nobody moved', () => {
  const drawnNote = board.at('note/n1').box;
  const orderWith = (...steps: readonly number[]): string[] =>
    readJourney(
      steps.reduce(
        (played, dx, i) =>
          played.add(`9:${i}`, 'new', { x: drawnNote.x + 120 + dx, y: drawnNote.y + 120 + 10 * i }),
        board,
      ).snapshot,
    ).journey.notes.map(({ id }) => id);

  test('is before what they stand left of, and after what they stand right of', () => {
    expect(orderWith(-20)).toEqual(['n-9:0', 'n1']);
    expect(orderWith(40)).toEqual(['n1', 'n-9:0']);
    expect(orderWith(60, -25, -10, 30)).toEqual(['n-9:1', 'n-9:2', 'n1', 'n-9:3', 'n-9:0']);
  });

  test('a note that was moved straight down is read where it is now', () => {
    const two = journeyOf({
      notes: times(2, (i) => ({ laneId: 'l1', stageId: 's1', text: `Note ${i + 1}` })),
      view: { notesAcross: 1 },
    });
    const played = new PlayedBoard(drawn(two));
    const down = played.at('note/n2').box.y - played.at('note/n1').box.y;
    const order = (dy: number) =>
      readJourney(played.move('note/n1', 0, dy).snapshot).journey.notes.map(({ id }) => id);
    expect([order(0), order(down + 1)]).toEqual([
      ['n1', 'n2'],
      ['n2', 'n1'],
    ]);
  });

  test('is that of a note that came from another column, though it stands there as it stood here', () => {
    const three = journeyOf({
      notes: ['s2', 's2', 's1'].map((stageId) => ({ laneId: 'l1', stageId, text: stageId })),
    });
    const played = new PlayedBoard(drawn(three)).remove('note/n1');
    const pitch = played.at('stage/s2').box.x - played.at('stage/s1').box.x;
    const { notes } = readJourney(played.move('note/n3', pitch, 0).snapshot).journey;
    expect(notes.map(({ id, stageId }) => [id, stageId])).toEqual([
      ['n3', 's2'],
      ['n2', 's2'],
    ]);
  });

  test('is with their cell, not at the end of the list', () => {
    const two = new PlayedBoard(
      drawn({
        ...journey,
        notes: ['l1', 'l3'].flatMap((laneId, i) =>
          journey.notes.map((note) => ({ ...note, id: `n${i + 1}`, laneId })),
        ),
      }),
    );
    const { box } = two.at('note/n1');
    const played = two
      .add('9:1', 'after', { x: box.x + 500, y: box.y + 120 })
      .add('9:2', 'before', { x: box.x + 100, y: box.y + 120 });
    expect(readJourney(played.snapshot).journey.notes.map(({ id }) => id)).toEqual([
      'n-9:2',
      'n1',
      'n-9:1',
      'n2',
    ]);
  });
});

describe('[R3] a note that nobody touched', () => {
  test.each(['URGENT\nor so it says', 'URGENT', 'two\n\nparagraphs ', '  '])(
    '%j is read as it was',
    (text) => {
      const said = { ...journey, notes: journey.notes.map((note) => ({ ...note, text })) };
      expect(readJourney(drawn(said)).journey).toEqual(said);
    },
  );
});

describe('[B3b] more values than a field holds', () => {
  test('are read to the limit, and that is told', () => {
    const played = new PlayedBoard(
      drawn(
        journeyOf({ summary: { motivation: ['speed'] }, participants: [{ kind: 'persona', name: 'Anna' }] }),
      ),
    );
    const values = times(11, (i) => `v${i}`);
    const { journey: read, findings } = readJourney(
      played
        .type('chip/motivation', `Motivation\n${values.join(' · ')}`)
        .type('person/p1', `Anna\n${values.join(' · ')}`).snapshot,
    );
    expect(read.summary.motivation).toEqual(values.slice(0, 10));
    expect(read.participants[0]?.priorities).toEqual(values.slice(0, 10));
    expect(findings.map(({ kind, value }) => [kind, value])).toEqual([
      ['tooMany', 10],
      ['tooMany', 10],
    ]);
  });
});

describe('[B3] what a stage says of our influence', () => {
  const crm = journeyOf({
    stages: [{ title: 'One', influence: 'yes' }],
    lanes: [{ kind: 'crm', title: 'CRM' }],
  });
  const played = new PlayedBoard(drawn(crm));
  const influence = (said: string) =>
    readJourney(played.type('crm/s1/influence', said).snapshot).journey.stages[0]?.influence;

  test.each([
    ['Partly', 'partly'],
    ['can we influence:no', 'no'],
    ['  ', null],
    ['who knows', 'yes'],
  ])('%j is read as %s', (said, read) => {
    expect(influence(said)).toBe(read);
  });
});

describe('what is read of a map without stored data', () => {
  const bare = (played: PlayedBoard): Journey => readJourney(withoutStored(played.snapshot)).journey;

  test('[B3c] the title on the board counts, not the section’s name; where it is gone, the name does', () => {
    const renamed = board.edit('map', { name: 'The section' });
    expect(bare(renamed).title).toBe('A map');
    expect(bare(renamed.remove('title')).title).toBe('The section');
    const nameless = readJourney(board.edit('map', { name: ' \n' }).snapshot);
    expect(nameless.journey.title).toBe('A map');
  });

  test('[M9a] a map whose own record is gone has an id that everybody reads alike', () => {
    const { snapshot } = board;
    expect(readJourney({ ...withoutStored(snapshot), map: '' }).journey.id).toBe('map-7:1');
    expect(readJourney(withoutStored(snapshot)).journey.id).toBe('m');
  });

  test('[B1a] a note has an id that a journey can hold, however long its node’s is', () => {
    const id = `I${'12:34;'.repeat(20)}5:6`;
    const { journey: read } = readJourney(board.add(id, 'Nested', middle).snapshot);
    expect(read.notes[1]?.id).toMatch(/^n-[\w:.-]{1,62}$/);
    expect(read.notes[1]?.id.endsWith('5:6')).toBe(true);
    expect(read.notes[1]?.id).toHaveLength(2 + 50);
  });

  test('[B6a] more people than a journey can have are not read', () => {
    const most = journeyOf({
      participants: times(10, (i) => ({ kind: 'custom', name: `Person ${i}` })),
      feelings: [{ stageId: 's1', participantId: 'p1', valence: 1, words: [] }],
    });
    const played = new PlayedBoard(drawn(most));
    const { record } = played.at('dot/s1/p1');
    const strange = played.edit('dot/s1/p1', { record: record && { ...record, k: 'dot/s1/stranger' } });
    expect(bare(strange).participants.map(({ id }) => id)).toEqual(most.participants.map(({ id }) => id));
  });

  test('[B6a] people without a card are read by their dots, a checkpoint by the column that it stands in', () => {
    const played = new PlayedBoard(
      drawn(
        journeyOf({
          stages: [
            { title: 'One' },
            { title: 'Two', checkpoints: [{ id: 'c1', title: 'Budget', isDone: true }] },
          ],
          lanes: [
            { kind: 'emotions', title: 'Emotions' },
            { kind: 'checkpoints', title: 'Checkpoints' },
          ],
          participants: [{ kind: 'persona', name: 'Anna', short: 'A' }],
          feelings: [{ stageId: 's2', participantId: 'p1', valence: 1, words: ['hope'] }],
        }),
      ),
    );
    const carded = played.remove('person/p1').remove('person/p1/dot');
    const read = bare(carded);
    expect(read.participants).toMatchObject([{ id: 'p1' }]);
    expect(read.feelings).toEqual([{ stageId: 's2', participantId: 'p1', valence: 1, words: ['hope'] }]);
    expect(read.stages.map(({ checkpoints }) => checkpoints)).toEqual([
      [],
      [{ id: 'c1', title: 'Budget', isDone: true }],
    ]);
  });
});
