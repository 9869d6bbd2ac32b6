import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { newParticipant } from '../../../journey/model/participant.ts';
import { noteSchema } from '../../../journey/model/note.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { type PlanThing, planSummary } from '../../../journey/reconcile/plan-summary.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { journeyOf } from '../layout/sample-journey.ts';
import { editedJourney } from './edited-journey.ts';

/** Two stages, two lanes; the first two notes are the form's, the others the team's. */
const board = (): Journey =>
  journeyOf({
    stages: [
      { title: 'Search', checkpoints: [{ id: 'c1', title: 'Budget' }] },
      { title: 'Choice', duration: '2 weeks' },
    ],
    lanes: [
      { id: 'a', kind: 'actions', title: 'Actions' },
      { id: 'b', kind: 'pains', title: 'Pains' },
      { id: 'e', kind: 'emotions', title: 'Emotions' },
    ],
    notes: [
      { id: 'n1', laneId: 'a', stageId: 's1', text: 'reads reviews' },
      { id: 'n2', laneId: 'b', stageId: 's1', text: 'too dear' },
      { id: 'n-1:1', laneId: 'b', stageId: 's1', text: 'no prices' },
      { id: 'n-1:2', laneId: 'b', stageId: 's2', text: 'long contract' },
      { id: 'n-1:3', laneId: 'a', stageId: 's2', text: 'asks friends' },
    ],
    feelings: [{ stageId: 's1', participantId: 'p1', valence: -1 }],
    links: [{ fromStageId: 's2', toStageId: 's1', label: 'again' }],
  });

const wantedOf = (change: (journey: Journey) => Partial<Journey>): Journey => {
  const journey = board();
  return { ...journey, ...change(journey) };
};
const told = (things: readonly PlanThing[]): string[] =>
  things.map(({ kind, id, fields }) => [kind, id, fields.join('+')].filter((part) => part !== '').join(' '));

