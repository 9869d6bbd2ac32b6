/** Sending takes at most this part of the panel's time: a large form is sent less often. */
const SHARE = 0.1;
/** An answer that takes longer is waited for no more, ms. */
const PATIENCE = 1000;

export interface Keeper {
  /** The form has changed. */
  readonly touch: () => void;
  /** Sends what has not been sent yet: the form, or the panel, is about to be left. */
  readonly flush: () => void;
  /** What has not been sent yet need not be. Resolves when what was sent has been answered. */
  readonly drop: () => Promise<unknown>;
}

/**
 * Sends the form to be kept: at once, and while typing goes on again as soon as the last one has been answered.
 *
 * The panel can be closed at any moment, and a frame that is taken away can say nothing any more: not even its
 * `pagehide` reaches anybody. So no edit waits for a quiet time, a slow board is not flooded with forms all the same,
 * and what is on its way for longer is flushed when the window loses the focus, which any click elsewhere does.
 */
export function createKeeper(send: () => Promise<unknown>): Keeper {
  let isResting = false;
  let isDue = false;
  let answered: Promise<unknown> = Promise.resolve();
  const now = () => {
    isDue = false;
    isResting = true;
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const begun = performance.now();
    answered = send().catch(() => undefined); // whoever sends has said so
    const rest = (performance.now() - begun) / SHARE;
    void Promise.all([wait(rest), Promise.race([answered, wait(PATIENCE)])]).then(() => {
      isResting = false;
      if (isDue) now();
    });
  };
  return {
    touch() {
      if (isResting) isDue = true;
      else now();
    },
    flush() {
      if (isDue) now();
    },
    drop() {
      isDue = false;
      return answered;
    },
  };
}
