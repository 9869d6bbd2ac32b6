/** How long edits are gathered before the form is sent to be kept again. */
const PAUSE = 250; // ms

/**
 * Sends the form to be kept: at once after a quiet time, else at most once in a quarter of a second. The
 * panel can be closed at any moment, and nothing can be sent after that.
 */
export function createKeeper(send: () => void): { readonly touch: () => void; readonly drop: () => void } {
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
    drop() {
      isDue = false;
    },
  };
}
