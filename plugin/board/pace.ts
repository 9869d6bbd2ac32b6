/** Thrown at a pause when somebody has asked to stop. */
export class Stopped extends Error {}

/**
 * Most host calls between two pauses. A long stretch of calls freezes the whole tab, Cancel included; the
 * product's limit is 300, and half of it leaves room for the costs of one item being estimated.
 */
export const CALLS_BETWEEN_PAUSES = 150;

/** Keeps a run from freezing the editor. */
export interface Pace {
  /**
   * To be awaited before host calls, with how many they are at most. Pauses when they would make the
   * stretch too long; true when it did, and then anything may have changed on the board.
   * Throws what `goesOn` throws after a pause.
   */
  readonly makeRoom: (calls: number) => Promise<boolean>;
}

/** `pause` lets the editor breathe; after it `goesOn` throws where the run is to end; `onPause` is told of each pause before it. */
export const createPace = (
  pause: () => Promise<void>,
  goesOn: () => void = () => undefined,
  onPause: () => void = () => undefined,
): Pace => {
  let calls = 0;
  return {
    makeRoom: async (next) => {
      if (calls + next <= CALLS_BETWEEN_PAUSES) {
        calls += next;
        return false;
      }
      calls = next;
      onPause();
      await pause();
      goesOn();
      return true;
    },
  };
};

/** The paces of one run: at a pause of `pace` it ends once `isStopping`, `steady` is for what has to be finished once it is begun. */
export const runPaces = (
  pause: () => Promise<void>,
  goesOn: () => void,
  isStopping: () => boolean,
  onPause: () => void,
): { readonly pace: Pace; readonly steady: Pace } => ({
  steady: createPace(pause, goesOn),
  pace: createPace(
    pause,
    () => {
      goesOn();
      if (isStopping()) throw new Stopped();
    },
    onPause,
  ),
});
