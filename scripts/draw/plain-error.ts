/** A failure that is told in one plain sentence, without a stack: the caller's input, not our fault. */
export class PlainError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'PlainError';
  }
}
