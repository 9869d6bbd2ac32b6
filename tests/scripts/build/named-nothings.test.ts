import { expect, test } from 'vitest';
import { withNamedNothings } from '../../../scripts/build/named-nothings.ts';

const inFunction = (body: string): string => `"use strict";(()=>{${body}})();`;

test('null and void 0 have names, and mean the same', () => {
  const code = withNamedNothings(
    inFunction(
      'var e=t=>null!=t?t:void 0,r=(t=null)=>t;result=[e(null),e(0),r(),"null",{a:null},void 0===e()]',
    ),
  );
  expect(code).toBe(
    inFunction('var N=null,V;var e=t=>N!=t?t:V,r=(t=N)=>t;result=[e(N),e(0),r(),"null",{a:N},V===e()]'),
  );
  expect(new Function(`var result; ${code.replace('"use strict";', '')} return result;`)()).toEqual([
    undefined,
    0,
    null,
    'null',
    { a: null },
    true,
  ]);
});

test('a void that does something stays', () => {
  expect(withNamedNothings(inFunction('void f()'))).toContain('void f()');
});

test('a name that is taken is refused, and so is what is not one function', () => {
  expect(() => withNamedNothings(inFunction('var N=1'))).toThrow('called N or V');
  expect(() => withNamedNothings('f(null)')).toThrow('one function');
});
