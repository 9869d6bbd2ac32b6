import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { problemSentence } from '../../journey/words/problem-sentence.ts';

/** A problem in one sentence for whoever sees the field: the path in brackets is for files and not for people. */
export const fieldSentence = (problem: Problem, language: BoardLanguage): string =>
  problemSentence(problem, language).replace(` (${problem.path})`, '');
