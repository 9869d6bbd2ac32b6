import { boardWords } from '../../words/board-words.ts';
import { type Edited, edited } from '../edit/edited.ts';
import type { BoardLanguage, Journey } from '../journey.ts';

/**
 * Changes the language of the plugin's own words on the board. Lane titles and prompts that still read as
 * a preset wrote them change with it; people's own words never do.
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
