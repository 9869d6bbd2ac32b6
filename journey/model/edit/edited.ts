/**
 * What every edit function gives back.
 *
 * Edits are pure: the journey that comes in is never changed, and what an edit does not touch is shared
 * with the result. They keep what ties records together (ids, references, one emotions lane, the limits of
 * every list). Texts and numbers are taken as typed, so that a form can hold a half-written title;
 * `parseJourney` says what is wrong with them before anything is drawn.
 */
import type { Journey } from '../journey.ts';
import type { Problem } from '../problem.ts';

/** The journey after the edit, or why there was none. */
export type Edited =
  | { readonly ok: true; readonly journey: Journey }
  /** The edit cannot be made; the journey stays as it is. */
  | { readonly ok: false; readonly problem: Problem };

/** The edit was made. */
export const edited = (journey: Journey): Edited => ({ ok: true, journey });

/** The list at `path` is full. */
export const full = (path: string, limit: number): Edited => ({
  ok: false,
  problem: { path, code: 'tooMany', limit },
});

/** The last one of `path` cannot go. */
export const lastOne = (path: string): Edited => ({ ok: false, problem: { path, code: 'tooFew', limit: 1 } });

/** There is no such record (any more): the edit was meant for another state of the journey. */
export const missing = (
  path: string,
  code: 'missingStage' | 'missingLane' | 'missingParticipant' | 'missingRecord',
  id: string,
): Edited => ({ ok: false, problem: { path, code, value: id } });
