import type { Problem } from './problem.ts';

/** Something wrong with a document, as it was found; `parseJourney` makes a problem of it that can be said. */
export interface Fault extends Pick<Problem, 'code' | 'expected' | 'limit'> {
  readonly path: readonly (string | number)[];
  readonly found?: unknown; // quoted in the problem's `value`
}
