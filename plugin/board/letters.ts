/**
 * How words are set, stretch by stretch: a hand may have given some of them another size, weight or colour.
 *
 * Problem: who writes a text anew gives the whole of it the look of its first letter. Approach: what a run writes over, or
 * takes away, is noted down first, and Undo sets each stretch as it was (W6). Limits: of a look only `LOOKS` come back.
 */
import type { Fonts } from './fonts.ts';

const LOOKS = ['fontName', 'fontSize', 'fills', 'lineHeight', 'textDecoration', 'hyperlink'] as const;

type Words = TextNode | TextSublayerNode;

/** A stretch of one look; the look is left out where the host does not tell it. */
type Stretch = Pick<StyledTextSegment, 'characters' | 'start' | 'end'> & {
  readonly [Look in (typeof LOOKS)[number]]?: StyledTextSegment[Look] | undefined;
};

/** A text as it is set, from its first stretch to its last. */
export type Letters = readonly Stretch[];

const alike = <Value>(value: Value | PluginAPI['mixed']): Value | undefined =>
  typeof value === 'symbol' ? undefined : (value as Value); // the one symbol that the host gives

/** How words are set. One host call, as many as asking what they say. */
export const lettersOf = (words: Words): Letters => {
  try {
    return words.getStyledTextSegments([...LOOKS]);
  } catch {
    // A host that tells no stretches tells what all of them have alike, or why it does not.
    const { characters, fontName, fontSize, fills, lineHeight } = words;
    const paints = alike(fills)?.slice();
    const look = { fontName: alike(fontName), fontSize: alike(fontSize), lineHeight: alike(lineHeight) };
    return [{ characters, start: 0, end: characters.length, ...look, fills: paints }];
  }
};

/** What they say. */
export const wordsIn = (letters: Letters): string => letters.map(({ characters }) => characters).join('');

/** Loads what these letters are set in; false where one of the fonts cannot be had. */
export const loadLetters = async (fonts: Fonts, letters: Letters): Promise<boolean> => {
  const loaded = await Promise.all(letters.map(({ fontName }) => !fontName || fonts.load(fontName)));
  return loaded.indexOf(false) < 0;
};

/** Sets words, which say the same, as these letters are set; their fonts have been loaded. */
export const setAs = (words: Words, letters: Letters): void => {
  if (JSON.stringify(lettersOf(words)) === JSON.stringify(letters)) return;
  const looks: readonly ((one: Stretch) => void)[] = [
    ({ start, end, fontName }) => fontName && words.setRangeFontName(start, end, fontName),
    ({ start, end, fontSize }) => fontSize && words.setRangeFontSize(start, end, fontSize),
    ({ start, end, fills }) => fills && words.setRangeFills(start, end, fills),
    ({ start, end, lineHeight }) => lineHeight && words.setRangeLineHeight(start, end, lineHeight),
    ({ start, end, textDecoration: line }) => line && words.setRangeTextDecoration(start, end, line),
    ({ start, end, hyperlink: to }) => to !== undefined && words.setRangeHyperlink(start, end, to),
  ];
  for (const set of looks) {
    try {
      letters.forEach(set);
    } catch {
      // One that this host does not let a plugin set is as it is; the others are set.
    }
  }
};
