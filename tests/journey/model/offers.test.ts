import { expect, test } from 'vitest';
import { OFFERED_LANES, offeredStages } from '../../../journey/model/offers.ts';
import { laneWords } from '../../../journey/words/lane-words.ts';

test('[4] three stages and five lanes are offered in every preset', () => {
  expect(offeredStages('en')).toEqual(['Implementation or pilot', 'Support', 'Loyalty']);
  expect(offeredStages('ru')).toEqual(['Внедрение или пилот', 'Поддержка', 'Лояльность']);
  expect(OFFERED_LANES).toEqual(['thoughts', 'feedback', 'ourGoals', 'metrics', 'backstage']);
});

test('every lane on offer brings a one-line prompt', () => {
  for (const language of ['en', 'ru'] as const) {
    for (const kind of OFFERED_LANES) expect(laneWords(kind, language).prompt).toMatch(/^.+\?/);
  }
});
