import { expect, test } from 'vitest';
import {
  changeParticipant,
  insertParticipant,
  moveParticipant,
  removeParticipant,
} from '../../../../journey/model/edit/participants.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const champion = { kind: 'custom', name: 'Champion' } as const;

test('a new participant has a waiting dot at every stage', () => {
  const journey = journeyOf(insertParticipant(start, 99, champion, countingIds()));
  expect(journey.participants[3]).toMatchObject({ id: 'participant-4', name: 'Champion', priorities: [] });
  const dots = journey.feelings.filter(({ participantId }) => participantId === 'participant-4');
  expect(dots.map(({ stageId, valence }) => [stageId, valence])).toEqual([
    ['stage-1', null],
    ['stage-2', null],
    ['stage-3', null],
    ['stage-4', null],
  ]);
});

test('[M2] a removed participant leaves the role lane and its notes behind', () => {
  const journey = journeyOf(removeParticipant(start, 'participant-1'));
  expect(journey.lanes[3]).toEqual({ ...start.lanes[3], kind: 'custom', participantId: null });
  expect(journey.notes).toBe(start.notes);
  expect(journey.feelings).toHaveLength(8);
});

test('the last participant stays, and an eleventh is refused', () => {
  let journey = start;
  for (const id of ['participant-1', 'participant-2']) journey = journeyOf(removeParticipant(journey, id));
  expect(problemOf(removeParticipant(journey, 'participant-3'))).toEqual({
    path: 'participants',
    code: 'tooFew',
    limit: 1,
  });
  const newId = countingIds();
  while (journey.participants.length < 10)
    journey = journeyOf(insertParticipant(journey, 0, champion, newId));
  expect(problemOf(insertParticipant(journey, 0, champion, newId)).code).toBe('tooMany');
});

test('a new name reaches the role lane that bore the old one, and no lane that was renamed by hand', () => {
  const renamed = journeyOf(changeParticipant(start, 'participant-1', { name: 'Director' }));
  expect(renamed.lanes[3]?.title).toBe('Director');
  const byHand = { ...start, lanes: start.lanes.map((lane) => ({ ...lane, title: `${lane.title}!` })) };
  expect(journeyOf(changeParticipant(byHand, 'participant-1', { name: 'Director' })).lanes).toEqual(
    byHand.lanes,
  );
  expect(journeyOf(changeParticipant(start, 'participant-1', { short: 'D' })).lanes).toBe(start.lanes);
});

test('order, and edits of somebody who is gone', () => {
  const { participants } = journeyOf(moveParticipant(start, 'participant-3', 0));
  expect(participants.map(({ short }) => short)).toEqual(['EU', 'EB', 'TB']);
  const gone = { path: 'participants', code: 'missingParticipant', value: 'x' };
  expect(problemOf(moveParticipant(start, 'x', 0))).toEqual(gone);
  expect(problemOf(removeParticipant(start, 'x'))).toEqual(gone);
  expect(problemOf(changeParticipant(start, 'x', {}))).toEqual(gone);
});
