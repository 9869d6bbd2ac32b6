import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChain, joinList, splitList } from '../../../journey/scene/list-text.ts';

describe('lists in one text', () => {
  it('are joined by a dot that starts no line', () => {
    expect(joinList(['ROI', 'lower risk'])).toBe('ROI\u00a0· lower risk');
  });

  it('come apart again, also as a person types them', () => {
    expect(splitList('ROI · lower risk ·  price')).toEqual(['ROI', 'lower risk', 'price']);
    expect(splitList('one·two')).toEqual(['one·two']);
    expect(splitList('a · ')).toEqual(['a']);
    expect(splitList('  ')).toEqual([]);
  });

  it('survive the round trip', () => {
    const value = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() === text && text !== '' && !text.includes('·'));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
      { seed: 2 },
    );
  });

  it('a chain leaves out what is empty', () => {
    expect(joinChain(['feature', '', 'benefit'])).toBe('feature → benefit');
  });
});
