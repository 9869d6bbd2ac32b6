import variant from '@jitl/quickjs-wasmfile-release-sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Realm, RealmFactory } from '../../playground/host/realm.ts';
import { loadSandbox } from '../../playground/sandbox.ts';

/** The least a guest can be: it keeps the way out and hands deliveries to `onDelivery`. */
const GUEST = `
  const cross = __cross;
  delete globalThis.__cross;
  globalThis.ask = (value) => JSON.parse(cross(JSON.stringify(value)));
  globalThis.console = { error: (error) => ask({ log: String(error) }) };
  globalThis.__deliver = (text) => globalThis.onDelivery(JSON.parse(text));
`;

let factory: RealmFactory;
beforeAll(async () => {
  factory = await loadSandbox(variant, GUEST, { checksInTurn: 200 });
});

/** A realm whose crossings are kept and answered with themselves. */
function realm(answer: (request: unknown) => unknown = (request) => request): {
  realm: Realm;
  asked: unknown[];
} {
  const asked: unknown[] = [];
  const made = factory((text) => {
    const request: unknown = JSON.parse(text);
    asked.push(request);
    return JSON.stringify(answer(request));
  });
  return { realm: made, asked };
}

describe('the sandbox', () => {
  test('has one way out, and each call of it is one crossing', () => {
    const { realm: sandbox, asked } = realm();
    sandbox.run('ask(1); ask({ two: ["three"] });', 'code.js');
    expect(asked).toEqual([1, { two: ['three'] }]);
    sandbox.dispose();
  });

  test('carries NUL, lone surrogates, emoji and Cyrillic both ways unchanged', () => {
    const text = 'a\u0000b\uD800c 🎉 Тропа';
    const { realm: sandbox, asked } = realm();
    sandbox.run(`ask(ask(${JSON.stringify(text)}))`, 'code.js');
    expect(asked).toEqual([text, text]);
    sandbox.dispose();
  });

  test('does the jobs of promises before a turn ends', () => {
    const { realm: sandbox, asked } = realm();
    sandbox.run('(async () => { await null; await null; ask("later"); })(); ask("first")', 'code.js');
    expect(asked).toEqual(['first', 'later']);
    sandbox.dispose();
  });

  test('takes deliveries, each in a turn of its own', () => {
    const { realm: sandbox, asked } = realm();
    sandbox.run('globalThis.onDelivery = async (value) => { await null; ask(value); };', 'code.js');
    sandbox.deliver('{"d":"timer","id":7}');
    expect(asked).toEqual([{ d: 'timer', id: 7 }]);
    sandbox.dispose();
  });

  test('throws what the code threw, in the class it was', () => {
    const { realm: sandbox } = realm();
    expect(() => sandbox.run('null.x', 'code.js')).toThrow(TypeError);
    expect(() => sandbox.run('throw new Error("no such lane")', 'code.js')).toThrow('no such lane');
    expect(() => sandbox.run('(', 'code.js')).toThrow(SyntaxError);
    expect(() => sandbox.run('nowhere', 'code.js')).toThrow("'nowhere' is not defined");
    sandbox.dispose();
  });

  test('reports a rejected promise that the code ended in', () => {
    const { realm: sandbox, asked } = realm();
    sandbox.run('(async () => { throw new Error("lost") })()', 'code.js');
    expect(asked).toEqual([{ log: 'Error: lost' }]);
    sandbox.dispose();
  });

  test('interrupts a turn that does not end, and lives on', () => {
    const { realm: sandbox, asked } = realm();
    expect(() => sandbox.run('for (;;) {}', 'code.js')).toThrow('interrupted');
    expect(() => sandbox.run('(async () => { await null; for (;;) {} })()', 'code.js')).not.toThrow();
    sandbox.run('ask("alive")', 'code.js');
    expect(asked[asked.length - 1]).toBe('alive');
    sandbox.dispose();
  });

  test('ends endless recursion in an error of the plugin', () => {
    const { realm: sandbox, asked } = realm();
    sandbox.run('const f = () => f() + 1; try { f(); } catch (error) { ask(error.message); }', 'code.js');
    expect(asked).toEqual(['stack overflow']);
    sandbox.dispose();
  });

  test('lets no failure of the host be caught by the plugin', () => {
    const { realm: sandbox, asked } = realm((request) => {
      if (request === 'kill') throw new Error('the host is gone');
      return request;
    });
    expect(() => sandbox.run('try { ask("kill") } catch {} ask("after")', 'code.js')).toThrow(
      'the host is gone',
    );
    expect(asked).toEqual(['kill']);
    sandbox.dispose();
  });

  test('[rule 45] has none of the names of browsers and Node', () => {
    const { realm: sandbox, asked } = realm();
    const names = [
      'window',
      'document',
      'TextEncoder',
      'URL',
      'crypto',
      'Intl',
      'process',
      'require',
      'fetch',
    ];
    sandbox.run(`ask(${JSON.stringify(names)}.filter((name) => name in globalThis))`, 'code.js');
    expect(asked).toEqual([[]]);
    sandbox.dispose();
  });

  test('ends a plugin that ran out of memory in a job of its own, and starts the next', async () => {
    const small = await loadSandbox(variant, GUEST, { checksInTurn: 1_000_000, memory: 1_500_000 });
    const eats = `(async () => {
      const eaten = [];
      for (;;) {
        await 0;
        eaten.push(JSON.parse(JSON.stringify({ b: [1, 2, 3, 'x'.repeat(1000)] })));
      }
    })()`;
    for (const word of ['first', 'next']) {
      const asked: unknown[] = [];
      const sandbox = small((text) => {
        asked.push(JSON.parse(text));
        return text;
      });
      sandbox.run(`ask("${word}"); ${eats}`, 'code.js');
      expect(asked[0]).toBe(word);
      expect(() => sandbox.dispose()).not.toThrow();
    }
  });

  test('leaves nothing behind, however often it is started and ended', () => {
    for (let round = 0; round < 50; round += 1) {
      const { realm: sandbox } = realm();
      sandbox.run('globalThis.kept = [Promise.resolve(1), () => kept]; ask(1)', 'code.js');
      sandbox.dispose();
      sandbox.dispose();
    }
  });

  test('can be ended from within a crossing, and then does nothing more', () => {
    const asked: unknown[] = [];
    const sandbox = factory((text) => {
      asked.push(JSON.parse(text));
      if (text === '"close"') sandbox.dispose();
      return 'null';
    });
    sandbox.run('ask("close"); ask("still in the turn")', 'code.js');
    sandbox.run('ask("too late")', 'code.js');
    expect(asked).toEqual(['close', 'still in the turn']);
  });
});
