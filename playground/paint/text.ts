import type { Box } from '../../journey/scene/scene.ts';
import type { TextRecord } from '../host/node-record.ts';
import { fillAttributes, topPaint } from './colour.ts';
import { escapeXml, textElement, type AttributeValue } from './svg.ts';
import { textLines, type LineRun, type TextLine } from './text-lines.ts';

/** The picture's fonts, in the order they are tried; a text in another family puts that one in front. */
export const FONT_FAMILIES =
  "Inter, 'Noto Color Emoji', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Naskh Arabic', 'Noto Sans Hebrew', sans-serif";

const WEIGHTS: readonly (readonly [style: RegExp, weight: number])[] = [
  [/semi ?bold|demi/i, 600],
  [/extra ?bold/i, 800],
  [/black|heavy/i, 900],
  [/bold/i, 700],
  [/medium/i, 500],
  [/light/i, 300],
  [/thin/i, 100],
];

/**
 * One `<text>` a line, wrapped to the box and aligned in it. A text without a visible fill is not drawn at
 * all, as on the host: a label whose fills were never set reads back well and shows nothing.
 */
export function paintText(text: TextRecord, box: Box): string[] {
  const isFree = text.autoResize === 'WIDTH_AND_HEIGHT';
  const lines = textLines(text, isFree ? Infinity : box.width);
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const slack = box.height - height;
  let top =
    box.y + (text.alignVertical === 'CENTER' ? slack / 2 : text.alignVertical === 'BOTTOM' ? slack : 0);
  const painted: string[] = [];
  for (const line of lines) {
    painted.push(paintLine(line, text.alignHorizontal, box, top + line.baseline));
    top += line.height;
  }
  return painted.filter((line) => line !== '');
}

function paintLine(line: TextLine, align: TextRecord['alignHorizontal'], box: Box, baseline: number): string {
  const runs = line.runs.filter((run) => run.text !== '' && topPaint(run.segment.fills) !== null);
  const [first] = runs;
  if (first === undefined) return '';
  // Right-to-left lines start at the right edge: there, `start` and `end` of text-anchor change places.
  const side = line.isRightToLeft && (align === 'LEFT' || align === 'JUSTIFIED') ? 'RIGHT' : align;
  const x = side === 'CENTER' ? box.x + box.width / 2 : side === 'RIGHT' ? box.x + box.width : box.x;
  const isAtStart = (side === 'RIGHT') === line.isRightToLeft;
  const attributes = {
    x,
    y: baseline,
    'text-anchor': side === 'CENTER' ? 'middle' : isAtStart ? null : 'end',
    direction: line.isRightToLeft ? 'rtl' : null,
  };
  if (runs.length === 1) return textElement('text', { ...attributes, ...look(first) }, escapeXml(first.text));
  const spans = runs.map((run) => textElement('tspan', look(run), escapeXml(run.text)));
  return textElement('text', attributes, spans.join(''));
}

function look({ segment }: LineRun): Record<string, AttributeValue> {
  const { family, style } = segment.fontName;
  return {
    'font-family': family === 'Inter' ? null : `'${family.replace(/['"\\]/g, '')}', ${FONT_FAMILIES}`,
    'font-weight': WEIGHTS.find(([name]) => name.test(style))?.[1] ?? 400,
    'font-style': /italic|oblique/i.test(style) ? 'italic' : null,
    'font-size': segment.fontSize,
    ...fillAttributes(segment.fills),
  };
}
