import { boardWords } from '../../words/board-words.ts';
import type { BoardLanguage, Journey, View } from '../journey.ts';
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

/**
 * Changes the language of the plugin's own words on the board. Lane titles and prompts that still read as
 * the plugin wrote them change with it; people's own words never do.
 */
export function changeBoardLanguage(journey: Journey, language: BoardLanguage): Edited {
  const before = boardWords(journey.boardLanguage).lanes;
  const after = boardWords(language).lanes;
  return edited({
    ...journey,
    boardLanguage: language,
    lanes: journey.lanes.map((lane) => ({
      ...lane,
      title: lane.title === before[lane.kind].title ? after[lane.kind].title : lane.title,
      prompt: lane.prompt === before[lane.kind].prompt ? after[lane.kind].prompt : lane.prompt,
    })),
  });
}
