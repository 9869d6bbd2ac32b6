import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../journey/model/limits.ts';
import { times } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';
import { deal, board, read, stageOf, personOf, feelingOf } from './drawn-deal.ts';

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

  test('[B3b] of more benefits than a person can have the first ones are read', () => {
    const lines = times(LIMITS.benefits + 2, (i) => `does ${i} → so ${i} → good ${i}`);
    const typed = read(board.type('person/economic-buyer', ['Boss', ...lines].join('\n'))).journey;
    expect(personOf(typed, 'economic-buyer')?.benefits).toMatchObject(
      times(LIMITS.benefits, (i) => ({ feature: `does ${i}`, advantage: `so ${i}`, benefit: `good ${i}` })),
    );
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

  test('[B3] a box that holds nothing but blanks is not ticked', () => {
    const { journey } = read(board.type('check/loss-named/box', ' \n').type('check/roi-shown/box', '+'));
    const ticks = journey.stages.flatMap(({ checkpoints }) => checkpoints);
    const isDone = (id: string) => ticks.find((each) => each.id === id)?.isDone;
    expect([isDone('loss-named'), isDone('roi-shown')]).toEqual([false, true]);
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

  test('[B3b][E3] words that a hand typed where their dot is gone are no field’s: they are reported', () => {
    const { journey, findings } = read(
      board.remove('dot/task/economic-buyer').type('words/task/economic-buyer', 'lost in paper'),
    );
    expect(feelingOf(journey, 'task', 'economic-buyer')).toBeUndefined();
    expect(findings).toMatchObject([
      { kind: 'notUnderstood', node: board.at('words/task/economic-buyer').id, text: 'lost in paper' },
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
