/** What was typed or pasted into the field for new notes, and whether it fits. */
import { LIMITS } from '../../journey/model/limits.ts';
import type { NotesWords } from '../words/notes-words.ts';

/** The lines with something on them, without the blanks around; each can be a note. */
export const noteLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Length in characters as people count them: an emoji of two UTF-16 units is one. */
export const characterCount = (text: string): number => Array.from(text).length;

/**
 * Why `texts` cannot become notes of a map that has `present` of them; null when they can. One sentence, the
 * first that is wrong.
 */
export function notesProblem(texts: readonly string[], present: number, words: NotesWords): string | null {
  const free = LIMITS.notes - present;
  if (texts.length > free) return words.tooMany(texts.length, free, LIMITS.notes);
  const long = texts.findIndex((text) => text.length > LIMITS.noteLength && isTooLong(text));
  if (long < 0) return null;
  const length = characterCount(texts[long] ?? '');
  return texts.length === 1
    ? words.tooLong(length, LIMITS.noteLength)
    : words.lineTooLong(long + 1, length, LIMITS.noteLength);
}

const isTooLong = (text: string): boolean => characterCount(text) > LIMITS.noteLength;
