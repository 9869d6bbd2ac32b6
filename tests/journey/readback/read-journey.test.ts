import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { LEVEL_STEP } from '../../../journey/scene/emotion-scale.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';

const example = (name: string): Journey => {
  const text = readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseJourney(JSON.parse(text));
  if (!parsed.ok) throw new Error(`The example ${name} is no journey.`);
  return parsed.journey;
};

const deal = example('b2b-sales-automation.en');
const board = new PlayedBoard(drawn(deal));
const read = (played: PlayedBoard) => readJourney(played.snapshot);
const noteOf = (journey: Journey, id: string) => journey.notes.find((note) => note.id === id);
const stageOf = (journey: Journey, id: string) => journey.stages.find((stage) => stage.id === id);
const personOf = (journey: Journey, id: string) => journey.participants.find((person) => person.id === id);
const feelingOf = (journey: Journey, stageId: string, participantId: string) =>
  journey.feelings.find((each) => each.stageId === stageId && each.participantId === participantId);
const inCell = (journey: Journey, laneId: string, stageId: string): string[] =>
  journey.notes.filter((note) => note.laneId === laneId && note.stageId === stageId).map(({ id }) => id);

describe('a board that nobody touched', () => {
  test.each([
    'b2b-sales-automation.en',
    'b2b-sales-automation.ru',
    'b2c-clothes-shop.en',
    'b2c-clothes-shop.ru',
  ])('[B6a] the example %s reads the same without what is stored, but for what no board shows', (name) => {
    const journey = example(name);
    const { journey: found, findings, base, untouched } = readJourney(withoutStored(drawn(journey)));
    expect(found).toEqual({
      ...journey,
      repeatLabel: journey.flow === 'cyclic' ? journey.repeatLabel : '',
      view: { notesAcross: 'auto' },
      participants: journey.participants.map((person) => ({
        ...person,
        kind: journey.preset === 'b2c' ? 'persona' : 'custom',
        benefits: person.benefits.slice(0, 2),
        colour: null,
      })),
      stages: journey.stages.map((stage) => ({
        ...stage,
        startedBy: null,
        ...(journey.lanes.some(({ kind }) => kind === 'crm') ? {} : { crm: null, influence: null }),
        ...(journey.lanes.some(({ kind }) => kind === 'checkpoints') ? {} : { checkpoints: [] }),
      })),
      lanes: journey.lanes.map((lane) => ({ ...lane, colour: null })),
      notes: journey.notes.map((note) => ({
        ...note,
        laneId: note.stageId === null ? null : note.laneId, // where a parked note came from
        source: null,
        author: '',
        votes: 0,
      })),
      feelings: journey.feelings.map((feeling) => ({ ...feeling, words: feeling.words.slice(0, 3) })),
    });
    expect(findings.map(({ kind }) => kind)).toEqual(['damagedData']);
    expect(base).toBeNull();
    expect(untouched).toBe(0);
  });

  test('fields that this version does not know are kept at every level', () => {
    const journey = {
      ...deal,
      later: 1,
      stages: deal.stages.map((stage) => ({ ...stage, later: 2 })),
      notes: deal.notes.map((note) => ({ ...note, later: 3 })),
    };
    expect(readJourney(drawn(journey)).journey).toEqual(journey);
  });

  test('what a newer version stored is not called damaged', () => {
    const newer = { ...board.snapshot, journey: { ...deal, schemaVersion: 2 }, trouble: 'newer' as const };
    expect(readJourney(newer).findings).toEqual([]);
    const cut = { ...board.snapshot, journey: null, trouble: 'damaged' as const };
    expect(readJourney(cut).findings).toMatchObject([{ kind: 'damagedData', node: null }]);
  });

  test('[M9a] a copy of a map is a map of its own, with its notes', () => {
    const copy = { ...board.snapshot, isCopy: true };
    const { journey } = readJourney(copy);
    expect(journey).toEqual({ ...deal, id: 'map-7:1' });
  });
});

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
    const { journey, findings } = read(
      board
        .add('1:1', 'Between lanes', { x: middle.x, y: upper.y + upper.height + 12 })
        .add('1:2', 'In the head', { x: upper.x + 200, y: middle.y })
        .add('1:3', 'Outside', { x: board.at('map').box.x - 200, y: middle.y }, { parent: null }),
    );
    expect(journey).toEqual(deal);
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

