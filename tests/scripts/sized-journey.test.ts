import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { cyrillicWords, latinWords, wordsOf } from '../journey/words/own-words.ts';

describe.each([
  ['small', 4, 5, 1, 30, 0],
  ['typical', 6, 8, 3, 120, 0],
  ['large', 10, 12, 6, 500, 20],
  ['stress', 20, 20, 10, 2000, 100],
] as const)('[13] %s', (size, stages, lanes, participants, notes, checkpoints) => {
  test.each(['en', 'ru'] as const)('has the size of the book and is valid in %s', (language) => {
    const journey = sizedJourney(size, { language });
    expect(parseJourney(journey)).toEqual({ ok: true, journey, replacedCharacters: 0 });
    expect(
      [journey.stages, journey.lanes, journey.participants, journey.notes].map((list) => list.length),
    ).toEqual([stages, lanes, participants, notes]);
    expect(journey.stages.flatMap((stage) => stage.checkpoints)).toHaveLength(checkpoints);
    const text = wordsOf(journey).join('\n');
    expect(language === 'ru' ? latinWords(text) : cyrillicWords(text)).toEqual([]);
  });
});

test('the number of notes can be set: every tenth is long, every twentieth urgent, colours are mixed', () => {
  const journey = sizedJourney('stress', { notes: 1000 });
  expect(journey.notes).toHaveLength(1000);
  expect(journey.notes.filter(({ text }) => text.length > 300)).toHaveLength(100);
  expect(journey.notes.filter(({ isUrgent }) => isUrgent)).toHaveLength(50);
  expect(new Set(journey.notes.slice(0, 17).map(({ laneId }) => laneId)).size).toBe(17);
  // 1,000 notes are the first of 1,100: the difference of two counts is that of 100 notes.
  expect(sizedJourney('stress', { notes: 1100 }).notes.slice(0, 1000)).toEqual(journey.notes);
});

test('urgency is all or nothing where the bench asks for it', () => {
  const urgent = (urgentEvery: number) =>
    sizedJourney('typical', { urgentEvery }).notes.filter(({ isUrgent }) => isUrgent).length;
  expect(urgent(0)).toBe(0);
  expect(urgent(1)).toBe(120);
});

test('the same size is the same journey, to the last letter', () => {
  expect(sizedJourney('large')).toEqual(sizedJourney('large'));
});
