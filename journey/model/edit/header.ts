import type { Journey, View } from '../journey.ts';
import type { Goals, Summary } from '../summary.ts';
import { type Edited, edited } from './edited.ts';

export type HeaderChange = Partial<Pick<Journey, 'title' | 'flow' | 'repeatLabel'>>;

export const changeHeader = (journey: Journey, change: HeaderChange): Edited =>
  edited({ ...journey, ...change });

export type SummaryChange = Partial<
  Pick<
    Summary,
    'problem' | 'decisionMaker' | 'motivation' | 'process' | 'ownershipCost' | 'cycleLength' | 'feedback'
  >
>;

export const changeSummary = (journey: Journey, change: SummaryChange): Edited =>
  edited({ ...journey, summary: { ...journey.summary, ...change } });

export const changeGoals = (journey: Journey, change: Partial<Pick<Goals, 'customer' | 'ours'>>): Edited =>
  edited({ ...journey, goals: { ...journey.goals, ...change } });

/** How many notes stand side by side in a cell (L3). */
export const setNotesAcross = (journey: Journey, notesAcross: View['notesAcross']): Edited =>
  edited({ ...journey, view: { ...journey.view, notesAcross } });
