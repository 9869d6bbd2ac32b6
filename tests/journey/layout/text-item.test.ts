import { describe, expect, test } from 'vitest';
import { fitSize, hugWidth, paragraphs, run, runsHeight } from '../../../journey/layout/text-item.ts';
import { lineWidth } from '../../../journey/layout/measure-text.ts';

describe('the height of a text', () => {
  const bold = (text: string) => run(text, 40, 'Bold');

  test('is that of its lines; the newline that parts two runs makes no line of its own', () => {
    expect(runsHeight([bold('one')], 500)).toBe(50);
    expect(runsHeight([bold('one\n'), bold('two')], 500)).toBe(100);
    expect(runsHeight([bold('one\n\n'), bold('two')], 500)).toBe(150);
  });

  test('is one line where it says nothing', () => {
    expect(runsHeight([bold('')], 500)).toBe(50);
  });

  test('is a whole number, the next one', () => {
    expect(runsHeight([run('one', 33, 'Bold')], 500)).toBe(42);
    expect(runsHeight([run('one', 48, 'Bold')], 500)).toBe(60);
  });
});

test('paragraphs each begin on a line of their own, and blank ones are left out', () => {
  const runs = ['one', ' ', 'two', ''].map((text) => run(text, 40, 'Medium'));
  expect(paragraphs(runs).map(({ text }) => text)).toEqual(['one\n', 'two']);
  expect(paragraphs([])).toEqual([]);
});

test('[L5] a title is as large as it may be, or by steps of 4 as small as its longest word needs, but not under 32', () => {
  const width = lineWidth('Delivery', 'Bold', 60);
  expect(fitSize('Delivery', 'Bold', 60, width + 0.01)).toBe(60);
  expect(fitSize('Delivery', 'Bold', 64, width)).toBe(60);
  expect(fitSize('Delivery', 'Bold', 62, width)).toBe(58);
  expect(fitSize('Delivery', 'Bold', 64, 10)).toBe(32);
});

test('a box that hugs its text has room for an Inter of another version', () => {
  const [short, long] = ['hope', 'hope and doubt'].map((text) => lineWidth(text, 'Medium', 36));
  expect(hugWidth(['hope', 'hope and doubt'], 'Medium', 36)).toBe(Math.ceil((long ?? 0) * 1.04) + 2);
  expect(hugWidth(['hope'], 'Medium', 36)).toBe(Math.ceil((short ?? 0) * 1.04) + 2);
});
