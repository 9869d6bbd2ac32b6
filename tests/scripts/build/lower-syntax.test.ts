import { expect, test } from 'vitest';
import { lowerSyntax, withPlainSpread, withShortNullish } from '../../../scripts/build/lower-syntax.ts';

test('spreads in a row are one call, inside each other too', () => {
  expect(withPlainSpread('x = __spreadProps(__spreadValues({}, a), { b: 1 })')).toBe(
    'x = __spreadProps({}, a, { b: 1 })',
  );
  expect(
    withPlainSpread('x = __spreadValues(__spreadProps(__spreadValues({}, f(1)), { b: 1 }), (y, z))'),
  ).toBe('x = __spreadValues({}, f(1), { b: 1 }, (y, z))');
  expect(withPlainSpread('x = f(__spreadValues({}, a))')).toBe('x = f(__spreadValues({}, a))');
});

test('where nothing happens when the other value is read, `??` is a call', () => {
  expect(withShortNullish('x = (a ?? b.c) ?? []')).toMatch(
    /x = __orElse\(\(__orElse\(a , b\.c\)\) , \[\]\)$/,
  );
  expect(withShortNullish('x = a ?? f()')).toBe('x = a ?? f()');
  expect(withShortNullish('x = a ?? (b = 1)')).toBe('x = a ?? (b = 1)');
});

test('what comes out is ES2017 and means the same', async () => {
  const run = (script: string): unknown => new Function(`${script} return result;`)();
  const code = await lowerSyntax(
    'var calls = 0, f = () => ++calls, result = [null ?? 1, 0 ?? 1, "" ?? f(), undefined ?? f(), (null ?? undefined) ?? -2, calls];',
  );
  expect(code).not.toContain('??');
  expect(run(code)).toEqual([1, 0, '', 1, -2, 1]);
});
