import { useState } from 'preact/hooks';
import type { Editing } from './editing.ts';

/** What a tab remembers for each open map. */
export type Kept<Value> = WeakMap<Editing, Value>;

/** A state that outlives its tab: going to another one and back finds it as it was, while the map is open. */
export function useKept<Value>(
  kept: Kept<Value>,
  editing: Editing,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => kept.get(editing) ?? initial);
  return [
    value,
    (next) => {
      kept.set(editing, next);
      setValue(() => next);
    },
  ];
}
