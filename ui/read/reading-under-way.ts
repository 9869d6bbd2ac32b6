/** The reading of the board that is under way: the last one that was asked for, until it is answered or stopped. */
import type { PanelAction, PanelState } from '../panel-state.ts';
import type { Store } from '../store.ts';

/** A reading that takes longer shows its progress, ms; a quick one must not flash a screen. */
const PATIENCE = 200;

export interface ReadingUnderWay {
  /** Begins one; null once it was stopped, whatever comes of it then. With `showsProgress` a long one is shown. */
  readonly begin: <Answer>(ask: () => Promise<Answer>, showsProgress: boolean) => Promise<Answer | null>;
  /** Nobody waits for it any more; false where there is none. */
  readonly stop: () => boolean;
}

/** No reading yet, in the panel of this store. */
export function readingUnderWay(store: Store<PanelState, PanelAction>): ReadingUnderWay {
  let current: symbol | null = null;
  return {
    async begin(ask, showsProgress) {
      const own = Symbol();
      current = own;
      const isStopped = () => current !== own;
      if (store.state().run === null) store.dispatch({ do: 'wait' });
      const timer = setTimeout(() => {
        if (showsProgress && !isStopped()) store.dispatch({ do: 'startRun', task: 'read' });
      }, PATIENCE);
      try {
        const answer = await ask();
        return isStopped() ? null : answer;
      } catch (error) {
        if (isStopped()) return null;
        throw error;
      } finally {
        clearTimeout(timer);
        if (!isStopped()) current = null;
      }
    },
    stop() {
      if (current === null) return false;
      current = null;
      store.dispatch({ do: 'rest' });
      return true;
    },
  };
}
