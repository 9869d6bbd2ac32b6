import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanInput, cleanText } from '../../../journey/model/clean-input.ts';

test.each([
  ['plain', 'plain', 0],
  ['a\0b', 'a\uFFFDb', 1],
  ['😀', '😀', 0],
  ['\uD83D', '\uFFFD', 1],
  ['\uDE00\uD83D', '\uFFFD\uFFFD', 2],
  ['\uD83D\uD83D\uDE00', '\uFFFD😀', 1],
  ['', '', 0],
])('%j', (text, clean, replaced) => {
  expect(cleanText(text)).toEqual({ text: clean, replaced });
});

test('well-formed text comes through unchanged, any other becomes well-formed of the same length', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.nat({ max: 0xffff })),
      (good, codes) => {
        const whole = good.replace(/\0/g, '');
        expect(cleanText(whole)).toEqual({ text: whole, replaced: 0 });
        const raw = String.fromCharCode(...codes);
        const { text } = cleanText(raw);
        expect(text).toHaveLength(raw.length);
        expect(() => encodeURIComponent(text)).not.toThrow(); // it throws for a lone surrogate
        expect(text).not.toContain('\0');
      },
    ),
  );
});

test('JSON comes through unchanged, as a copy', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const clean = cleanInput(value);
      if (!clean.ok) {
        expect(clean.fault.code).toBe('badKey');
        return;
      }
      expect(JSON.stringify(clean.value)).toBe(JSON.stringify(value));
      if (typeof value === 'object' && value !== null) expect(clean.value).not.toBe(value);
    }),
  );
});
