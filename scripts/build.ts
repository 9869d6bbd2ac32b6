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
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unknownNames } from './build/free-names.ts';
import { keptText } from './build/kept-text.ts';
import { panelPage, type Chunk, type PanelParts } from './build/panel-page.ts';
import { SHORT_NAMES } from './build/short-names.ts';
import { smallScript } from './build/small-script.ts';
import { writeWhole } from './build/write-whole.ts';
import { measureSizes, sizeComplaints, sizeTable } from './size.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Texts that make Figma refuse the sandbox code wherever they stand. */
export const forbiddenInSandbox = ['import(', 'import.meta', '<!--', '-->'] as const;

const PRODUCTION = { 'process.env.NODE_ENV': '"production"' };

/** What `scripts/build/built-in-names.ts` exports, by the member it stands for. */
const BUILT_IN_NAMES = {
  'Math.abs': 'mathAbs',
  'Math.ceil': 'mathCeil',
  'Math.floor': 'mathFloor',
  'Math.imul': 'mathImul',
  'Math.max': 'mathMax',
  'Math.min': 'mathMin',
  'Math.round': 'mathRound',
  'JSON.parse': 'jsonParse',
  'JSON.stringify': 'jsonStringify',
  'Object.entries': 'objectEntries',
  'Object.keys': 'objectKeys',
  'Array.from': 'arrayFrom',
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

/**
 * Text of the sandbox bundle: one IIFE, ES2017. Throws when Figma would refuse it. `shortNames` are the field
 * names that nobody outside it can see, and that are therefore shortened. The slow last step is not done again for
 * what it was done for before, unless `isAfresh` asks for it.
 */
export async function bundleSandbox(
  shortNames = SHORT_NAMES,
  options: { readonly isAfresh?: boolean } = {},
): Promise<string> {
  const { outputFiles } = await bundleToMemory({
    entryPoints: ['plugin/main.ts'],
    target: 'es2017',
    supported: { 'nullish-coalescing': true }, // `lowerSyntax` does the rest
    alias: { 'zod/mini': './plugin/small-zod.ts' },
    inject: ['scripts/build/built-in-names.ts'],
    define: { ...PRODUCTION, ...BUILT_IN_NAMES },
    // terser does the rest better, and the sandbox's budget is tight
    minify: false,
    minifySyntax: true,
    tsconfigRaw: { compilerOptions: { alwaysStrict: true, useDefineForClassFields: false } }, // no helper for fields
  });
  const script = outputFiles[0]?.text ?? '';
  const small = async (): Promise<string> => {
    const code = await smallScript(script, shortNames);
    refuseSandboxCode(code); // what is refused is not kept
    return code;
  };
  return keptText([script, ...shortNames, ...(await recipe())], small, options);
}

/** Throws when Figma would refuse the sandbox code, or when a line of it would fail there as soon as it runs. */
export function refuseSandboxCode(code: string): void {
  const found = forbiddenTexts(code);
  if (found.length > 0) {
    throw new Error(
      `The sandbox code contains ${found.map((text) => `"${text}"`).join(', ')}, which Figma refuses even ` +
        'inside a string: find it in plugin/, journey/ or a dependency and write it in another way.',
    );
  }
  const unknown = unknownNames(code);
  if (unknown.length > 0) {
    throw new Error(
      `The sandbox code uses ${unknown.join(', ')}, which neither the language (ES2019) nor Figma's sandbox gives. ` +
        'A name with two underscores is a helper of esbuild for syntax that the build has no helper for, such as ' +
        '`const { a, ...others } = b`: write it in another way in plugin/ or journey/.',
    );
  }
}

/** Text of the panel: one HTML document with its css and js inside. */
export async function bundlePanel(): Promise<string> {
  return panelPage(await panelParts());
}

/**
 * The panel in two parts, as esbuild splits it at the `import()` in `ui/main.tsx`: what shows Start, and the rest.
 * `firstInputs` are the sources of the first part's script.
 */
export async function panelParts(): Promise<PanelParts & { readonly firstInputs: readonly string[] }> {
  const { outputFiles, metafile } = await bundleToMemory({
    entryPoints: ['ui/main.tsx'],
    format: 'esm',
    splitting: true,
    chunkNames: '[name]',
    target: 'es2020',
  });
  const texts = new Map(outputFiles.map((file) => [path.basename(file.path), file.text.trim()]));
  const chunk = (name: string): Chunk => ({ name, code: texts.get(name) ?? '' });
  const files = [...texts.keys()].sort().join(', ');
  // `chunk.js` is what both parts need.
  if (files !== 'chunk.js, main.css, main.js, rest.css, rest.js') {
    throw new Error(`The panel has one import(), which makes two parts of it; esbuild gave ${files}.`);
  }
  const [css = '', restCss = ''] = [texts.get('main.css'), texts.get('rest.css')];
  // esbuild puts the styles of both into those of the first, in the order of their imports.
  if (!css.endsWith(restCss)) {
    throw new Error('A style of Start is imported by the rest too: import it in one of them.');
  }
  return {
    first: { chunks: [chunk('chunk.js'), chunk('main.js')], css: css.slice(0, css.length - restCss.length) },
    rest: { chunks: [chunk('rest.js')], css: restCss },
    firstInputs: ['chunk.js', 'main.js'].flatMap((name) =>
      Object.keys(metafile.outputs[`dist/${name}`]?.inputs ?? {}),
    ),
  };
}

/**
 * Writes both files into `dist/` of the repository (or into `outDir`), made afresh, and gives their paths.
 * Throws when the sandbox text is one that Figma refuses, or a source does not compile.
 */
export async function build(outDir = path.join(root, 'dist')): Promise<Built> {
  const [code, panel] = await Promise.all([bundleSandbox(SHORT_NAMES, { isAfresh: true }), bundlePanel()]);
  await mkdir(outDir, { recursive: true });
  const built = { code: path.join(outDir, 'code.js'), panel: path.join(outDir, 'ui.html') };
  await Promise.all([writeWhole(built.code, code), writeWhole(built.panel, panel)]);
  return built;
}

/** Everything but the script that decides what `smallScript` makes of it: its own sources, and the versions it uses. */
async function recipe(): Promise<string[]> {
  const folder = path.join(root, 'scripts/build');
  const sources = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  return Promise.all([...sources, path.join(root, 'package.json')].map((file) => readFile(file, 'utf8')));
}

/** Bundles into memory; throws on a warning too, since esbuild only warns of an import that does not exist. */
async function bundleToMemory(options: BuildOptions) {
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
    metafile: true,
  });
  if (result.warnings.length > 0) {
    throw new Error((await formatMessages(result.warnings, { kind: 'warning' })).join('\n'));
  }
  return result;
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
