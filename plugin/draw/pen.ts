import type { Hex } from '../../journey/scene/scene.ts';
import type { LayerNames } from '../../journey/words/layer-names.ts';
import type { Fonts } from '../board/fonts.ts';
import type { Host } from '../figjam.ts';

/** What a drawer needs at hand. */
export interface Pen {
  readonly host: Host;
  readonly fonts: Fonts;
  readonly names: LayerNames;
  /**
   * Notes down a node in the moment it was made, and gives it back: if the host refuses the next write,
   * whoever asked for the drawing can take the half-drawn node away.
   */
  readonly keep: <Made extends SceneNode>(made: Made) => Made;
}

const channel = (hex: Hex, at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;

/**
 * One solid paint. Channels are written as `0xNN / 255` without rounding: FigJam shows a colour as one of
 * its swatches only when it matches to the last digit.
 */
export const solid = (hex: Hex): SolidPaint[] => [
  { type: 'SOLID', color: { r: channel(hex, 1), g: channel(hex, 3), b: channel(hex, 5) } },
];

const twoDigits = (value: number): string => (256 + Math.round(value * 255)).toString(16).slice(1);

/** The colour of a node that has exactly one solid paint. */
export const fillOf = (fills: readonly Paint[] | symbol | undefined): Hex | null => {
  const paint = typeof fills === 'object' && fills.length === 1 ? fills[0] : undefined;
  if (paint === undefined || paint.type !== 'SOLID') return null;
  const { r, g, b } = paint.color;
  return `#${(twoDigits(r) + twoDigits(g) + twoDigits(b)).toUpperCase()}`;
};

/** A hairline that sets a light area off from white ground, as FigJam draws one around sections and stickies by itself. */
export const hairline: SolidPaint[] = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 }, opacity: 0.12 }];
