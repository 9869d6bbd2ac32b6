import { expect, test } from 'vitest';
import { boardWords } from '../../../journey/words/board-words.ts';
import { LEVELS } from '../../../journey/scene/emotion-scale.ts';
import { levelText, signedValence, typedValence, valenceText } from '../../../ui/feelings/valence-text.ts';
import { feelingsWords } from '../../../ui/words/feelings-words.ts';

const en = feelingsWords('en');
const ru = feelingsWords('ru');

test('numbers are written with a true minus, in Russian with a comma', () => {
  expect(valenceText(-1.4, 'en')).toBe('−1.4');
  expect(valenceText(-1.4, 'ru')).toBe('−1,4');
  expect(signedValence(1.2, 'ru')).toBe('+1,2');
  expect(signedValence(0, 'en')).toBe('0');
});

test('exact levels are named, values between them by the two nearest', () => {
  expect(levelText(-1, en, 'en')).toBe('−1, Bad');
  expect(levelText(-1.4, en, 'en')).toBe('−1.4, between Bad and Awful');
  expect(levelText(0.3, en, 'en')).toBe('0.3, between Neutral and Good');
  expect(levelText(-1.4, ru, 'ru')).toBe('−1,4, между «Плохо» и «Ужас»');
});

test.each([
  ['-1.4', -1.4],
  ['−1,4', -1.4],
  ['–0,25', -0.2],
  ['+2', 2],
  [' 1. ', 1],
  ['.5', 0.5],
])('%s is a feeling', (text, valence) => {
  expect(typedValence(text)).toBe(valence);
});

test.each(['', '-', '3', '-2.1', 'good', '1e0', '0x1', '1.2.3', '<b>1</b>', 'Infinity'])(
  '%s is none',
  (text) => {
    expect(typedValence(text)).toBeNull();
  },
);

test.each(['en', 'ru'] as const)('[E7] the levels have the board’s names in %s', (language) => {
  for (const level of LEVELS) {
    expect(boardWords(language).levels[level].startsWith(feelingsWords(language).levels[level])).toBe(true);
  }
});
