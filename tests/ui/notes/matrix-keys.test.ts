import { expect, test } from 'vitest';
import { matrixMove } from '../../../ui/notes/matrix-keys.ts';

const move = (key: string, isWhole = false, row = 1, column = 1) =>
  matrixMove(key, isWhole, { row, column }, 3, 4);

test('arrows lead to the next cell and stop at the edges', () => {
  expect(move('ArrowLeft')).toEqual({ row: 1, column: 0 });
  expect(move('ArrowRight', false, 1, 3)).toEqual({ row: 1, column: 3 });
  expect(move('ArrowUp', false, 0)).toEqual({ row: 0, column: 1 });
  expect(move('ArrowDown')).toEqual({ row: 2, column: 1 });
});

test('Home and End lead along the row, with Ctrl over the whole matrix', () => {
  expect(move('Home')).toEqual({ row: 1, column: 0 });
  expect(move('End')).toEqual({ row: 1, column: 3 });
  expect(move('Home', true)).toEqual({ row: 0, column: 0 });
  expect(move('End', true)).toEqual({ row: 2, column: 3 });
});

test('other keys mean nothing here', () => {
  expect(move('a')).toBeNull();
  expect(move('Tab')).toBeNull();
});
