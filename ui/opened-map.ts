/**
 * What becomes of a map that was opened from the board: a form to edit, or a map to look at.
 *
 * Problem: beside the journey as last drawn there may be a form kept of it, which began from the same state
 * of the board, an older one (somebody updated it meanwhile) or a newer one (the update was undone). The
 * same: the form goes on. Else the newer of the two is shown, the other is named, and nothing is lost. The same
 * is what says the same, whatever its rev: an update that was taken back and a Tidy count on, and change no word.
 */
import { SCHEMA_VERSION, type Journey } from '../journey/model/journey.ts';
import { parseJourney } from '../journey/model/parse-journey.ts';
import type { Problem } from '../journey/model/problem.ts';
import type { CallResult } from '../journey/protocol/contract.ts';
import { sameValue } from '../journey/reconcile/same-value.ts';
import { readDraft, type ReadableDraft } from './draft/read-draft.ts';
import type { BarredMap, Notice } from './panel-state.ts';

/** A form and what it began from. */
export interface OpenedForm {
  readonly journey: Journey;
  readonly base: Journey;
  readonly rev: string; // of the base
  readonly typed: Readonly<Record<string, string>>;
}

/** What to show of a map that was opened. */
export type OpenedMap =
  | {
      readonly kind: 'form';
      readonly form: OpenedForm;
      readonly unreadable: Problem | null; // why the form that is kept of it cannot be opened
      readonly notice: Notice | null;
    }
  | { readonly kind: 'barred'; readonly why: BarredMap['why']; readonly journey: Journey | null };

/** Judges what the sandbox answered to `open`. */
export function openedMap(opened: CallResult<'open'>): OpenedMap {
  if (opened.state === 'newer') return { kind: 'barred', why: 'newer', journey: lookAt(opened.journey) };
  const parsed = parseJourney(opened.journey);
  if (opened.state === 'damaged' || !parsed.ok) {
    const isNewer = !parsed.ok && parsed.problems[0]?.code === 'newerVersion';
    if (isNewer) return { kind: 'barred', why: 'newer', journey: lookAt(opened.journey) };
    return { kind: 'barred', why: opened.state === 'unfinished' ? 'unfinished' : 'damaged', journey: null };
  }
  const asDrawn = { journey: parsed.journey, base: parsed.journey, rev: opened.rev, typed: {} };
  const unfinished: Notice | null = opened.state === 'unfinished' ? { kind: 'unfinishedMap' } : null;
  const draft = readDraft(opened.draft);
  if (draft === null) return { kind: 'form', form: asDrawn, unreadable: null, notice: unfinished };
  if (draft.kind === 'unreadable') {
    return { kind: 'form', form: asDrawn, unreadable: draft.problem, notice: unfinished };
  }
  const { base } = draft;
  const form = keptForm(draft, asDrawn);
  if (base?.rev === opened.rev) return { kind: 'form', form, unreadable: null, notice: unfinished };
  if (base?.journey && sameValue(base.journey, parsed.journey)) {
    return { kind: 'form', form: { ...form, rev: opened.rev }, unreadable: null, notice: unfinished };
  }
  if (base !== null && revNumber(base.rev) <= revNumber(opened.rev)) {
    // What a reading left, and no hand has changed, is no form to go back to.
    const isNobodys = base.journey !== null && sameValue(base.journey, draft.journey);
    const isOffered = !isNobodys || Object.keys(draft.typed).length > 0;
    const notice: Notice | null = isOffered ? { kind: 'boardIsNewer', draft } : unfinished;
    return { kind: 'form', form: asDrawn, unreadable: null, notice };
  }
  return { kind: 'form', form, unreadable: null, notice: { kind: 'formIsNewer' } };
}

/** A kept form with the base it began from; without one of its own it is taken to have begun from `other`. */
export const keptForm = (
  { journey, base, typed }: ReadableDraft,
  other: Pick<OpenedForm, 'base' | 'rev'>,
): OpenedForm => ({
  journey,
  base: base?.journey ?? other.base,
  rev: base?.rev ?? other.rev,
  typed,
});

/** The counter that a rev begins with, e.g. 12 of `12-k3f9x0ab`. */
const revNumber = (rev: string): number => Number.parseInt(rev, 10) || 0;

/** What this version understands of a newer map, to be looked at only. */
function lookAt(journey: unknown): Journey | null {
  if (typeof journey !== 'object' || journey === null) return null;
  const parsed = parseJourney({ ...journey, schemaVersion: SCHEMA_VERSION });
  return parsed.ok ? parsed.journey : null;
}
