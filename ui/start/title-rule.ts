import { LIMITS } from '../../journey/model/limits.ts';
import { countCharacters } from '../../journey/model/text.ts';

/** Whether the journey schema would take `title`: 1 to 120 characters, not blanks alone. */
export const isTitleValid = (title: string): boolean =>
  title.trim() !== '' && countCharacters(title) <= LIMITS.titleLength;
