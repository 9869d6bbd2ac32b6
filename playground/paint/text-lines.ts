/**
 * Lines of a text with mixed looks, wrapped as the layout wraps them.
 *
 * A paragraph in one look goes through the layout's own `wrapText`, so the picture breaks lines where the
 * layout expected them. A paragraph that changes its look midway is wrapped word by word with each run's own
 * widths. Only Inter Medium and Bold are measured: any other style counts as the nearer of the two.
 */
import { lineWidth, wrapText } from '../../journey/layout/measure-text.ts';
import type { FontStyle } from '../../journey/scene/scene.ts';
import type { TextRecord, TextSegment } from '../host/node-record.ts';

/** Inter's own ascent and descent, as shares of the size (its hhea table). */
const ASCENT = 0.96875;
const DESCENT = 0.24121;
/** Line height `AUTO` of Inter. */
const AUTO_LINE_HEIGHT = ASCENT + DESCENT;

/** A stretch of one look within one line. */
export interface LineRun {
  readonly text: string;
  readonly segment: TextSegment;
}

export interface TextLine {
  readonly runs: readonly LineRun[];
  readonly width: number; // px, measured
  readonly height: number; // px
  /** Px from the line's top to its baseline. */
  readonly baseline: number;
  /** Whether the paragraph reads from right to left: its first letter with a direction decides. */
  readonly isRightToLeft: boolean;
}

/** All lines of a text in a box of `width` px; `Infinity` keeps each paragraph on one line. */
export function textLines(text: TextRecord, width: number): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const paragraph of text.characters.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const isRightToLeft = readsRightToLeft(paragraph);
    for (const runs of wrapRuns(runsOf(text, start, start + paragraph.length), paragraph, width)) {
      lines.push({ ...measured(runs, segmentAt(text, start)), isRightToLeft });
    }
    start += paragraph.length;
    start += text.characters.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** The measured style that stands for a font's style. */
export function measuredStyle(fontStyle: string): FontStyle {
  return /bold|black|heavy/i.test(fontStyle) ? 'Bold' : 'Medium';
}

/** Line height in px of a segment's look. */
function lineHeightOf(segment: TextSegment): number {
  const { lineHeight, fontSize } = segment;
  if (lineHeight.unit === 'AUTO') return AUTO_LINE_HEIGHT * fontSize;
  return lineHeight.unit === 'PIXELS' ? lineHeight.value : (lineHeight.value / 100) * fontSize;
}

function runsOf(text: TextRecord, start: number, end: number): LineRun[] {
  const runs: LineRun[] = [];
  for (const segment of text.segments) {
    const slice = text.characters.slice(Math.max(start, segment.start), Math.min(end, segment.end));
    if (segment.start < end && segment.end > start && slice !== '') runs.push({ text: slice, segment });
  }
  return runs;
}

function segmentAt(text: TextRecord, index: number): TextSegment | undefined {
  return text.segments.find((segment) => index < segment.end) ?? text.segments[text.segments.length - 1];
}

function wrapRuns(runs: readonly LineRun[], paragraph: string, width: number): LineRun[][] {
  if (runs.length === 0 || !Number.isFinite(width)) return [[...runs]];
  const [first] = runs;
  if (runs.length > 1 || first === undefined) return wrapMixed(runs, width);
  const style = measuredStyle(first.segment.fontName.style);
  return wrapText(paragraph, style, first.segment.fontSize, width).map((line) => [{ ...first, text: line }]);
}

function wrapMixed(runs: readonly LineRun[], width: number): LineRun[][] {
  const lines: LineRun[][] = [];
  let line: LineRun[] = [];
  let used = 0;
  for (const run of runs) {
    for (const word of words(run, width)) {
      const needed = widthOf({ ...run, text: word.replace(/ +$/, '') });
      if (line.length > 0 && used + needed > width) {
        lines.push(line);
        line = [];
        used = 0;
      }
      const last = line[line.length - 1];
      if (last !== undefined && last.segment === run.segment)
        line[line.length - 1] = { ...run, text: last.text + word };
      else line.push({ ...run, text: word });
      used += widthOf({ ...run, text: word });
    }
  }
  lines.push(line);
  return lines;
}

/** The words of a run, each with the spaces after it; a word that is wider than the box comes in pieces. */
function words(run: LineRun, width: number): string[] {
  const { fontName, fontSize } = run.segment;
  return (run.text.match(/[^ ]+ *| +/g) ?? []).flatMap((word) => {
    const ink = word.trimEnd();
    if (widthOf({ ...run, text: ink }) <= width) return [word];
    const pieces = wrapText(ink, measuredStyle(fontName.style), fontSize, width);
    return pieces.map((piece, index) =>
      index === pieces.length - 1 ? piece + word.slice(ink.length) : piece,
    );
  });
}

function measured(
  runs: readonly LineRun[],
  fallback: TextSegment | undefined,
): Omit<TextLine, 'isRightToLeft'> {
  const looks = runs.length > 0 ? runs.map((run) => run.segment) : fallback === undefined ? [] : [fallback];
  let height = 0;
  let baseline = 0;
  for (const look of looks) {
    const own = lineHeightOf(look);
    height = Math.max(height, own);
    baseline = Math.max(baseline, (own - AUTO_LINE_HEIGHT * look.fontSize) / 2 + ASCENT * look.fontSize);
  }
  return { runs, height, baseline, width: runs.reduce((sum, run) => sum + widthOf(run), 0) };
}

function widthOf(run: LineRun): number {
  return lineWidth(run.text, measuredStyle(run.segment.fontName.style), run.segment.fontSize);
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms against any other letter. */
function readsRightToLeft(paragraph: string): boolean {
  const strong = /[\u0590-\u07FF\u0800-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]|\p{L}/u.exec(paragraph);
  return strong !== null && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/.test(strong[0]);
}
