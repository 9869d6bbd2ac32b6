import { expect, test } from 'vitest';
import {
  changeGoals,
  changeHeader,
  changeSummary,
  setNotesAcross,
} from '../../../../journey/model/edit/header.ts';
import { journeyOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();

test('title, flow, chips, goals and notes side by side', () => {
  expect(journeyOf(changeHeader(start, { title: 'Ours', flow: 'cyclic' }))).toMatchObject({
    ...{ title: 'Ours', flow: 'cyclic', repeatLabel: '' },
  });
  const { summary } = journeyOf(changeSummary(start, { cycleLength: '4–9 months' }));
  expect(summary).toEqual({ ...start.summary, cycleLength: '4–9 months' });
  expect(journeyOf(changeGoals(start, { ours: 'A pilot' })).goals).toEqual({
    ...start.goals,
    ours: 'A pilot',
  });
  expect(journeyOf(setNotesAcross(start, 2)).view).toEqual({ notesAcross: 2 });
});
