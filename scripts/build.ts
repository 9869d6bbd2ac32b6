/**
 * Builds what Figma loads: `dist/code.js` (sandbox) and `dist/ui.html` (panel, one file, nothing external).
 *
 * Limits that the host sets and this build holds:
 * - the sandbox parses ES2017 and refuses any source whose text holds `import(` or an HTML comment mark,
 *   inside strings and comments too, so the minified text itself is searched;
 * - the panel is a `data:`-like document of null origin with no network, so css and js are inlined, and no
 *   `</script` or `<!--` inside the code may end or comment out the script element.
 * The output depends on the sources alone: no dates, no hashes, no machine paths.
 */
import { build as bundle, formatMessages, type BuildOptions } from 'esbuild';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { minify } from 'terser';
import { lowerSyntax } from './build/lower-syntax.ts';
import { packCyrillic } from './build/pack-cyrillic.ts';
import { SHORT_NAMES } from './build/short-names.ts';
import { measureSizes, sizeComplaints, sizeTable } from './size.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Texts that make Figma refuse the sandbox code wherever they stand. */
export const forbiddenInSandbox = ['import(', 'import.meta', '<!--', '-->'] as const;

const PRODUCTION = { 'process.env.NODE_ENV': '"production"' };

/** What `scripts/build/math-names.ts` exports, by the member it stands for. */
const MATH_NAMES = {
  'Math.abs': 'mathAbs',
  'Math.ceil': 'mathCeil',
  'Math.floor': 'mathFloor',
  'Math.max': 'mathMax',
  'Math.min': 'mathMin',
  'Math.round': 'mathRound',
};

/** What a build made: file paths (absolute). */
export interface Built {
  readonly code: string;
  readonly panel: string;
}

/** The forbidden texts that `code` contains; empty when Figma would accept it. */
export function forbiddenTexts(code: string): string[] {
  return forbiddenInSandbox.filter((text) => code.includes(text));
}

/** Makes `script` safe between `<script>` and `</script>`: equal as JavaScript, inert as HTML. */
export function escapeForScriptElement(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** Makes `css` safe between `<style>` and `</style>`. */
export function escapeForStyleElement(css: string): string {
  return css.replace(/<\/(style)/gi, '<\\/$1');
}

/**
 * Text of the sandbox bundle: one IIFE, ES2017. Throws when Figma would refuse it. `shortNames` are the field
 * names that nobody outside it can see, and that are therefore shortened.
 */
export async function bundleSandbox(shortNames = SHORT_NAMES): Promise<string> {
  const { script } = await bundleScriptAndStyle({
    entryPoints: ['plugin/main.ts'],
    target: 'es2017',
    supported: { 'nullish-coalescing': true }, // `lowerSyntax` does the rest
    alias: { 'zod/mini': './plugin/small-zod.ts' },
    inject: ['scripts/build/math-names.ts'],
    define: { ...PRODUCTION, ...MATH_NAMES },
    // terser does the rest better, and the sandbox's budget is tight
    minify: false,
    minifySyntax: true,
    tsconfigRaw: { compilerOptions: { alwaysStrict: true, useDefineForClassFields: false } }, // no helper for fields
  });
  const code = await minifyScript(packCyrillic(await lowerSyntax(script)), shortNames);
  const found = forbiddenTexts(code);
  if (found.length > 0) {
    throw new Error(
      `The sandbox code contains ${found.map((text) => `"${text}"`).join(', ')}, which Figma refuses even ` +
        'inside a string: find it in plugin/, journey/ or a dependency and write it in another way.',
    );
  }
  return code;
}

/** Text of the panel: one HTML document with its css and js inside. */
export async function bundlePanel(): Promise<string> {
  const { script, css } = await bundleScriptAndStyle({
    entryPoints: ['ui/main.tsx'],
    target: 'es2020',
  });
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Tropa</title>',
    `<style>${escapeForStyleElement(css)}</style>`,
    '</head>',
    '<body>',
    '<div id="panel"></div>',
    `<script type="text/plain" id="packed">${packed(script)}</script>`,
    `<script>${escapeForScriptElement(unpack)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The panel's script, deflated. Two languages of words and four worked examples are most of it, and text
 * shrinks to a third; the host hands the whole document to the iframe as one string.
 */
const packed = (script: string): string => deflateRawSync(script, { level: 9 }).toString('base64');

/** Runs what `packed` made. The host's policy lets inline scripts run, and `eval` it does not. */
const unpack = `(async () => {
  if (typeof DecompressionStream === 'undefined') {
    document.getElementById('panel').textContent = 'Tropa needs a newer browser or Figma app: update it and open Tropa again.';
    return;
  }
  const text = atob(document.getElementById('packed').textContent);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const inflate = new DecompressionStream('deflate-raw');
  const writer = inflate.writable.getWriter();
  writer.write(bytes);
  writer.close();
  const script = document.createElement('script');
  script.textContent = await new Response(inflate.readable).text();
  document.body.append(script);
})();`;

/**
 * Writes both files into `dist/` of the repository (or into `outDir`) and gives their paths.
 * Throws when the sandbox text is one that Figma refuses, or a source does not compile.
 */
export async function build(outDir = path.join(root, 'dist')): Promise<Built> {
  const [code, panel] = await Promise.all([bundleSandbox(), bundlePanel()]);
  await mkdir(outDir, { recursive: true });
  const built = { code: path.join(outDir, 'code.js'), panel: path.join(outDir, 'ui.html') };
  await Promise.all([writeWhole(built.code, code), writeWhole(built.panel, panel)]);
  return built;
}

/** Several builds may run at once, and nobody may read half a file: it is written beside and then put in place. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${String(process.pid)}`;
  await writeFile(beside, text);
  await rename(beside, file);
}

async function minifyScript(script: string, shortNames: readonly string[]): Promise<string> {
  const { code } = await minify(script, {
    ecma: 2017,
    toplevel: true,
    // `unsafe_arrows`: nothing here calls `new` on a function expression. `unsafe`: nothing here replaces a built-in
    // or makes text of a symbol; every test of the plugin runs on what comes out.
    compress: { ecma: 2017, passes: 3, unsafe: true, unsafe_arrows: true },
    mangle: { properties: { regex: new RegExp(`^(${shortNames.join('|')})$`), builtins: true } },
  });
  if (code === undefined) {
    throw new Error('The minifier gave nothing for the sandbox code.');
  }
  return code;
}

/** Bundles into memory; throws on a warning too, since esbuild only warns of an import that does not exist. */
async function bundleScriptAndStyle(
  options: BuildOptions,
): Promise<{ readonly script: string; readonly css: string }> {
  const result = await bundle({
    absWorkingDir: root,
    bundle: true,
    outdir: 'dist',
    format: 'iife',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: PRODUCTION,
    logLevel: 'silent', // the thrown error carries every message
    ...options,
    write: false,
  });
  if (result.warnings.length > 0) {
    throw new Error((await formatMessages(result.warnings, { kind: 'warning' })).join('\n'));
  }
  const textOf = (ending: string) =>
    result.outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  return { script: textOf('.js'), css: textOf('.css') };
}

async function main(): Promise<void> {
  const sizes = await measureSizes(await build());
  console.log(sizeTable(sizes));
  const complaints = sizeComplaints(sizes);
  for (const complaint of complaints) {
    console.error(complaint);
  }
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
