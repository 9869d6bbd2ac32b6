import { expect, test } from 'vitest';
import { fitScale, scrollAfterZoom, within } from '../../../ui/preview/zoom.ts';

test('a fitted map lies in its box with air around it', () => {
  const scale = fitScale({ width: 5000, height: 3000 }, { width: 360, height: 540 }, 12);
  expect(5000 * scale).toBeCloseTo(336);
  expect(3000 * scale).toBeLessThan(516);
});

test('a box without room still gives a scale of use', () => {
  expect(fitScale({ width: 5000, height: 3000 }, { width: 0, height: 0 }, 12)).toBe(0.004);
  expect(within(99)).toBe(1.5);
});

test('what was in the middle of the view stays there', () => {
  expect(scrollAfterZoom(100, 200, 1, 2)).toBe(300);
  expect(scrollAfterZoom(300, 200, 2, 1)).toBe(100);
});
