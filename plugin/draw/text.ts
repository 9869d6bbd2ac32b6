import type { TextItem, TextRun } from '../../journey/scene/scene.ts';
import { solid, type Pen } from './pen.ts';

/** The host takes line heights as objects, never as numbers. */
export const lineHeight = (run: TextRun): LineHeight => ({ unit: 'PERCENT', value: run.lineHeight * 100 });

const ALIGN = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

/**
 * Lets a text wrap at a width and grow downwards. A new text never wraps, and until that is changed a host may
 * let a width by hand snap back; a width by hand may in turn fix both sides, so HEIGHT is said once more.
 */
export const wrapAt = (node: TextNode, width: number, height: number): void => {
  node.textAutoResize = 'HEIGHT';
  node.resize(width, height);
  node.textAutoResize = 'HEIGHT';
};

/** A TEXT that wraps at the item's width and grows downwards. */
export const drawText = (pen: Pen, item: TextItem): TextNode => {
  const node = pen.keep(pen.host.createText());
  writeText(pen, node, item);
  if (item.align !== 'left') node.textAlignHorizontal = ALIGN[item.align];
  wrapAt(node, item.width, item.height);
  return node;
};

/** Writes an item's words in their looks; its runs are ranges of one text. */
export const writeText = ({ fonts }: Pen, node: TextNode, item: TextItem): void => {
  const [first, ...rest] = item.runs;
  if (first === undefined) return;
  node.fontName = fonts.of(first.style);
  node.characters = item.runs.map((run) => run.text).join('');
  node.fontSize = first.size;
  node.lineHeight = lineHeight(first);
  node.fills = solid(first.colour);

  let start = first.text.length;
  for (const run of rest) {
    const end = start + run.text.length;
    if (end > start) {
      if (run.style !== first.style) node.setRangeFontName(start, end, fonts.of(run.style));
      if (run.size !== first.size) node.setRangeFontSize(start, end, run.size);
      if (run.lineHeight !== first.lineHeight) node.setRangeLineHeight(start, end, lineHeight(run));
      if (run.colour !== first.colour) node.setRangeFills(start, end, solid(run.colour));
    }
    start = end;
  }
};
