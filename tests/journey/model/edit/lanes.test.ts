import { expect, test } from 'vitest';
import { changeLane, insertLane, moveLane, removeLane } from '../../../../journey/model/edit/lanes.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const metrics = { kind: 'metrics', title: 'Metrics', prompt: 'How will we see it?' } as const;

test('a lane is put above another', () => {
  const journey = journeyOf(insertLane(start, 0, metrics, countingIds()));
  expect(journey.lanes[0]).toEqual({ ...metrics, id: 'lane-12', participantId: null, colour: null });
  expect(journey.lanes[1]).toBe(start.lanes[0]);
});

test('[M2] a removed lane parks its notes', () => {
  const journey = journeyOf(removeLane(start, 'lane-1'));
  expect(journey.notes.map(({ id, laneId }) => [id, laneId])).toEqual([
    ['a', null],
    ['b', null],
    ['c', 'lane-4'],
  ]);
});

test('there is always exactly one emotions lane', () => {
  const two = { path: 'lanes', code: 'emotionsLanes', value: '2' };
  const none = { path: 'lanes', code: 'emotionsLanes', value: '0' };
  expect(problemOf(insertLane(start, 0, { ...metrics, kind: 'emotions' }, countingIds()))).toEqual(two);
  expect(problemOf(changeLane(start, 'lane-1', { kind: 'emotions' }))).toEqual(two);
  expect(problemOf(removeLane(start, 'lane-7'))).toEqual(none);
  expect(problemOf(changeLane(start, 'lane-7', { kind: 'custom' }))).toEqual(none);
  expect(journeyOf(changeLane(start, 'lane-7', { title: 'Mood' })).lanes[6]?.title).toBe('Mood');
});

test('a lane belongs to a participant who exists, or to nobody', () => {
  const gone = { path: 'participants', code: 'missingParticipant', value: 'x' };
  expect(problemOf(insertLane(start, 0, { ...metrics, participantId: 'x' }, countingIds()))).toEqual(gone);
  expect(problemOf(changeLane(start, 'lane-1', { participantId: 'x' }))).toEqual(gone);
  expect(journeyOf(changeLane(start, 'lane-4', { participantId: null })).lanes[3]?.participantId).toBeNull();
});

test('a moved lane takes its notes along: they know it by its id', () => {
  const journey = journeyOf(moveLane(start, 'lane-1', 3));
  expect(journey.lanes.map(({ id }) => id).slice(0, 4)).toEqual(['lane-2', 'lane-3', 'lane-4', 'lane-1']);
  expect(journey.notes).toBe(start.notes);
});

test('a twenty-first lane is refused, and so is an edit of a lane that is gone', () => {
  const newId = countingIds();
  let journey = start;
  while (journey.lanes.length < 20) journey = journeyOf(insertLane(journey, 99, metrics, newId));
  expect(problemOf(insertLane(journey, 0, metrics, newId))).toEqual({
    path: 'lanes',
    code: 'tooMany',
    limit: 20,
  });
  const gone = { path: 'lanes', code: 'missingLane', value: 'x' };
  expect(problemOf(removeLane(start, 'x'))).toEqual(gone);
  expect(problemOf(moveLane(start, 'x', 0))).toEqual(gone);
  expect(problemOf(changeLane(start, 'x', {}))).toEqual(gone);
});
