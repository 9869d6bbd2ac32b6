import { lineWidth, wrapText } from '../../journey/layout/measure-text.ts';
import type { NodeRecord, TextRecord, TextSegment } from './node-record.ts';
import type { Switches } from './switches.ts';

/** How a sticky grows; nobody published Figma's numbers, so there are two sets (switch `stickyMetrics`). */
const STICKY_METRICS = {
  large: { padding: 24, fontSize: 24, authorRow: 32 },
  small: { padding: 16, fontSize: 16, authorRow: 0 },
} as const;

export const STICKY_SIDE = 240;
const STICKY_WIDE = 416;

/** The text size of a new sticky. */
export function stickyFontSize(metrics: Switches['stickyMetrics']): number {
  return STICKY_METRICS[metrics].fontSize;
}

function widthStyle(segment: TextSegment): 'Medium' | 'Bold' {
  return /bold|black|heavy/i.test(segment.fontName.style) ? 'Bold' : 'Medium';
}

function lineHeightOf(segment: TextSegment): number {
  const { lineHeight } = segment;
  if (lineHeight.unit === 'PIXELS') return lineHeight.value;
  if (lineHeight.unit === 'PERCENT') return (segment.fontSize * lineHeight.value) / 100;
  return Math.ceil(segment.fontSize * 1.21); // Inter's own
}

/** The largest segment of a text rules its measure: nearer than needed for a mixed line, never too small. */
function ruling(segments: readonly TextSegment[]): TextSegment {
  const [first, ...rest] = segments;
  if (first === undefined) throw new Error('a text has at least one segment');
  return rest.reduce((largest, one) => (one.fontSize > largest.fontSize ? one : largest), first);
}

interface Paragraph {
  readonly text: string;
  readonly look: TextSegment;
}

function paragraphs(text: TextRecord): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const line of text.characters.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const end = start + line.length;
    const touching = text.segments.filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
    found.push({ text: line, look: ruling(touching.length > 0 ? touching : text.segments) });
    start = end + 1;
  }
  return found;
}

/** Size in px of a text, wrapped into a width or, without one, in as many lines as it has paragraphs. */
export function measureText(text: TextRecord, wrapAt: number | null): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const { text: line, look } of paragraphs(text)) {
    const style = widthStyle(look);
    const lines = wrapAt === null ? [line] : wrapText(line, style, look.fontSize, wrapAt);
    height += lines.length * lineHeightOf(look);
    for (const one of lines) width = Math.max(width, lineWidth(one, style, look.fontSize));
  }
  return { width, height };
}

/** Width and height of a sticky with its present text (rule 20): 240 or 416 wide, growing downwards only. */
export function stickySize(
  record: NodeRecord,
  metrics: Switches['stickyMetrics'],
): { width: number; height: number } {
  const { padding, authorRow } = STICKY_METRICS[metrics];
  const width = record.isWideWidth ? STICKY_WIDE : STICKY_SIDE;
  if (record.text === null || record.text.characters === '') return { width, height: STICKY_SIDE };
  const inner = measureText(record.text, width - 2 * padding).height;
  const author = record.authorVisible ? authorRow : 0;
  return { width, height: Math.max(STICKY_SIDE, Math.ceil(inner + 2 * padding + author)) };
}

/** Size of a TEXT node after its text or width changed; `NONE` and `TRUNCATE` keep the box. */
export function textNodeSize(record: NodeRecord): { width: number; height: number } {
  const { text } = record;
  if (text === null || text.autoResize === 'NONE' || text.autoResize === 'TRUNCATE') {
    return { width: record.width, height: record.height };
  }
  if (text.autoResize === 'HEIGHT') {
    return { width: record.width, height: measureText(text, record.width).height };
  }
  return measureText(text, null);
}
