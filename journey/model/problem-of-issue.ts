import type * as z from 'zod/mini';
import { RANGES } from './limits.ts';
import type { Problem } from './problem.ts';

interface Range {
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
}

/** As much of a found value as a sentence can quote. */
const QUOTED_LENGTH = 40;

/** A found value as a sentence can quote it; undefined for what has no short text, such as a list. */
export function quoted(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.length <= QUOTED_LENGTH) return value;
    // Half an emoji at the cut goes with its other half.
    return `${value.slice(0, QUOTED_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? // Reading any field of an object whose shape is not known yet.
          (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    document,
  );

const range = (field: PropertyKey | undefined): Pick<Problem, 'minimum' | 'maximum' | 'expected'> => {
  const known: Range | undefined = new Map<PropertyKey | undefined, Range>(Object.entries(RANGES)).get(field);
  if (known === undefined) return {};
  const { minimum, maximum, step } = known;
  return step === undefined ? { minimum, maximum } : { minimum, maximum, expected: String(step) };
};

/**
 * Turns one issue of the schema into a problem that can be said in a sentence.
 * `document` is what was checked: the found value is quoted from it.
 */
export function problemOfIssue(issue: z.core.$ZodIssue, document: unknown): Problem {
  const path = issue.path.map(String).join('.');
  const field = issue.path[issue.path.length - 1];
  const found = valueAt(document, issue.path);
  const value = quoted(found);
  const at = value === undefined ? { path } : { path, value };
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) return { path, code: 'missing' };
      if (issue.expected === 'int') return { ...at, code: 'badStep', ...range(field) };
      return { ...at, code: 'wrongType', expected: issue.expected };
    case 'too_big':
      if (issue.origin === 'string') return { path, code: 'tooLong', limit: Number(issue.maximum) };
      if (issue.origin === 'array') return { path, code: 'tooMany', limit: Number(issue.maximum) };
      return { ...at, code: 'outOfRange', ...range(field) };
    case 'too_small':
      if (issue.origin === 'array') return { path, code: 'tooFew', limit: Number(issue.minimum) };
      return { ...at, code: 'outOfRange', ...range(field) };
    case 'invalid_format':
      return { ...at, code: 'badId' };
    case 'invalid_value':
      return found === undefined
        ? { path, code: 'missing' }
        : { ...at, code: 'unknownValue', expected: issue.values.map(String).join(', ') };
    case 'invalid_union': // the only union is how many notes stand side by side
      return { ...at, code: 'unknownValue', expected: 'auto, 1, 2, 3, 4' };
    case 'custom': {
      const code = customCode(issue.params);
      return code === 'badStep' ? { ...at, code, ...range(field) } : { ...at, code };
    }
    default:
      return { ...at, code: 'wrongType' };
  }
}

/** Our own checks name their problem themselves. */
function customCode(params: Record<string, unknown> | undefined): 'empty' | 'badStep' | 'badId' {
  const code = params?.['problem'];
  return code === 'badStep' || code === 'badId' ? code : 'empty';
}
