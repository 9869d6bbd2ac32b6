import { expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import {
  defaultTitle,
  exampleJourney,
  exampleNames,
  presetNames,
} from '../../../ui/start/starting-points.ts';
import { isTitleValid } from '../../../ui/start/title-rule.ts';

test.each(exampleNames)('%s is a sound journey in both languages', (name) => {
  for (const language of ['en', 'ru'] as const) {
    expect(parseJourney(exampleJourney(name, language))).toMatchObject({ ok: true });
    expect(exampleJourney(name, language).boardLanguage).toBe(language);
  }
});

test('two maps of one example are two maps', () => {
  expect(exampleJourney('example-b2b', 'en').id).not.toBe(exampleJourney('example-b2b', 'en').id);
});

test('whatever a map starts from, its own title can be used as it is', () => {
  for (const point of [...presetNames, ...exampleNames]) {
    for (const language of ['en', 'ru'] as const) {
      expect(isTitleValid(defaultTitle(point, language)), `${point} ${language}`).toBe(true);
    }
  }
});
