/** Mutants of one file that no test can tell from the original, and why. */
export interface Equivalent {
  readonly file: string;
  readonly becomes: readonly string[]; // the mutated lines, as they are listed
  readonly why: string;
}
