/**
 * Opens a form that was kept for later.
 *
 * Problem: a half-written form is no journey yet (an empty title, a text too long), and the only way into
 * the core refuses it. Approach: what only a person has yet to finish is set aside, the rest must parse as
 * any document does, and then the unfinished values are put back into their fields. Anything else that is
 * wrong (a newer version, broken data) is told, and the kept form stays where it is.
 */
import type { Journey } from '../../journey/model/journey.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { Problem } from '../../journey/model/problem.ts';

/** A form that can be opened again. */
export interface ReadableDraft {
  readonly kind: 'readable';
  readonly journey: Journey;
  /** The map on the board that the form began from; null = a new map. `journey` is null where it is of no use. */
  readonly base: { readonly rev: string; readonly journey: Journey | null } | null;
  /** What was typed and not yet added, by field. */
  readonly typed: Readonly<Record<string, string>>;
}

/** An unfinished map, or why what was kept cannot be opened. */
export type Draft = ReadableDraft | { readonly kind: 'unreadable'; readonly problem: Problem };

/** What is stood in for a value that is not finished; the codes are those that a form can hold. */
const STAND_INS: Readonly<Partial<Record<Problem['code'], unknown>>> = {
  empty: '…',
  tooLong: '…',
  outOfRange: null,
  badStep: null,
};

const PASSES = 60; // each mends at most 20 fields

/** Reads what the sandbox kept; null where nothing was. */
export function readDraft(kept: unknown): Draft | null {
  if (kept === null || kept === undefined) return null;
  let document: unknown = isRecord(kept) && 'journey' in kept ? kept['journey'] : kept;
  const unfinished: { readonly path: readonly string[]; readonly value: unknown }[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const parsed = parseJourney(document);
    if (parsed.ok) {
      return {
        kind: 'readable',
        journey: withValues(parsed.journey, unfinished),
        base: readBase(kept),
        typed: readTyped(kept),
      };
    }
    for (const problem of parsed.problems) {
      const path = problem.path.split('.');
      const value = valueAt(document, path);
      const standIn = STAND_INS[problem.code];
      if (standIn === undefined || (typeof value !== 'string' && typeof value !== 'number')) {
        return { kind: 'unreadable', problem };
      }
      unfinished.push({ path, value });
      document = replacedAt(document, path, standIn);
    }
  }
  return { kind: 'unreadable', problem: { path: '', code: 'notAJourney' } };
}

/** All unfinished maps that were kept together, the newest first; one that can be opened no more only as the newest. */
export function readDrafts(kept: unknown): Draft[] {
  const older = valueAt(kept, ['older']);
  const drafts = [kept, ...(Array.isArray(older) ? older : [])].map(readDraft);
  return drafts.filter(
    (draft, i): draft is Draft => draft !== null && (i === 0 || draft.kind === 'readable'),
  );
}

function readBase(kept: unknown): ReadableDraft['base'] {
  const rev = valueAt(kept, ['base', 'rev']);
  if (typeof rev !== 'string') return null;
  const parsed = parseJourney(valueAt(kept, ['base', 'journey']));
  return { rev, journey: parsed.ok ? parsed.journey : null };
}

function readTyped(kept: unknown): Readonly<Record<string, string>> {
  const typed = valueAt(kept, ['typed']);
  return isRecord(typed)
    ? Object.fromEntries(
        Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};
}

/** Only texts and numbers are put back, each of the type its field has: the journey stays one. */
const withValues = (
  journey: Journey,
  values: readonly { readonly path: readonly string[]; readonly value: unknown }[],
): Journey =>
  // `replacedAt` keeps the shape and every type; only lengths and ranges are not judged yet, as in any form.
  values.reduce<unknown>((whole, { path, value }) => replacedAt(whole, path, value), journey) as Journey;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return part[Number(step)];
    return isRecord(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  }, whole);
}

function replacedAt(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((part: unknown, i) => (String(i) === step ? replacedAt(part, rest, value) : part));
  }
  return isRecord(whole) ? { ...whole, [step]: replacedAt(whole[step], rest, value) } : whole;
}
