/**
 * `npm run pictures`: the pictures of the README. The maps are the golden boards, so that they show what the
 * tests hold; the playground is opened and used as the README says.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { BROWSER_FLAGS, rasterise } from './rasterise.ts';
import { pageFiles } from './start/page-files.ts';
import { serve } from './start/serve.ts';

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

const playground = await serve(await pageFiles(), 4173);
const browser = await chromium.launch({
  executablePath: findBrowser({ install: true }),
  args: [...BROWSER_FLAGS],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(playground.address);
await page.getByRole('button', { name: 'Plugins' }).click();
await page.getByRole('menuitem', { name: 'Open Tropa' }).click();
const panel = page.frameLocator('iframe');
const card = panel.getByRole('group', { name: 'B2B, linear' });
await card.getByRole('button', { name: 'Example' }).click();
await panel.getByRole('button', { name: 'Create map' }).click();
await panel.getByRole('button', { name: 'Undo' }).first().waitFor();
await panel.getByRole('tab', { name: 'Feelings' }).click();
await page.getByRole('button', { name: 'Fit' }).click();
await page.waitForTimeout(1500); // what is small is drawn when the zoom rests
await page.screenshot({ path: path.join(folder, 'playground.en.png') });
console.log('docs/pictures/playground.en.png');

// A map that lives: people have worked on it, the form has changed, and the plan of the update is shown.
const button = (name: string) => panel.getByRole('button', { name, exact: true });
const over = page.getByText(/^The workshop is over/);
for (let times = 0; times < 2; times += 1) {
  await page.getByRole('button', { name: 'Workshop' }).click();
  await over.waitFor({ state: 'hidden', timeout: 30_000 });
  await over.waitFor({ timeout: 30_000 });
}
await panel.getByRole('tab', { name: 'Map' }).click();
await button('Open stage 2: Survey of solutions').click();
await button('Stage actions').click();
await panel.getByRole('menuitem', { name: 'Insert after' }).click();
await panel.getByLabel('Title', { exact: true }).fill('Pilot');
await button('Back to the list of stages').click();
await button('Open lane 2: Touchpoints').click();
await button('Lane actions').click();
await panel.getByRole('menuitem', { name: 'Remove' }).click();
await button('Update map').click();
await panel.getByRole('heading', { name: 'Update map' }).waitFor();
await button('Show new').click();
await over.waitFor({ state: 'hidden', timeout: 30_000 });
await page.screenshot({ path: path.join(folder, 'update.en.png') });
console.log('docs/pictures/update.en.png');
await browser.close();
await playground.close();
