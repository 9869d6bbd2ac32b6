import { expect, test } from 'vitest';
import { sameValue } from '../../../journey/reconcile/same-value.ts';

test.each([
  [1, 1, true],
  ['a', 'b', false],
  [null, null, true],
  [null, undefined, false],
  [null, {}, false],
  [[], [], true],
  [[], {}, false],
  [{}, [], false],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', 'b'], false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
])('[P2] of %j and %j it says that they are the same value: %s', (one, other, isSo) => {
  expect([sameValue(one, other), sameValue(other, one)]).toEqual([isSo, isSo]);
});
