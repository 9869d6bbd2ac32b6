import type { Participant } from '../../journey/model/participant.ts';
import type { PaletteName } from '../../journey/model/palette-name.ts';

/** The token of each hue: the panel's own darker or lighter lines of the board's colours. */
const TOKENS: Readonly<Record<PaletteName, string>> = {
  violet: '--tp-p1',
  orange: '--tp-p2',
  blue: '--tp-p3',
  green: '--tp-p4',
  red: '--tp-p5',
  teal: '--tp-p6',
  yellow: '--tp-p7',
  gray: '--tp-p8',
  darkGray: '--tp-p9',
  pink: '--tp-p10',
  white: '--tp-p8',
};

/** A participant's hue as a css value: the one given by hand, else that of the place in the order. */
export const ringColour = (colour: Participant['colour'], place: number): string =>
  `var(${colour === null ? `--tp-p${(place % 10) + 1}` : TOKENS[colour]})`;
