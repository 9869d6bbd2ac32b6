import { expect, test } from 'vitest';
import { firstAsked } from '../../ui/first-asked.ts';

test('what is asked for once it is here is done at once, every time', () => {
  const done: string[] = [];
  const asked = firstAsked<string>();
  asked.come('here');
  asked.ask((one) => done.push(`1 ${one}`));
  asked.ask((one) => done.push(`2 ${one}`));
  expect(done).toEqual(['1 here', '2 here']);
});

test('the first thing asked for before waits, and is done once; what would have been pressed on a screen that was gone is not', () => {
  const done: string[] = [];
  const asked = firstAsked<string>();
  asked.ask((one) => done.push(`insert ${one}`));
  asked.ask((one) => done.push(`customise ${one}`));
  expect(done).toEqual([]);
  asked.come('here');
  expect(done).toEqual(['insert here']);
  asked.ask((one) => done.push(`later ${one}`));
  expect(done).toEqual(['insert here', 'later here']);
});

test('nothing asked for, nothing done', () => {
  expect(() => firstAsked<string>().come('here')).not.toThrow();
});
