import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { LIMITS } from '../../../journey/model/limits.ts';
import { newStage } from '../../../journey/model/stage.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { times } from '../layout/sample-journey.ts';
import {
  base,
  type Change,
  withNote,
  withoutNote,
  stage,
  withoutStage,
  withoutLane,
  after,
  merge,
  paths,
  placeOf,
  first,
} from './two-sides.ts';

describe('a stage or lane', () => {
  it('[P3] removed in the form while the board renamed it stays, and “Use mine” removes it', () => {
    const { journey, conflicts } = merge(after(stage('s1', { title: 'By hand' })), after(withoutStage('s1')));
    expect(journey.stages.map(({ title }) => title)).toEqual(['By hand', 'Choice', 'Launch']);
    expect(placeOf(journey, 'n1')).toEqual(['a', 's1']);
    expect(first(journey.feelings).stageId).toBe('s1');
    expect(paths(conflicts)).toEqual(['stages/s1 removed']);
    const mine = useMine(journey, first(conflicts));
    expect(mine.stages.map(({ id }) => id)).toEqual(['s2', 's3']);
    expect([placeOf(mine, 'n1'), mine.links]).toEqual([['a', null], []]);
  });

  it('[P3] deleted on the board while the form renamed it is drawn again; what stood in it stays deleted', () => {
    const board = after(withoutLane('a'), withoutNote('n1'), withoutNote('n2'), withoutNote('n3'));
    const form = after((journey) => ({
      ...journey,
      lanes: journey.lanes.map((lane) => (lane.id === 'a' ? { ...lane, title: 'Deeds' } : lane)),
    }));
    const { journey } = merge(board, form);
    expect(first(journey.lanes).title).toBe('Deeds');
    expect(journey.notes.map(({ id }) => id)).toEqual(['n4', 'n5', 'n6']);
  });

  it('[P3] that stays although the form removed it keeps the links that the team named, without a word of them', () => {
    const board = after(stage('s1', { title: 'By hand' }), (journey) => ({
      ...journey,
      links: journey.links.map((link) => ({ ...link, label: 'named' })),
    }));
    const { journey, conflicts } = merge(board, after(withoutStage('s1')));
    expect(journey.links).toEqual([{ fromStageId: 's3', toStageId: 's1', label: 'named' }]);
    expect(paths(conflicts)).toEqual(['stages/s1 removed']);
  });

  it('[P3] deleted on the board while the form renamed it is drawn again, a stage too', () => {
    const { journey, conflicts } = merge(after(withoutStage('s2')), after(stage('s2', { title: 'Pick' })));
    expect(journey.stages.map(({ title }) => title)).toEqual(['Search', 'Pick', 'Launch']);
    expect(conflicts).toEqual([]);
  });

  it('[P3] with a checkpoint that the team renamed is not removed with it', () => {
    const board = after((journey) =>
      stage('s1', {
        checkpoints: first(journey.stages).checkpoints.map((one) => ({ ...one, title: `${one.title}!` })),
      })(journey),
    );
    const { journey } = merge(board, after(withoutStage('s1')));
    expect(first(journey.stages).checkpoints.map(({ title }) => title)).toEqual(['Budget!', 'Date!']);
  });

  it('[M1] a tick of the team stays on a checkpoint that the form took out of a stage which it removed', () => {
    const { checkpoints } = first(base().stages);
    const board = after(stage('s1', { checkpoints: checkpoints.map((one) => ({ ...one, isDone: true })) }));
    const form = after(stage('s2', { checkpoints: checkpoints.slice(0, 1) }), withoutStage('s1'));
    const { journey } = merge(board, form);
    expect(first(journey.stages).checkpoints).toEqual([{ ...checkpoints[0], isDone: true }]);
  });

  it('cannot both be the emotions lane: there is always one, and the other is what it was', () => {
    const emotions =
      (id: string): Change =>
      (journey) => ({
        ...journey,
        lanes: journey.lanes.map((lane) => {
          if (lane.id === id) return { ...lane, kind: 'emotions' };
          return lane.kind === 'emotions' ? { ...lane, kind: 'custom' } : lane;
        }),
      });
    const { journey } = merge(after(emotions('a')), after(emotions('b')));
    expect(journey.lanes.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'emotions'],
      ['b', 'pains'],
      ['e', 'custom'],
    ]);
  });

  it('new in the form is left out when the board is full, and is told', () => {
    const full = after((journey) => ({
      ...journey,
      stages: [...journey.stages, ...times(LIMITS.stages - 3, (i) => newStage(`b${i}`, `stage ${i}`))],
    }));
    const form = after(
      (journey) => ({ ...journey, stages: [newStage('mine', 'Mine'), ...journey.stages] }),
      (journey) => withNote('new', 'a', 'mine')(journey),
    );
    const { journey, conflicts, parked } = merge(full, form);
    expect(journey.stages).toHaveLength(LIMITS.stages);
    expect(paths(conflicts)).toEqual(['stages/mine full']);
    expect(parked).toEqual(['new']);
    expect(useMine(journey, first(conflicts))).toBe(journey); // there is still no room
    const shorter = { ...journey, stages: journey.stages.slice(0, -1) };
    expect(useMine(shorter, first(conflicts)).stages[LIMITS.stages - 1]?.title).toBe('Mine');
  });
});

