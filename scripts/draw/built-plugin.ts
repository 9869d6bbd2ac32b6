import { readFile } from 'node:fs/promises';
import { bundlePanel, bundleSandbox } from '../build.ts';
import { readManifest, type BuiltPlugin } from './run-plugin.ts';

/** The plugin as Figma would load it, bundled from the sources; writes no file. */
export async function builtPlugin(): Promise<BuiltPlugin> {
  const [code, html, manifest] = await Promise.all([
    bundleSandbox(),
    bundlePanel(),
    readFile(new URL('../../manifest.json', import.meta.url), 'utf8'),
  ]);
  return { code, html, manifest: readManifest(manifest) };
}
