/**
 * Golden boards: every example, drawn by the built plugin in both editors, as a picture in the repository. A
 * change of layout or colour shows in review as a changed picture.
 *
 * `UPDATE_BOARDS=1 npx vitest run tests/boards` writes them anew; look at what changed before committing.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import { paintPage } from '../../playground/paint/paint.ts';
import { bundleSandbox } from '../../scripts/build.ts';
import { readJourney } from '../../scripts/draw/read-journey.ts';
import { hostFor, readManifest, runPlugin, type BuiltPlugin } from '../../scripts/draw/run-plugin.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = readdirSync(path.join(root, 'examples'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));
const EDITORS = ['figjam', 'figma'] as const;

let plugin: BuiltPlugin;
beforeAll(async () => {
  const manifest = readManifest(readFileSync(path.join(root, 'manifest.json'), 'utf8'));
  plugin = { code: await bundleSandbox(), html: '', manifest };
});

async function drawn(example: string, editor: 'figjam' | 'figma'): Promise<string> {
  const { journey } = await readJourney(path.join(root, 'examples', `${example}.json`));
  const host = hostFor(plugin, { realm: createVmRealm, editor });
  await runPlugin(host, plugin, { kind: 'journey', journey });
  return paintPage(host.document, host.currentPageId);
}

describe.each(EDITORS)('the golden board in %s', (editor) => {
  test.each(EXAMPLES)('of %s', async (example) => {
    const file = path.join(here, `${example}.${editor}.svg`);
    const svg = await drawn(example, editor);
    if (process.env['UPDATE_BOARDS'] === '1') writeFileSync(file, svg);
    // Compared by lines: a difference then shows the line, not two whole pictures.
    expect(svg.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  });
});

test('there is no golden board of an example that is gone', () => {
  const wanted = EXAMPLES.flatMap((example) => EDITORS.map((editor) => `${example}.${editor}.svg`));
  const found = readdirSync(here).filter((name) => name.endsWith('.svg'));
  expect(found.sort()).toEqual(wanted.sort());
});
