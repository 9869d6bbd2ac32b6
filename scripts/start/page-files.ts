import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { guestCode } from '../../playground/realms/guest-code.ts';
import { bundlePanel, bundleSandbox } from '../build.ts';
import type { ServedFile } from './serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the plugin was built to. */
interface BuiltTexts {
  readonly code: string;
  readonly panel: string;
}

/** All that the page loads, by path. Throws where a source does not compile. */
export async function pageFiles(
  built: BuiltTexts | Promise<BuiltTexts> = bundled(),
): Promise<ReadonlyMap<string, ServedFile>> {
  const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
  const [{ code, panel }, html, css, page, manifest] = await Promise.all([
    built,
    read('playground/page/index.html'),
    read('playground/page/page.css'),
    bundlePage(),
    read('manifest.json'),
  ]);
  const file = (type: string, text: string): ServedFile => ({ type: `${type}; charset=utf-8`, text });
  return new Map([
    ['/', file('text/html', html)],
    ['/page.css', file('text/css', css)],
    ['/page.js', file('text/javascript', page)],
    ['/guest.js', file('text/javascript', guestCode())],
    ['/manifest.json', file('application/json', manifest)],
    ['/dist/code.js', file('text/javascript', code)],
    ['/dist/ui.html', file('text/plain', panel)], // only ever loaded as the text of a frame
  ]);
}

async function bundled(): Promise<BuiltTexts> {
  const [code, panel] = await Promise.all([bundleSandbox(), bundlePanel()]);
  return { code, panel };
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['playground/page/main.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'import.meta.url': 'document.baseURI' }, // QuickJS asks where it lies, and has all of it inside
    logLevel: 'silent', // the thrown error carries every message
    write: false,
  });
  const [page] = outputFiles;
  if (page === undefined) throw new Error('esbuild gave no page');
  return page.text;
}
