import { expect, test } from 'vitest';
import { lowerSyntax, withPlainSpread, withShortNullish } from '../../../scripts/build/lower-syntax.ts';

const inFunction = (body: string): string => `(() => {\n${body}\n})()`;

test('spreads in a row are one call, inside each other too', () => {
  const calls = (body: string): string | undefined =>
    /\n?(x = .*)\n/.exec(withPlainSpread(inFunction(body)))?.[1];
  expect(calls('x = __spreadProps(__spreadValues({}, a), { b: 1 })')).toBe('x = __assign({}, a, { b: 1 })');
  expect(calls('x = __spreadValues(__spreadProps(__spreadValues({}, f(1)), { b: 1 }), (y, z))')).toBe(
    'x = __assign({}, f(1), { b: 1 }, (y, z))',
  );
  expect(calls('x = f(__spreadValues({}, a))')).toBe('x = f(__assign({}, a))');
});

test('the helpers that are not called any more go', () => {
  const script = withPlainSpread(inFunction('var __defProp = 1, __spreadProps = () => {}; var x = 1;'));
  expect(script).not.toContain('__spreadProps');
  expect(script).toContain('var x = 1;');
});

test('where nothing happens when the other value is read, `??` is a call', () => {
  const short = (body: string): string => withShortNullish(inFunction(body));
  expect(short('x = (a ?? b.c) ?? []')).toContain('x = __orElse((__orElse(a , b.c)) , [])');
  expect(short('x = a ?? f()')).toContain('x = a ?? f()');
  expect(short('x = a ?? (b = 1)')).toContain('x = a ?? (b = 1)');
});

test('what comes out is ES2017 and means the same', async () => {
  const code = await lowerSyntax(
    inFunction(`
      var calls = 0, f = () => ++calls;
      result = [null ?? 1, 0 ?? 1, "" ?? f(), undefined ?? f(), (null ?? undefined) ?? -2, calls];`),
  );
  expect(code).not.toContain('??');
  expect(new Function(`var result; ${code.replace('"use strict";', '')} return result;`)()).toEqual([
    1,
    0,
    '',
    1,
    -2,
    1,
  ]);
});
