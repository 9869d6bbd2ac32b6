/** Valences as people read and type them: `−1.4` in English, `−1,4` in Russian, the minus being U+2212. */
import { RANGES } from '../../journey/model/limits.ts';
import { nearestValence, type Feeling } from '../../journey/model/feeling.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { LEVELS } from '../../journey/scene/emotion-scale.ts';
import type { FeelingsWords } from '../words/feelings-words.ts';

/** E.g. `−1.4`, `0`, `2`. */
export function valenceText(valence: number, language: BoardLanguage): string {
  const text = String(valence).replace('-', '−');
  return language === 'ru' ? text.replace('.', ',') : text;
}

/** With a sign also above zero, e.g. `+1.2`. */
export const signedValence = (valence: number, language: BoardLanguage): string =>
  (valence > 0 ? '+' : '') + valenceText(valence, language);

/** The number in a field, either decimal sign and any minus, in steps of 0.1; null where it is none from −2 to 2. */
export function typedValence(text: string): number | null {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(/^[−–—]/, '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return value < RANGES.valence.minimum || value > RANGES.valence.maximum ? null : nearestValence(value);
}

/** Where a value stands among the named levels: `−1, Bad`, or `−1.4, between Bad and Awful`. */
export function levelText(valence: number, words: FeelingsWords, language: BoardLanguage): string {
  const value = valenceText(valence, language);
  const exact = LEVELS.find((level) => level === valence);
  if (exact !== undefined) return `${value}, ${words.levels[exact]}`;
  // From the zero line outwards: −1.4 lies between Bad and Awful.
  const [a, b] = LEVELS.filter((level) => Math.abs(level - valence) < 1).sort(
    (one, other) => Math.abs(one) - Math.abs(other),
  );
  return a === undefined || b === undefined ? value : words.between(value, words.levels[a], words.levels[b]);
}

/** What a dot is: a level, not placed yet, or a gap. */
export function feelingText(
  feeling: Pick<Feeling, 'valence'> | undefined,
  words: FeelingsWords,
  language: BoardLanguage,
): string {
  if (feeling === undefined) return words.gap;
  return feeling.valence === null ? words.notPlaced : levelText(feeling.valence, words, language);
}
