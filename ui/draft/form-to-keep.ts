import type { OpenMap } from '../panel-state.ts';

/** The largest form that is kept, in JSON's UTF-16 units: a plugin's storage is small and shared by all its maps. */
const LIMIT = 1_000_000;

/** Under which name the form of a map is kept: the map's id, or `new` while it is not on the board. */
export const keptAs = ({ board }: Pick<OpenMap, 'board'>): string => board?.map ?? 'new';

/**
 * What is kept of an open map: the form, what it began from, and what is typed and not added yet. Null = it is too
 * large, even without what it began from (which the board still has while nobody changes it).
 */
export function formToKeep({ editing, board }: Pick<OpenMap, 'editing' | 'board'>): object | null {
  const base = board === null ? null : { rev: board.rev, journey: editing.base() };
  const form = { base, journey: editing.journey(), typed: editing.typed() };
  const fits = (kept: object) => JSON.stringify(kept).length <= LIMIT;
  if (fits(form)) return form;
  const bare = { ...form, base: base && { rev: base.rev } };
  return base !== null && fits(bare) ? bare : null;
}
