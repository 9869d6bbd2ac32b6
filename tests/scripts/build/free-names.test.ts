import { expect, test } from 'vitest';
import { unknownNames } from '../../../scripts/build/free-names.ts';

test('[rule 45] a helper that was cut away and a global of browsers are found, wherever they are used', () => {
  expect(
    unknownNames('(() => { var a = (b) => { var c = __rest(b, ["d"]); return c }; figma.on("run", a) })()'),
  ).toEqual(['__rest']);
  expect(
    unknownNames('var u = new URL(location.href); class A extends Intl.B { [key]() { return `${text}` } }'),
  ).toEqual(['Intl', 'URL', 'key', 'location', 'text']);
  expect(
    unknownNames(
      'a = 1; typeof b; for (c of []) d: for (;;) break d; ({ e, f: g, [h]: 1 }); ({ i: j } = {})',
    ),
  ).toEqual(['a', 'b', 'c', 'e', 'g', 'h', 'j']);
});

test('what the language and the sandbox give is not, nor what the script declares in any of its ways', () => {
  expect(unknownNames('setTimeout(() => console.log(Math.max(NaN, undefined), __html__), 1)')).toEqual([]);
  expect(
    unknownNames(`
      var { a, b: [c = d, ...e], ...f } = g(), h;
      function g(i, { j = i }, ...k) { return arguments.length + i + j + k.length + a + c + e + f + h }
      const d = function l(m) { return m ? l(0) : n.o.p }, n = async (q = () => q2) => { const q2 = await q; return q2 };
      function v2() { return new.target }
      try { s: for (let r of [d]) { if (r) continue s; break s } } catch (t) { n(t) }
      class U { v() { return U } } const w = class X { static y() { return X } }; w.y({ z: g })`),
  ).toEqual([]);
});

test('a name that one function declares is unknown in another', () => {
  expect(
    unknownNames('function f(a) { var b = a } function g() { return [a, b, arguments, () => arguments] }'),
  ).toEqual(['a', 'b']);
  expect(unknownNames('var f = () => arguments')).toEqual(['arguments']);
});
