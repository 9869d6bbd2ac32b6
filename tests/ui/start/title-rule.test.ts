import { expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { exampleJourney } from '../../../ui/start/starting-points.ts';
import { isTitleValid } from '../../../ui/start/title-rule.ts';

const isTaken = (title: string): boolean =>
  parseJourney({ ...exampleJourney('example-b2c', 'en'), title }).ok;

test.each([
  ['Map', true],
  ['', false],
  [' \n\t', false],
  ['a'.repeat(120), true],
  ['a'.repeat(121), false],
  ['😀'.repeat(120), true],
  ['😀'.repeat(121), false],
])('[12] the panel takes a title exactly where the journey does: %j', (title, isValid) => {
  expect(isTitleValid(title)).toBe(isValid);
  expect(isTaken(title)).toBe(isValid);
});
