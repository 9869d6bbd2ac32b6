import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../journey/model/limits.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';

const journey = journeyOf({
  flow: 'cyclic',
  stages: times(3, (i) => ({ title: `Stage ${i + 1}` })),
  feelings: times(3, (i) => ({ stageId: `s${i + 1}`, participantId: 'p1', valence: 1, words: [] })),
  links: [{ fromStageId: 's3', toStageId: 's2', label: 'Again' }],
});
const board = new PlayedBoard(drawn(journey));
const bare = ({ snapshot }: PlayedBoard) => readJourney(withoutStored(snapshot)).journey;

describe('[B6a] what is read where nothing is stored', () => {
  test('stages come as their headers stand, from left to right', () => {
    const width = board.at('stage/s2').box.x - board.at('stage/s1').box.x;
    const moved = board.move('stage/s1', 2.2 * width, 0);
    expect(bare(moved).stages.map(({ id }) => id)).toEqual(['s2', 's3', 's1']);
  });

  test('links are the branches between stages that are there: no curve, no return link, none to nowhere', () => {
    expect(bare(board)).toMatchObject({ flow: 'cyclic', links: journey.links });
    const { record } = board.at('link/s3/s2/1');
    const astray = board.edit('link/s3/s2/1', { record: record && { ...record, k: 'link/s3/gone/1' } });
    expect(bare(astray).links).toEqual([]);
    expect(bare(board.remove('link/s3/s2/1')).links).toEqual([]);
  });

  test('without any header there is one stage all the same', () => {
    const none = ['s1', 's2', 's3'].reduce((one, id) => one.remove(`stage/${id}`), board);
    expect(bare(none).stages).toHaveLength(1);
  });

  test('without any card and dot there is one person all the same', () => {
    const dots = ['s1', 's2', 's3'].map((id) => `dot/${id}/p1`);
    const none = [...dots, 'person/p1', 'person/p1/dot', 'person/p1/box'].reduce(
      (one, id) => one.remove(id),
      board,
    );
    expect(bare(none).participants).toHaveLength(1);
    expect(bare(none).feelings).toEqual([]);
  });

  test('a stage has a CRM where any part of it stands on the board', () => {
    const parts = [{ stage: 'Lead' }, { exitCondition: 'has called' }, { probability: 0 }, {}];
    const funnel = journeyOf({
      stages: parts.map((crm, i) => ({ title: `Stage ${i}`, crm })),
      lanes: [{ kind: 'crm', title: 'CRM' }],
    });
    expect(bare(new PlayedBoard(drawn(funnel))).stages.map(({ crm }) => crm)).toEqual([
      { stage: 'Lead', exitCondition: '', probability: null },
      { stage: '', exitCondition: 'has called', probability: null },
      { stage: '', exitCondition: '', probability: 0 },
      null,
    ]);
  });

  test('a short name has the first characters of what stands in the dot', () => {
    expect(bare(board.type('person/p1/dot', ' ABCDE')).participants[0]?.short).toBe('ABC');
  });

  test('no more stages are read than a journey can have', () => {
    const header = board.at('stage/s3');
    const more = times(LIMITS.stages, (i) => ({
      ...header,
      id: `9:${i}`,
      box: { ...header.box, x: header.box.x + 10 * (i + 1) },
      record: header.record && { ...header.record, k: `stage/more-${i}`, n: `9:${i}` },
    }));
    const full = new PlayedBoard({ ...board.snapshot, nodes: [...board.snapshot.nodes, ...more] });
    expect(bare(full).stages).toHaveLength(LIMITS.stages);
    expect(
      bare(full)
        .stages.slice(0, 4)
        .map(({ id }) => id),
    ).toEqual(['s1', 's2', 's3', 'more-0']);
  });
});

describe('[B6a] lanes of which nothing is stored', () => {
  test('are those whose sections stand, from the top, titled by their ids where the title is gone', () => {
    const untitled = board.remove('lane/l1/title').remove('lane/le/title');
    expect(bare(untitled).lanes).toMatchObject([
      { id: 'l1', title: 'l1', kind: 'custom' },
      { id: 'le', title: 'le', kind: 'emotions' },
    ]);
    expect(bare(board.move('lane/l1', 0, 9000)).lanes.map(({ id }) => id)).toEqual(['le', 'l1']);
  });

  test('are at most so many that the emotions still have a lane', () => {
    const lane = board.at('lane/l1');
    const more = times(LIMITS.lanes, (i) => ({
      ...lane,
      id: `9:${i}`,
      box: { ...lane.box, y: lane.box.y + i + 1 },
      record: lane.record && { ...lane.record, k: `lane/more-${i}`, n: `9:${i}` },
    }));
    const nodes = board.remove('lane/le').snapshot.nodes;
    const { lanes } = bare(new PlayedBoard({ ...board.snapshot, nodes: [...nodes, ...more] }));
    expect(lanes).toHaveLength(LIMITS.lanes);
    expect(lanes.slice(-2)).toMatchObject([
      { id: `more-${LIMITS.lanes - 3}`, kind: 'custom' },
      { kind: 'emotions' },
    ]);
  });
});

