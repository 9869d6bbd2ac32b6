/**
 * Texts that take seconds to make, kept between runs: four dozen test files run on the same sandbox bundle.
 *
 * A text is kept under a hash of everything that it is made of, and so is never out of date: whoever changes a source
 * asks for another one. What was not asked for within a day is thrown away. The folder may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './write-whole.ts';

const DAY = 24 * 60 * 60 * 1000; // ms

const FOLDER = fileURLToPath(new URL('../../.build/kept', import.meta.url));

/**
 * The text that `make` makes of `ingredients` and of nothing else; it is only called where none is kept. With
 * `isAfresh` it is made, and kept, in any case.
 */
export async function keptText(
  ingredients: readonly string[],
  make: () => Promise<string>,
  { isAfresh = false, folder = FOLDER }: { readonly isAfresh?: boolean; readonly folder?: string } = {},
): Promise<string> {
  const file = path.join(folder, createHash('sha256').update(JSON.stringify(ingredients)).digest('hex'));
  const kept = isAfresh ? null : await readFile(file, 'utf8').catch(() => null);
  const now = new Date();
  if (kept !== null) {
    await utimes(file, now, now).catch(() => undefined); // it may have been deleted meanwhile
    return kept;
  }
  const made = await make();
  await mkdir(folder, { recursive: true });
  await writeWhole(file, made);
  await forgetBefore(folder, now.getTime() - DAY);
  return made;
}

/** Several processes may do this at once, so that any file may be gone at any moment. */
async function forgetBefore(folder: string, time: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && found.mtimeMs < time) await rm(file, { force: true });
  }
}
