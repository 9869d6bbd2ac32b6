/**
 * Makes texts, whatever font the host bears them in.
 *
 * Before any other font can be given to a new text its first one has to be loaded, and which that is, is contested for FigJam
 * (host-notes 14). So the first text of a run is asked; where its font is not loaded it is thrown back to whoever can wait.
 */
import type { Pen } from './pen.ts';

/** The host bears texts in this font, and it is not loaded: to be loaded, and what was under way done once more. */
export class BirthFont extends Error {
  readonly font: FontName;

  constructor(font: FontName) {
    super(`New texts are born in ${font.family} ${font.style}.`);
    this.font = font;
  }
}

/** A new text that can be written into. Throws `BirthFont`, once a run at most, with the text kept for being taken away. */
export const newText = ({ host, fonts, keep }: Pen): TextNode => {
  const text = keep(host.createText());
  if (fonts.knowsBirth()) return text;
  const { fontName } = text;
  if (typeof fontName !== 'symbol' && !fonts.bears(fontName)) throw new BirthFont(fontName);
  return text;
};
