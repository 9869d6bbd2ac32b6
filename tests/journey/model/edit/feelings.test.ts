import { expect, test } from 'vitest';
import { clearFeeling, placeFeeling, setFeelingWords } from '../../../../journey/model/edit/feelings.ts';
import type { Journey } from '../../../../journey/model/journey.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const whose = ['stage-2', 'participant-1'] as const;
const feeling = (journey: Journey) =>
  journey.feelings.find(({ stageId, participantId }) => stageId === whose[0] && participantId === whose[1]);

test.each([
  [1.24, 1.2],
  [-0.04, 0],
  [7, 2],
  [-2.01, -2],
  [null, null],
])('a dot placed at %s stands at %s', (put, stands) => {
  expect(feeling(journeyOf(placeFeeling(start, ...whose, put)))?.valence).toBe(stands);
});

test('[E3] a cleared dot is a gap and not a zero; placing it again fills the gap', () => {
  const gap = journeyOf(clearFeeling(start, ...whose));
  expect(feeling(gap)).toBeUndefined();
  expect(gap.feelings).toHaveLength(11);
  expect(journeyOf(clearFeeling(gap, ...whose)).feelings).toEqual(gap.feelings);
  expect(feeling(journeyOf(placeFeeling(gap, ...whose, -1)))).toMatchObject({ valence: -1, words: [] });
});

test('opposite words live together, and outlive a moved dot', () => {
  const said = journeyOf(setFeelingWords(start, ...whose, ['hope', 'doubt']));
  expect(feeling(said)).toMatchObject({ valence: null, words: ['hope', 'doubt'] });
  expect(feeling(journeyOf(placeFeeling(said, ...whose, 1)))?.words).toEqual(['hope', 'doubt']);
});

test('a dot of a stage or a person that is gone is refused', () => {
  expect(problemOf(placeFeeling(start, 'x', 'participant-1', 0)).code).toBe('missingStage');
  expect(problemOf(setFeelingWords(start, 'stage-1', 'x', [])).code).toBe('missingParticipant');
});
