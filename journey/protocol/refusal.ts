import type { Failure } from './failure.ts';

/** A failure on its way: thrown by whoever cannot carry a call out, caught where calls are answered or awaited. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** A refusal that a code says all of. */
export const refusal = (code: Failure['code']): Refusal => new Refusal({ code });

/** Any thrown thing as a failure; what is not a `Refusal` is the host's doing, and its words are kept for a report. */
export const failureOf = (thrown: unknown): Failure =>
  thrown instanceof Refusal
    ? thrown.failure
    : { code: 'hostRefused', detail: thrown instanceof Error ? thrown.message : String(thrown) };
