import { describe, expect, it } from 'vitest';
import { movedIds } from '../../../journey/reconcile/moved-ids.ts';

const moved = (before: string, after: string): string =>
  [...movedIds(before.split(''), after.split(''))].sort().join('');

describe('movedIds', () => {
  it.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'dabc', 'd'],
    ['abcdef', 'fabcde', 'f'],
    ['', 'abc', ''],
    ['abc', 'xay', ''],
    ['abc', '', ''],
  ])('%s → %s moves the fewest: %s', (before, after, expected) => {
    expect(moved(before, after)).toBe(expected);
  });

  it('tells one of two neighbours that changed places', () => {
    expect(['b', 'c']).toContain(moved('abcde', 'acbde'));
  });

  it('does not count what came or went', () => {
    expect(moved('abc', 'xcy')).toBe('');
    expect(moved('abcd', 'xdzab')).toBe('d');
  });
});
