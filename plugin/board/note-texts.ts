import type { Journey } from '../../journey/model/journey.ts';
import { key, type Key } from '../../journey/scene/key.ts';
import { boardWords } from '../../journey/words/board-words.ts';

/** What each note of a journey shows on the board: an urgent one carries the word as its first line. */
export const noteTexts = ({ notes, boardLanguage }: Journey): Map<Key, string> => {
  const { urgent } = boardWords(boardLanguage);
  return new Map(
    notes.map(({ id, text, isUrgent }) => [key.note(id), isUrgent ? `${urgent}\n${text}` : text]),
  );
};
