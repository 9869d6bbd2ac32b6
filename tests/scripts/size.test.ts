import { expect, test } from 'vitest';
import { budgets, sizeComplaints, sizeTable } from '../../scripts/size.ts';

const file = (bytes: number) => ({ name: 'code.js', bytes, gzipped: 30_000, budget: budgets.code });

test('[13] a file at its budget is fine, a byte more is a complaint that says how much', () => {
  expect(sizeComplaints([file(budgets.code)])).toEqual([]);
  expect(sizeComplaints([file(budgets.code + 1200)])).toEqual([
    `code.js is ${(budgets.code + 1200) / 1000} kB, 1.2 kB over its budget of ${budgets.code / 1000}.0 kB: take something out of the bundle.`,
  ]);
});

test('sizes are printed beside their budgets', () => {
  expect(sizeTable([file(79_000)])).toBe(
    `code.js    79.0 kB of ${budgets.code / 1000}.0 kB (30.0 kB gzipped)`,
  );
});
