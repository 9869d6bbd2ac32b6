import type { Failure } from './failure.ts';

/** A failure on its way: thrown by whoever cannot carry a call out, caught where calls are answered or awaited. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'Refusal';
    this.failure = failure;
  }
}
