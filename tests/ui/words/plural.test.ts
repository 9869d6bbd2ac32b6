import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEn, countRu } from '../../../ui/words/plural.ts';

test('an English count has one form for 1 and another for the rest', () => {
  const notes = (count: number) => countEn(count, ['note', 'notes']);
  expect([0, 1, 2, 11, 21].map(notes)).toEqual(['0 notes', '1 note', '2 notes', '11 notes', '21 notes']);
});

test('[9] a Russian count: one ends in 1 but 11, few in 2–4 but 12–14, the rest is many', () => {
  const notes = (count: number) => countRu(count, ['стикер', 'стикера', 'стикеров']);
  for (const count of [1, 21, 101, 1001]) {
    expect(notes(count)).toBe(`${count} стикер`);
  }
  for (const count of [2, 3, 4, 22, 104, 5003]) {
    expect(notes(count)).toBe(`${count} стикера`);
  }
  for (const count of [0, 5, 10, 11, 12, 13, 14, 19, 20, 25, 111, 112, 1011]) {
    expect(notes(count)).toBe(`${count} стикеров`);
  }
});

test('both agree with the rules of their language everywhere', () => {
  const [english, russian] = [new Intl.PluralRules('en'), new Intl.PluralRules('ru')];
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (count) => {
      expect(countEn(count, ['one', 'other'])).toBe(`${count} ${english.select(count)}`);
      expect(countRu(count, ['one', 'few', 'many'])).toBe(`${count} ${russian.select(count)}`);
    }),
    { numRuns: 1000 },
  );
});
