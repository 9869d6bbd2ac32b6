import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { laneSchema } from '../../../journey/model/lane.ts';
import { LIMITS } from '../../../journey/model/limits.ts';
import { newParticipant } from '../../../journey/model/participant.ts';
import { canUseMine, saidAt, useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { times } from '../layout/sample-journey.ts';
import { base, note, stage, withoutNote, feeling, withoutFeeling, after, merge, paths } from './two-sides.ts';

describe('what a conflict is about', () => {
  it('[P2][P3] is said by kind and name, and “Use mine” brings back what the form has, of every kind', () => {
    const { conflicts } = merge(
      after(withoutNote('n1'), withoutFeeling('s1'), (journey) => ({
        ...journey,
        participants: journey.participants.map((one) => (one.id === 'p2' ? { ...one, name: 'Seller' } : one)),
        lanes: journey.lanes.map((one) => (one.id === 'b' ? { ...one, title: 'Hurts' } : one)),
        stages: journey.stages.map((one) => ({
          ...one,
          checkpoints: one.checkpoints.filter(({ id }) => id !== 'c1'),
        })),
        links: [],
      })),
      after(note('n1', { text: 'typed' }), feeling('s1', 2), (journey) => ({
        ...journey,
        participants: journey.participants.filter(({ id }) => id !== 'p2'),
        lanes: journey.lanes.filter(({ id }) => id !== 'b'),
        stages: journey.stages.map((one) => ({
          ...one,
          checkpoints: one.checkpoints.map((check) => ({ ...check, title: `${check.title}?` })),
        })),
        links: journey.links.map((link) => ({ ...link, label: 'typed' })),
      })),
    );
    const [lane, participant] = [{ kind: 'lane' }, { kind: 'participant' }];
    const deleted = { why: 'deleted', board: null };
    expect(conflicts).toMatchObject([
      { path: 'participants/p2', why: 'removed', what: { ...participant, titles: ['Seller'] }, restore: {} },
      { path: 'lanes/b', why: 'removed', what: { ...lane, field: null, titles: ['Hurts'] }, mine: null },
      { ...deleted, what: { kind: 'note', titles: ['typed'] }, restore: { notes: [{ id: 'n1' }] } },
      {
        ...deleted,
        what: { kind: 'checkpoint', titles: ['Budget?'] },
        restore: { checkpoints: [{ id: 'c1' }] },
      },
      {
        ...deleted,
        what: { kind: 'feeling', titles: ['Search', 'Owner'] },
        restore: { feelings: [{ stageId: 's1', valence: 2 }] },
      },
      {
        ...deleted,
        what: { kind: 'link', titles: ['Launch', 'Search'] },
        restore: { links: [{ label: 'typed' }] },
      },
    ]);
  });

  it('[P2] “Use mine” cannot be while what was changed on both sides is gone, whole or in part', () => {
    const crm = { stage: 'Lead', exitCondition: 'has called', probability: 20 };
    const { journey, conflicts } = merge(
      after(note('n1', { text: 'by hand' }), stage('s1', { crm })),
      after(note('n1', { text: 'typed' }), stage('s1', { crm: { ...crm, probability: 30 } })),
    );
    expect(conflicts.map((conflict) => saidAt(journey, conflict))).toEqual([20, 'by hand']);
    const less = after(withoutNote('n1'), stage('s1', { crm: null }));
    expect(conflicts.map((conflict) => saidAt(less, conflict))).toEqual([undefined, undefined]);
    expect(conflicts.map((conflict) => canUseMine(journey, conflict))).toEqual([true, true]);
    expect(conflicts.map((conflict) => canUseMine(less, conflict))).toEqual([false, false]);
    expect(conflicts.map((conflict) => useMine(less, conflict))).toEqual([less, less]);
  });

  it('[P3] new people, lanes, links and checkpoints beyond the most there may be are told and can be put in later', () => {
    const fill = (journey: Journey): Journey => ({
      ...journey,
      participants: [
        ...journey.participants,
        ...times(LIMITS.participants - 2, (i) => newParticipant(`q${i}`, 'custom', `Guest ${i}`)),
      ],
      lanes: [
        ...journey.lanes,
        ...times(LIMITS.lanes - 3, (i) =>
          laneSchema.parse({ id: `m${i}`, kind: 'custom', title: `Lane ${i}` }),
        ),
      ],
      links: [
        ...journey.links,
        ...times(LIMITS.links - 1, (i) => ({ fromStageId: 's1', toStageId: 's2', label: `way ${i}` })),
      ],
      stages: journey.stages.map((one) =>
        one.id === 's2'
          ? {
              ...one,
              checkpoints: times(LIMITS.checkpoints - 2, (i) => ({ id: `k${i}`, title: 't', isDone: false })),
            }
          : one,
      ),
    });
    const form = after((journey) => ({
      ...journey,
      participants: [...journey.participants, newParticipant('mine', 'custom', 'Mine')],
      lanes: [...journey.lanes, laneSchema.parse({ id: 'mine', kind: 'custom', title: 'My lane' })],
      links: [...journey.links, { fromStageId: 's2', toStageId: 's3', label: 'mine' }],
      stages: journey.stages.map((one) =>
        one.id === 's3' ? { ...one, checkpoints: [{ id: 'mine', title: 'My tick', isDone: false }] } : one,
      ),
    }));
    const { journey, conflicts } = merge(after(fill), form);
    expect(journey).toEqual(after(fill));
    expect(paths(conflicts)).toEqual([
      'participants/mine full',
      'lanes/mine full',
      'checkpoints/mine full',
      'links/s2/s3/1 full',
    ]);
    for (const conflict of conflicts) expect(useMine(journey, conflict)).toBe(journey);
    const grown = conflicts.reduce(useMine, base());
    expect(grown.participants[2]?.name).toBe('Mine');
    expect(grown.lanes[3]?.title).toBe('My lane');
    expect(grown.links[1]?.label).toBe('mine');
    expect(grown.stages[2]?.checkpoints).toEqual([{ id: 'mine', title: 'My tick', isDone: false }]);
  });
});
