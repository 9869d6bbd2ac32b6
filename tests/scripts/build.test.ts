import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  build,
  bundlePanel,
  bundleSandbox,
  escapeForScriptElement,
  escapeForStyleElement,
  forbiddenTexts,
} from '../../scripts/build.ts';

test('[rule 46] what Figma refuses in sandbox code is found wherever it stands', () => {
  expect(forbiddenTexts('const a = "import(x)"; // <!-- and -->')).toEqual(['import(', '<!--', '-->']);
  expect(forbiddenTexts('import.meta.url')).toEqual(['import.meta']);
  expect(forbiddenTexts('const important = imports;')).toEqual([]);
});

test('a script cannot end its element, and still means the same', () => {
  const script = 'const text = "</script><!--</SCRIPT >";';
  const escaped = escapeForScriptElement(script);
  expect(escaped).not.toMatch(/<\/script|<!--/i);
  const valueOf = (code: string): unknown => new Function(`${code} return text;`)();
  expect(valueOf(escaped)).toBe(valueOf(script));
  expect(escapeForStyleElement('a{content:"</style>"}')).not.toMatch(/<\/style/i);
});

test('the same sources give the same files, and the files hold what the bundles say', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tropa-build-'));
  try {
    const built = await build(folder);
    expect(await readFile(built.code, 'utf8')).toBe(await bundleSandbox());
    expect(await readFile(built.panel, 'utf8')).toBe(await bundlePanel());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('[rule 48] the panel is one file that refers to nothing outside itself', async () => {
  const html = await bundlePanel();
  expect(html.match(/<script/g)).toHaveLength(2); // the panel, deflated, and what runs it
  expect(html).not.toMatch(/<(link|img|iframe)\b|\bsrc=|@import|url\((?!["']?data:)/);
  expect(html).not.toContain(import.meta.dirname.split(path.sep).slice(0, 3).join('/'));
});

test('the panel’s script travels deflated, Cyrillic kept as it is', async () => {
  const packed = (await bundlePanel()).match(/id="packed">([^<]+)</)?.[1] ?? '';
  expect(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')).toContain('Создать карту');
});
