/**
 * `npm run pictures`: the pictures of the README, made from the golden boards, so that they show what the
 * tests hold and stay true.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rasterise } from './rasterise.ts';

/** Wide enough to read the titles on a page, small enough to keep in the repository. */
const LONGEST_SIDE = 1800;

const BOARDS = ['b2b-sales-automation.en', 'b2b-sales-automation.ru', 'b2c-clothes-shop.en'] as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/pictures');
await mkdir(folder, { recursive: true });
for (const board of BOARDS) {
  const svg = await readFile(path.join(root, `tests/boards/${board}.figjam.svg`), 'utf8');
  const { hasInter, png } = await rasterise(svg, LONGEST_SIDE);
  if (!hasInter) throw new Error('The font Inter is not installed: the pictures would show another one.');
  await writeFile(path.join(folder, `${board}.png`), png);
  console.log(`docs/pictures/${board}.png`);
}
