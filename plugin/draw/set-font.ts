/**
 * Sets a whole text in a font of ours.
 *
 * The host wants the font that a text is in loaded before it takes another one, and which a new text is born in is contested for
 * FigJam (host-notes 14). The likeliest is loaded before a run draws; where it is another, whoever can wait is told.
 */
import type { FontStyle } from '../../journey/scene/scene.ts';
import type { Pen } from './pen.ts';

/** A text is in this font, and nobody has asked for it: to be loaded, and what was under way done once more. */
export class UnloadedFont extends Error {
  readonly font: FontName;

  constructor(font: FontName) {
    super('font'); // never shown
    this.font = font;
  }
}

/** One host call. Throws `UnloadedFont`, and what the host throws where a text is in several fonts. */
export const setFont = ({ fonts }: Pen, text: TextNode, style: FontStyle): void => {
  try {
    text.fontName = fonts.of(style);
  } catch (thrown) {
    const { fontName } = text;
    if (typeof fontName === 'symbol' || fonts.isAsked(fontName)) throw thrown;
    throw new UnloadedFont(fontName);
  }
};
