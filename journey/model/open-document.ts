import { cleanInput } from './clean-input.ts';
import type { Fault } from './fault.ts';
import { SCHEMA_VERSION } from './journey.ts';
import { migrate, type RawDocument } from './migrate.ts';

/** A clean copy of a document in the present version, or why there is none. */
export type OpenedDocument =
  | { readonly ok: true; readonly document: RawDocument; readonly replacedCharacters: number }
  | { readonly ok: false; readonly fault: Fault };

const refused = (fault: Fault): OpenedDocument => ({ ok: false, fault });

const isDocument = (value: unknown): value is RawDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The first steps of every reading: the input is copied clean (depth, characters), its version is read, and
 * older versions are migrated. Nothing else is known of the document then.
 */
export function openDocument(input: unknown): OpenedDocument {
  const clean = cleanInput(input);
  if (!clean.ok) return clean;
  const { value, replacedCharacters } = clean;
  if (!isDocument(value)) return refused({ path: [], code: 'notAJourney' });

  const path = ['schemaVersion'];
  const found = value['schemaVersion'];
  if (found === undefined) {
    // A file without a version and without any list of ours is some other JSON, not a damaged journey.
    const looksLikeOurs = Array.isArray(value['stages']) || Array.isArray(value['lanes']);
    return refused(looksLikeOurs ? { path, code: 'missing' } : { path: [], code: 'notAJourney' });
  }
  if (typeof found !== 'number' || !Number.isInteger(found)) {
    return refused({ path, code: 'wrongType', expected: 'int' });
  }
  if (found > SCHEMA_VERSION) return refused({ path, code: 'newerVersion', found });
  const document = migrate(value, found, SCHEMA_VERSION);
  return document === null
    ? refused({ path, code: 'unknownValue', found, expected: String(SCHEMA_VERSION) })
    : { ok: true, document, replacedCharacters };
}
