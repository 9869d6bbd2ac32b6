import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  escapeForScriptElement,
  escapeForStyleElement,
  linkChunk,
} from '../../../scripts/build/panel-page.ts';

test('a script cannot end its element, and still means the same', () => {
  const script = 'const text = "</script><!--</SCRIPT >";';
  const escaped = escapeForScriptElement(script);
  expect(escaped).not.toMatch(/<\/script|<!--/i);
  const valueOf = (code: string): unknown => new Function(`${code} return text;`)();
  expect(valueOf(escaped)).toBe(valueOf(script));
  expect(escapeForStyleElement('a{content:"</style>"}')).not.toMatch(/<\/style/i);
});

test('modules that import from one another mean the same as plain scripts, each with its own names', () => {
  const chunks = [
    { name: 'chunk.js', code: 'var n=2;function twice(x){return n*x}export{twice as a,n as b};' },
    { name: 'main.js', code: 'import{a as f,b as n}from"./chunk.js";var x=f(n)+1;export{x as four};' },
  ];
  const script = `const tropaParts = {};${chunks.map(linkChunk).join('')}; tropaParts["./main.js"]`;
  expect(runInNewContext(script)).toEqual({ four: 5 });
});

test('import() unpacks what is packed in the page', async () => {
  const chunk = {
    name: 'main.js',
    code: 'const{a:x}=await0(import("./rest.js"));function await0(p){return{a:p}}export{x as a};',
  };
  const script = `const tropaParts = {}, tropaUnpack = (name) => 'unpacked ' + name;${linkChunk(chunk)}; tropaParts["./main.js"].a`;
  expect(runInNewContext(script)).toBe('unpacked ./rest.js');
});

test('a module of another shape than esbuild’s chunks is refused', () => {
  const refusal = (code: string) => () => linkChunk({ name: 'x.js', code });
  expect(refusal('import * as all from "./chunk.js"')).toThrow('x.js imports a module as a whole.');
  expect(refusal('export const a = 1')).toThrow('x.js does not end with all that it exports.');
  expect(refusal('var a;export{a};a=1')).toThrow('x.js does not end with all that it exports.');
});
