import { useEffect, useRef, useState } from 'preact/hooks';
import type { Journey } from '../../journey/model/journey.ts';
import type { Editing } from './editing.ts';

/**
 * A part of the journey being edited; the component draws again only when that part is another one.
 * Edits share what they do not touch, so identity tells; a part that is made anew each time (a list of ids)
 * brings its own `isSame`.
 */
export function useJourney<Part>(
  editing: Editing,
  select: (journey: Journey) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  return useEditing(editing, () => select(editing.journey()), isSame);
}

/** The same for anything that the editing store tells: the undo bar, the number of changes. */
export function useEditing<Part>(
  editing: Editing,
  read: () => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const [, setVersion] = useState(0);
  const part = read();
  const latest = useRef({ read, part, isSame });
  latest.current = { read, part, isSame };
  useEffect(() => {
    const follow = () => {
      const { read: readNow, part: shown, isSame: same } = latest.current;
      if (!same(readNow(), shown)) setVersion((version) => version + 1);
    };
    follow(); // it may have changed between the first drawing and now
    return editing.watch(follow);
  }, [editing]);
  return part;
}

/** Whether two lists hold the same things in the same order. */
export const isSameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
