/** The host's rules have numbers 1…53; the same numbers stand in the names of their tests. */
export const RULE_COUNT = 53;

/**
 * Which rules the host obeys. All of them, unless a proof asks for a host without one: a rule's test has to
 * fail on such a host, or it proves nothing.
 */
export class Rules {
  private readonly off: ReadonlySet<number>;

  constructor(without: readonly number[]) {
    this.off = new Set(without);
  }

  on(rule: number): boolean {
    return !this.off.has(rule);
  }
}
