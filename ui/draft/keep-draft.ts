/** At least so long between two sendings, ms: a burst of typing is gathered, a single letter goes at once. */
const PAUSE = 100;
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
 * Sends the form to be kept: at once, and while typing goes on again when the last one has been answered.
 *
 * The panel can be closed at any moment, and nothing can be sent after that; so no edit waits for a quiet
 * time, and a slow board is not flooded with forms.
 */
export function createKeeper(send: () => Promise<unknown>): Keeper {
  let isResting = false;
  let isDue = false;
  let answered: Promise<unknown> = Promise.resolve();
  const now = () => {
    isDue = false;
    isResting = true;
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    answered = send().catch(() => undefined); // whoever sends has said so
    void Promise.all([wait(PAUSE), Promise.race([answered, wait(PATIENCE)])]).then(() => {
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
