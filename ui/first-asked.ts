/** Asks things of somebody who may still be on the way. */
export interface FirstAsked<T> {
  /** Does `what` at once, or as soon as it has come. */
  readonly ask: (what: (one: T) => void) => void;
  /** It is here. */
  readonly come: (one: T) => void;
}

/**
 * Until it has come, the first thing asked for waits, and what is asked for after it is not done: each button
 * of Start leads away from Start, so that nobody could have pressed another one.
 */
export function firstAsked<T>(): FirstAsked<T> {
  let here: { readonly one: T } | null = null;
  let waiting: ((one: T) => void) | null = null;
  return {
    ask(what) {
      if (here !== null) what(here.one);
      else waiting ??= what;
    },
    come(one) {
      here = { one };
      waiting?.(one);
      waiting = null;
    },
  };
}
