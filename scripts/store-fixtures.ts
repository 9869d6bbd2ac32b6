/**
 * `tsx scripts/store-fixtures.ts <folder>`: boards drawn by this build, as files that keep its format of stored data.
 *
 * They were made once for each version of the format and stay as they are: later builds must read them. They
 * are not to be made anew for a version that people's files hold already.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createVmRealm } from '../playground/realms/vm-realm.ts';
import { readFile } from 'node:fs/promises';
import { parseJourney } from '../journey/model/parse-journey.ts';
import { builtPlugin } from './draw/built-plugin.ts';
import { hostFor, runPlugin } from './draw/run-plugin.ts';

const BOARDS = [
  { editor: 'figjam', example: 'b2b-sales-automation.ru' },
  { editor: 'figma', example: 'b2c-clothes-shop.en' },
] as const;

async function main(folder: string): Promise<void> {
  const plugin = await builtPlugin();
  await mkdir(folder, { recursive: true });
  for (const { editor, example } of BOARDS) {
    const text = await readFile(new URL(`../examples/${example}.json`, import.meta.url), 'utf8');
    const parsed = parseJourney(JSON.parse(text));
    if (!parsed.ok) throw new Error(`${example} is not a journey.`);
    const host = hostFor(plugin, { realm: createVmRealm, editor });
    await runPlugin(host, plugin, { kind: 'journey', journey: parsed.journey });
    const file = path.join(folder, `${example}.${editor}.json`);
    await writeFile(file, `${JSON.stringify(host.engine.store.save())}\n`);
    host.dispose();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say into which folder the boards are to be written.');
  process.exitCode = 2;
} else await main(folder);
