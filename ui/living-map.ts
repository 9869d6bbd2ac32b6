/** What the panel knows of a map on the board besides its form: what was read, what is planned, what is told. */
import type { Told } from './findings/told.ts';
import type { UpdatePlan } from './plan/update-plan.ts';
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
