/**
 * How wide and how high a text will be, without asking any board or browser (L1).
 *
 * Problem: the layout must know where a title wraps and how high a card is, in a sandbox without canvas,
 * and give the same answer on every machine.
 * Approach: add up advance widths from the committed table `text-widths.ts` (Inter Medium and Bold); wrap
 * greedily at spaces, after hyphens and dashes, and around CJK characters; break inside a word only where
 * the word alone is wider than the box.
 * Limits: kerning is left out, so a sum is a little too wide, never too narrow. Characters outside the
 * table have the width of their class (wide, zero or average); `isCertain` tells whether a text has any.
 */
import type { FontStyle } from '../scene/scene.ts';
import { BOLD, MEDIUM, RANGES } from './text-widths.ts';

const TABLE_END = 0x2800; // all measured characters are below it
const CJK_WIDTH = 1000; // 1/1000 em: ideographs, kana and hangul are square
const EMOJI_WIDTH = 1300; // the widest of the usual colour fonts is near 1.25 em
const KNOWN = 20_000; // paragraphs that are remembered: more than those of the largest map
const OTHER_WIDTH = 700; // Greek, Arabic, Hebrew, Thai …: a little over the average, to be safe

/** First and last code point of each range, from hexadecimal, e.g. `20-7e 2026`. */
const rangesIn = (hex: string): (readonly [number, number])[] =>
  hex.split(' ').map((range) => {
    const [first = 0, last = first] = range.split('-').map((code) => parseInt(code, 16));
    return [first, last];
  });

/** Widths by code point, 0 = not measured. */
const decode = (table: string): Uint16Array => {
  const digits = table.replace(/(..)([A-Z])/g, (_, width: string, times: string) =>
    width.repeat(times.charCodeAt(0) - 64),
  );
  const widths = new Uint16Array(TABLE_END);
  let at = 0;
  for (const [first, last] of rangesIn(RANGES)) {
    for (let code = first; code <= last; code += 1, at += 2) {
      widths[code] = parseInt(digits.slice(at, at + 2), 36);
    }
  }
  return widths;
};

const TABLES: Readonly<Record<FontStyle, Uint16Array>> = { Medium: decode(MEDIUM), Bold: decode(BOLD) };

const isOneOf = (hex: string): ((code: number) => boolean) => {
  const ranges = rangesIn(hex);
  return (code) => ranges.some(([first, last]) => first <= code && code <= last);
};

const ZWJ = 0x200d;
const isRegional = isOneOf('1f1e6-1f1ff');

/** Marks that stand on, or change, the character before them and take no room. */
const isZeroWidth = isOneOf(
  '300-36f 483-489 591-5bd 5bf-5c7 610-61a 64b-65f 1ab0-1aff 200b-200f 202a-202e 2060-2069 20d0-20ff fe00-fe0f feff 1f3fb-1f3ff e0000-e01ef',
);

/** Ideographs, kana and hangul: square, and a line may break on either side of each. */
const isCjk = isOneOf('1100-115f 2e80-a4cf ac00-d7a3 f900-faff fe30-fe4f ff00-ff60 ffe0-ffe6 20000-3ffff');

const classWidth = (code: number): number => {
  if (code < 0x20 || isZeroWidth(code)) return 0;
  if (isCjk(code)) return CJK_WIDTH;
  if (code >= 0x1f000 || (code >= 0x2600 && code < 0x27c0)) return EMOJI_WIDTH;
  return OTHER_WIDTH;
};

/**
 * The end of the character that starts at `start`, with all that belongs to it: the other half of a
 * surrogate pair, combining marks, skin tones, whatever a joiner ties to it, the second letter of a flag.
 */
const clusterEnd = (text: string, start: number): number => {
  const first = text.codePointAt(start) ?? 0;
  let end = start + (first > 0xffff ? 2 : 1);
  let joins = first === ZWJ;
  let isHalfFlag = isRegional(first);
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    if (code < 0x300) break; // nothing down here joins
    if (!joins && !isZeroWidth(code) && !(isHalfFlag && isRegional(code))) break;
    joins = code === ZWJ;
    isHalfFlag = false;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
};

/** Width of `text` from `start` to `end` in 1/1000 em. */
const emWidth = (text: string, start: number, end: number, table: Uint16Array): number => {
  let sum = 0;
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const measured = unit < TABLE_END ? (table[unit] ?? 0) : 0;
    if (measured > 0) {
      // What may join a measured character is a mark, and takes no room of its own.
      sum += measured;
      i += 1;
    } else {
      sum += classWidth(text.codePointAt(i) ?? 0); // a cluster is as wide as its first character
      i = clusterEnd(text, i);
    }
  }
  return sum;
};

/** Width in px of a text in one line, e.g. `lineWidth('Этапы', 'Bold', 120)`. */
export const lineWidth = (text: string, style: FontStyle, size: number): number =>
  (emWidth(text, 0, text.length, TABLES[style]) * size) / 1000;

