import { expect, test } from 'vitest';
import { isRightToLeft } from '../../../journey/layout/text-item.ts';

test.each([
  ['שלום', true],
  ['مرحبا', true],
  ['12 % — שלום', true],
  ['🙂 שלום', true],
  ['« שלום', true],
  ['A שלום', false],
  ['1A שלום', false],
  ['1ש ab', true],
  ['a שלום', false],
  ['z', false],
  ['Z', false],
  ['À שלום', false],
  ['Я שלום', false],
  ['中 שלום', false],
  ['\ud7a3 שלום', false],
  ['\u{10000} שלום', true], // rare scripts are taken for pictures
  ['\u{103ff} שלום', true],
  ['\u{10ffff} שלום', true],
  ['\ue000 שלום', false],
  ['@[{ שלום', true],
  ['× 100', false], // a multiplication sign counts as a letter; nothing after it is one
  ['123', false],
  ['', false],
  ['\u0590', true],
  ['\u058f שלום', false],
  ['\u08ff', true],
  ['\u0900 שלום', false],
  ['\ufb1d', true],
  ['\ufdff', true],
  ['\ufe70', true],
  ['\ufefc', true],
  ['\ufb1c שלום', false],
  ['\ufe00 שלום', false],
  ['\ufe6f שלום', false],
  ['\ufefd שלום', false],
  ['\u2014 שלום', true],
  ['\u2bff שלום', true],
  ['\u2c00 שלום', false],
])('[L8] the first letter of %j decides: right to left is %s', (text, isSo) => {
  expect(isRightToLeft(text)).toBe(isSo);
});
