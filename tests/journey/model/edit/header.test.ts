import { expect, test } from 'vitest';
import {
  changeBoardLanguage,
  changeGoals,
  changeHeader,
  changeSummary,
  setNotesAcross,
} from '../../../../journey/model/edit/header.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { presetJourney } from '../../../../journey/model/presets/preset-journey.ts';
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

test('another board language changes the words that the plugin wrote, and no others', () => {
  const named = {
    ...start,
    lanes: start.lanes.map((lane, i) => (i === 1 ? { ...lane, title: 'Channels' } : lane)),
  };
  const { boardLanguage, lanes } = journeyOf(changeBoardLanguage(named, 'ru'));
  const russian = presetJourney('b2b', 'ru', countingIds()).lanes;
  expect(boardLanguage).toBe('ru');
  expect(lanes[0]).toMatchObject({ title: russian[0]?.title, prompt: russian[0]?.prompt });
  expect(lanes[1]).toMatchObject({ title: 'Channels', prompt: russian[1]?.prompt });
  expect(lanes[3]).toMatchObject({ title: 'Economic buyer', prompt: russian[3]?.prompt });
});
