import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCertain,
  lineWidth,
  longestWordWidth,
  textHeight,
  wrapText,
} from '../../../journey/layout/measure-text.ts';
import { BOLD, MEDIUM, RANGES } from '../../../journey/layout/text-widths.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('lineWidth', () => {
  it('[L1] knows Inter: Bold is wider than Medium, and width grows with the size', () => {
    expect(lineWidth('Этапы', 'Bold', 120)).toBeGreaterThan(lineWidth('Этапы', 'Medium', 120));
    expect(lineWidth('Этапы', 'Medium', 80)).toBeCloseTo(2 * lineWidth('Этапы', 'Medium', 40), 9);
    // The space of Inter Medium is 0.265 em.
    expect(lineWidth(' ', 'Medium', 1000)).toBe(265);
  });

  it('[L8] counts a joined emoji, a flag and a letter with marks once each', () => {
    expect(lineWidth(FAMILY, 'Medium', 100)).toBe(lineWidth('👨', 'Medium', 100));
    expect(lineWidth('🇩🇪', 'Medium', 100)).toBe(lineWidth('👨', 'Medium', 100));
    expect(lineWidth('🇩🇪🇫🇷🇮🇹', 'Medium', 100)).toBe(3 * lineWidth('👨', 'Medium', 100));
    expect(lineWidth('👍🏽', 'Medium', 100)).toBe(lineWidth('👍', 'Medium', 100));
    expect(lineWidth('и\u0306', 'Medium', 100)).toBe(lineWidth('и', 'Medium', 100));
  });

  it('[L8] counts the last sign that fits into one unit as one, and what follows it by itself', () => {
    const width = (text: string): number => lineWidth(text, 'Medium', 100);
    expect(width('\uffffab')).toBeCloseTo(width('\uffff') + width('ab'), 9);
    expect(width('\u{10000}ab')).toBeCloseTo(width('\u{10000}') + width('ab'), 9);
  });

  it('[L8] gives a space its room beside what was not measured', () => {
    const space = lineWidth('\u202f', 'Medium', 100);
    expect(space).toBeGreaterThan(0);
    expect(lineWidth('漢\u202f字', 'Medium', 100)).toBe(200 + space);
  });

  it('[L8] gives ideographs a full em and unknown letters a safe average', () => {
    expect(lineWidth('漢字', 'Bold', 50)).toBe(100);
    expect(lineWidth('שלום', 'Bold', 100)).toBe(280);
  });
});

describe('the table of widths', () => {
  it('[L1] is small enough for the sandbox bundle, and has two digits for each character in both styles', () => {
    const count = RANGES.split(' ').reduce((sum, range) => {
      const [first = 0, last = 0] = range.split('-').map((hex) => parseInt(hex, 16));
      return sum + last - first + 1;
    }, 0);
    for (const table of [MEDIUM, BOLD]) {
      const runs = table.match(/[0-9a-z]{2}[A-Z]?/g) ?? [];
      expect(runs.join('')).toBe(table);
      const times = runs.map((run) => (run.length > 2 ? run.charCodeAt(2) - 64 : 1));
      expect(times.reduce((sum, each) => sum + each)).toBe(count);
    }
    expect(RANGES.length + MEDIUM.length + BOLD.length).toBeLessThanOrEqual(4096);
  });
});

describe('isCertain', () => {
  it.each(['Weight 3/5', 'Важность', '★ ✓ → · − “quoted” «в кавычках» …', 'a\nb'])(
    'knows all of %j',
    (text) => {
      expect(isCertain(text)).toBe(true);
    },
  );
  it.each(['漢字', '👍', 'שלום', 'α'])('is not sure of %j', (text) => {
    expect(isCertain(text)).toBe(false);
  });
});

