import type { Key } from '../scene/key.ts';
import type { FontStyle, Hex, Point, TextItem, TextRun } from '../scene/scene.ts';
import { INK } from './colours.ts';
import { lineWidth, longestWordWidth, wrapText } from './measure-text.ts';
import { FIT_MIN, FIT_STEP, HUG, TEXT_LINE } from './metrics.ts';

/** A stretch of text in ink; see `TextRun`. */
export const run = (
  text: string,
  size: number,
  style: FontStyle,
  lineHeight: number = TEXT_LINE,
  colour: Hex = INK,
): TextRun => ({ text, size, style, lineHeight, colour });

/** Runs of which each starts on a line of its own; blank ones are left out. */
export const paragraphs = (runs: readonly TextRun[]): TextRun[] => {
  const filled = runs.filter(({ text }) => text.trim() !== '');
  return filled.map((part, i) => (i < filled.length - 1 ? { ...part, text: `${part.text}\n` } : part));
};

/** Height in px of runs that each end with a line, wrapped into `width`; a whole number. */
export const runsHeight = (runs: readonly TextRun[], width: number): number => {
  let height = 0;
  for (const { text, style, size, lineHeight } of runs) {
    const lines = wrapText(text, style, size, width);
    const isOpen = lines.length > 1 && lines[lines.length - 1] === ''; // the newline that ends the run
    height += (lines.length - (isOpen ? 1 : 0)) * size * lineHeight;
  }
  return Math.ceil(height - 1e-6);
};

/** Width of a box that hugs the widest line of a text, with slack for another version of Inter. */
export const hugWidth = (lines: readonly string[], style: FontStyle, size: number): number =>
  Math.ceil(Math.max(...lines.map((line) => lineWidth(line, style, size))) * HUG) + 2;

/** How wide a line may be whose hugging box is to fit a whole number of px. */
export const widestIn = (room: number): number => (room - 2) / HUG;

/** Whether a text runs from right to left: its first letter decides. */
export const isRightToLeft = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x41) continue; // digits and signs take the direction of what follows
    if (
      (unit >= 0x590 && unit <= 0x8ff) ||
      (unit >= 0xfb1d && unit <= 0xfdff) ||
      (unit >= 0xfe70 && unit <= 0xfefc)
    ) {
      return true;
    }
    const isSign = unit < 0xc0 ? !/[a-z]/i.test(text.charAt(i)) : unit >= 0x2000 && unit < 0x2c00;
    if (!isSign && (unit < 0xd800 || unit > 0xdfff)) return false; // a pair is an emoji, most of the time
  }
  return false;
};

/** A text box; its height follows from its width. Right-to-left text is aligned right in its own box. */
export const textItem = (
  key: Key,
  place: Point & { readonly width: number },
  runs: readonly TextRun[],
  rest: { readonly anchor: Point; readonly isLocked: boolean; readonly align?: TextItem['align'] },
): TextItem => ({
  kind: 'text',
  key,
  x: place.x,
  y: place.y,
  width: place.width,
  height: runsHeight(runs, place.width),
  runs,
  anchor: rest.anchor,
  isLocked: rest.isLocked,
  align: rest.align ?? (runs.some(({ text }) => isRightToLeft(text)) ? 'right' : 'left'),
});

/**
 * The size of a title: `size`, or less in steps of 4 until its longest word fits into `width`. Never under
 * 32: there the word breaks.
 */
export const fitSize = (text: string, style: FontStyle, size: number, width: number): number => {
  const word = longestWordWidth(text, style, 1);
  let fitting = size;
  while (fitting > FIT_MIN && word * fitting > width) fitting = Math.max(FIT_MIN, fitting - FIT_STEP);
  return fitting;
};
