import { expect, test } from 'vitest';
import { changeStage, insertStage, moveStage, removeStage } from '../../../../journey/model/edit/stages.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const ids = (journey: typeof start) => journey.stages.map(({ id }) => id);

test('a new stage brings a waiting dot for every participant and an id that nobody has', () => {
  const journey = journeyOf(insertStage(start, 1, 'Pilot', countingIds()));
  expect(ids(journey)).toEqual(['stage-1', 'stage-5', 'stage-2', 'stage-3', 'stage-4']);
  expect(journey.feelings.filter(({ stageId }) => stageId === 'stage-5')).toEqual([
    { stageId: 'stage-5', participantId: 'participant-1', valence: null, words: [] },
    { stageId: 'stage-5', participantId: 'participant-2', valence: null, words: [] },
    { stageId: 'stage-5', participantId: 'participant-3', valence: null, words: [] },
  ]);
});

test('[M2] a removed stage parks its notes, which keep their lane; its dots and links go', () => {
  const journey = journeyOf(removeStage(start, 'stage-2'));
  expect(journey.notes.map(({ id, laneId, stageId }) => [id, laneId, stageId])).toEqual([
    ['a', 'lane-1', 'stage-1'],
    ['b', 'lane-1', null],
    ['c', 'lane-4', null],
  ]);
  expect(journey.notes[0]).toBe(start.notes[0]);
  expect(journey.feelings).toHaveLength(9);
  expect(journey.links).toEqual([]);
});

test('the last stage stays, and so does the twentieth alone', () => {
  let journey = start;
  for (const id of ['stage-1', 'stage-2', 'stage-3']) journey = journeyOf(removeStage(journey, id));
  expect(problemOf(removeStage(journey, 'stage-4'))).toEqual({ path: 'stages', code: 'tooFew', limit: 1 });
  const newId = countingIds();
  while (journey.stages.length < 20) journey = journeyOf(insertStage(journey, 99, 'More', newId));
  expect(problemOf(insertStage(journey, 0, 'More', newId))).toEqual({
    path: 'stages',
    code: 'tooMany',
    limit: 20,
  });
});

test.each([
  ['stage-1', 2, ['stage-2', 'stage-3', 'stage-1', 'stage-4']],
  ['stage-4', 0, ['stage-4', 'stage-1', 'stage-2', 'stage-3']],
  ['stage-2', 1, ['stage-1', 'stage-2', 'stage-3', 'stage-4']],
  ['stage-2', 99, ['stage-1', 'stage-3', 'stage-4', 'stage-2']],
])('%s moved to position %i', (id, to, expected) => {
  const journey = journeyOf(moveStage(start, id, to));
  expect(ids(journey)).toEqual(expected);
  expect(journey.notes).toBe(start.notes);
});

test('a stage is renamed and weighed; the others are the same objects', () => {
  const journey = journeyOf(changeStage(start, 'stage-3', { title: 'Demands', weight: 4 }));
  expect(journey.stages[2]).toMatchObject({ id: 'stage-3', title: 'Demands', weight: 4 });
  expect(journey.stages[0]).toBe(start.stages[0]);
});

test('an edit of a stage that is gone is refused', () => {
  const gone = { path: 'stages', code: 'missingStage', value: 'stage-9' };
  expect(problemOf(removeStage(start, 'stage-9'))).toEqual(gone);
  expect(problemOf(moveStage(start, 'stage-9', 0))).toEqual(gone);
  expect(problemOf(changeStage(start, 'stage-9', {}))).toEqual(gone);
});
