/** The classes of characters that are not in the table of widths, by the blocks and ranges of the Unicode standard. */
import { expect, test } from 'vitest';
import { lineWidth } from '../../../journey/layout/measure-text.ts';

/** Width of a character by itself, in px at 100 px. */
const widthOf = (code: number): number => lineWidth(String.fromCodePoint(code), 'Medium', 100);

test.each([
  ['combining diacritical marks', 0x300, 0x36f],
  ['Cyrillic marks', 0x483, 0x489],
  ['Arabic signs', 0x610, 0x61a],
  ['Arabic vowels', 0x64b, 0x65f],
  ['combining marks, extended', 0x1ab0, 0x1aff],
  ['zero width space to right-to-left mark', 0x200b, 0x200f],
  ['directions', 0x202a, 0x202e],
  ['word joiner to isolates', 0x2060, 0x2069],
  ['marks for symbols', 0x20d0, 0x20ff],
  ['variation selectors', 0xfe00, 0xfe0f],
  ['skin tones', 0x1f3fb, 0x1f3ff],
  ['tags and more selectors', 0xe0000, 0xe01ef],
])('[L8] %s take no room, and what is before and after them does', (_, first, last) => {
  expect([widthOf(first), widthOf(last)]).toEqual([0, 0]);
  expect(widthOf(first - 1)).toBeGreaterThan(0);
  expect(widthOf(last + 1)).toBeGreaterThan(0);
});

test('[L8] of Hebrew points the hyphen is none', () => {
  expect([0x591, 0x5bd, 0x5bf, 0x5c7].map(widthOf)).toEqual([0, 0, 0, 0]);
  expect([0x590, 0x5be, 0x5c8].map(widthOf)).toEqual([70, 70, 70]);
});

test('a byte order mark takes no room, nor do control characters', () => {
  expect([0xfeff, 1, 0x1f].map(widthOf)).toEqual([0, 0, 0]);
  expect([0xfefe, 0xfefd, 0x20].every((code) => widthOf(code) > 0)).toBe(true);
});

test.each([
  ['old hangul', 0x1100, 0x115f],
  ['ideographs, kana and their signs', 0x2e80, 0xa4cf],
  ['hangul', 0xac00, 0xd7a3],
  ['compatibility ideographs', 0xf900, 0xfaff],
  ['vertical forms', 0xfe30, 0xfe4f],
  ['wide forms', 0xff00, 0xff60],
  ['wide signs', 0xffe0, 0xffe6],
])('[L8] %s are square', (_, first, last) => {
  expect([widthOf(first), widthOf(last)]).toEqual([100, 100]);
  expect([widthOf(first - 1), widthOf(last + 1)].map((width) => width < 100)).toEqual([true, true]);
});

test('[L8] rare ideographs are square; emoji and pictures are as wide as the widest font makes them', () => {
  expect([0x20000, 0x3ffff].map(widthOf)).toEqual([100, 100]);
  expect([0x2600, 0x27bf, 0x1f000, 0x1f600, 0x1ffff].map(widthOf)).toEqual([130, 130, 130, 130, 130]);
  expect([0x25ff, 0x27c0, 0x10000, 0x1efff].map((code) => widthOf(code) < 100)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('[L8] two letters of a flag are one picture, three are a picture and a half flag; a joined family is one', () => {
  const width = (text: string): number => lineWidth(text, 'Medium', 100);
  expect([width('🇷'), width('🇷🇺'), width('🇷🇺🇩'), width('🇷🇺🇩🇪')]).toEqual([130, 130, 260, 260]);
  expect([width('🇦🇦'), width('🇿🇿'), width('🇦🇿')]).toEqual([130, 130, 130]);
  expect(width('👩‍👩‍👧')).toBe(130);
  expect(width('👍🏽')).toBe(130);
  expect(width('👍👍')).toBe(260);
  expect(width('\u1f00\u0301')).toBe(width('\u1f00'));
});
