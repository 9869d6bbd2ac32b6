import type { Fault } from './fault.ts';
import { DEPTH_LIMIT } from './limits.ts';

/** A copy of the input that is safe to work with, or the reason why there is none. */
export type CleanInput =
  | { readonly ok: true; readonly value: unknown; readonly replacedCharacters: number }
  | { readonly ok: false; readonly fault: Fault };

const SUSPECT = /[\0\uD800-\uDFFF]/;
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The text with each NUL and each lone half of a surrogate pair as U+FFFD, and how many there were. */
export function cleanText(text: string): { text: string; replaced: number } {
  if (!SUSPECT.test(text)) return { text, replaced: 0 };
  let clean = '';
  let replaced = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHigh(code) && isLow(text.charCodeAt(i + 1))) {
      clean += text.slice(i, i + 2);
      i++;
    } else if (code === 0 || isHigh(code) || isLow(code)) {
      clean += '\uFFFD';
      replaced++;
    } else {
      clean += text[i];
    }
  }
  return { text: clean, replaced };
}

/**
 * Copies a JSON value, replacing what neither the host nor a file can carry: NUL and lone surrogates, in
 * texts and in field names.
 *
 * Refused are a nesting deeper than `DEPTH_LIMIT` (which also ends a circular value) and a field named
 * `__proto__`: `JSON.parse` makes such a field, and the next copy of the record would take it for its
 * prototype.
 */
export function cleanInput(input: unknown): CleanInput {
  let replacedCharacters = 0;
  let fault: Fault | null = null;

  const cleaned = (text: string): string => {
    const clean = cleanText(text);
    replacedCharacters += clean.replaced;
    return clean.text;
  };
  const copy = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (fault !== null) return null;
    if (typeof value === 'string') return cleaned(value);
    if (typeof value !== 'object' || value === null) return value;
    if (path.length >= DEPTH_LIMIT) {
      fault = { path: path.slice(0, 3), code: 'tooDeep', limit: DEPTH_LIMIT };
      return null;
    }
    if (Array.isArray(value)) return value.map((item: unknown, i) => copy(item, [...path, i]));
    const record: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') {
        fault = { path: [...path, key], code: 'badKey', found: key };
        return null;
      }
      const name = cleaned(key);
      record[name] = copy(item, [...path, name]);
    }
    return record;
  };

  const value = copy(input, []);
  return fault === null ? { ok: true, value, replacedCharacters } : { ok: false, fault };
}
