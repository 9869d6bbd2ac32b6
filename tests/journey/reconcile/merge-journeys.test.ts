import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import {
  base,
  type Change,
  note,
  withNote,
  withoutNote,
  stage,
  withoutStage,
  withoutLane,
  feeling,
  withoutFeeling,
  after,
  merge,
  paths,
  placeOf,
  first,
} from './two-sides.ts';

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
    const without = { ...journey, stages: journey.stages.map((one) => ({ ...one, crm: null })) };
    expect(useMine(without, first(conflicts))).toEqual(without); // of a CRM that is gone by then nothing is set
  });

  it('[P2] of the map, its chips and its links too', () => {
    const change =
      (who: string): Change =>
      (journey) => ({
        ...journey,
        title: `map of ${who}`,
        summary: { ...journey.summary, motivation: [who] },
        goals: { ...journey.goals, ours: who },
        links: journey.links.map((link) => ({ ...link, label: who })),
      });
    const { journey, conflicts } = merge(after(change('board')), after(change('form')));
    expect(paths(conflicts)).toEqual([
      'title both',
      'summary/motivation both',
      'goals/ours both',
      'links/s3/s1/1/label both',
    ]);
    expect(conflicts.map(({ what }) => what)).toEqual([
      { kind: 'map', field: 'title', titles: ['map of board'] },
      { kind: 'summary', field: 'motivation', titles: ['map of board'] },
      { kind: 'goals', field: 'ours', titles: ['map of board'] },
      { kind: 'link', field: 'label', titles: ['Launch', 'Search'] },
    ]);
    const mine = conflicts.reduce(useMine, journey);
    expect([mine.title, mine.summary.motivation, mine.goals.ours, mine.links[0]?.label]).toEqual([
      'map of form',
      ['form'],
      'form',
      'form',
    ]);
  });

  it('[M9] the map stays the map that it is, from whatever map the form’s journey came', () => {
    const { journey, conflicts } = merge(base(), { ...base(), id: 'imported', title: 'From a file' });
    expect([journey.id, journey.title, conflicts]).toEqual([base().id, 'From a file', []]);
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

  it('[P2] that both sides made in different cells stays where it is on the board', () => {
    const { journey, conflicts } = merge(after(withNote('x', 'a', 's1')), after(withNote('x', 'b', 's2')));
    expect(placeOf(journey, 'x')).toEqual(['a', 's1']);
    expect(conflicts).toMatchObject([
      {
        path: 'notes/x/place',
        why: 'both',
        mine: { laneId: 'b', stageId: 's2' },
        board: { laneId: 'a', stageId: 's1' },
      },
    ]);
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

  it('[P2][P3] moved by both, out of a lane that was deleted on the board and is drawn again, stands in that lane where the hand put it', () => {
    const board = after(withoutLane('a'), note('n1', { laneId: null, stageId: 's2' }));
    const renamed: Change = (journey) => ({
      ...journey,
      lanes: journey.lanes.map((lane) => (lane.id === 'a' ? { ...lane, title: 'Deeds' } : lane)),
    });
    const { journey, conflicts } = merge(board, after(renamed, note('n1', { laneId: 'b' })));
    expect(placeOf(journey, 'n1')).toEqual(['a', 's2']);
    expect(paths(conflicts)).toEqual(['notes/n1/place both']);
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
