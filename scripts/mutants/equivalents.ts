/** A mutant that no test can tell from the original, and why. */
export interface Equivalent {
  readonly file: string;
  readonly becomes: string; // the mutated line, as it is listed
  readonly why: string;
}

/** Found by reading survivors; each says why the difference cannot be seen. */
export const EQUIVALENTS: readonly Equivalent[] = [];
