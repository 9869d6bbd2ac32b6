import { expect, test } from 'vitest';
import { LIMITS } from '../../../journey/model/limits.ts';
import { characterCount, noteLines, notesProblem } from '../../../ui/notes/pasted-notes.ts';
import { notesWords } from '../../../ui/words/notes-words.ts';

const en = notesWords('en');
const ru = notesWords('ru');

test('each line with something on it is a note, whatever ends the lines', () => {
  expect(noteLines('  one \r\n\n two\u2028three\rfour\n   ')).toEqual(['one', 'two', 'three', 'four']);
  expect(noteLines(' \n ')).toEqual([]);
  expect(noteLines('<b>x</b>')).toEqual(['<b>x</b>']);
});

test('5,000 lines fit an empty map, and one more is a sentence', () => {
  const lines = Array.from({ length: LIMITS.notes }, (_, i) => `line ${i}`);
  expect(notesProblem(lines, 0, en)).toBeNull();
  expect(notesProblem(lines, 1, en)).toBe(
    'A map holds at most 5,000 notes. There is room for 4,999 more, and here are 5,000: take some away.',
  );
  expect(notesProblem(lines, 1, ru)).toContain('не больше 5000 стикеров');
});

test('a note may have 5,000 characters, an emoji counting as one', () => {
  expect(notesProblem(['😀'.repeat(5000)], 0, en)).toBeNull();
  expect(characterCount('😀')).toBe(1);
  expect(notesProblem(['x'.repeat(5001)], 0, en)).toContain('5,001 characters long, the limit is 5,000');
  expect(notesProblem(['a', 'x'.repeat(6000)], 0, en)).toContain('Line 2 is 6,000 characters long');
  expect(notesProblem(['x'.repeat(6001)], 0, ru)).toContain('В стикере 6001 знак,');
});