describe('people', () => {
  it('[P3] taken off the board while the form renamed them are drawn again, without a word', () => {
    const board = after((journey) => ({
      ...journey,
      participants: journey.participants.filter(({ id }) => id !== 'p2'),
    }));
    const form = after((journey) => ({
      ...journey,
      participants: journey.participants.map((one) => (one.id === 'p2' ? { ...one, name: 'Seller' } : one)),
    }));
    const { journey, conflicts } = merge(board, form);
    expect(journey.participants.map(({ name }) => name)).toEqual(['Owner', 'Seller']);
    expect(conflicts).toEqual([]);
    expect(merge(board, base()).journey.participants.map(({ name }) => name)).toEqual(['Owner']);
  });
});

describe('a checkpoint', () => {
  it('[M1] ticked on the board and renamed in the form is both', () => {
    const change =
      (isDone: boolean, title: string): Change =>
      (journey) =>
        stage('s1', {
          checkpoints: first(journey.stages).checkpoints.map((one) =>
            one.id === 'c1' ? { ...one, isDone, title } : one,
          ),
        })(journey);
    const { journey, conflicts } = merge(after(change(true, 'Budget')), after(change(false, 'Money')));
    expect(first(first(journey.stages).checkpoints)).toEqual({ id: 'c1', title: 'Money', isDone: true });
    expect(conflicts).toEqual([]);
  });

  it('[M1] of a stage without a CRM is both as well, and the stage itself no conflict', () => {
    const check = { id: 'c3', title: 'Price', isDone: false };
    const with3: Change = stage('s2', { checkpoints: [check] });
    const change = (changed: Partial<typeof check>): Journey =>
      after(stage('s2', { checkpoints: [{ ...check, ...changed }] }));
    const { journey, conflicts } = mergeJourneys(
      after(with3),
      change({ isDone: true }),
      change({ title: 'Cost' }),
    );
    expect(journey.stages[1]?.checkpoints).toEqual([{ id: 'c3', title: 'Cost', isDone: true }]);
    expect(conflicts).toEqual([]);
  });

  it('[P2] that both sides renamed says what the hand wrote, until “Use mine”', () => {
    const renamed = (title: string): Journey =>
      after((journey) =>
        stage('s1', {
          checkpoints: first(journey.stages).checkpoints.map((one) => ({ ...one, title: one.title + title })),
        })(journey),
      );
    const { journey, conflicts } = merge(renamed('!'), renamed('?'));
    expect(paths(conflicts)).toEqual(['checkpoints/c1/title both', 'checkpoints/c2/title both']);
    const titles = (one: Journey): string[] => first(one.stages).checkpoints.map(({ title }) => title);
    expect(titles(journey)).toEqual(['Budget!', 'Date!']);
    expect(titles(useMine(journey, first(conflicts)))).toEqual(['Budget?', 'Date!']);
  });

  it('[M3] deleted on the board stays deleted though the form renamed it; “Use mine” brings it back', () => {
    const form = after((journey) =>
      stage('s1', {
        checkpoints: first(journey.stages).checkpoints.map((one) => ({ ...one, title: 'Typed' })),
      })(journey),
    );
    const { journey, conflicts } = merge(after(stage('s1', { checkpoints: [] })), form);
    expect(first(journey.stages).checkpoints).toEqual([]);
    expect(paths(conflicts)).toEqual(['checkpoints/c1 deleted', 'checkpoints/c2 deleted']);
    expect(first(useMine(journey, first(conflicts)).stages).checkpoints).toEqual([
      { id: 'c1', title: 'Typed', isDone: false },
    ]);
  });

  it('that moved to another stage on the board is there once', () => {
    const moved: Change = (journey) => {
      const [one, ...rest] = first(journey.stages).checkpoints;
      return stage('s2', { checkpoints: one === undefined ? [] : [one] })(
        stage('s1', { checkpoints: rest })(journey),
      );
    };
    const { journey } = merge(after(moved), after(stage('s3', { weight: 2 })));
    expect(journey.stages.map(({ checkpoints }) => checkpoints.map(({ id }) => id))).toEqual([
      ['c2'],
      ['c1'],
      [],
    ]);
  });
});

