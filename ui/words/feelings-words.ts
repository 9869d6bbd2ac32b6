import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Level } from '../../journey/scene/emotion-scale.ts';
import { feelingsEn } from './feelings-words-en.ts';
import { feelingsRu } from './feelings-words-ru.ts';

/** Everything the Feelings tab says. */
export interface FeelingsWords {
  readonly levels: Readonly<Record<Level, string>>; // the board's own level words, without the numbers
  readonly between: (value: string, a: string, b: string) => string;
  readonly gap: string;
  readonly notPlaced: string;
  readonly whose: string;
  readonly chart: string;
  readonly dot: (person: string, stage: string) => string;
  readonly spoken: (person: string, stage: string, what: string) => string;
  readonly hint: string;
  readonly value: string;
  readonly range: string;
  readonly valueError: string;
  readonly lower: string;
  readonly raise: string;
  readonly leaveGap: string;
  readonly placeDot: string;
  readonly words: string;
  readonly addWord: string;
  readonly add: string;
  readonly removeWord: (word: string) => string;
  readonly wordsFull: (limit: number) => string;
  readonly wordTooLong: (limit: number) => string;
  readonly disagree: (difference: string, a: string, b: string) => string;
  readonly empty: string;
  readonly emptyLine: string;
  readonly placeAtZero: string;
}

const dictionaries: Readonly<Record<BoardLanguage, FeelingsWords>> = { en: feelingsEn, ru: feelingsRu };

/** The words of the Feelings tab in a language. */
export const feelingsWords = (language: BoardLanguage): FeelingsWords => dictionaries[language];
