import { expect, test } from 'vitest';
import { mergeOrder } from '../../../journey/reconcile/merge-order.ts';

/** Orders as words, a letter for each id; what is kept is what stands in the fourth one, or all. */
const merged = (base: string, board: string, form: string, kept = `${board}${form}`): string =>
  mergeOrder([...base], [...board], [...form], new Set(kept)).join('');

test.each([
  ['who changed nothing follows the other: the board’s', 'abcd', 'dcba', 'abcd', 'dcba'],
  ['or the form’s', 'abcd', 'abcd', 'dcba', 'dcba'],
  ['the form’s where both changed it', 'abcd', 'bacd', 'dcba', 'dcba'],
  ['removing one in the form is no sorting', 'abcd', 'dcba', 'bcd', 'dcba'],
  ['adding one in the form is no sorting', 'abc', 'cba', 'xabc', 'xcba'],
  ['what the form put in follows the neighbour that it follows there', 'abc', 'cba', 'abxc', 'cbxa'],
  ['what the board has more follows its neighbour too', 'abc', 'abxc', 'cba', 'cbxa'],
  ['what both put in after one neighbour: the form’s, then the board’s', 'ab', 'axb', 'ayb', 'ayxb'],
  ['what comes first on one side stays first', 'ab', 'xab', 'ba', 'xba'],
])('[P4] %s', (_, base, board, form, wanted) => {
  expect(merged(base, board, form)).toBe(wanted);
});

test('[P4] what is not kept is in no order', () => {
  expect(merged('abc', 'abc', 'cbax', 'ac')).toBe('ca');
  expect(merged('abc', 'cabx', 'abc', 'abc')).toBe('cab');
});
