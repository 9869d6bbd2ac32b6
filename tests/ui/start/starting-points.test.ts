import { expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { exampleNames, presetNames, startingJourney } from '../../../ui/start/starting-points.ts';

test.each([...presetNames, ...exampleNames])('%s is a sound journey in both languages', (point) => {
  for (const language of ['en', 'ru'] as const) {
    const journey = startingJourney(point, language);
    expect(parseJourney(journey)).toMatchObject({ ok: true });
    expect(journey.boardLanguage).toBe(language);
  }
});

test('two maps of one starting point are two maps', () => {
  for (const point of ['blank', 'example-b2b'] as const) {
    expect(startingJourney(point, 'en').id).not.toBe(startingJourney(point, 'en').id);
  }
});
