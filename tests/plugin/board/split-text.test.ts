import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../plugin/board/split-text.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('[7.1] a text is stored in parts under the entry limit', () => {
  it('counts UTF-8 bytes, joins to the same text and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 4, max: 40 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          expect(parts.join('')).toBe(text);
          for (const part of parts) {
            expect(bytes(part)).toBeLessThanOrEqual(limit);
            expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          }
        },
      ),
      { seed: 71 },
    );
  });

  it('fills parts: emoji of four bytes each, ten to a part of forty', () => {
    expect(splitText('🙂'.repeat(25), 40).map((part) => part.length)).toEqual([20, 20, 10]);
  });

  it('keeps an empty text as one empty part', () => {
    expect(splitText('', 10)).toEqual(['']);
  });
});
