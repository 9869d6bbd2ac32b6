import type { Journey, View } from '../journey.ts';
import type { Goals, Summary } from '../summary.ts';
import { type Edited, edited } from './edited.ts';

/** What the head of the map says of itself. */
export type HeaderChange = Partial<Pick<Journey, 'title' | 'flow' | 'repeatLabel'>>;

/** Changes title, flow or the label of the return link. */
export const changeHeader = (journey: Journey, change: HeaderChange): Edited =>
  edited({ ...journey, ...change });

/** The chips of the header. */
export type SummaryChange = Partial<
  Pick<
    Summary,
    'problem' | 'decisionMaker' | 'motivation' | 'process' | 'ownershipCost' | 'cycleLength' | 'feedback'
  >
>;

/** Changes what the chips say; an empty text leaves no chip on the board. */
export const changeSummary = (journey: Journey, change: SummaryChange): Edited =>
  edited({ ...journey, summary: { ...journey.summary, ...change } });

/** Changes the customer's goal or ours. */
export const changeGoals = (journey: Journey, change: Partial<Pick<Goals, 'customer' | 'ours'>>): Edited =>
  edited({ ...journey, goals: { ...journey.goals, ...change } });

/** How many notes stand side by side in a cell (L3). */
export const setNotesAcross = (journey: Journey, notesAcross: View['notesAcross']): Edited =>
  edited({ ...journey, view: { ...journey.view, notesAcross } });
