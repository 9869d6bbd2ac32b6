import { expect, test } from 'vitest';
import {
  addCheckpoint,
  changeCheckpoint,
  removeCheckpoint,
} from '../../../../journey/model/edit/checkpoints.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();

test('checkpoints are added, ticked, renamed and removed', () => {
  const newId = countingIds();
  const one = journeyOf(addCheckpoint(start, 'stage-2', 'Demo held', newId));
  const two = journeyOf(addCheckpoint(one, 'stage-2', 'Return shown', newId));
  const ticked = journeyOf(changeCheckpoint(two, 'checkpoint-1', { isDone: true }));
  expect(ticked.stages[1]?.checkpoints).toEqual([
    { id: 'checkpoint-1', title: 'Demo held', isDone: true },
    { id: 'checkpoint-2', title: 'Return shown', isDone: false },
  ]);
  expect(ticked.stages[0]).toBe(start.stages[0]);
  expect(journeyOf(removeCheckpoint(ticked, 'checkpoint-1')).stages[1]?.checkpoints).toHaveLength(1);
});

test('the hundred-and-first is refused, whatever stage it is for', () => {
  const newId = countingIds();
  let journey = start;
  for (let i = 0; i < 100; i++)
    journey = journeyOf(addCheckpoint(journey, `stage-${1 + (i % 4)}`, 'x', newId));
  expect(problemOf(addCheckpoint(journey, 'stage-1', 'x', newId))).toEqual({
    path: 'stages.checkpoints',
    code: 'tooMany',
    limit: 100,
  });
});

test('what is gone is refused', () => {
  expect(problemOf(addCheckpoint(start, 'x', 'x', countingIds())).code).toBe('missingStage');
  expect(problemOf(removeCheckpoint(start, 'x')).code).toBe('missingRecord');
  expect(problemOf(changeCheckpoint(start, 'x', {})).code).toBe('missingRecord');
});
