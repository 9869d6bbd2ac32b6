import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { LEVEL_STEP } from '../../../journey/scene/emotion-scale.ts';
import { drawn, PlayedBoard, withoutStored } from './snapshot-of-scene.ts';
import { example, deal, board, read, stageOf, feelingOf } from './drawn-deal.ts';

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
        colour: null, // theirs anyway, by their places
      })),
      stages: journey.stages.map((stage) => ({
        ...stage,
        startedBy: null,
        ...(journey.lanes.some(({ kind }) => kind === 'crm') ? {} : { crm: null, influence: null }),
        ...(journey.lanes.some(({ kind }) => kind === 'checkpoints') ? {} : { checkpoints: [] }),
      })),
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

  test('[E2] a tenth of a level beyond the scale is not told, more is', () => {
    const lowest = LEVEL_STEP * ((feelingOf(deal, 'task', 'economic-buyer')?.valence ?? NaN) + 2);
    const told = (beyond: number): string[] =>
      read(board.move(dot, 0, lowest + beyond)).findings.map(({ kind }) => kind);
    expect([told(LEVEL_STEP / 10 - 1), told(LEVEL_STEP / 10 + 1)]).toEqual([[], ['dotBeyondScale']]);
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
    const valenceAfter = (dy: number) =>
      feelingOf(read(played.move(dot, 0, dy)).journey, 'task', 'economic-buyer')?.valence;
    expect([valenceAfter(0.5), valenceAfter(1), valenceAfter(-1)]).toEqual([null, 0, 0]);
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
    const { journey, findings } = read(
      played.type('words/task', 'TB calm, sure · EB lost · nobody knows · why'),
    );
    expect(feelingOf(journey, 'task', 'economic-buyer')?.words).toEqual(['lost']);
    expect(feelingOf(journey, 'task', 'technical-buyer')?.words).toEqual(['calm', 'sure']);
    expect(findings).toMatchObject([{ kind: 'notUnderstood', text: 'nobody knows · why' }]);
    // Of whom it says nothing, that one has no words, and takes none that are nobody's.
    const less = read(played.type('words/task', 'EB lost · nobody knows'));
    expect(feelingOf(less.journey, 'task', 'technical-buyer')?.words).toEqual([]);
    expect(less.findings).toMatchObject([{ kind: 'notUnderstood', text: 'nobody knows' }]);
  });
});
