import type { BoardLanguage } from '../model/journey.ts';
import type { Problem } from '../model/problem.ts';
import { problemsEn } from './problems-en.ts';
import { problemsRu } from './problems-ru.ts';

/** What is said about a problem in one language: `what` by code, and the names of the places. */
export interface ProblemWords {
  /** One of a list by its place, e.g. `Stage 3`; the first word of a sentence. */
  readonly records: Readonly<Record<string, (n: number) => string>>;
  /** A field by its own name, e.g. `weight`. */
  readonly fields: Readonly<Record<string, string>>;
  /** `list` is the last field of the path, e.g. `stages`. Begins in lower case and ends without a full stop. */
  readonly what: (problem: Problem, list: string) => string;
  /** What to say when the document itself is wrong; a whole sentence without a full stop. */
  readonly whole: (problem: Problem) => string;
}

/**
 * One plain sentence: where, what is wrong, what to do, e.g.
 * `Stage 3, weight (stages.2.weight): must be a whole number from 1 to 5, not 6.`
 */
export function problemSentence(problem: Problem, language: BoardLanguage): string {
  const words = language === 'ru' ? problemsRu : problemsEn;
  if (problem.path === '') return `${words.whole(problem)}.`;
  const steps = problem.path.split('.');
  return `${place(steps, words)} (${problem.path}): ${words.what(problem, steps[steps.length - 1] ?? '')}.`;
}

/** A path as a person says it: `stages.2.crm.exitCondition` → `Stage 3, CRM, exit condition`. */
function place(steps: readonly string[], { fields, records }: ProblemWords): string {
  const names: string[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] ?? '';
    const next = steps[i + 1];
    const record = own(records, step);
    if (record !== undefined && next !== undefined && /^\d+$/.test(next)) {
      names.push(record(Number(next) + 1));
      i++;
    } else {
      names.push(own(fields, step) ?? step);
    }
  }
  return capital(names.join(', '));
}

/** A path may hold any name, `constructor` too. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
