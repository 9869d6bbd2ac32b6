import type { OpenMap } from '../panel-state.ts';
import type { ReadableDraft } from './read-draft.ts';

/** The largest form that is kept, in JSON's UTF-16 units: a plugin's storage is small and shared by all its maps. */
const LIMIT = 1_000_000;

/** Under which name the form of a map is kept: the map's id, or `new` while it is not on the board. */
export const keptAs = ({ board }: Pick<OpenMap, 'board'>): string => board?.map ?? 'new';

/** So many maps that are not on the board are kept, the newest first. */
const MOST = 5;

/** Unfinished maps as they are kept together: the newest as the form, the others with it. Null = there are none. */
export function formsToKeep([newest, ...older]: readonly Pick<ReadableDraft, 'journey' | 'typed'>[]):
  object | null {
  if (newest === undefined) return null;
  const form = ({ journey, typed }: typeof newest) => ({ base: null, journey, typed });
  return { ...form(newest), ...(older.length > 0 && { older: older.slice(0, MOST - 1).map(form) }) };
}

/**
 * What is kept of an open map: the form, what it began from, and what is typed and not added yet. Null = it is too
 * large, even without what it began from (which the board still has while nobody changes it). A map that is not on
 * the board is kept with the `older` ones.
 */
export function formToKeep(
  { editing, board }: Pick<OpenMap, 'editing' | 'board'>,
  older: readonly ReadableDraft[] = [],
): object | null {
  const base = board === null ? null : { rev: board.rev, journey: editing.base() };
  const own = { journey: editing.journey(), typed: editing.typed() };
  const form = { ...(board === null && formsToKeep([own, ...older])), base, ...own };
  const fits = (kept: object) => JSON.stringify(kept).length <= LIMIT;
  if (fits(form)) return form;
  const bare = { ...form, base: base && { rev: base.rev } };
  return base !== null && fits(bare) ? bare : null;
}
