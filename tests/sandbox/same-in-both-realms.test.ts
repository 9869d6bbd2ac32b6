import variant from '@jitl/quickjs-wasmfile-release-sync';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RealmFactory } from '../../playground/host/realm.ts';
import { paintPage } from '../../playground/paint/paint.ts';
import { guestCode } from '../../playground/realms/guest-code.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import { loadSandbox } from '../../playground/sandbox.ts';
import { bundleSandbox } from '../../scripts/build.ts';
import { readJourney } from '../../scripts/draw/read-journey.ts';
import {
  hostFor,
  readManifest,
  runPlugin,
  type BuiltPlugin,
  type Request,
} from '../../scripts/draw/run-plugin.ts';

let plugin: BuiltPlugin;
let quickjs: RealmFactory;
beforeAll(async () => {
  const manifest = readManifest(readFileSync('manifest.json', 'utf8'));
  plugin = { code: await bundleSandbox(), html: '', manifest };
  quickjs = await loadSandbox(variant, guestCode());
});

/** All that a run leaves behind which must not depend on the engine it ran in. */
async function traces(realm: RealmFactory, editor: 'figjam' | 'figma', request: Request): Promise<unknown> {
  const host = hostFor(plugin, { realm, editor });
  const result = await runPlugin(host, plugin, request);
  host.dispose();
  // A map's id and its revision are made at random.
  const plain = JSON.parse(
    JSON.stringify(result).replace(/"(map|rev)":"[^"]*"/g, '"$1":"random"'),
  ) as unknown;
  return {
    picture: paintPage(host.document, host.currentPageId).split('\n'),
    result: plain,
    counters: host.counters,
    notices: host.notifications,
    console: host.console,
  };
}

describe.each(['figjam', 'figma'] as const)('the built plugin in %s', (editor) => {
  test('draws a journey in QuickJS as in node:vm, call by call', async () => {
    const { journey } = await readJourney('examples/b2b-sales-automation.ru.json');
    const request: Request = { kind: 'journey', journey };
    expect(await traces(quickjs, editor, request)).toEqual(await traces(createVmRealm, editor, request));
  });

  test('carries out a command in QuickJS as in node:vm', async () => {
    const request: Request = {
      kind: 'command',
      command: 'insert-b2c',
      language: 'ru',
      title: 'Путь 🎉 \u05E9',
    };
    expect(await traces(quickjs, editor, request)).toEqual(await traces(createVmRealm, editor, request));
  });
});
