import { expect, test } from 'vitest';
import { holds } from '../../../scripts/bench/gates.ts';
import { costOfCode } from '../../../scripts/bench/measure.ts';
import { patterns } from '../../../scripts/bench/patterns.ts';
import { textTable } from '../../../scripts/bench/text-table.ts';

test('a limit may be reached, unless it is one to stay below', () => {
  expect(holds({ what: '', counted: 8, limit: 8 })).toBe(true);
  expect(holds({ what: '', counted: 8.01, limit: 8 })).toBe(false);
  expect(holds({ what: '', counted: 90_000, limit: 90_000, isBelow: true })).toBe(false);
  expect(holds({ what: '', counted: NaN, limit: 8 })).toBe(false);
});

test.each(patterns)('$name: works on the strictest host, and draws every text', async ({ code }) => {
  const texts = ['one', 'two', 'x'.repeat(300)];
  for (const editor of ['figjam', 'figma'] as const) {
    const { nodes } = await costOfCode(code(editor, texts), editor);
    expect(nodes).toBeGreaterThanOrEqual(texts.length);
  }
});

test('the floor is three host calls a sticky: create, its text, the characters', async () => {
  const [floor] = patterns;
  const calls = async (count: number) =>
    (await costOfCode(floor?.code('figjam', Array<string>(count).fill('note')) ?? '', 'figjam')).calls;
  expect((await calls(20)) - (await calls(10))).toBe(30);
});

test('a pattern that fails is no measure', async () => {
  await expect(costOfCode('figma.closePlugin("failed: no font")', 'figjam')).rejects.toThrow('no font');
  await expect(costOfCode('', 'figjam')).rejects.toThrow('never closed');
});

test('a table has its first column to the left and its figures to the right', () => {
  expect(
    textTable(
      ['name', 'n'],
      [
        ['a', '1'],
        ['longer', '100'],
      ],
    ),
  ).toBe('name      n\na         1\nlonger  100');
});
