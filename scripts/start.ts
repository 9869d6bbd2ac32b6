/**
 * `npm start`: builds the plugin and opens it on a board in the browser, on this machine only.
 *
 * `--no-open` only prints the address. Ctrl+C ends it.
 */
import { readFile } from 'node:fs/promises';
import { build } from './build.ts';
import { openBrowser } from './start/open-browser.ts';
import { pageFiles } from './start/page-files.ts';
import { serve } from './start/serve.ts';

const FIRST_PORT = 4173;
const FLAGS = new Set(['--no-open']);

async function main(): Promise<void> {
  const flags = process.argv.slice(2);
  const unknown = flags.find((flag) => !FLAGS.has(flag));
  if (unknown !== undefined)
    throw new Error(`npm start knows no "${unknown}": the only flag is --no-open (npm start -- --no-open).`);
  const files = await pageFiles(built());
  const { address } = await serve(files, FIRST_PORT);
  console.log(`Tropa runs on a board at ${address} (Ctrl+C ends it).`);
  if (!flags.includes('--no-open')) openBrowser(address);
}

/** What the page runs is what stands in `dist/` and what Figma would load. */
async function built(): Promise<{ readonly code: string; readonly panel: string }> {
  const paths = await build();
  const [code, panel] = await Promise.all([readFile(paths.code, 'utf8'), readFile(paths.panel, 'utf8')]);
  return { code, panel };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
