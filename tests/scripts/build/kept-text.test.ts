import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptText } from '../../../scripts/build/kept-text.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tropa-kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

let times = 0;
const ask = (ingredients: readonly string[], isAfresh = false) =>
  keptText(ingredients, () => Promise.resolve(`made ${String((times += 1))}`), { isAfresh, folder });

test('a text is made once of the same things, and anew when one of them changes or moves', async () => {
  const first = await ask(['ab', 'c']);
  expect(await ask(['ab', 'c'])).toBe(first);
  const others = [await ask(['a', 'bc']), await ask(['c', 'ab']), await ask(['ab', 'c', ''])];
  expect(new Set([first, ...others]).size).toBe(4);
});

test('afresh means made in any case, and what was made then is what is kept', async () => {
  const first = await ask(['a']);
  const second = await ask(['a'], true);
  expect(second).not.toBe(first);
  expect(await ask(['a'])).toBe(second);
});

test('what nobody asked for within a day is thrown away, what somebody did is not', async () => {
  const asked = await ask(['asked']);
  await ask(['forgotten']);
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of await readdir(folder)) await utimes(path.join(folder, name), longAgo, longAgo);
  await ask(['asked']);
  await ask(['new']);
  expect(await readdir(folder)).toHaveLength(2);
  expect(await ask(['asked'])).toBe(asked);
});

test('a text that could not be made is not kept', async () => {
  await expect(keptText(['a'], () => Promise.reject(new Error('no luck')), { folder })).rejects.toThrow(
    'no luck',
  );
  expect(await readdir(folder)).toEqual([]);
});
