import { expect, test } from 'vitest';
import { singly } from '../../../ui/controls/singly.ts';

test('of a double click the first one counts, and every press of a key', () => {
  let pressed = 0;
  const press = singly(() => {
    pressed += 1;
  });
  for (const detail of [1, 2, 0, 0]) press({ detail });
  expect(pressed).toBe(3);
});
