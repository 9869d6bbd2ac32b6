/** What the form says where reading could not take a text whole: told like what both sides changed. */
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import type { Finding } from '../../../journey/readback/finding.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { mergeUnread, writtenOver } from '../../../journey/reconcile/merge-unread.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { after, base, first, note, type Change } from './two-sides.ts';

const found = (key: string | undefined, kind: Finding['kind'] = 'tooLong', node = '1:9'): Finding => ({
  kind,
  node,
  key,
  text: 'very long',
  places: [],
  value: 1,
});

const lane: Change = (journey) => ({
  ...journey,
  lanes: journey.lanes.map((one) => (one.id === 'a' ? { ...one, prompt: 'Mine' } : one)),
});
const stage =
  (change: Partial<Journey['stages'][number]>): Change =>
  (journey) => ({
    ...journey,
    stages: journey.stages.map((one) => (one.id === 's1' ? { ...one, ...change } : one)),
  });
const crm = first(base().stages).crm;

/** A key, what the form changed in what it shows, and the paths that are told. */
const SHOWN: readonly (readonly [string, Change, readonly string[]])[] = [
  ['title', (journey) => ({ ...journey, title: 'Mine' }), ['title']],
  [
    'chip/problem',
    (journey) => ({ ...journey, summary: { ...journey.summary, problem: 'Mine' } }),
    ['summary/problem'],
  ],
  ['goal/ours', (journey) => ({ ...journey, goals: { ...journey.goals, ours: 'Mine' } }), ['goals/ours']],
  [
    'person/p1',
    (journey) => ({
      ...journey,
      participants: journey.participants.map((one) =>
        one.id === 'p1' ? { ...one, name: 'Mine', priorities: ['Mine'], colour: 'teal' } : one,
      ),
    }),
    ['participants/p1/name', 'participants/p1/priorities'],
  ],
  ['stage/s1', stage({ title: 'Mine', weight: 5 }), ['stages/s1/title']],
  ['stage/s1/weight', stage({ title: 'Mine', weight: 5 }), ['stages/s1/weight']],
  ['crm/s1/exit', stage({ crm: crm && { ...crm, exitCondition: 'Mine' } }), ['stages/s1/crm/exitCondition']],
  ['crm/s1/stage', stage({ crm: crm && { ...crm, stage: 'Mine' } }), ['stages/s1/crm/stage']],
  ['crm/s1/influence', stage({ influence: 'no' }), ['stages/s1/influence']],
  ['lane/a/prompt', lane, ['lanes/a/prompt']],
  ['check/c1', stage({ checkpoints: [{ id: 'c1', title: 'Mine', isDone: true }] }), ['checkpoints/c1/title']],
  [
    'words/s1',
    (journey) => ({
      ...journey,
      feelings: journey.feelings.map((one) => (one.stageId === 's1' ? { ...one, words: ['mine'] } : one)),
    }),
    ['feelings/s1/p1/words'],
  ],
  [
    'link/s3/s1/1',
    (journey) => ({ ...journey, links: journey.links.map((one) => ({ ...one, label: 'Mine' })) }),
    ['links/s3/s1/1/label'],
  ],
  ['link/s3/s1/0', (journey) => ({ ...journey, repeatLabel: 'Mine' }), ['repeatLabel']],
  ['note/n1', note('n1', { text: 'Mine', isUrgent: true }), ['notes/n1/text', 'notes/n1/isUrgent']],
];

describe('[M1][U5c] what the form says of a text that no field took whole', () => {
  it.each(SHOWN)('%s: the board keeps it, and the person is told', (key, change, told) => {
    const board = base();
    const merged = mergeJourneys(base(), board, change(board));
    expect(merged.conflicts).toEqual([]);
    const { journey, conflicts } = mergeUnread(merged, board, [found(key)]);
    expect(conflicts.map(({ path }) => path)).toEqual(told);
    expect(writtenOver(board, journey, [found(key)])).toEqual([]);
    const mine = conflicts.reduce(useMine, journey);
    expect(mine).toEqual(merged.journey);
    expect(writtenOver(board, mine, [found(key)])).toEqual(['1:9']);
  });

  it('is named as any other thing that both sides changed', () => {
    const board = base();
    const { conflicts } = mergeUnread(mergeJourneys(base(), board, after(lane)), board, [
      found('lane/a/prompt', 'notUnderstood'),
    ]);
    expect(conflicts).toMatchObject([
      {
        why: 'both',
        what: { kind: 'lane', field: 'prompt', titles: ['Actions'] },
        mine: 'Mine',
        board: first(board.lanes).prompt,
      },
    ]);
  });

  it('of a note of the team’s is told by its node', () => {
    const own: Change = (journey) => ({
      ...journey,
      notes: journey.notes.map((one, i) => (i === 0 ? { ...one, id: 'n-1:9' } : one)),
    });
    const board = after(own);
    const form = after(own, note('n-1:9', { text: 'Mine' }));
    // A copied one still says what it was copied of.
    const findings = [found(undefined), found('note/n2')];
    const { conflicts } = mergeUnread(mergeJourneys(board, board, form), board, findings);
    expect(conflicts).toMatchObject([
      { path: 'notes/n-1:9/text', what: { kind: 'note', titles: ['note 1'] } },
    ]);
  });

  it('what the form left alone, or removed, or what is told for another reason is nothing to decide', () => {
    const board = base();
    const merged = mergeJourneys(base(), board, after(lane));
    for (const findings of [
      [],
      [found('lane/b/prompt')],
      [found('lane/gone/prompt')],
      [found('map')],
      [found('lane/a/prompt', 'copyOfFurniture')],
    ]) {
      expect(mergeUnread(merged, board, findings)).toEqual(merged);
    }
    const without = mergeJourneys(board, board, { ...board, links: [] });
    expect(mergeUnread(without, board, [found('link/s3/s1/1')])).toEqual(without);
  });

  it('what both sides changed is told once', () => {
    const board = after(note('n1', { text: 'By hand' }));
    const merged = mergeJourneys(base(), board, after(note('n1', { text: 'Mine' })));
    expect(mergeUnread(merged, board, [found('note/n1')]).conflicts).toHaveLength(1);
  });
});
