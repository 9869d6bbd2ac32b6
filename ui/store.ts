import { useEffect, useState } from 'preact/hooks';

/** A state that changes only by actions through one pure function, and tells who watches. */
export interface Store<State, Action> {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after each change; gives the function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}

/** A store over `reduce`; a reducer that gives back the same state tells nobody. */
export function createStore<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next !== state) {
        state = next;
        listeners.forEach((listener) => {
          listener();
        });
      }
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's present state; the component draws again when it changes. */
export function useStore<State, Action>(store: Store<State, Action>): State {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    const follow = () => setState(store.state());
    follow(); // it may have changed between the first drawing and now
    return store.watch(follow);
  }, [store]);
  return state;
}
