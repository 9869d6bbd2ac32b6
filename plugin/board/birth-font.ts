import type { Pen } from '../draw/pen.ts';
import { takeOff } from './gone.ts';

/**
 * Loads the font that the host bears texts in, which it wants before a new text takes another one, and which is contested for FigJam
 * (host-notes 14). False where that was asked for before: then it is not what is missing.
 */
export const loadBirthFont = async ({ host, fonts }: Pen): Promise<boolean> => {
  const probe = host.createText();
  let font: FontName | symbol;
  try {
    font = probe.fontName;
  } finally {
    takeOff(probe);
  }
  if (typeof font === 'symbol' || fonts.isAsked(font)) return false;
  await fonts.load(font);
  return true;
};
