import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pluralEn, pluralRu } from '../../../journey/words/plural.ts';

test.each([
  [0, 'стикеров'],
  [1, 'стикер'],
  [2, 'стикера'],
  [4, 'стикера'],
  [5, 'стикеров'],
  [11, 'стикеров'],
  [12, 'стикеров'],
  [14, 'стикеров'],
  [20, 'стикеров'],
  [21, 'стикер'],
  [22, 'стикера'],
  [111, 'стикеров'],
  [1001, 'стикер'],
])('%i %s', (count, form) => {
  expect(pluralRu(count, 'стикер', 'стикера', 'стикеров')).toBe(form);
});

test('agrees with the rules of the language everywhere', () => {
  const rules = new Intl.PluralRules('ru');
  const english = new Intl.PluralRules('en');
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (count) => {
      expect(pluralRu(count, 'one', 'few', 'many')).toBe(rules.select(count));
      expect(pluralEn(count, 'one', 'other')).toBe(english.select(count));
    }),
    { numRuns: 1000 },
  );
});
