import type { FontStyle } from '../../journey/scene/scene.ts';
import type { Host } from '../figjam.ts';

/** The fonts of a run, loaded and ready to be written with. */
export interface Fonts {
  /** The font to write this style in: Inter, or what stands in for it. */
  readonly of: (style: FontStyle) => FontName;
  /** Fonts that the host would not load, e.g. `Inter Bold`; what is drawn anew is drawn in another, and what hands set in one keeps its words. */
  readonly missing: readonly string[];
  /** Loads one more font, once; false when the host refuses it. */
  readonly load: (font: FontName) => Promise<boolean>;
  /** Whether it was asked for, whatever came of it. */
  readonly isAsked: (font: FontName) => boolean;
}

/** Styles that may stand in for a wanted one, the nearest first. */
const STAND_INS: Readonly<Record<FontStyle, readonly string[]>> = {
  Medium: ['Medium', 'Regular', 'Semi Bold', 'Book'],
  Bold: ['Bold', 'Semi Bold', 'Extra Bold', 'Medium', 'Regular'],
};

/** The family of all that a map says. */
export const FAMILY = 'Inter';

const named = ({ family, style }: FontName): string => `${family} ${style}`;

/** How good a stand-in is, less is better: Inter before any other family, then the nearest style. */
const rank = (font: FontName, wanted: FontStyle): number => {
  const style = STAND_INS[wanted].indexOf(font.style);
  return (font.family === FAMILY ? 0 : 100) + (style === -1 ? 50 : style);
};

/** Whether the host threw this for want of a font. It says so in many ways, and has no code for it. */
export const missesFont = (thrown: unknown): boolean => String(thrown).includes('font');

/**
 * Loads fonts of a map: none, the one for plain notes, or both. This module is the only caller of `loadFontAsync`, and asks for each
 * font once: fonts are not loaded at the start of a plugin, Inter neither, and each load is a round trip.
 *
 * Where the host refuses a font, the nearest that it lists and loads stands in; where none does, the
 * refused font is kept, and writing with it will say so.
 */
export const loadFonts = async (host: Host, styles: readonly FontStyle[]): Promise<Fonts> => {
  const asked = new Map<string, Promise<boolean>>();
  const missing: string[] = [];

  const load = (font: FontName): Promise<boolean> => {
    const known = asked.get(named(font));
    if (known !== undefined) return known;
    const answer = host.loadFontAsync(font).then(
      () => true,
      () => {
        missing.push(named(font));
        return false;
      },
    );
    asked.set(named(font), answer);
    return answer;
  };

  const standIn = async (style: FontStyle): Promise<FontName> => {
    const listed = await host.listAvailableFontsAsync().then(
      (fonts) => fonts.map(({ fontName }) => fontName),
      // No list: the other font of the map is the one that may be there.
      () => [{ family: FAMILY, style: style === 'Bold' ? 'Medium' : 'Bold' }],
    );
    listed.sort((a, b) => rank(a, style) - rank(b, style));
    // A few tries: a host that lists what it cannot load must not keep us here.
    for (const font of listed.slice(0, 5)) if (await load(font)) return font;
    return { family: FAMILY, style };
  };

  const find = async (style: FontStyle): Promise<FontName> => {
    const font = { family: FAMILY, style };
    return (await load(font)) ? font : standIn(style);
  };

  const found = await Promise.all(styles.map(find));
  return {
    of: (style) => found[styles.indexOf(style)] ?? { family: FAMILY, style },
    missing,
    load,
    isAsked: (font) => asked.has(named(font)),
  };
};
