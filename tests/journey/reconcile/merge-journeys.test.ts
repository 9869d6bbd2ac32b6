import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { laneSchema } from '../../../journey/model/lane.ts';
import { LIMITS } from '../../../journey/model/limits.ts';
import { type Note, noteSchema } from '../../../journey/model/note.ts';
import { newParticipant } from '../../../journey/model/participant.ts';
import { newStage } from '../../../journey/model/stage.ts';
import type { Conflict } from '../../../journey/reconcile/merge-conflict.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';

/** What the form began from: as the map was drawn last. */
const base = (): Journey =>
  journeyOf({
    summary: { problem: 'Leads get lost', motivation: ['speed'] },
    stages: [
      {
        title: 'Search',
        crm: { stage: 'Lead', exitCondition: 'has called', probability: 10 },
        checkpoints: [
          { id: 'c1', title: 'Budget' },
          { id: 'c2', title: 'Date' },
        ],
      },
      { title: 'Choice' },
      { title: 'Launch' },
    ],
    participants: [
      { kind: 'economicBuyer', name: 'Owner', short: 'EB' },
      { kind: 'endUser', name: 'User', short: 'EU' },
    ],
    lanes: [
      { id: 'a', kind: 'actions', title: 'Actions' },
      { id: 'b', kind: 'pains', title: 'Pains' },
      { id: 'e', kind: 'emotions', title: 'Emotions' },
    ],
    notes: times(6, (i) => ({
      id: `n${i + 1}`,
      laneId: i < 3 ? 'a' : 'b',
      stageId: i < 3 ? 's1' : 's2',
      text: `note ${i + 1}`,
    })),
    feelings: [
      { stageId: 's1', participantId: 'p1', valence: -1, words: ['tired'] },
      { stageId: 's2', participantId: 'p1', valence: null },
    ],
    links: [{ fromStageId: 's3', toStageId: 's1', label: 'again' }],
  });

type Change = (journey: Journey) => Journey;

const note =
  (id: string, change: Partial<Note>): Change =>
  (journey) => ({
    ...journey,
    notes: journey.notes.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
const withNote =
  (id: string, laneId: string | null, stageId: string | null, after?: string): Change =>
  (journey) => {
    const added = noteSchema.parse({ id, laneId, stageId, text: `text of ${id}` });
    const at =
      after === undefined ? journey.notes.length : journey.notes.findIndex((one) => one.id === after) + 1;
    return { ...journey, notes: [...journey.notes.slice(0, at), added, ...journey.notes.slice(at)] };
  };
const withoutNote =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    notes: journey.notes.filter((one) => one.id !== id),
  });
const stage =
  (id: string, change: Partial<Journey['stages'][number]>): Change =>
  (journey) => ({
    ...journey,
    stages: journey.stages.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
/** As the form removes a stage: its notes go to the parking lot. */
const withoutStage =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    stages: journey.stages.filter((one) => one.id !== id),
    notes: journey.notes.map((one) => (one.stageId === id ? { ...one, stageId: null } : one)),
    feelings: journey.feelings.filter(({ stageId }) => stageId !== id),
    links: journey.links.filter(({ fromStageId, toStageId }) => fromStageId !== id && toStageId !== id),
  });
const withoutLane =
  (id: string): Change =>
  (journey) => ({
    ...journey,
    lanes: journey.lanes.filter((one) => one.id !== id),
    notes: journey.notes.map((one) => (one.laneId === id ? { ...one, laneId: null } : one)),
  });
const feeling =
  (stageId: string, valence: number | null): Change =>
  (journey) => ({
    ...journey,
    feelings: journey.feelings.map((one) => (one.stageId === stageId ? { ...one, valence } : one)),
  });
const withoutFeeling =
  (stageId: string): Change =>
  (journey) => ({
    ...journey,
    feelings: journey.feelings.filter((one) => one.stageId !== stageId),
  });

const after = (...changes: readonly Change[]): Journey =>
  changes.reduce((journey, change) => change(journey), base());
/** Merges what the team did on the board and what somebody did in the form. */
const merge = (board: Journey, form: Journey) => mergeJourneys(base(), board, form);
const paths = (conflicts: readonly Conflict[]): string[] =>
  conflicts.map(({ path, why }) => `${path} ${why}`);
const placeOf = (journey: Journey, id: string): unknown => {
  const found = journey.notes.find((one) => one.id === id);
  return found && [found.laneId, found.stageId];
};
const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('There is nothing in the list.');
  return item;
};

