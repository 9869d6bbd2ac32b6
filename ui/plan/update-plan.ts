/** What an update would do to the board, as data: made of a reading, and made anew where the person takes their own. */
import type { Journey } from '../../journey/model/journey.ts';
import { isTeamNote } from '../../journey/model/team-note.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { type Merge, mergeJourneys, removedNotes } from '../../journey/reconcile/merge-journeys.ts';
import { isUnread, mergeUnread, writtenOver } from '../../journey/reconcile/merge-unread.ts';
import { canUseMine, useMine } from '../../journey/reconcile/merge-use-mine.ts';
import { type PlanSummary, planSummary } from '../../journey/reconcile/plan-summary.ts';
import { sameValue } from '../../journey/reconcile/same-value.ts';
import { mergeNews } from '../findings/merge-news.ts';
import { saysTheSame, stillTold } from '../findings/still-told.ts';
import { type Told, toldAfter } from '../findings/told.ts';
import type { BoardRead } from '../read/board-read.ts';

/** What an update would do; nothing of it is done before Apply. */
export interface UpdatePlan {
  readonly mark: string; // of the board that it was made for
  readonly base: Journey; // what the form began from
  readonly board: Journey; // as it was read
  readonly form: Journey; // as it was planned with
  readonly merged: Merge;
  readonly taken: readonly Conflict[]; // in which the person took their own
  readonly strays: number; // people's notes that stand in no cell
  readonly summary: PlanSummary;
  readonly drift: number; // what is to be done though the form changed nothing, e.g. curves to redraw
  readonly isStale: boolean; // made because the board changed under an earlier one
  readonly found: readonly Finding[]; // by the reading
  readonly findings: readonly Told[]; // as they will be told once it is applied
}

/**
 * The plan for a form and the board as it was read; `told` is what was told of the map before. In place of a `stale`
 * one: where the board says what it said, what the person took there is taken.
 */
export function updatePlan(
  read: BoardRead,
  form: Journey,
  told: readonly Told[],
  stale: UpdatePlan | null,
): UpdatePlan {
  const { answer, journey, base } = read;
  const merged = mergeUnread(mergeJourneys(base, journey, form), journey, answer.findings);
  const strays = answer.untouched - journey.notes.filter(isTeamNote).length;
  const plan: UpdatePlan = {
    mark: answer.mark,
    base,
    board: journey,
    form,
    merged,
    taken: [],
    strays,
    summary: planSummary(base, journey, merged.journey, strays),
    drift: answer.drift,
    isStale: stale !== null,
    found: answer.findings,
    findings: toldAfter(
      stillTold(told, merged.journey, journey, true),
      answer.findings,
      merged.conflicts,
      mergeNews(read, merged, form),
    ).filter(
      (one) => one.about !== 'merge' || one.news.kind !== 'laneStays', // it is drawn again
    ),
  };
  /** Of a text that was not read whole it is asked each time: what the person has decided in Findings is not asked again. */
  const decided = told.flatMap((one) =>
    one.about === 'conflict' && one.isHandled && !one.isPast
      ? merged.conflicts.filter(
          ({ path, mine }) => path === one.conflict.path && sameValue(mine, one.conflict.mine),
        )
      : [],
  );
  const begun = decided.reduce(planWithMine, plan);
  return (stale?.taken ?? []).reduce((made, was) => {
    // Where there was nothing else to do the form has learnt the board's words, and there is no conflict any more.
    const again = made.merged.conflicts.find(({ path }) => path === was.path) ?? was;
    return saysTheSame(journey, was) && sameValue(again.mine, was.mine) ? planWithMine(made, again) : made;
  }, begun);
}

/** The plan with one's own value of what was changed on both sides; the same plan where that cannot be. */
export function planWithMine(plan: UpdatePlan, conflict: Conflict): UpdatePlan {
  const { merged, base, board, strays } = plan;
  if (!canUseMine(merged.journey, conflict)) return plan;
  const journey = useMine(merged.journey, conflict);
  const conflicts = merged.conflicts.filter((one) => one !== conflict);
  const over = new Set<string | null>(writtenOver(board, journey, plan.found));
  return {
    ...plan,
    merged: { ...merged, journey, conflicts, removed: removedNotes(board, journey) },
    taken: [...plan.taken, conflict],
    summary: planSummary(base, board, journey, strays),
    findings: plan.findings.filter((one) => {
      if (one.about === 'board') return !isUnread(one.finding) || !over.has(one.finding.node); // it is written over
      return one.about !== 'conflict' || one.conflict.path !== conflict.path;
    }),
  };
}
