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

test('what a member is asked of may stand in brackets', () => {
  const code = withNamedMembers(inFunction('var e=[2,1],t=1;result=(t,e).slice(1).filter(e=>e>0)'));
  expect(code).toContain('result=(t,e)[S](1)[F](e=>e>0)');
  expect(run(code)).toEqual([1]);
});

test('texts that stand everywhere have names, but not as keys, and never run into a word', () => {
  const body =
    'var e=t=>{switch(t){case"section":return"sticky";default:return"FRAME"in t}},r={"section":1};' +
    'result=[e("section"),e({FRAME:1}),r]';
  const code = withNamedMembers(inFunction(body));
  expect(code).toContain('case $a:return $c;default:return $h in t');
  expect(run(code)).toEqual(['sticky', true, { section: 1 }]);
});

test('a void that does something stays', () => {
  expect(withNamedMembers(inFunction('void f()'))).toContain('void f()');
});

test('a name that is taken is refused, and so is what is not one function', () => {
  expect(() => withNamedMembers(inFunction('var N=1'))).toThrow('has a N of its own');
  expect(() => withNamedMembers('f(null)')).toThrow('one function');
});
