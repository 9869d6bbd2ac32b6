import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that nobody can read half of, also when several write it at once: it is put in place when it is whole. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${String(process.pid)}`;
  await writeFile(beside, text);
  await rename(beside, file);
}
