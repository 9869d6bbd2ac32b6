import { describe, expect, it } from 'vitest';
import { LEVELS, valenceOfY, yOfValence } from '../../../journey/scene/emotion-scale.ts';

describe('the emotion scale', () => {
  it('[E7] has five levels, +2 at 160 from the top and 176 a level', () => {
    expect(LEVELS.map(yOfValence)).toEqual([160, 336, 512, 688, 864]);
  });

  it('[E2] gives every valence back from its height, also when that was rounded to whole px', () => {
    for (let tenths = -20; tenths <= 20; tenths += 1) {
      const valence = tenths / 10;
      expect(valenceOfY(yOfValence(valence))).toBe(valence);
      expect(valenceOfY(Math.round(yOfValence(valence)))).toBe(valence);
    }
  });

  it('[E2] clamps what lies beyond the scale', () => {
    expect(valenceOfY(-400)).toBe(2);
    expect(valenceOfY(5000)).toBe(-2);
  });
});
