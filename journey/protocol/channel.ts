/**
 * Two functions are all that the contract asks of a wall between two worlds: the iframe, the sandbox and
 * the tests each bring their own pair. Messages are plain JSON values.
 */
export interface Channel {
  readonly post: (message: unknown) => void;
  /** Sets the one listener; called once, before the first message is due. */
  readonly listen: (hear: (message: unknown) => void) => void;
}
