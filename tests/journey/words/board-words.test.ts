import { describe, expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { presetNameSchema } from '../../../journey/model/journey.ts';
import { laneKindSchema } from '../../../journey/model/lane.ts';
import { offeredStages } from '../../../journey/model/offers.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { influenceSchema } from '../../../journey/model/stage.ts';
import { boardWords } from '../../../journey/words/board-words.ts';
import { laneWords } from '../../../journey/words/lane-words.ts';
import { cyrillicWords, latinWords, wordsOf } from './own-words.ts';

const levels = [2, 1, 0, -1, -2] as const;

/** Every sentence and word of a table, with sample numbers and texts put into its functions. */
function everyWord(language: 'en' | 'ru'): string[] {
  const words = boardWords(language);
  return [
    ...[words.subtitle, words.stagesTitle, words.stagesPrompt, words.momentOfTruth, words.urgent],
    ...[words.parkingTitle, words.parkingPrompt],
    ...[words.weight(3), words.viewsDiffer(2.7), words.probability(40), words.exitCondition('')],
    ...Object.values(words.presetLabels),
    ...Object.values(words.flowLabels),
    ...Object.values(words.chips),
    ...Object.values(words.goals),
    ...influenceSchema.options.map(words.influence),
    ...levels.map((level) => words.levels[level]),
    ...laneKindSchema.options.flatMap((kind) => Object.values(laneWords(kind, language))),
  ];
}
const presetWords = (language: 'en' | 'ru'): string[] =>
  presetNameSchema.options.flatMap((preset) => wordsOf(presetJourney(preset, language, countingIds())));

test('a Russian board has no Latin word but CRM, B2B, B2C, ROI, TCO, API and Tropa', () => {
  const text = [...everyWord('ru'), ...presetWords('ru'), ...offeredStages('ru')].join('\n');
  expect(cyrillicWords(text).length).toBeGreaterThan(200);
  expect(latinWords(text)).toEqual([]);
});

test('an English board has no Cyrillic', () => {
  const text = [...everyWord('en'), ...presetWords('en'), ...offeredStages('en')].join('\n');
  expect(latinWords(text).length).toBeGreaterThan(200);
  expect(cyrillicWords(text)).toEqual([]);
});

test('[E7] the five levels are named the same everywhere', () => {
  expect(levels.map((level) => boardWords('en').levels[level])).toEqual([
    ...['Delight +2', 'Good +1', 'Neutral 0', 'Bad −1', 'Awful −2'],
  ]);
  expect(levels.map((level) => boardWords('ru').levels[level])).toEqual([
    ...['Восторг +2', 'Хорошо +1', 'Нейтрально 0', 'Плохо −1', 'Ужас −2'],
  ]);
});

describe.each(['en', 'ru'] as const)('the lanes in %s', (language) => {
  test('every kind has a title of its own, and a prompt of one sentence where people write', () => {
    const titles = laneKindSchema.options.map((kind) => laneWords(kind, language).title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const kind of laneKindSchema.options) {
      const { prompt } = laneWords(kind, language);
      if (kind !== 'custom') expect(prompt).not.toBe('');
      expect(prompt).not.toContain('\n');
    }
  });
});

test('[4] the thoughts lane names the triggers to look for', () => {
  expect(boardWords('en').lanes.thoughts.prompt).toMatch(/joy, convenience, fear of missing out/);
  expect(boardWords('ru').lanes.thoughts.prompt).toMatch(/радость, удобство, страх упустить/);
});

test('numbers are written as the language writes them', () => {
  expect(boardWords('en').viewsDiffer(2.7000000000000002)).toBe('Views differ by 2.7');
  expect(boardWords('ru').viewsDiffer(2.7000000000000002)).toBe('Мнения расходятся: 2,7');
  expect(boardWords('en').probability(40)).toBe('40%');
  expect(boardWords('ru').probability(12.5)).toBe('12,5 %');
});
