/** A plugin that does not load, or a file that is no board: one plain sentence in the log, and the board stays. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { pageFiles } from '../../scripts/start/page-files.ts';
import { serve, type Playground } from '../../scripts/start/serve.ts';
import { axeFaults } from './axe-faults.ts';
import { oneBrowser } from './one-browser.ts';

const browser = oneBrowser();
let page: Page;
const running: Playground[] = [];
afterEach(async () => {
  await page.close();
  await Promise.all(running.splice(0).map(({ close }) => close()));
});

async function open(code: string): Promise<void> {
  const playground = await serve(await pageFiles({ code, panel: '<p>panel</p>' }), 4400);
  running.push(playground);
  page = await browser().newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(playground.address);
  await page.locator('#plugins-menu button').first().waitFor({ state: 'attached' });
}

async function run(): Promise<void> {
  await page.getByRole('button', { name: 'Plugins' }).click();
  await page.getByRole('menuitem', { name: 'Open Tropa' }).click();
}

const wrong = (): Promise<string[]> => page.locator('#notices .wrong').allTextContents();

test.each([
  ['[rule 47] does not parse', 'const x = ;', /^The plugin failed to load: Syntax error: /],
  ['throws at once', `throw new Error('no luck');`, /^The plugin failed to load: no luck$/],
  ['never ends a turn', `figma.on('run', function () { for (;;) {} });`, /^The plugin failed: .*interrupted/],
])('a plugin that %s is told of in one sentence', async (_name, code, sentence) => {
  await open(code);
  await run();
  await expect.poll(wrong, { timeout: 20_000 }).toEqual([expect.stringMatching(sentence)]);
  await page.getByRole('button', { name: 'Sticky' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#picture g[data-node]').count()).toBe(2);
});

test('a file that is no board is refused and the board stays', async () => {
  await open('');
  await page.getByRole('button', { name: 'Sticky' }).focus();
  await page.keyboard.press('Enter');
  await page
    .locator('#board-file')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect.poll(wrong).toEqual(['This file is no board: choose a file that was saved here.']);
  expect(await page.locator('#picture g[data-node]').count()).toBe(2);
});

test('the page’s own controls have names, contrast and places (axe)', async () => {
  await open('');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Log' }).click();
  await page.getByRole('button', { name: 'Sticky' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Duplicate' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
