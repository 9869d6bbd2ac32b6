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
    ['a portrait where there were no priorities', 'Calm', [], 'Anna\nBold', ['Bold', []]],
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