describe('the plan of an update', () => {
  it('[P5] of a board that shows the map already is empty, and counts the team’s notes', () => {
    expect(planSummary(null, board(), board())).toEqual({
      added: [],
      changed: [],
      removed: [],
      untouched: 3,
      parking: [],
      keptTitles: [],
      isUpToDate: true,
    });
  });

  it('[P5] quotes what is new, changed and removed, with its place', () => {
    const wanted = wantedOf(({ notes, stages }) => ({
      title: 'Another map',
      stages: stages.map((stage) => ({ ...stage, checkpoints: [], weight: 3 })),
      notes: [
        ...notes
          .filter(({ id }) => id !== 'n1')
          .map((note) => (note.id === 'n2' ? { ...note, text: 'dear' } : note)),
        noteSchema.parse({ id: 'new', laneId: 'a', stageId: null, text: 'calls' }),
      ],
    }));
    const { added, changed, removed, untouched, isUpToDate } = planSummary(null, board(), wanted);
    expect(added).toEqual([
      { kind: 'note', id: 'new', titles: ['calls'], places: ['Actions', ''], fields: [], before: null },
    ]);
    expect(told(changed)).toEqual(['map title title', 'stage s1 weight', 'stage s2 weight', 'note n2 text']);
    expect(changed[1]).toMatchObject({ titles: ['Search'], places: [], before: null });
    expect(changed[3]).toMatchObject({ titles: ['dear'], before: 'too dear', places: ['Pains', 'Search'] });
    expect(removed.map(({ titles, places }) => [titles, places])).toEqual([
      [['reads reviews'], ['Actions', 'Search']],
      [['Budget'], ['Search']],
    ]);
    expect([untouched, isUpToDate]).toEqual([3, false]);
  });

  it('is not empty where something is only removed, only new, or only changed', () => {
    const changes: ((journey: Journey) => Partial<Journey>)[] = [
      ({ notes }) => ({ notes: notes.slice(1) }),
      ({ links }) => ({ links: [...links, { fromStageId: 's1', toStageId: 's2', label: '' }] }),
      ({ feelings }) => ({ feelings: feelings.map((feeling) => ({ ...feeling, valence: 1 })) }),
      ({ links, notes }) => ({
        notes: notes.slice(1),
        links: [...links, { fromStageId: 's1', toStageId: 's2', label: '' }],
      }),
      ({ links }) => ({
        title: 'Other',
        links: [...links, { fromStageId: 's1', toStageId: 's2', label: '' }],
      }),
      ({ notes }) => ({ title: 'Other', notes: notes.slice(1) }),
    ];
    const plans = changes.map((change) => planSummary(null, board(), wantedOf(change)));
    expect(plans.map(({ isUpToDate }) => isUpToDate)).toEqual(changes.map(() => false));
    expect(
      plans.map(({ added, changed, removed }) => [...told(added), ...told(changed), ...told(removed)]),
    ).toEqual([
      ['note n1'],
      ['link s1/s2/1'],
      ['feeling s1/p1 valence'],
      ['link s1/s2/1', 'note n1'],
      ['link s1/s2/1', 'map title title'],
      ['map title title', 'note n1'],
    ]);
  });

  it('tells a field that the wanted journey has no more, though this version does not know it', () => {
    const was = { ...board(), stages: board().stages.map((stage) => ({ ...stage, fromTheFuture: 7 })) };
    expect(told(planSummary(null, was, board()).changed)).toEqual([
      'stage s1 fromTheFuture',
      'stage s2 fromTheFuture',
    ]);
  });

  it('[M2] counts no note that was in the parking lot before', () => {
    const withLot = wantedOf(({ notes }) => ({
      notes: notes.map((note) => (note.id === 'n2' ? { ...note, stageId: null } : note)),
    }));
    const wanted = {
      ...withLot,
      lanes: withLot.lanes.filter(({ id }) => id !== 'b'),
      notes: withLot.notes.map((note) => (note.laneId === 'b' ? { ...note, laneId: null } : note)),
    };
    expect(planSummary(null, withLot, wanted).parking).toEqual([
      { kind: 'lane', id: 'b', title: 'Pains', notes: 2 },
    ]);
  });

  it('[P5] does not call a note changed that lies in the parking lot before and after its lane goes', () => {
    const withLot = wantedOf(({ notes }) => ({
      notes: notes.map((note) => (note.laneId === 'b' ? { ...note, stageId: null } : note)),
    }));
    const wanted = {
      ...withLot,
      lanes: withLot.lanes.filter(({ id }) => id !== 'b'),
      notes: withLot.notes.map((note) => (note.laneId === 'b' ? { ...note, laneId: null } : note)),
    };
    const { changed, removed, untouched } = planSummary(null, withLot, wanted);
    expect([told(changed), told(removed), untouched]).toEqual([[], ['lane b'], 3]);
  });

  it('[P5] counts what people wrote without a cell among their notes that stay untouched', () => {
    expect(planSummary(null, board(), board(), 2).untouched).toBe(5);
  });

  it('[M2] says how many notes go to the parking lot with a lane or stage, each of them once', () => {
    const parked = wantedOf(({ notes, stages, lanes, feelings }) => ({
      stages: stages.slice(1),
      lanes: lanes.filter(({ id }) => id !== 'b'),
      notes: notes.map((note) => ({
        ...note,
        laneId: note.laneId === 'b' ? null : note.laneId,
        stageId: note.stageId === 's1' ? null : note.stageId,
      })),
      feelings: feelings.filter(({ stageId }) => stageId !== 's1'),
      links: [],
    }));
    const { parking, untouched, removed, changed } = planSummary(null, board(), parked);
    expect(parking).toEqual([
      { kind: 'stage', id: 's1', title: 'Search', notes: 1 },
      { kind: 'lane', id: 'b', title: 'Pains', notes: 3 },
    ]);
    expect(untouched).toBe(1);
    expect(told(removed)).toEqual(['stage s1', 'lane b', 'checkpoint c1', 'link s2/s1/1']);
    expect(told(changed)).toEqual(['note n1 place', 'note n2 place', 'note n-1:1 place', 'note n-1:2 place']);
  });

  it('tells a stage that was moved, and not those that made way', () => {
    const wanted = wantedOf(({ stages }) => ({ stages: [...stages].reverse() }));
    expect(told(planSummary(null, board(), wanted).changed)).toEqual([
      expect.stringMatching(/^stage s[12] order$/),
    ]);
    const swapped = wantedOf(({ notes }) => {
      const [first, second, third, ...rest] = notes;
      return { notes: [first, third, second, ...rest].flatMap((note) => (note ? [note] : [])) };
    });
    expect(told(planSummary(null, board(), swapped).changed)).toHaveLength(1);
  });

  it('[M1] names titles that hands changed and that stay', () => {
    const drawn = wantedOf(({ stages, lanes, participants }) => ({
      title: 'Old',
      participants: participants.map((person) => ({ ...person, name: 'Nobody' })),
      stages: stages.map((stage) => (stage.id === 's1' ? { ...stage, title: 'Before' } : stage)),
      lanes: lanes.map((lane) => (lane.id === 'e' ? lane : { ...lane, title: 'Was' })),
    }));
    const wanted = wantedOf(({ lanes }) => ({
      lanes: lanes.map((lane) => (lane.id === 'a' ? { ...lane, title: 'Mine' } : lane)),
    }));
    expect(planSummary(drawn, board(), wanted).keptTitles).toEqual([
      { kind: 'map', id: '', title: 'A map' },
      { kind: 'participant', id: 'p1', title: 'Anna' },
      { kind: 'stage', id: 's1', title: 'Search' },
      { kind: 'lane', id: 'b', title: 'Pains' },
    ]);
  });

  it('[P5] calls each thing as people do: by title, name or text, a feeling and a link by what they join', () => {
    const wanted = wantedOf(({ participants, stages, lanes, feelings, links, summary, goals }) => ({
      view: { notesAcross: 2 },
      summary: { ...summary, problem: 'Slow' },
      goals: { ...goals, ours: 'More' },
      participants: [
        ...participants.map((person) => ({ ...person, name: `${person.name}!` })),
        newParticipant('new', 'custom', 'Guest'),
      ],
      stages: stages.map((stage) => ({
        ...stage,
        checkpoints: stage.checkpoints.map((checkpoint) => ({ ...checkpoint, isDone: true })),
      })),
      lanes: lanes.map((lane) => (lane.id === 'b' ? { ...lane, title: 'Hurts' } : lane)),
      feelings: feelings.map((feeling) => ({ ...feeling, valence: 2 })),
      links: links.map((link) => ({ ...link, label: 'once more' })),
    }));
    const { added, changed } = planSummary(null, board(), wanted);
    const person = board().participants[0]?.name ?? '';
    const [search = '', choice = ''] = board().stages.map(({ title }) => title);
    expect(added).toEqual([
      { kind: 'participant', id: 'new', titles: ['Guest'], places: [], fields: [], before: null },
    ]);
    expect(changed).toEqual(
      [
        { kind: 'view', id: 'notesAcross', fields: ['notesAcross'] },
        { kind: 'summary', id: 'problem', fields: ['problem'] },
        { kind: 'goals', id: 'ours', fields: ['ours'] },
        { kind: 'participant', id: 'p1', titles: [`${person}!`], fields: ['name'], before: person },
        { kind: 'lane', id: 'b', titles: ['Hurts'], fields: ['title'], before: 'Pains' },
        { kind: 'checkpoint', id: 'c1', titles: ['Budget'], places: [search], fields: ['isDone'] },
        { kind: 'feeling', id: 's1/p1', titles: [search, `${person}!`], fields: ['valence'] },
        { kind: 'link', id: 's2/s1/1', titles: [choice, search], fields: ['label'] },
      ].map((row) => ({ titles: [], places: [], before: null, ...row })),
    );
  });

  it('[P5] tells lanes, people, checkpoints and notes that change their place, each by one row', () => {
    const wanted = wantedOf(({ lanes, stages, notes }) => ({
      lanes: [...lanes].reverse(),
      stages: stages.map((stage, i) => ({
        ...stage,
        checkpoints: i === 1 ? stages.flatMap(({ checkpoints }) => checkpoints) : [],
      })),
      notes: notes.map((note) => (note.id === 'n1' ? { ...note, laneId: null, stageId: null } : note)),
    }));
    const { changed } = planSummary(null, board(), wanted);
    expect(told(changed).filter((row) => !row.startsWith('lane'))).toEqual([
      'note n1 place',
      'checkpoint c1 place',
    ]);
    expect(told(changed).filter((row) => row.startsWith('lane'))).toHaveLength(board().lanes.length - 1);
    expect(changed.find(({ id }) => id === 'n1')?.places).toEqual(['', '']);
  });

  it('[P5] accounts for every note of the board: untouched, changed or removed', () => {
    fc.assert(
      fc.property(
        arbitraryJourney().chain((base) =>
          fc.tuple(fc.constant(base), editedJourney(base, 'n-b'), editedJourney(base, 'f')),
        ),
        ([base, onBoard, form]) => {
          const { journey } = mergeJourneys(base, onBoard, form);
          const plan = planSummary(base, onBoard, journey);
          const team = (things: readonly PlanThing[]): number =>
            things.filter(({ kind, id }) => kind === 'note' && id.startsWith('n-')).length;
          const isTeams = ({ id }: { id: string }): boolean => id.startsWith('n-');
          expect(plan.untouched + team(plan.changed) + team(plan.removed)).toBe(
            onBoard.notes.filter(isTeams).length,
          );
          expect(planSummary(base, journey, journey).isUpToDate).toBe(true);
        },
      ),
      { seed: 23, numRuns: 80 },
    );
  });
});
