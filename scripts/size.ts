/** Sizes of the two built files against their budgets, in bytes as written (kB = 1000 bytes) and gzipped. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Greatest allowed size of each built file, in bytes. 80 kB were asked for the first: docs/decisions/010 says why it is more. */
export const budgets = { code: 150_000, panel: 200_000 } as const;

/** One built file as measured. */
export interface FileSize {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
  readonly budget: number;
}

/** Measures the files that `build()` wrote. */
export async function measureSizes(built: {
  readonly code: string;
  readonly panel: string;
}): Promise<FileSize[]> {
  return Promise.all([measure(built.code, budgets.code), measure(built.panel, budgets.panel)]);
}

/** One sentence for each file over its budget. */
export function sizeComplaints(sizes: readonly FileSize[]): string[] {
  return sizes
    .filter(({ bytes, budget }) => bytes > budget)
    .map(
      ({ name, bytes, budget }) =>
        `${name} is ${kilobytes(bytes)}, ${kilobytes(bytes - budget)} over its budget of ${kilobytes(budget)}: take something out of the bundle.`,
    );
}

/** The sizes as lines for people. */
export function sizeTable(sizes: readonly FileSize[]): string {
  return sizes
    .map(
      ({ name, bytes, gzipped, budget }) =>
        `${name.padEnd(8)} ${kilobytes(bytes).padStart(9)} of ${kilobytes(budget)} (${kilobytes(gzipped)} gzipped)`,
    )
    .join('\n');
}

async function measure(file: string, budget: number): Promise<FileSize> {
  const content = await readFile(file);
  return {
    name: path.basename(file),
    bytes: content.byteLength,
    gzipped: gzipSync(content).byteLength,
    budget,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