describe('stages and lanes', () => {
  test('[M3a] a stage whose header is gone is kept, and its notes keep their column', () => {
    const { journey, findings } = read(board.remove('stage/survey'));
    expect(journey.stages).toEqual(deal.stages);
    expect(journey.notes).toEqual(deal.notes);
    expect(findings).toMatchObject([{ kind: 'stageWithoutHeader', places: ['Survey of solutions'] }]);
  });

  test('without any header the columns are even', () => {
    let bare = board;
    for (const { id } of deal.stages) bare = bare.remove(`stage/${id}`);
    expect(read(bare).journey.notes).toEqual(deal.notes);
  });

  test('[M3a] a lane that is gone with its title is gone with its notes', () => {
    const { journey, findings } = read(board.remove('lane/barriers'));
    expect(journey.lanes).toEqual(deal.lanes.filter(({ id }) => id !== 'barriers'));
    expect(journey.notes).toEqual(deal.notes.filter(({ laneId }) => laneId !== 'barriers'));
    expect(findings).toMatchObject([{ kind: 'laneGone', places: ['Barriers'] }]);
    expect(parseJourney(journey).ok).toBe(true);
  });

  test('the emotion lane is never gone: a journey has one', () => {
    const { journey } = read(board.remove('lane/emotions'));
    expect(journey.lanes).toEqual(deal.lanes);
    expect(journey.feelings).toEqual([]);
  });

  test('[M3a] a checkpoint and a link that are gone are deleted; without its return link a map is linear', () => {
    const { journey } = read(board.remove('check/roi-shown').remove('link/choice/survey/1'));
    expect(stageOf(journey, 'survey')?.checkpoints.map(({ id }) => id)).toEqual(['demo-held', 'champion']);
    expect(journey.links).toEqual(deal.links.slice(1));
    const shop = new PlayedBoard(drawn(example('b2c-clothes-shop.en')));
    const { stages } = example('b2c-clothes-shop.en');
    const way = `link/${stages[stages.length - 1]?.id}/${stages[0]?.id}/0`;
    expect(read(shop.type(way, 'Again')).journey).toMatchObject({ flow: 'cyclic', repeatLabel: 'Again' });
    expect(read(shop.remove(way)).journey.flow).toBe('linear');
  });
});

describe('texts', () => {
  test('[B3] every text that a person may edit is read', () => {
    const { journey, findings } = read(
      board
        .type('title', 'Our deal')
        .type('chip/process', 'Process\nVery long')
        .type('chip/motivation', 'Motivation\nspeed · price')
        .type('goal/ours', 'Our goal\nA contract')
        .type('stage/task', 'The task')
        .type('stage/task/weight', '5 / 5')
        .type('stage/task/duration', 'a year')
        .type('lane/actions/title', 'What they do')
        .type('lane/actions/prompt', '')
        .type('crm/task/stage', 'Lead')
        .type('crm/task/exit', 'Exit: a meeting')
        .type('crm/task/probability', '12,5 %')
        .type('crm/task/influence', 'Can we influence: No')
        .type('check/loss-named', 'The loss is known')
        .type('check/loss-named/box', '')
        .type('check/roi-shown/box', 'x')
        .type('link/choice/survey/1', 'Again'),
    );
    expect(findings).toEqual([]);
    expect(journey.title).toBe('Our deal');
    expect(journey.summary).toEqual({
      ...deal.summary,
      process: 'Very long',
      motivation: ['speed', 'price'],
    });
    expect(journey.goals).toEqual({ ...deal.goals, ours: 'A contract' });
    expect(stageOf(journey, 'task')).toMatchObject({
      title: 'The task',
      weight: 5,
      duration: 'a year',
      influence: 'no',
      crm: { stage: 'Lead', exitCondition: 'a meeting', probability: 12.5 },
      checkpoints: [{ id: 'loss-named', title: 'The loss is known', isDone: false }, { isDone: true }],
    });
    expect(stageOf(journey, 'survey')?.checkpoints[1]?.isDone).toBe(true);
    expect(journey.lanes[0]).toMatchObject({ title: 'What they do', prompt: '' });
    expect(journey.links[0]?.label).toBe('Again');
  });

  test('[B3] a card is read as name, portrait, priorities and benefits', () => {
    const { text } = board.at('person/economic-buyer');
    const lines = (text ?? '').split('\n');
    const typed = (...changed: string[]) =>
      personOf(read(board.type('person/economic-buyer', changed.join('\n'))).journey, 'economic-buyer');
    const before = personOf(deal, 'economic-buyer');
    const [, portrait = '', priorities = '', first = '', second = ''] = lines;
    expect(typed('Boss', portrait, priorities, first, second)).toEqual({ ...before, name: 'Boss' });
    expect(typed('Economic buyer', 'Two', 'lines', priorities, first, second)).toEqual({
      ...before,
      portrait: 'Two\nlines',
    });
    expect(typed('Economic buyer', portrait, 'ROI · speed', 'x → y → z', second)).toEqual({
      ...before,
      priorities: ['ROI', 'speed'],
      benefits: [{ feature: 'x', advantage: 'y', benefit: 'z' }, before?.benefits[1]],
    });
  });

  test('[B3a] a field of which the board shows only a part is not cut by reading', () => {
    const many = {
      ...deal,
      feelings: deal.feelings.map((feeling, i) =>
        i === 0 ? { ...feeling, words: ['a', 'b', 'c', 'd', 'e'] } : feeling,
      ),
    };
    const played = new PlayedBoard(drawn(many));
    expect(read(played).journey).toEqual(many);
    const typed = read(played.type('words/task/economic-buyer', 'a\nB')).journey;
    expect(feelingOf(typed, 'task', 'economic-buyer')?.words).toEqual(['a', 'B', 'd', 'e']);
  });

  test('[B3b] what a field cannot hold stays on the board and is reported', () => {
    const { journey, findings } = read(
      board
        .type('stage/task/weight', 'many')
        .type('crm/task/probability', 'likely')
        .type('crm/survey/influence', 'perhaps')
        .type('stage/survey', ' ')
        .type('lane/actions/title', ''),
    );
    expect(journey).toEqual(deal);
    expect(findings.map(({ kind, text }) => [kind, text])).toEqual([
      ['notUnderstood', 'many'],
      ['notUnderstood', 'likely'],
      ['notUnderstood', ''],
      ['notUnderstood', 'perhaps'],
      ['notUnderstood', ''],
    ]);
  });

  test('[B3c] the title on the board counts; a section that was renamed alone gives the title', () => {
    expect(read(board.edit('map', { name: 'Renamed' })).journey.title).toBe('Renamed');
    expect(read(board.edit('map', { name: 'Renamed' }).type('title', 'Retyped')).journey.title).toBe(
      'Retyped',
    );
    expect(read(board.edit('map', { name: '' })).journey.title).toBe(deal.title);
  });

  test('a title that is too long is read to its limit', () => {
    const { journey, findings } = read(board.type('title', '🙂'.repeat(121)));
    expect(journey.title).toBe('🙂'.repeat(120));
    expect(findings).toMatchObject([{ kind: 'tooLong', value: 120 }]);
  });
});