describe('the order', () => {
  const ids = (journey: Journey, laneId: string): string[] =>
    journey.notes.filter((one) => one.laneId === laneId).map(({ id }) => id);
  const ordered =
    (...order: readonly string[]): Change =>
    (journey) => ({
      ...journey,
      notes: order.flatMap((id) => journey.notes.filter((one) => one.id === id)),
    });

  it('[P4] is the form’s where the form changed it, else the board’s', () => {
    const sorted = ordered('n3', 'n1', 'n2', 'n4', 'n5', 'n6');
    expect(ids(merge(after(sorted), base()).journey, 'a')).toEqual(['n3', 'n1', 'n2']);
    expect(ids(merge(base(), after(sorted)).journey, 'a')).toEqual(['n3', 'n1', 'n2']);
    const other = ordered('n2', 'n1', 'n3', 'n4', 'n5', 'n6');
    expect(ids(merge(after(other), after(sorted)).journey, 'a')).toEqual(['n3', 'n1', 'n2']);
  });

  it('[P4] of one cell does not hang on that of another', () => {
    const board = after(ordered('n1', 'n2', 'n3', 'n6', 'n4', 'n5'));
    const form = after(ordered('n3', 'n1', 'n2', 'n4', 'n5', 'n6'));
    const { journey } = merge(board, form);
    expect([ids(journey, 'a'), ids(journey, 'b')]).toEqual([
      ['n3', 'n1', 'n2'],
      ['n6', 'n4', 'n5'],
    ]);
  });

  it('[P4] leaves what only one side has beside its neighbour', () => {
    const board = after(withNote('n-1:1', 'a', 's1', 'n1'), withoutNote('n4'));
    const form = after(withNote('new', 'a', 's1', 'n2'), withNote('last', 'b', 's2'));
    expect(merge(board, form).journey.notes.map(({ id }) => id)).toEqual([
      'n1',
      'n-1:1',
      'n2',
      'new',
      'n3',
      'n5',
      'n6',
      'last',
    ]);
  });

  it('[P4] of one stage’s checkpoints does not hang on that of another’s', () => {
    const check = (id: string) => ({ id, title: `check ${id}`, isDone: false });
    const having = (...rows: readonly (readonly string[])[]): Journey =>
      after((journey) => ({
        ...journey,
        stages: journey.stages.map((one, i) => ({ ...one, checkpoints: (rows[i] ?? []).map(check) })),
      }));
    const drawn = having(['c1', 'c2'], ['c3', 'c4']);
    const { journey } = mergeJourneys(
      drawn,
      having(['c1', 'c2'], ['c4', 'c3']),
      having(['c2', 'c1'], ['c3', 'c4']),
    );
    expect(journey.stages.map(({ checkpoints }) => checkpoints.map(({ id }) => id))).toEqual([
      ['c2', 'c1'],
      ['c4', 'c3'],
      [],
    ]);
  });

  it('[P4] of stages: a stage that the form inserted stands before the one it was put before', () => {
    const form = after((journey) => ({
      ...journey,
      stages: journey.stages.flatMap((one) => (one.id === 's2' ? [newStage('new', 'Pilot'), one] : [one])),
    }));
    const { journey } = merge(after(stage('s2', { title: 'By hand' })), form);
    expect(journey.stages.map(({ title }) => title)).toEqual(['Search', 'Pilot', 'By hand', 'Launch']);
  });
});