describe('[B6a] checkpoints and people of which nothing is stored', () => {
  const ticked = journeyOf({
    stages: [
      { title: 'One', checkpoints: [{ id: 'c1', title: 'Budget' }] },
      { title: 'Two', checkpoints: times(2, (i) => ({ id: `d${i + 1}`, title: `Date ${i + 1}` })) },
    ],
    lanes: [{ kind: 'checkpoints', title: 'Checkpoints' }],
  });
  const played = new PlayedBoard(drawn(ticked));

  test('checkpoints stand in their column from the top, and are open where their box is gone', () => {
    const checks = (one: PlayedBoard) => bare(one).stages.map(({ checkpoints }) => checkpoints);
    expect(checks(played)).toEqual(ticked.stages.map(({ checkpoints }) => checkpoints));
    expect(checks(played.remove('check/c1/box'))[0]).toEqual([{ id: 'c1', title: 'Budget', isDone: false }]);
    const [upper, lower] = [played.at('check/d1').box, played.at('check/d2').box];
    const swapped = played.move('check/d1', 0, lower.y - upper.y + 1);
    expect(checks(swapped)[1]?.map(({ id }) => id)).toEqual(['d2', 'd1']);
  });

  test('checkpoints belong to the column that they begin in, and right of all columns to the last one', () => {
    const home = (dx: number) => {
      const moved = played.move('check/c1', dx, 0).move('check/c1/box', dx, 0);
      return bare(moved).stages.findIndex(({ checkpoints }) => checkpoints.some(({ id }) => id === 'c1'));
    };
    const { record, box } = played.at('stage/s2');
    const border = box.x - (record?.x ?? 0) - played.at('check/c1').box.x;
    expect([home(border - 1), home(border), home(border + 5000)]).toEqual([0, 1, 1]);
  });

  test('people come as their cards stand, then those who have only a dot', () => {
    const two = journeyOf({
      participants: times(3, (i) => ({ kind: 'custom', name: `Person ${i + 1}`, short: `P${i + 1}` })),
      feelings: times(3, (i) => ({ stageId: 's1', participantId: `p${i + 1}`, valence: 2 - i, words: [] })),
    });
    const carded = new PlayedBoard(drawn(two));
    const people = (one: PlayedBoard) => bare(one).participants.map(({ id }) => id);
    expect(people(carded)).toEqual(['p1', 'p2', 'p3']);
    expect(people(carded.move('person/p1', 0, 900))).toEqual(['p2', 'p3', 'p1']);
    const bareCards = ['p1', 'p3'].reduce((one, id) => one.remove(`person/${id}`), carded);
    expect(people(bareCards)).toEqual(['p2', 'p1', 'p3']);
    const raised = bareCards.move('dot/s1/p3', 0, -2000);
    expect(people(raised)).toEqual(['p2', 'p3', 'p1']);
  });
});

describe('[B3] the last line of a card', () => {
  const card = (portrait: string, priorities: readonly string[], said: string) => {
    const person = { kind: 'persona', name: 'Anna', short: 'A', portrait, priorities };
    const played = new PlayedBoard(drawn(journeyOf({ participants: [person] })));
    const read = readJourney(played.type('person/p1', said).snapshot).journey.participants[0];
    return [read?.portrait, read?.priorities];
  };

  test.each([
    [
      'priorities where there were some, under a portrait',
      'Calm',
      ['price'],
      'Anna\nCalm\ncost',
      ['Calm', ['cost']],
    ],
    ['a portrait where nothing is under it any more', 'Calm', ['price'], 'Anna\nCalm', ['Calm', []]],
    ['priorities where there was no portrait', '', ['price'], 'Anna\ncost', ['', ['cost']]],
    ['priorities where the portrait was blank', ' ', ['price'], 'Anna\ncost', ['', ['cost']]],
    ['a portrait where there were no priorities', 'Calm', [], 'Anna\nBold', ['Bold', []]],
    [
      'a portrait as well where there were no priorities',
      'Calm',
      [],
      'Anna\nCalm\nand bold',
      ['Calm\nand bold', []],
    ],
    ['priorities where it is a list', '', [], 'Anna\ncost · time', ['', ['cost', 'time']]],
  ])('is %s', (_, portrait, priorities, said, wanted) => {
    expect(card(portrait, priorities, said)).toEqual(wanted);
  });
});

describe('[M2] people’s notes', () => {
  const at = board.cell('l1', 's2');

  test('whose nodes have ids that look alike are still two', () => {
    const two = board.add('I1;2', 'One', at).add('I1_2', 'Two', at);
    const { notes } = readJourney(two.snapshot).journey;
    expect(notes.map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
  });

  test('beyond the most that a journey can have are told', () => {
    const one = board.add('9:0', 'One of many', at).snapshot;
    const [sticky] = one.nodes.slice(-1);
    if (!sticky) throw new Error('There is a sticky.');
    const many = times(LIMITS.notes, (i) => ({ ...sticky, id: `9:${i + 1}` }));
    const { journey: read, findings } = readJourney({ ...one, nodes: [...one.nodes, ...many] });
    expect(read.notes).toHaveLength(LIMITS.notes);
    expect(findings).toMatchObject([{ kind: 'tooMany', value: LIMITS.notes }]);
    const fits = readJourney({ ...one, nodes: [...one.nodes, ...many.slice(1)] });
    expect(fits.findings).toEqual([]);
  });
});