describe('feelings', () => {
  const dot = 'dot/task/economic-buyer';

  test('[E2] a dot’s height is its valence, and a move sideways means nothing', () => {
    const up = read(board.move(dot, 33, -LEVEL_STEP)).journey;
    expect(feelingOf(up, 'task', 'economic-buyer')?.valence).toBe(0.4);
    expect(read(board.move(dot, 150, 0)).journey).toEqual(deal);
  });

  test('[E2] beyond the scale it is clamped and reported', () => {
    const { journey, findings } = read(board.move(dot, 0, 3 * LEVEL_STEP));
    expect(feelingOf(journey, 'task', 'economic-buyer')?.valence).toBe(-2);
    expect(findings).toMatchObject([
      { kind: 'dotBeyondScale', value: -2, places: ['Understanding the task', 'Economic buyer'] },
    ]);
  });

  test('[E3a] a dot that is gone is a gap; one that nobody placed waits until it is moved', () => {
    const gap = read(board.remove(dot)).journey;
    expect(feelingOf(gap, 'task', 'economic-buyer')).toBeUndefined();
    const waiting = {
      ...deal,
      feelings: deal.feelings.map((feeling) => ({ ...feeling, valence: null, words: [] })),
    };
    const played = new PlayedBoard(drawn(waiting));
    expect(readJourney(withoutStored(played.snapshot)).journey.feelings).toEqual(waiting.feelings);
    const moved = read(played.move(dot, 0, 2 * LEVEL_STEP)).journey;
    expect(feelingOf(moved, 'task', 'economic-buyer')?.valence).toBe(-2);
    expect(feelingOf(moved, 'task', 'technical-buyer')?.valence).toBeNull();
  });

  test('[M13] the lane’s present place is what heights count from', () => {
    expect(read(board.move('lane/emotions', 40, 700)).journey).toEqual(deal);
  });

  test('[M3a] words that are gone are none, retyped words are one for each line', () => {
    const { journey } = read(
      board.remove('words/task/economic-buyer').type('words/task/technical-buyer', 'calm\n\nsure'),
    );
    expect(feelingOf(journey, 'task', 'economic-buyer')?.words).toEqual([]);
    expect(feelingOf(journey, 'task', 'technical-buyer')?.words).toEqual(['calm', 'sure']);
  });

  test('words in one text for the stage are told apart by short names', () => {
    const narrow: Journey = { ...deal, view: { notesAcross: 1 } };
    const played = new PlayedBoard(drawn(narrow));
    expect(read(played).journey).toEqual(narrow);
    const { journey, findings } = read(played.type('words/task', 'TB calm, sure · EB lost · nobody knows'));
    expect(feelingOf(journey, 'task', 'economic-buyer')?.words).toEqual(['lost']);
    expect(feelingOf(journey, 'task', 'technical-buyer')?.words).toEqual(['calm', 'sure']);
    expect(findings).toMatchObject([{ kind: 'notUnderstood', text: 'nobody knows' }]);
  });
});
