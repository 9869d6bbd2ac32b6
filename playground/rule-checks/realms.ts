import assert from 'node:assert/strict';
import vm from 'node:vm';
import { panelPolicy, panelPrelude, themeStyle } from '../host/ui-realm.ts';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

const ABSENT = [
  'window',
  'document',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'crypto',
  'performance',
  'Intl',
  'atob',
  'btoa',
  'structuredClone',
  'AbortController',
  'queueMicrotask',
  'Blob',
  'process',
  'require',
  'Buffer',
  'WebAssembly',
];

/** A page as a browser has it, as far as the prelude touches it. */
const BROWSER = `var window = this; var storage = { getItem: function () { return 'kept'; } };
  var classes = []; var localStorage = storage, sessionStorage = storage, indexedDB = {}, origin = 'https://example.org', isSecureContext = true;
  var crypto = { randomUUID: function () { return 'id'; }, subtle: {}, getRandomValues: function (a) { return a; } };
  var document = { cookie: 'a=1', documentElement: { classList: { add: function (name) { classes.push(name); } } } };
  var navigator = { clipboard: { writeText: function () { return Promise.resolve(); } } };`;

const PROBE = `(function () {
  var reads = function (get) { try { get(); return 'read'; } catch (error) { return error.name; } };
  return JSON.stringify({
    storage: [reads(function () { return localStorage; }), reads(function () { return sessionStorage; }), reads(function () { return indexedDB; }), reads(function () { return document.cookie; })],
    origin: window.origin, secure: window.isSecureContext, uuid: typeof crypto.randomUUID, random: typeof crypto.getRandomValues, classes: classes
  });
})()`;

/** Rules 45–49: the plugin's realm, its file, the panel's world, vector paths. */
export const realmChecks: readonly RuleCheck[] = [
  {
    rule: 45,
    says: 'the plugin’s realm has figma, console, timers and fetch, and nothing of a browser or of Node',
    check: async (make) => {
      const heard = await play(
        make({ switches: { lateBuiltins: 'absent' } }),
        `out(${JSON.stringify(ABSENT)}.filter((name) => name in globalThis)); out([typeof figma, typeof console, typeof setTimeout, typeof clearInterval, typeof fetch, typeof __html__]);
         out((await rejects(() => fetch('https://example.org'))).startsWith('TypeError'));`,
      );
      assert.deepEqual(heard, [[], ['object', 'object', 'function', 'function', 'function', 'string'], true]);
    },
  },
  {
    rule: 46,
    says: 'a bundle with a forbidden text is not loaded, even when it is a string',
    check: (make) => {
      const load = (code: string) => () => make().start({ code });
      assert.throws(load(`var a;\nvar b = "import('x')";`), {
        name: 'SyntaxError',
        message: 'possible import expression rejected around line 2',
      });
      assert.throws(load(`var html = '<!-- x -->';`), {
        message: 'possible html comment rejected around line 1',
      });
      assert.throws(load(`// import.meta`), { name: 'SyntaxError' });
    },
  },
  {
    rule: 47,
    says: 'a bundle newer than ES2017 is not loaded',
    check: (make) => {
      for (const newer of [
        'var a = b?.c;',
        'var a = b ?? c;',
        'var a = { ...b };',
        'try {} catch {}',
        'class A { x = 1 }',
      ]) {
        assert.throws(
          () => make().start({ code: `var b = {}, c;\n${newer}` }),
          { name: 'SyntaxError' },
          newer,
        );
      }
      make().start({ code: '(async () => { await null; })();' });
    },
  },
  {
    rule: 48,
    says: 'the panel has no storage, no secure context, no clipboard, nothing from outside, and FigJam’s one theme',
    check: async (make) => {
      const { rules } = make().engine;
      const context = vm.createContext({});
      vm.runInContext(BROWSER, context);
      vm.runInContext(panelPrelude(rules), context);
      assert.deepEqual(JSON.parse(String(vm.runInContext(PROBE, context))), {
        storage: ['SecurityError', 'SecurityError', 'SecurityError', 'SecurityError'],
        origin: 'null',
        secure: false,
        uuid: 'undefined',
        random: 'function',
        classes: ['figma-light'],
      });
      const paste: unknown = vm.runInContext(`navigator.clipboard.writeText('x')`, context);
      await assert.rejects(Promise.resolve(paste), { name: 'NotAllowedError' });
      assert.match(
        panelPolicy({ networkAccess: { allowedDomains: ['none'] } }),
        /^default-src data:;.*connect-src 'none'$/,
      );
      assert.match(themeStyle('figjam'), /--figma-color-bg-brand: #9747ff/);
    },
  },
  {
    rule: 49,
    says: 'vector paths are absolute M, L, Q, C and Z with single spaces; networks are set later only',
    check: async (make) => {
      const heard = await play(
        make(),
        `const v = figma.createVector(); const path = (data) => fails(() => { v.vectorPaths = [{ windingRule: 'NONE', data }]; });
         out(path('M 0 0 H 10')); out(path('M 0 0 A 5 5 0 0 1 9 9')); out(path('M 0,0 L 5,5').startsWith('Error: in set_vectorPaths: Failed to convert path.'));
         out(path('M 0 0 C 10 40 20 40 30 0 L 30 50 Z')); out([v.width, v.height]); out(fails(() => { v.vectorNetwork = {}; }));`,
      );
      assert.deepEqual(heard, [
        'Error: in set_vectorPaths: Failed to convert path. Invalid command at H',
        'Error: in set_vectorPaths: Failed to convert path. Invalid command at A',
        true,
        'no error',
        [30, 50],
        'Error: Cannot call set_vectorNetwork with documentAccess: dynamic-page. Use setVectorNetworkAsync instead.',
      ]);
    },
  },
];
