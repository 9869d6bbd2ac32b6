import { laneWords } from '../../words/lane-words.ts';
import { type Edited, edited } from '../edit/edited.ts';
import type { BoardLanguage, Journey } from '../journey.ts';

/**
 * Changes the language of the plugin's own words on the board. Lane titles and prompts that still read as
 * a preset wrote them change with it; people's own words never do.
 */
export function changeBoardLanguage(journey: Journey, language: BoardLanguage): Edited {
  return edited({
    ...journey,
    boardLanguage: language,
    lanes: journey.lanes.map((lane) => {
      const before = laneWords(lane.kind, journey.boardLanguage);
      const after = laneWords(lane.kind, language);
      return {
        ...lane,
        title: lane.title === before.title ? after.title : lane.title,
        prompt: lane.prompt === before.prompt ? after.prompt : lane.prompt,
      };
    }),
  });
}
