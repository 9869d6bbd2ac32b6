import * as z from 'zod/mini';
import { type Journey, journeySchema } from './journey.ts';
import { openDocument } from './open-document.ts';
import { relationFaults } from './relations.ts';

/** A journey to work with, or that it is none. */
export type JudgedJourney =
  | { readonly ok: true; readonly journey: Journey; readonly replacedCharacters: number }
  | { readonly ok: false; readonly isNewer: boolean }; // newer: saved by a later version of the plugin

const refused = (isNewer: boolean): JudgedJourney => ({ ok: false, isNewer });

/**
 * The verdict of `parseJourney` without its reasons, for where nobody reads them: in the sandbox, which the
 * panel only gives what it has judged itself. Gives the same journey, and refuses the same inputs.
 */
export function judgeJourney(input: unknown): JudgedJourney {
  const opened = openDocument(input);
  if (!opened.ok) return refused(opened.fault.code === 'newerVersion');
  const shaped = z.safeParse(journeySchema, opened.document);
  if (!shaped.success || relationFaults(shaped.data).length > 0) return refused(false);
  return { ok: true, journey: shaped.data, replacedCharacters: opened.replacedCharacters };
}
