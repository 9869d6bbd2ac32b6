import type { TextItem, TextRun } from '../../journey/scene/scene.ts';
import { solid, type Pen } from './pen.ts';

/** The host takes line heights as objects, never as numbers. */
export const lineHeight = (run: TextRun): LineHeight => ({ unit: 'PERCENT', value: run.lineHeight * 100 });

const ALIGN = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

/** A TEXT that wraps at the item's width and grows downwards; its runs are ranges of one text. */
export const drawText = ({ host, fonts, keep }: Pen, item: TextItem): TextNode => {
  const node = keep(host.createText());
  const [first, ...rest] = item.runs;
  if (first === undefined) return node;
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

  if (item.align !== 'left') node.textAlignHorizontal = ALIGN[item.align];
  // A new text never wraps. A width by hand fixes both sides; HEIGHT then frees the lower one again.
  node.resize(item.width, item.height);
  node.textAutoResize = 'HEIGHT';
  return node;
};
