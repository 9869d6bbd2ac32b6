/**
 * How large a note's sticky will be.
 *
 * Problem: FigJam says how high a sticky is only after its text is set, and its padding, line height and
 * author row are nowhere documented.
 * Approach: estimate with metrics that are at least as large as any seen. Where even they leave the note
 * at its usual 240 px, nothing needs to be read back; elsewhere the height on the board, once known, wins.
 */
import type { Note } from '../model/note.ts';
import type { BoardWords } from '../words/board-words.ts';
import type { Pin } from './kept.ts';
import { isCertain, longestWordWidth, wrapText } from './measure-text.ts';
import { STICKY, WIDE_STICKY } from './metrics.ts';

const LARGE = 24;
const SMALL = 16;
/** A longer text, or one with a longer word, is set small. */
const LARGE_TEXT_MAX = 90; // characters
const LARGE_WORD_MAX = 200; // px at 24
/** A longer text goes on a wide sticky. */
const NARROW_TEXT_MAX = 300; // characters

/** Pessimistic metrics of the host: true ones are smaller, so an estimate is never too low. */
const PADDING = 24;
const LINE_HEIGHT = 1.4;
const AUTHOR_ROW = 40;

/** How a note is written on its sticky, and how large that makes it. */
export interface NoteSize {
  readonly note: Note;
  readonly text: string; // with the urgent word as its first line
  readonly boldPrefix: number;
  readonly fontSize: number;
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  readonly isHeightCertain: boolean;
  /** Where it stands on the board and stays, relative to its cell's corner; absent = it takes a free place. */
  readonly pin?: Pin;
  /** The height with which it stands there. */
  readonly stood?: number;
}

/** The size of a note's sticky; `measured` is its height on the board where that is known. */
export const noteSize = (
  note: Note,
  words: BoardWords,
  across: number,
  measured: number | undefined,
): NoteSize => {
  const { length } = note.text;
  const isLarge = length <= LARGE_TEXT_MAX && longestWordWidth(note.text, 'Medium', LARGE) <= LARGE_WORD_MAX;
  const fontSize = isLarge ? LARGE : SMALL;
  const isWide = length > NARROW_TEXT_MAX && across > 1; // alone in its column it stays narrow and grows
  const width = isWide ? WIDE_STICKY : STICKY;
  const boldPrefix = note.isUrgent ? words.urgent.length : 0;
  const text = note.isUrgent ? `${words.urgent}\n${note.text}` : note.text;
  const lines = wrapText(text, 'Medium', fontSize, width - 2 * PADDING).length;
  const estimate = Math.ceil(lines * fontSize * LINE_HEIGHT) + 2 * PADDING + AUTHOR_ROW;
  return {
    note,
    text,
    boldPrefix,
    fontSize,
    isWide,
    width,
    height: measured ?? Math.max(STICKY, estimate),
    isHeightCertain: estimate <= STICKY && isCertain(text),
  };
};
