/**
 * The only way into the core: whatever comes from a file, a board or the other side of the wall becomes
 * a journey here, or a list of problems with a path each.
 *
 * In this order, and a step that fails hides the later ones: the input is copied clean (depth, characters),
 * its version is read, older versions are migrated, list lengths are checked (so that a hostile file cannot
 * buy a million complaints), then the shape, then the relations between records. Nothing throws.
 */
import * as z from 'zod/mini';
import type { Fault } from './fault.ts';
import { type Journey, journeySchema } from './journey.ts';
import { LIMITS } from './limits.ts';
import type { RawDocument } from './migrate.ts';
import { openDocument } from './open-document.ts';
import type { Problem } from './problem.ts';
import { problemOfIssue, quoted } from './problem-of-issue.ts';
import { relationFaults } from './relations.ts';

/** More than a person wants to read at once; the rest shows after these are mended. */
const MOST_PROBLEMS = 20;

/** Every list of a journey, with the most it may hold; `*` stands for each record. */
const LIST_LIMITS: Readonly<Record<string, number>> = {
  participants: LIMITS.participants,
  'participants.*.priorities': LIMITS.priorities,
  'participants.*.benefits': LIMITS.benefits,
  stages: LIMITS.stages,
  'stages.*.checkpoints': LIMITS.checkpoints,
  lanes: LIMITS.lanes,
  notes: LIMITS.notes,
  feelings: LIMITS.stages * LIMITS.participants, // one for each pair
  'feelings.*.words': LIMITS.feelingWords,
  links: LIMITS.links,
  'summary.motivation': LIMITS.motivations,
};

/** A journey to work with, or what is wrong and where. */
export type ParsedJourney =
  | { readonly ok: true; readonly journey: Journey; readonly replacedCharacters: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refused = (...problems: Problem[]): ParsedJourney => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
});

/**
 * Parses a journey document. Unknown fields survive at every level; absent optional ones get their
 * defaults. `replacedCharacters` counts the NULs and lone surrogates that became U+FFFD.
 * At most 20 problems are given.
 */
export function parseJourney(input: unknown): ParsedJourney {
  const opened = openDocument(input);
  if (!opened.ok) return refused(problemOfFault(opened.fault));
  const { document, replacedCharacters } = opened;
  const overlong = overlongLists(document);
  if (overlong.length > 0) return refused(...overlong);
  const shaped = z.safeParse(journeySchema, document);
  if (!shaped.success) return refused(...shapeProblems(shaped.error.issues, document));
  const faults = relationFaults(shaped.data).slice(0, MOST_PROBLEMS);
  if (faults.length > 0) return refused(...faults.map(problemOfFault));
  return { ok: true, journey: shaped.data, replacedCharacters };
}

/** A fault with its path in words and what was found in short: a hostile name can be a megabyte long. */
function problemOfFault({ path, found, ...rest }: Fault): Problem {
  const value = quoted(found);
  const problem = { path: path.map(quoted).join('.'), ...rest };
  return value === undefined ? problem : { ...problem, value };
}

/** A number can be out of range in two ways at once, its own and that of whole numbers: that is one problem. */
function shapeProblems(issues: readonly z.core.$ZodIssue[], document: RawDocument): Problem[] {
  const problems = issues.slice(0, 2 * MOST_PROBLEMS).map((issue) => problemOfIssue(issue, document));
  return problems.filter(
    ({ code, path }, i) => i === 0 || path !== problems[i - 1]?.path || code !== problems[i - 1]?.code,
  );
}

function overlongLists(document: RawDocument): Problem[] {
  return Object.entries(LIST_LIMITS).flatMap(([list, limit]) =>
    overlongAt(document, list.split('.'), [], limit),
  );
}

function overlongAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly string[],
  limit: number,
): Problem[] {
  if (Array.isArray(value)) {
    if (step === '*') {
      return value.flatMap((record: unknown, i) => overlongAt(record, rest, [...path, String(i)], limit));
    }
    return step === undefined && value.length > limit
      ? [{ path: path.join('.'), code: 'tooMany', limit }]
      : [];
  }
  return step !== undefined && typeof value === 'object' && value !== null
    ? // Reading any field of an object whose shape is not known yet.
      overlongAt((value as RawDocument)[step], rest, [...path, step], limit)
    : [];
}
