import assert from 'node:assert/strict';
import { play } from './rule-check.ts';
import type { RuleCheck } from './rule-check.ts';

/** Rules 40–44: what is kept, sent and shown. */
export const dataChecks: readonly RuleCheck[] = [
  {
    rule: 40,
    says: 'plugin data are strings under 100 kB, of a plugin with an id, in a namespace with a name',
    check: async (make) => {
      const heard = await play(
        make({ manifest: { id: '12345' } }),
        `const s = figma.createSticky(); out(fails(() => s.setPluginData('key', 'x'.repeat(99992)))); out(fails(() => s.setPluginData('key', 'x'.repeat(99993))));
         out(fails(() => s.setPluginData('key', 'я'.repeat(50000)))); out(fails(() => s.setPluginData('key', 5)).startsWith('Error: in setPluginData'));
         out(fails(() => s.setSharedPluginData('ab', 'key', 'x')).startsWith('Error: in setSharedPluginData'));
         s.setPluginData('key', 'a\\u0000b\\ud800'); out(s.getPluginData('key') === 'a\\u0000b\\ud800'); s.setPluginData('key', ''); out(s.getPluginDataKeys());
         s.setPluginData('__proto__', 'p'); out([s.getPluginData('__proto__'), s.getPluginData('constructor')]);`,
      );
      const tooLarge = 'Error: in setPluginData: This pluginData entry exceeds 100 kB per entry limit.';
      assert.deepEqual(heard, ['no error', tooLarge, tooLarge, true, true, true, [], ['p', '']]);
      assert.deepEqual(
        await play(
          make({ manifest: {} }),
          `out(fails(() => figma.createSticky().setPluginData('key', 'x')));`,
        ),
        [
          'Error: in setPluginData: Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
        ],
      );
    },
  },
  {
    rule: 41,
    says: 'client storage holds 5 MB in all and keeps values, not references',
    check: async (make) => {
      const heard = await play(
        make({ clientStorage: { lang: 'ru' } }),
        `out(await figma.clientStorage.getAsync('lang')); const big = new Uint8Array(3000000); out(await rejects(() => figma.clientStorage.setAsync('a', big)));
         out((await rejects(() => figma.clientStorage.setAsync('b', big))).startsWith('Error: in setAsync')); await figma.clientStorage.deleteAsync('a');
         const draft = { list: [1] }; await figma.clientStorage.setAsync('b', draft); draft.list.push(2); out([await figma.clientStorage.getAsync('b'), await figma.clientStorage.keysAsync()]);`,
      );
      assert.deepEqual(heard, ['ru', 'no error', true, [{ list: [1] }, ['lang', 'b']]]);
    },
  },
  {
    rule: 42,
    says: 'messages carry plain data, dates and bytes, and nothing else',
    check: async (make) => {
      const host = make();
      const heard = await play(
        host,
        `figma.showUI(''); class Point {} const send = (value) => fails(() => figma.ui.postMessage(value)) === 'no error';
         out(fails(() => figma.ui.postMessage({ font: figma.mixed })));
         out([() => 1, new Map(), new Point(), new ArrayBuffer(4), new Int16Array(2), figma.currentPage].map((one) => send({ one })));
         out(send({ at: new Date(5), bytes: new Uint8Array([1, 2]), none: undefined, nul: null, list: [1, 'два'] }));`,
      );
      assert.deepEqual(heard, [
        'Error: in postMessage: Cannot unwrap symbol',
        [false, false, false, false, false, false],
        true,
      ]);
      assert.deepEqual(host.ui.messages, [
        { at: new Date(5), bytes: new Uint8Array([1, 2]), nul: null, list: [1, 'два'] },
      ]);
    },
  },
  {
    rule: 43,
    says: 'relaunch texts have 1000 characters at most, and a command that the manifest lacks shows nothing',
    check: async (make) => {
      const host = make({
        manifest: { id: '1', relaunchButtons: [{ command: 'update', name: 'Обновить' }] },
      });
      const heard = await play(
        host,
        `const s = figma.createSection(); s.setRelaunchData({ update: 'Карта', ghost: 'x' }); out(s.id);
         out(fails(() => s.setRelaunchData({ update: 'x'.repeat(1001) })).startsWith('Error: in setRelaunchData'));`,
      );
      assert.equal(heard[1], true);
      assert.deepEqual(host.relaunchButtons(String(heard[0])), [
        { command: 'update', name: 'Обновить', description: 'Карта' },
      ]);
    },
  },
  {
    rule: 44,
    says: 'a notification shows 100 characters',
    check: async (make) => {
      const host = make();
      await play(host, `figma.notify('x'.repeat(150));`);
      assert.equal(host.notifications[0]?.text.length, 100);
    },
  },
];
