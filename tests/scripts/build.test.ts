import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  build,
  bundlePanel,
  bundleSandbox,
  forbiddenTexts,
  panelParts,
  refuseSandboxCode,
} from '../../scripts/build.ts';

test('[rule 46] what Figma refuses in sandbox code is found wherever it stands', () => {
  expect(forbiddenTexts('const a = "import(x)"; // <!-- and -->')).toEqual(['import(', '<!--', '-->']);
  expect(forbiddenTexts('import.meta.url')).toEqual(['import.meta']);
  expect(forbiddenTexts('const important = imports;')).toEqual([]);
});

test('[12] sandbox code that would fail at a person’s board ends the build with a sentence', () => {
  expect(() => refuseSandboxCode('figma.notify("<!--")')).toThrow(
    'The sandbox code contains "<!--", which Figma',
  );
  expect(() => refuseSandboxCode('(() => { const a = __rest(figma, ["b"]), c = btoa(a); })()')).toThrow(
    "The sandbox code uses __rest, btoa, which neither the language (ES2019) nor Figma's sandbox gives.",
  );
  expect(() => refuseSandboxCode('setTimeout(() => figma.showUI(__html__))')).not.toThrow();
});

test('the same sources give the same files, and the files hold what the bundles say', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tropa-build-'));
  try {
    const kept = await bundleSandbox();
    const built = await build(folder); // made afresh
    expect(await readFile(built.code, 'utf8')).toBe(kept);
    expect(await readFile(built.panel, 'utf8')).toBe(await bundlePanel());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('[rule 48] the panel is one file that refers to nothing outside itself', async () => {
  const html = await bundlePanel();
  expect(html.match(/<script/g)).toHaveLength(2); // what shows Start, and the rest, deflated
  expect(html).not.toMatch(/<(link|img|iframe)\b|\bsrc=|@import|url\((?!["']?data:)/);
  expect(html).not.toContain(import.meta.dirname.split(path.sep).slice(0, 3).join('/'));
});

test('the rest of the panel travels deflated, Cyrillic kept as it is', async () => {
  const packed = (await bundlePanel()).match(/id="packed">([^<]+)</)?.[1] ?? '';
  expect(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')).toContain('Создать карту');
});

test('what shows Start is small, and nothing of the rest is in it', async () => {
  const { first, firstInputs } = await panelParts();
  const script = first.chunks.map(({ code }) => code).join('');
  expect(Buffer.byteLength(script)).toBeLessThan(30_000);
  expect(Buffer.byteLength(first.css)).toBeLessThan(20_000);
  // Whatever comes to this list comes before the first screen: is it needed there?
  expect(firstInputs.filter((file) => !file.endsWith('.css')).sort()).toEqual([
    'node_modules/preact/dist/preact.mjs',
    'node_modules/preact/hooks/dist/hooks.mjs',
    'node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs',
    'ui/after-paint.ts',
    'ui/app.tsx',
    'ui/channel.ts',
    'ui/controls/icon-button.tsx',
    'ui/controls/icon.tsx',
    'ui/controls/skeletons.tsx',
    'ui/first-asked.ts',
    'ui/frame.tsx',
    'ui/living-map.ts',
    'ui/main.tsx',
    'ui/panel-state.ts',
    'ui/start/maps-section.tsx',
    'ui/start/preset-picture.tsx',
    'ui/start/start-screen.tsx',
    'ui/store.ts',
    'ui/words/start-words.ts',
  ]);
});
