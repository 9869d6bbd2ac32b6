import { describe, expect, test } from 'vitest';
import { mutantsOf, mutated } from '../../../scripts/mutants/operators.ts';
import { sampleOf } from '../../../scripts/mutants/mutant.ts';

/** What a source becomes, mutant by mutant. */
const become = (source: string): string[] => mutantsOf(source).map((edit) => mutated(source, edit));

describe('a mutant is one small thing wrong', () => {
  test.each([
    ['a < b', ['a <= b', 'a >= b']],
    ['a >= b', ['a > b', 'a < b']],
    ['a === b', ['a !== b']],
    ['a + b', ['a - b']],
    ['a * b', ['a / b']],
    ['a && b', ['a || b']],
    ['a ?? b', ['a']],
    ['f(!a)', ['f(a)', ';']],
    ['let x = 7', ['let x = 8', 'let x = (6)']],
    ["let x = 'a'", ["let x = ''"]],
    ['let x = [a]', ['let x = []']],
    ['let x = { ...a }', ['let x = { ...{} }']],
    ['let x = f(...a)', ['let x = f(...[])']],
    ['let x = a.filter(f)', ['let x = a']],
    ['let x = Math.min(a)', ['let x = Math.max(a)']],
    ['let x = c ? a : b', ['let x = !(c) ? a : b']],
    ['if (c) f();', ['if (!(c)) f();', 'if (c) ;']],
    ['let x = true', ['let x = false']],
  ])('%s', (source, wanted) => {
    const all = become(source).filter((each) => each !== ';');
    expect(all).toEqual(wanted.filter((each) => each !== ';'));
  });

  test('types, imports and names of fields are left alone', () => {
    expect(become("import { a } from './a.ts';\ntype T = 'a' | 1;\ninterface I { readonly x: 'a' }")).toEqual(
      [],
    );
    expect(become("let x: 'a' | 1 = { 'key': y, 5: y };")).toEqual([]);
  });
});

describe('a sample', () => {
  const all = Array.from({ length: 100 }, (_, i) => i);

  test('is the same for one seed, another for another, and in the order of the list', () => {
    expect(sampleOf(all, 20, 1)).toEqual(sampleOf(all, 20, 1));
    expect(sampleOf(all, 20, 1)).not.toEqual(sampleOf(all, 20, 2));
    expect(sampleOf(all, 20, 1)).toEqual([...sampleOf(all, 20, 1)].sort((a, b) => a - b));
    expect(new Set(sampleOf(all, 20, 1)).size).toBe(20);
  });

  test('of more than there are is all', () => {
    expect(sampleOf(all, Infinity, 1)).toEqual(all);
  });
});
