import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

let built: string | undefined;

/** The guest of the emulated host as one script, made once a process. ES2017, as the plugin's own bundle. */
export function guestCode(): string {
  if (built !== undefined) return built;
  const result = buildSync({
    entryPoints: [fileURLToPath(new URL('../host/guest/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2017',
    write: false,
    minify: true,
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild gave no guest');
  built = file.text;
  return built;
}