describe('a field', () => {
  it('[M1] changed on one side only is taken from there, each field for itself', () => {
    const board = after(
      stage('s1', { title: 'Looking' }),
      note('n1', { text: 'by hand' }),
      feeling('s2', 1.5),
    );
    const form = after(stage('s1', { duration: '2 weeks' }), note('n1', { isUrgent: true }), (journey) => ({
      ...journey,
      summary: { ...journey.summary, problem: 'Too slow' },
    }));
    const { journey, conflicts } = merge(board, form);
    expect(conflicts).toEqual([]);
    expect(first(journey.stages)).toMatchObject({ title: 'Looking', duration: '2 weeks' });
    expect(first(journey.notes)).toMatchObject({ text: 'by hand', isUrgent: true });
    expect(journey.feelings[1]?.valence).toBe(1.5);
    expect(journey.summary.problem).toBe('Too slow');
  });

  it('[M1][P2] changed on both sides stays as the hand left it, and the form’s value waits for “Use mine”', () => {
    const board = after(stage('s1', { title: 'By hand' }), feeling('s1', 2));
    const form = after(stage('s1', { title: 'By form' }), feeling('s1', 0.5));
    const { journey, conflicts } = merge(board, form);
    expect(conflicts).toMatchObject([
      {
        path: 'stages/s1/title',
        why: 'both',
        what: { kind: 'stage', field: 'title', titles: ['By hand'] },
        mine: 'By form',
        board: 'By hand',
      },
      {
        path: 'feelings/s1/p1/valence',
        what: { kind: 'feeling', field: 'valence', titles: ['By hand', 'Owner'] },
        mine: 0.5,
        board: 2,
      },
    ]);
    expect(first(journey.stages).title).toBe('By hand');
    const mine = conflicts.reduce(useMine, journey);
    expect([first(mine.stages).title, first(mine.feelings).valence]).toEqual(['By form', 0.5]);
  });

  it('[P2] changed alike on both sides is no conflict', () => {
    const both = after(stage('s1', { title: 'Same' }));
    expect(merge(both, both)).toEqual({ journey: both, conflicts: [], removed: [], parked: [] });
  });

  it('[M1] of the CRM is merged for itself', () => {
    const crm = { stage: 'Lead', exitCondition: 'has called', probability: 10 };
    const board = after(stage('s1', { crm: { ...crm, stage: 'Hot lead', probability: 20 } }));
    const form = after(stage('s1', { crm: { ...crm, exitCondition: 'has met', probability: 30 } }));
    const { journey, conflicts } = merge(board, form);
    expect(first(journey.stages).crm).toEqual({
      stage: 'Hot lead',
      exitCondition: 'has met',
      probability: 20,
    });
    expect(paths(conflicts)).toEqual(['stages/s1/crm/probability both']);
    expect(first(conflicts)).toMatchObject({
      what: { kind: 'stage', field: 'probability', titles: ['Search'] },
      mine: 30,
      board: 20,
      restore: {},
    });
    expect(first(useMine(journey, first(conflicts)).stages).crm?.probability).toBe(30);
  });

  it('[P2] of the map, its chips and its links too', () => {
    const change =
      (who: string): Change =>
      (journey) => ({
        ...journey,
        title: `map of ${who}`,
        summary: { ...journey.summary, motivation: [who] },
        links: journey.links.map((link) => ({ ...link, label: who })),
      });
    const { journey, conflicts } = merge(after(change('board')), after(change('form')));
    expect(paths(conflicts)).toEqual(['title both', 'summary/motivation both', 'links/s3/s1/1/label both']);
    const mine = conflicts.reduce(useMine, journey);
    expect([mine.title, mine.summary.motivation, mine.links[0]?.label]).toEqual([
      'map of form',
      ['form'],
      'form',
    ]);
  });

  it('that this version does not know is merged as well', () => {
    const unknown = (journey: Journey): Journey => ({ ...journey, later: { some: 'thing' } });
    expect(merge(after(unknown), base()).journey).toMatchObject({ later: { some: 'thing' } });
    expect(merge(base(), after(unknown)).journey).toMatchObject({ later: { some: 'thing' } });
  });
});

