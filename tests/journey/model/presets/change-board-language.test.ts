import { expect, test } from 'vitest';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { changeBoardLanguage } from '../../../../journey/model/presets/change-board-language.ts';
import { presetJourney } from '../../../../journey/model/presets/preset-journey.ts';
import { journeyOf, startingJourney } from '../edit/starting-journey.ts';

test('another board language changes the words that the plugin wrote, and no others', () => {
  const start = startingJourney();
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
