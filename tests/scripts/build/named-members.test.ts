import { expect, test } from 'vitest';
import { withNamedMembers } from '../../../scripts/build/named-members.ts';

const inFunction = (body: string): string => `"use strict";(()=>{${body}})();`;
const run = (code: string): unknown =>
  new Function(`var result; ${code.replace('"use strict";', '')} return result;`)();

test('null and void 0 have names, and mean the same', () => {
  const code = withNamedMembers(
    inFunction(
      'var e=t=>null!=t?t:void 0,r=(t=null)=>t;result=[e(null),e(0),r(),"null",{a:null},void 0===e()]',
    ),
  );
  expect(code).toContain('var N=null,V=void 0,');
  expect(code).toContain('var e=t=>N!=t?t:V,r=(t=N)=>t;result=[e(N),e(0),r(),"null",{a:N},V===e()]');
  expect(run(code)).toEqual([undefined, 0, null, 'null', { a: null }, true]);
});

test('long members of the host’s nodes have names; keys and texts do not', () => {
  const body =
    'var e={children:[1],characters:"a",appendChild(t){return this.children.concat(t)}};' +
    'e.characters+=e.appendChild(2).length;result=[e.characters,e.children,"children"]';
  const code = withNamedMembers(inFunction(body));
  expect(code).toContain('this[K].concat(t)');
  expect(code).toContain('e[C]+=e[A](2).length;result=[e[C],e[K],"children"]');
  expect(run(code)).toEqual(['a2', [1], 'children']);
});

test('a void that does something stays', () => {
  expect(withNamedMembers(inFunction('void f()'))).toContain('void f()');
});

test('a name that is taken is refused, and so is what is not one function', () => {
  expect(() => withNamedMembers(inFunction('var N=1'))).toThrow('has a N of its own');
  expect(() => withNamedMembers('f(null)')).toThrow('one function');
});
