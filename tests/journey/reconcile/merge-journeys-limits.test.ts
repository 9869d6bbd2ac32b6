import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { laneSchema } from '../../../journey/model/lane.ts';
import { LIMITS } from '../../../journey/model/limits.ts';
import { newStage } from '../../../journey/model/stage.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { times } from '../layout/sample-journey.ts';
import { after, base, type Change, first, merge, paths, stage, withoutStage } from './two-sides.ts';

const stageIds = ({ stages }: Journey): string[] => stages.map(({ id }) => id);

describe('[P3] as many as there may be', () => {
  /** `count` stages of the team’s before all others. */
  const before =
    (count: number): Change =>
    (journey) => ({
      ...journey,
      stages: [...times(count, (i) => newStage(`b${i}`, `Stage ${i}`)), ...journey.stages],
    });
  /** Stages of the form’s after all others. */
  const behind =
    (...ids: readonly string[]): Change =>
    (journey) => ({ ...journey, stages: [...journey.stages, ...ids.map((id) => newStage(id, id))] });

  test('all stay, and none is told', () => {
    const { journey, conflicts } = merge(after(before(LIMITS.stages - 4)), after(behind('x')));
    expect(journey.stages).toHaveLength(LIMITS.stages);
    expect([stageIds(journey)[LIMITS.stages - 1], conflicts]).toEqual(['x', []]);
  });

  test('of those that the form added the first stay, and the others are told, the last one first', () => {
    const { journey, conflicts } = merge(after(before(LIMITS.stages - 4)), after(behind('x', 'y', 'z')));
    expect(stageIds(journey).slice(-2)).toEqual(['s3', 'x']);
    expect(paths(conflicts)).toEqual(['stages/z full', 'stages/y full']);
  });

  test('checkpoints of a stage that goes make room for others', () => {
    const ticks = (id: string, count: number): Change =>
      stage(id, { checkpoints: times(count, (i) => ({ id: `${id}-${i}`, title: 'Tick', isDone: false })) });
    const full = ticks('s2', LIMITS.checkpoints)(stage('s1', { checkpoints: [] })(base()));
    const form = ticks('s3', 2)(withoutStage('s2')(full));
    const { journey, conflicts } = mergeJourneys(full, full, form);
    expect([stageIds(journey), conflicts]).toEqual([['s1', 's3'], []]);
    expect(journey.stages[1]?.checkpoints.map(({ id }) => id)).toEqual(['s3-0', 's3-1']);
  });
});

describe('[P3] what a map cannot be without', () => {
  const only =
    (...ids: readonly string[]): Change =>
    (journey) => ({
      ...journey,
      stages: journey.stages.filter(({ id }) => ids.includes(id)),
      notes: [],
      feelings: [],
      links: [],
    });

  test('stays as it is on the board where both sides together took all of it away', () => {
    const { journey } = merge(after(only('s3')), after(only('s1', 's2')));
    expect(stageIds(journey)).toEqual(['s3']);
    const people = (id: string): Journey =>
      after((one) => ({
        ...one,
        participants: one.participants.filter((each) => each.id === id),
        feelings: [],
      }));
    expect(merge(people('p1'), people('p2')).journey.participants.map(({ id }) => id)).toEqual(['p1']);
  });

  test('is not taken away by “Use mine”', () => {
    const kept = after(only('s1'), (journey) => ({
      ...journey,
      participants: journey.participants.slice(0, 1),
    }));
    const gone = { why: 'removed', mine: null, board: null, restore: {} } as const;
    const what = { kind: 'stage', field: null, titles: [] } as const;
    for (const path of ['stages/s1', 'participants/p1', 'lanes/e'])
      expect(useMine(kept, { ...gone, what, path }), path).toBe(kept);
    expect(stageIds(useMine(after(only('s1', 's2')), { ...gone, what, path: 'stages/s1' }))).toEqual(['s2']);
  });
});

describe('[M2] a lane of somebody who is taken off the map', () => {
  test('is nobody’s, and all else in it is as it was', () => {
    const role = laneSchema.parse({
      id: 'r',
      kind: 'role',
      title: 'User',
      prompt: 'Does?',
      participantId: 'p2',
    });
    const was = after((journey) => ({ ...journey, lanes: [...journey.lanes, role] }));
    const form = { ...was, participants: was.participants.slice(0, 1) };
    const { journey } = mergeJourneys(was, was, form);
    expect(journey.lanes[3]).toEqual({ ...role, participantId: null });
    expect(first(journey.lanes)).toEqual(first(was.lanes));
  });
});
