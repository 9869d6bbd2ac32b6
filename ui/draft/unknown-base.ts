import type { Journey } from '../../journey/model/journey.ts';
import { startingJourney } from '../start/starting-points.ts';

/**
 * What a form counts as having begun from where nobody knows: from an empty map. So whatever the form and the board
 * say differently was changed by both, and is asked (M1): to take today's board for it would write the team's later
 * work back without a word. A note that only the form has may be one that a person deleted: it counts as changed,
 * and so as gone until it is asked for (M3).
 */
export function unknownBase(form: Journey, board: Journey): Journey {
  const onBoard = new Set(board.notes.map(({ id }) => id));
  return {
    ...startingJourney('blank', form.boardLanguage),
    id: form.id,
    ...(form.title === board.title && { title: board.title }), // else it would be told as changed by hand
    participants: [],
    stages: [],
    lanes: [],
    notes: form.notes.filter(({ id }) => !onBoard.has(id)).map((note) => ({ ...note, text: '' })),
    feelings: [],
    links: [],
  };
}