describe('a note', () => {
  it('[M3] deleted on the board does not come back from a form that still has it', () => {
    const { journey, conflicts } = merge(after(withoutNote('n1')), after(note('n2', { text: 'changed' })));
    expect(placeOf(journey, 'n1')).toBeUndefined();
    expect(conflicts).toEqual([]);
  });

  it('[M3][P3] deleted on the board while the form changed its text stays deleted, and “Use mine” brings it back', () => {
    const { journey, conflicts } = merge(after(withoutNote('n1')), after(note('n1', { text: 'typed' })));
    expect(placeOf(journey, 'n1')).toBeUndefined();
    expect(paths(conflicts)).toEqual(['notes/n1 deleted']);
    const mine = useMine(journey, first(conflicts));
    expect(mine.notes[5]).toMatchObject({ id: 'n1', text: 'typed', laneId: 'a', stageId: 's1' });
  });

  it('[M2] removed in the form goes, with the text that the board shows', () => {
    const { journey, removed } = merge(
      after(note('n1', { stageId: 's2', votes: 3 })),
      after(withoutNote('n1')),
    );
    expect(placeOf(journey, 'n1')).toBeUndefined();
    expect(removed).toEqual([{ id: 'n1', text: 'note 1' }]);
  });

  it('[M2][P3] removed in the form while its text was changed on the board goes to the parking lot', () => {
    const { journey, removed, parked, conflicts } = merge(
      after(note('n1', { text: 'by hand' })),
      after(withoutNote('n1')),
    );
    expect(placeOf(journey, 'n1')).toEqual(['a', null]);
    expect([removed, parked]).toEqual([[], ['n1']]);
    expect(paths(conflicts)).toEqual(['notes/n1 removed']);
    expect(placeOf(useMine(journey, first(conflicts)), 'n1')).toBeUndefined();
  });

  it('[P2] that both sides moved stays in the cell where the hand put it: lane and stage are one place', () => {
    const { journey, conflicts } = merge(
      after(note('n1', { stageId: 's3' })),
      after(note('n1', { laneId: 'b' })),
    );
    expect(placeOf(journey, 'n1')).toEqual(['a', 's3']);
    expect(conflicts).toMatchObject([
      {
        path: 'notes/n1/place',
        mine: { laneId: 'b', stageId: 's1' },
        board: { laneId: 'a', stageId: 's3' },
      },
    ]);
    expect(placeOf(useMine(journey, first(conflicts)), 'n1')).toEqual(['b', 's1']);
  });

  it('[M2] of a stage that the form removed goes to the parking lot, a new one by the team too', () => {
    const { journey, parked, conflicts } = merge(
      after(withNote('n-9:9', 'a', 's1')),
      after(withoutStage('s1')),
    );
    expect([placeOf(journey, 'n1'), placeOf(journey, 'n-9:9')]).toEqual([
      ['a', null],
      ['a', null],
    ]);
    expect([parked, conflicts]).toEqual([['n-9:9'], []]);
  });

  it('[M1] that a hand moved out of a stage which the form removed stays where the hand put it', () => {
    const { journey, conflicts } = merge(after(note('n1', { stageId: 's2' })), after(withoutStage('s1')));
    expect(placeOf(journey, 'n1')).toEqual(['a', 's2']);
    expect(conflicts).toEqual([]);
  });

  it('[M2] put by the form into a lane that was deleted on the board goes to the parking lot', () => {
    const { journey, parked } = merge(after(withoutLane('b')), after(withNote('new', 'b', 's1')));
    expect(placeOf(journey, 'new')).toEqual([null, 's1']);
    expect(parked).toEqual(['new']);
  });
});

describe('a feeling', () => {
  it('[E3] deleted on the board stays a gap, also where the form moved it', () => {
    const { journey, conflicts } = merge(after(withoutFeeling('s1')), after(feeling('s1', 2)));
    expect(journey.feelings.map(({ stageId }) => stageId)).toEqual(['s2']);
    expect(paths(conflicts)).toEqual(['feelings/s1/p1 deleted']);
    expect(useMine(journey, first(conflicts)).feelings[1]?.valence).toBe(2);
  });

  it('[P2] left out in the form while a hand dragged it stays, and is told', () => {
    const { journey, conflicts } = merge(after(feeling('s1', 2)), after(withoutFeeling('s1')));
    expect(first(journey.feelings).valence).toBe(2);
    expect(paths(conflicts)).toEqual(['feelings/s1/p1 removed']);
  });

  it('goes with its stage without a word', () => {
    const { journey, conflicts } = merge(after(feeling('s1', 2)), after(withoutStage('s1')));
    expect(journey.feelings.map(({ stageId }) => stageId)).toEqual(['s2']);
    expect(conflicts).toEqual([]);
  });
});

describe('a link', () => {
  it('[M3] deleted on the board stays deleted though the form named it otherwise, until “Use mine”', () => {
    const board = after((journey) => ({ ...journey, links: [] }));
    const form = after((journey) => ({
      ...journey,
      links: journey.links.map((link) => ({ ...link, label: 'typed' })),
    }));
    const { journey, conflicts } = merge(board, form);
    expect(journey.links).toEqual([]);
    expect(conflicts).toMatchObject([
      { path: 'links/s3/s1/1', why: 'deleted', what: { titles: ['Launch', 'Search'] } },
    ]);
    expect(useMine(journey, first(conflicts)).links).toEqual([
      { fromStageId: 's3', toStageId: 's1', label: 'typed' },
    ]);
  });
});

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

  it('[P3] with a checkpoint that the team renamed is not removed with it', () => {
    const board = after((journey) =>
      stage('s1', {
        checkpoints: first(journey.stages).checkpoints.map((one) => ({ ...one, title: `${one.title}!` })),
      })(journey),
    );
    const { journey } = merge(board, after(withoutStage('s1')));
    expect(first(journey.stages).checkpoints.map(({ title }) => title)).toEqual(['Budget!', 'Date!']);
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

  it('[P4] of stages: a stage that the form inserted stands before the one it was put before', () => {
    const form = after((journey) => ({
      ...journey,
      stages: journey.stages.flatMap((one) => (one.id === 's2' ? [newStage('new', 'Pilot'), one] : [one])),
    }));
    const { journey } = merge(after(stage('s2', { title: 'By hand' })), form);
    expect(journey.stages.map(({ title }) => title)).toEqual(['Search', 'Pilot', 'By hand', 'Launch']);
  });
});
