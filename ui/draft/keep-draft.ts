/** How long edits are gathered before the form is sent to be kept again. */
const PAUSE = 250; // ms

export interface Keeper {
  /** The form has changed. */
  readonly touch: () => void;
  /** Sends what has not been sent yet: the form is about to be left. */
  readonly flush: () => void;
  /** What has not been sent yet need not be. */
  readonly drop: () => void;
}

/**
 * Sends the form to be kept: at once after a quiet time, else at most once in a quarter of a second. The
 * panel can be closed at any moment, and nothing can be sent after that.
 */
export function createKeeper(send: () => void): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const rest = () => {
    timer = undefined;
    if (isDue) now();
  };
  const now = () => {
    isDue = false;
    send();
    timer = setTimeout(rest, PAUSE);
  };
  return {
    touch() {
      if (timer === undefined) now();
      else isDue = true;
    },
    flush() {
      if (isDue) {
        isDue = false;
        send();
      }
    },
    drop() {
      isDue = false;
    },
  };
}
