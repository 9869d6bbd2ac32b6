import { wrapText } from '../../../journey/layout/measure-text.ts';
import { isRightToLeft } from '../../../journey/layout/text-item.ts';
import type { Box, TextItem, TextRun } from '../../../journey/scene/scene.ts';
import { element, escaped } from './markup.ts';

/** Inter's ascent and descent as shares of the size. */
const ASCENT = 0.96875;
const DESCENT = 0.24121;

/** Runs in a box, each beginning a line of its own, wrapped where the layout wrapped them. */
export function paintText(
  runs: readonly TextRun[],
  box: Box,
  align: TextItem['align'],
  isCentredDown: boolean,
): string {
  const lines = runs.flatMap((run) => {
    const wrapped = wrapText(run.text, run.style, run.size, box.width);
    if (wrapped.length > 1 && wrapped[wrapped.length - 1] === '') wrapped.pop(); // the newline that ends the run
    return wrapped.map((text) => ({ text, run }));
  });
  const height = lines.reduce((sum, { run }) => sum + run.size * run.lineHeight, 0);
  let top = box.y + (isCentredDown ? (box.height - height) / 2 : 0);
  let markup = '';
  for (const { text, run } of lines) {
    const line = run.size * run.lineHeight;
    const baseline = top + (line - (ASCENT + DESCENT) * run.size) / 2 + ASCENT * run.size;
    top += line;
    if (text !== '') markup += paintLine(text, run, box, align, baseline);
  }
  return markup;
}

function paintLine(text: string, run: TextRun, box: Box, align: TextItem['align'], baseline: number): string {
  const isBackwards = isRightToLeft(text);
  const x = align === 'center' ? box.x + box.width / 2 : align === 'right' ? box.x + box.width : box.x;
  // `start` and `end` follow the direction of the text.
  const anchor = align === 'center' ? 'middle' : (align === 'right') === isBackwards ? null : 'end';
  return element(
    'text',
    {
      x,
      y: baseline,
      'font-size': run.size,
      'font-weight': run.style === 'Bold' ? 700 : 500,
      fill: run.colour,
      'text-anchor': anchor,
      direction: isBackwards ? 'rtl' : null,
    },
    escaped(text),
  );
}