describe('wrapText', () => {
  it('breaks at spaces, after hyphens and dashes, and drops the space that ends a line', () => {
    const width = lineWidth('прайс-', 'Medium', 24);
    expect(wrapText('прайс-лист тут', 'Medium', 24, width)).toEqual(['прайс-', 'лист', 'тут']);
    expect(wrapText('one two', 'Medium', 24, lineWidth('two', 'Medium', 24))).toEqual(['one', 'two']);
  });

  it('keeps hard newlines and empty lines', () => {
    expect(wrapText('a\n\nb', 'Medium', 24, 500)).toEqual(['a', '', 'b']);
    expect(wrapText('', 'Medium', 24, 500)).toEqual(['']);
  });

  it('does not break at a no-break space or before a minus', () => {
    const width = lineWidth('10\u00a0000', 'Medium', 24);
    expect(wrapText('от 10\u00a0000', 'Medium', 24, width)).toEqual(['от', '10\u00a0000']);
    expect(wrapText('at -5', 'Medium', 24, lineWidth('at -', 'Medium', 24))).toEqual(['at', '-5']);
  });

  it('[L8] breaks inside a word only if the word alone is wider than the box', () => {
    expect(wrapText('abc abcdefghij', 'Medium', 100, 300)).toEqual(['abc', 'abcde', 'fghij']);
  });

  it('[L8] fills the line that the end of a broken word begins', () => {
    expect(wrapText('mmmmm m', 'Medium', 100, lineWidth('mm m', 'Medium', 100))).toEqual(['mmm', 'mm m']);
  });

  it('[L8] never parts a character that is wider than its box from its marks', () => {
    expect(wrapText('a\u0300b\u0300', 'Medium', 100, 10)).toEqual(['a\u0300', 'b\u0300']);
  });

  it('breaks after the hyphen of a word of one letter', () => {
    expect(wrapText('e-mail', 'Medium', 24, lineWidth('mail', 'Medium', 24))).toEqual(['e-', 'mail']);
  });

  it.each(['-', '\u2010', '\u2013', '\u2014'])('breaks after %j', (dash) => {
    const width = lineWidth(`one${dash}tw`, 'Medium', 24);
    expect(wrapText(`one${dash}two`, 'Medium', 24, width)).toEqual([`one${dash}`, 'two']);
  });

  it('[L8] never cuts a surrogate pair or a joined emoji', () => {
    expect(wrapText(FAMILY.repeat(3), 'Medium', 24, 40)).toEqual([FAMILY, FAMILY, FAMILY]);
  });

  it('[L8] breaks Chinese and Japanese between any two characters', () => {
    expect(wrapText('顧客の旅の地図', 'Medium', 100, 300)).toEqual(['顧客の', '旅の地', '図']);
  });

  it('[L8] breaks between an ideograph and a word, on either side of it', () => {
    expect(wrapText('顧客ABC', 'Medium', 100, 300)).toEqual(['顧客', 'ABC']);
    expect(wrapText('ABC顧客', 'Medium', 100, 300)).toEqual(['ABC', '顧客']);
  });

  it('breaks at tabs and at wide spaces, and drops them at the end of a line', () => {
    expect(wrapText('one\ttwo', 'Medium', 24, lineWidth('two', 'Medium', 24))).toEqual(['one', 'two']);
    expect(wrapText('顧客\u3000\u3000地図', 'Medium', 100, 300)).toEqual(['顧客', '地図']);
  });

  it('makes no line of spaces that end a text, however many they are', () => {
    const width = lineWidth('one', 'Medium', 24);
    expect(wrapText('one   ', 'Medium', 24, width)).toEqual(['one']);
    expect(wrapText('one   two   ', 'Medium', 24, lineWidth('two', 'Medium', 24))).toEqual(['one', 'two']);
  });

  it('[L8] no line is wider than its box, and nothing but line-end spaces is lost', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 40, max: 900 }), (text, width) => {
        const lines = wrapText(text, 'Bold', 28, width);
        for (const line of lines) {
          const isOneCharacter = [...new Intl.Segmenter().segment(line)].length <= 1;
          expect(isOneCharacter || lineWidth(line, 'Bold', 28) <= width + 1e-6).toBe(true);
        }
        const squeeze = (value: string): string => value.replace(/[\s\u2028\u2029]/g, '');
        expect(squeeze(lines.join(''))).toBe(squeeze(text));
      }),
      { seed: 7 },
    );
  });
});

describe('longestWordWidth and textHeight', () => {
  it('a word ends at every newline that wraps', () => {
    for (const newline of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
      const text = `long${newline}longer`;
      expect(wrapText(text, 'Bold', 40, 1000)).toEqual(['long', 'longer']);
      expect(longestWordWidth(text, 'Bold', 40)).toBe(lineWidth('longer', 'Bold', 40));
    }
  });

  it('is the width of the longest word, hyphens open', () => {
    expect(longestWordWidth('Опыт прайс-лист', 'Bold', 64)).toBe(lineWidth('прайс-', 'Bold', 64));
  });
  it('is that of the style that is asked for, whatever was measured before', () => {
    const widthOf = (style: 'Medium' | 'Bold') => longestWordWidth('Опыт', style, 64);
    for (let i = 0; i < 20_001; i += 1) longestWordWidth(`Опыт ${i}`, 'Medium', 64);
    for (const style of ['Medium', 'Bold', 'Medium'] as const) {
      expect(widthOf(style)).toBe(lineWidth('Опыт', style, 64));
    }
  });
  it('is nothing for no word', () => {
    expect([longestWordWidth('', 'Bold', 64), longestWordWidth(' \n ', 'Bold', 64)]).toEqual([0, 0]);
  });
  it('is lines × size × line height', () => {
    expect(textHeight('a\nb', 'Medium', 40, 1.25, 500)).toBe(100);
  });
});
