/**
 * Measures the advance widths of Inter Medium and Inter Bold and writes them as the committed table
 * `journey/layout/text-widths.ts`.
 *
 * Run it with `npm run widths` on a machine with Inter and Chrome, Chromium or Edge; the layout itself
 * never measures (L1). Kerning is off: a sum of plain advances is a little wider than kerned text, so a
 * box made from the table is never too narrow. A character that Inter lacks is written as 0 and so falls
 * back to the width of its class.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { BROWSER_FLAGS } from './rasterise.ts';

/** What people write most, first and last code point: Latin, Cyrillic, punctuation, and the signs a map uses. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0x17f], // Latin-1 and Latin Extended-A
  [0x400, 0x45f], // Russian, Ukrainian, Belarusian, Serbian, Bulgarian
  [0x490, 0x491], // Ґ ґ
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022], // † ‡ •
  [0x2026, 0x2026], // …
  [0x202f, 0x2030], // narrow no-break space, ‰
  [0x2039, 0x203a], // ‹ ›
  [0x20ac, 0x20ac], // €
  [0x20bd, 0x20bd], // ₽
  [0x2116, 0x2116], // №
  [0x2122, 0x2122], // ™
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // −
  [0x2248, 0x2248], // ≈
  [0x2260, 0x2265], // ≠ ≡ ≢ ≣ ≤ ≥
  [0x2605, 0x2606], // ★ ☆
  [0x2713, 0x2713], // ✓
  [0x2717, 0x2717], // ✗
];
const MEASURED_AT = 1000; // px, so that a width in px is a width in 1/1000 em

/** One width as two base-36 digits: up to 1295, enough for 1/1000 em of every character above. */
const encode = (width: number): string => {
  if (width > 1295) throw new Error(`A width of ${width} does not fit two base-36 digits.`);
  return width.toString(36).padStart(2, '0');
};

/** Widths in a row; one that stands there up to 26 times is written once, with a letter for how often: B = 2. */
const encodeAll = (widths: readonly number[]): string =>
  widths
    .map(encode)
    .join(' ')
    .replace(
      /\b(..)(?: \1\b){1,25}/g,
      (run, width: string) => width + String.fromCharCode(65 + (run.length - 2) / 3),
    )
    .replace(/ /g, '');

/** The widths of `codes` in each of `fonts`, in px, as Chromium's canvas gives them. */
const widthsIn = async (fonts: readonly string[], codes: readonly number[]): Promise<number[][]> => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  try {
    const page = await browser.newPage();
    // No named function in here: the page does not know the helper by which the compiler keeps names.
    return await page.evaluate(
      (wanted) => {
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) throw new Error('No canvas to measure with.');
        return wanted.fonts.map((font) => {
          pen.font = font;
          pen.fontKerning = 'none';
          return wanted.codes.map((code) => pen.measureText(String.fromCharCode(code)).width);
        });
      },
      { fonts: [...fonts], codes: [...codes] },
    );
  } finally {
    await browser.close();
  }
};

/** The row of one weight: 0 where Inter has no such character. */
const measure = async (weight: 500 | 700): Promise<number[]> => {
  const codes = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  const fonts = ['Inter, monospace', 'Inter, serif', 'monospace'].map(
    (family) => `${weight} ${MEASURED_AT}px ${family}`,
  );
  const [besideMono = [], besideSerif = [], mono = []] = await widthsIn(fonts, codes);
  if (besideMono.every((width, i) => width === mono[i])) {
    throw new Error('Inter is not installed: install the package fonts-inter and run again.');
  }
  // Two different fallbacks give one width only where Inter itself has the character.
  return besideMono.map((width, i) => (width === besideSerif[i] ? Math.round(width) : 0));
};

const medium = await measure(500);
const bold = await measure(700);
const hexRanges = RANGES.map(([first, last]) => `${first.toString(16)}-${last.toString(16)}`).join(' ');
const table = `/**
 * Advance widths of Inter in 1/1000 em, written by \`npm run widths\`. Do not edit by hand.
 *
 * Each character of the ranges (hexadecimal code points) takes two base-36 digits, in order; a capital after
 * them says how many characters in a row are so wide, B = 2. 00 = Inter has no such character.
 */
export const RANGES =
  '${hexRanges}';
export const MEDIUM =
  '${encodeAll(medium)}';
export const BOLD =
  '${encodeAll(bold)}';
`;
writeFileSync(new URL('../journey/layout/text-widths.ts', import.meta.url), table);
console.log(
  `${medium.length} characters, ${table.length} bytes; Inter lacks ${bold.filter((width) => width === 0).length}.`,
);
