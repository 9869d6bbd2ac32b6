/** What the panel knows of a map on the board besides its form: what was read, what is planned, what is told. */
import type { PlanSummary } from '../journey/reconcile/plan-summary.ts';
import type { Merge } from '../journey/reconcile/merge-journeys.ts';
import type { Journey } from '../journey/model/journey.ts';
import type { Told } from './findings/told.ts';
import type { ReadingNews } from './read/reading-news.ts';

/** One reading of the board, as Board read shows it. */
export interface Reading {
  readonly at: Date;
  readonly news: ReadingNews;
  /** What Undo reading brings back, and how it does in the form. */
  readonly toldBefore: readonly Told[];
  readonly hadBoardChanged: boolean;
  readonly takeBack: () => void;
}

/** What an update would do; nothing of it is done before Apply. */
export interface UpdatePlan {
  readonly mark: string; // of the board that it was made for
  readonly rev: string;
  readonly map: string;
  readonly base: Journey; // what the form began from
  readonly board: Journey; // as it was read
  readonly form: Journey; // as it was planned with
  readonly merged: Merge;
  readonly strays: number; // people's notes that stand in no cell
  readonly summary: PlanSummary;
  readonly drift: number; // what is to be done though the form changed nothing, e.g. curves to redraw
  readonly isStale: boolean; // made because the board changed under an earlier one
  readonly findings: readonly Told[]; // as they will be told once it is applied
}

export interface LivingMap {
  readonly reading: Reading | null;
  readonly plan: UpdatePlan | null;
  readonly told: readonly Told[];
  readonly hasBoardChanged: boolean; // since it was last read
  readonly isUnfinished: boolean; // a run on it ended early; Update map does the rest
  readonly wasUnfinished: boolean; // before the last run
}

/** A map of which nothing was read yet. */
export const unreadMap: LivingMap = {
  reading: null,
  plan: null,
  told: [],
  hasBoardChanged: false,
  isUnfinished: false,
  wasUnfinished: false,
};