const isMeasured = (unit: number): boolean => unit < TABLE_END && (TABLES.Bold[unit] ?? 0) > 0;

/** Whether every character was measured, so that a width is exact and no matter of classes. */
export const isCertain = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && !isMeasured(unit)) return false;
  }
  return true;
};

const NEWLINE = /\r\n|[\n\r\u2028\u2029]/;
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x3000;
/** Hyphen, soft hyphen's visible kin and dashes: a line may end after them. */
const isDash = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2013 || unit === 0x2014;

/** Where each piece that may not be broken ends, spaces after it included, within one paragraph. */
const pieceEnds = (text: string): number[] => {
  const ends: number[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const following = text.charCodeAt(i + 1);
    // Two measured characters: the usual case, and none of them joins or is an ideograph.
    const isUsual = isMeasured(unit) && isMeasured(following);
    const end = isUsual ? i + 1 : clusterEnd(text, i);
    const next = isUsual ? following : text.charCodeAt(end);
    if (isSpace(unit)) {
      if (!isSpace(next)) ends.push(end);
    } else if (isDash(unit)) {
      if (i > 0 && !isSpace(text.charCodeAt(i - 1)) && !isSpace(next)) ends.push(end);
    } else if (!isUsual && !isSpace(next)) {
      if (isCjk(text.codePointAt(i) ?? 0) || isCjk(text.codePointAt(end) ?? 0)) ends.push(end);
    }
    i = end;
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
};

/** What may not be broken, with the spaces after it; widths in 1/1000 em. */
interface Piece {
  readonly start: number;
  readonly inkEnd: number; // where its spaces begin
  readonly ink: number;
  readonly space: number;
}

/** Pieces by style and paragraph: a run lays its map out several times, and most of the words stay the same. */
const known = new Map<string, readonly Piece[]>();

const piecesOf = (paragraph: string, style: FontStyle): readonly Piece[] => {
  const name = style + paragraph;
  let pieces = known.get(name);
  if (!pieces) {
    let start = 0;
    pieces = pieceEnds(paragraph).map((end) => {
      let inkEnd = end;
      while (inkEnd > start && isSpace(paragraph.charCodeAt(inkEnd - 1))) inkEnd -= 1;
      const ink = emWidth(paragraph, start, inkEnd, TABLES[style]);
      const piece = { start, inkEnd, ink, space: emWidth(paragraph, inkEnd, end, TABLES[style]) };
      start = end;
      return piece;
    });
    if (known.size >= KNOWN) known.clear();
    known.set(name, pieces);
  }
  return pieces;
};

const wrapParagraph = (text: string, style: FontStyle, limit: number, lines: string[]): void => {
  let lineStart = 0;
  let lineEms = 0; // width of what is on the line so far, trailing spaces included
  let lineEnd = 0; // without the spaces that hang over it
  for (const { start, inkEnd, ink, space } of piecesOf(text, style)) {
    if (lineEms > 0 && lineEms + ink > limit) {
      lines.push(text.slice(lineStart, lineEnd));
      lineStart = start;
      lineEms = 0;
    }
    if (lineEms === 0 && ink > limit) {
      for (let i = start; i < inkEnd;) {
        const next = clusterEnd(text, i);
        const width = emWidth(text, i, next, TABLES[style]);
        if (lineEms > 0 && lineEms + width > limit) {
          lines.push(text.slice(lineStart, i));
          lineStart = i;
          lineEms = 0;
        }
        lineEms += width;
        i = next;
      }
    } else {
      lineEms += ink;
    }
    lineEms += space;
    lineEnd = inkEnd;
  }
  lines.push(text.slice(lineStart, lineEnd));
};

/**
 * The lines of a text in a box of `width` px; hard newlines are kept, spaces at a line's end dropped. Always
 * at least one line. A character that is wider than the box stands alone on its line.
 */
export const wrapText = (text: string, style: FontStyle, size: number, width: number): string[] => {
  const lines: string[] = [];
  const limit = (width * 1000) / size + 1e-6; // a box made to measure must hold its text
  for (const paragraph of text.split(NEWLINE)) wrapParagraph(paragraph, style, limit, lines);
  return lines;
};

/** Width in px of the widest piece that may not be broken: below it, a word would have to be cut. */
export const longestWordWidth = (text: string, style: FontStyle, size: number): number => {
  const inks = text.split(NEWLINE).flatMap((paragraph) => piecesOf(paragraph, style).map(({ ink }) => ink));
  return (Math.max(...inks) * size) / 1000;
};

/** Height in px of a text wrapped into `width`; `lineHeight` is a ratio of the size, e.g. 1.25. */
export const textHeight = (
  text: string,
  style: FontStyle,
  size: number,
  lineHeight: number,
  width: number,
): number => wrapText(text, style, size, width).length * size * lineHeight;
