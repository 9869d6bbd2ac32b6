import { expect, test } from 'vitest';
import { sizeComplaints, sizeTable } from '../../scripts/size.ts';

const file = (bytes: number) => ({ name: 'code.js', bytes, gzipped: 30_000, budget: 80_500 });

test('[13] a file at its budget is fine, a byte more is a complaint that says how much', () => {
  expect(sizeComplaints([file(80_500)])).toEqual([]);
  expect(sizeComplaints([file(80_501)])).toHaveLength(1);
  expect(sizeComplaints([file(81_700)])).toEqual([
    'code.js is 81.7 kB, 1.2 kB over its budget of 80.5 kB: take something out of the bundle.',
  ]);
});

test('sizes are printed beside their budgets', () => {
  expect(sizeTable([file(79_000)])).toBe('code.js    79.0 kB of 80.5 kB (30.0 kB gzipped)');
});
