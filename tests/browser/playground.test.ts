/** The board that `npm start` opens, used by hand: the real bundles, in QuickJS and in a null-origin iframe. */
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pageFiles } from '../../scripts/start/page-files.ts';
import { serve, type Playground } from '../../scripts/start/serve.ts';
import { startBrowser } from './panel-window.ts';

let browser: Browser;
let playground: Playground;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const [started, served] = await Promise.all([
    startBrowser(),
    pageFiles().then((files) => serve(files, 4300)),
  ]);
  browser = started;
  playground = served;
});
afterAll(async () => {
  await Promise.all([browser.close(), playground.close()]);
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(playground.address) || /^(about|data|blob):/.test(request.url());
    if (!isOurs) complaints.push(`request: ${request.url()}`);
  });
  page.setDefaultTimeout(10_000);
  await page.goto(playground.address);
  await started();
});
afterEach(async () => {
  expect(await page.locator('#notices .wrong').allTextContents()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

/** The page has read what it needs and listens. */
const started = (): Promise<void> =>
  page.locator('#plugins-menu button').first().waitFor({ state: 'attached' });
const nodes = (): Locator => page.locator('#picture g[data-node]');
const panel = (): FrameLocator => page.frameLocator('iframe');
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** The innermost node that shows a text of exactly these words. */
const showing = (words: string): Locator =>
  nodes()
    .filter({ has: page.locator('> g > text', { hasText: new RegExp(`^${words}$`) }) })
    .last();

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('it is not on the board');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(target: Locator, to: { x: number; y: number }, drop = true): Promise<void> {
  const from = await middleOf(target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  if (drop) await page.mouse.up();
}

async function insertB2c(): Promise<void> {
  await press('Plugins');
  await page.getByRole('menuitem', { name: 'Insert B2C map' }).click();
  await press('Run');
  await showing('Awareness').waitFor();
  await page.getByRole('status').getByText('Map drawn').waitFor();
}

/** A sticky by hand at a place on screen. */
async function addSticky(words: string, at: { x: number; y: number }): Promise<Locator> {
  await press('Sticky');
  await page.mouse.click(at.x, at.y);
  await page.getByRole('textbox', { name: 'Text' }).fill(words);
  await page.keyboard.press('Escape');
  await showing(words).waitFor();
  return showing(words);
}

const idOf = (target: Locator): Promise<string | null> => target.getAttribute('data-node');

const nodeOf = (id: string | null): Locator => page.locator(`#picture g[data-node="${id ?? ''}"]`);

/** Id of the node that a node lies in. */
const parentOf = (target: Locator): Promise<string | null> =>
  target.evaluate((group) => group.parentElement?.closest('[data-node]')?.getAttribute('data-node') ?? null);

/** The ways of all connectors, as they are painted. */
const linesIn = (target: Locator): Promise<(string | null)[]> =>
  target.locator('path[fill="none"]').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));

test('[rule 51] a sticky by hand, typed into and dropped on a lane, becomes its child; undo takes it out', async () => {
  await insertB2c();
  const laneId = await parentOf(showing('Actions'));
  const lane = nodeOf(laneId);
  const sticky = await addSticky('Reads reviews', { x: 1180, y: 400 });
  const pageId = await parentOf(sticky);
  expect(pageId).not.toBe(laneId);

  await drag(sticky, await middleOf(lane));
  await expect.poll(() => parentOf(sticky)).toBe(laneId);
  await page.locator('#undo').click();
  await expect.poll(() => parentOf(sticky)).toBe(pageId);
  await press('Redo');
  await expect.poll(() => parentOf(sticky)).toBe(laneId);

  const at = await middleOf(sticky);
  await page.mouse.dblclick(at.x, at.y);
  await page.getByRole('textbox', { name: 'Text' }).fill('<b>Ask</b>');
  await page.keyboard.press('Escape');
  await showing('<b>Ask</b>').waitFor();
  await page.keyboard.press('Control+z');
  await showing('Reads reviews').waitFor();
});

test('[rule 28] connectors follow a dot while it is dragged, and nothing else is painted anew', async () => {
  await insertB2c();
  const lane = nodeOf(await parentOf(showing('Emotions')));
  const dot = lane
    .locator('g[data-node]')
    .filter({ has: page.locator('text', { hasText: /^B$/ }) })
    .first();
  const before = await linesIn(lane);
  const title = await showing('The buyer’s journey').locator('text').elementHandle();
  const at = await middleOf(dot);
  await drag(dot, { x: at.x, y: at.y - 30 }, false);
  const during = await linesIn(lane);
  expect(during).not.toEqual(before);
  await page.mouse.up();
  await expect.poll(() => linesIn(lane)).not.toEqual(before);
  expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => linesIn(lane)).toEqual(before);
});

test('[rule 48] the panel in its null-origin frame draws a map by two clicks and breaks no policy', async () => {
  await press('Plugins');
  await page.getByRole('menuitem', { name: 'Open Tropa' }).click();
  const card = panel().getByRole('group', { name: 'B2B, linear' });
  await card.waitFor();
  const world = panel().locator('html');
  expect(await world.evaluate(() => window.origin)).toBe('null');
  expect(
    await world.evaluate(() => {
      try {
        return window.localStorage.length;
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    }),
  ).toBe('SecurityError');
  await card.getByRole('button', { name: 'Insert' }).click();
  await showing('Emotions').waitFor();
  await panel().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => nodes().count()).toBe(1); // the page
  await press('Close plugin');
  await expect.poll(() => page.locator('iframe').count()).toBe(0);
});

test('[rule 43] the map’s relaunch button opens the panel', async () => {
  await insertB2c();
  await press('Open Tropa');
  await panel().getByRole('heading').first().waitFor();
});

test('[rule 39] what Ann does stands on the same board and is not undone by you', async () => {
  await page.getByRole('radio', { name: 'Ann' }).check();
  const sticky = await addSticky('From Ann', { x: 600, y: 300 });
  await page.getByRole('radio', { name: 'You' }).check();
  await addSticky('From you', { x: 300, y: 300 });
  for (let step = 0; step < 4; step += 1) await press('Undo');
  await expect.poll(() => showing('From you').count()).toBe(0);
  expect(await sticky.count()).toBe(1);
  await press('Ann works for a minute');
  await expect.poll(() => nodes().count(), { timeout: 8000 }).toBeGreaterThan(2);
  await press('Stop Ann');
});

test('duplicate, stamp, lock and delete; a locked sticky stays where it is', async () => {
  const sticky = await addSticky('Mine', { x: 400, y: 400 });
  const id = await idOf(sticky);
  await press('Stamp');
  await press('Duplicate');
  await expect.poll(() => nodes().count()).toBe(4); // the page, two stickies, a stamp
  await page.keyboard.press('Delete');
  await expect.poll(() => nodes().count()).toBe(3);

  const mine = nodeOf(id);
  const at = await middleOf(mine);
  await page.mouse.click(at.x, at.y + 60);
  await press('Lock');
  const place = await mine.getAttribute('transform');
  await drag(mine, { x: at.x + 200, y: at.y });
  expect(await mine.getAttribute('transform')).toBe(place);
});

test('another editor begins empty and asks first; only Figma has a dark theme', async () => {
  const dark = page.getByRole('button', { name: 'Dark' });
  expect(await dark.isDisabled()).toBe(true);
  await addSticky('Kept', { x: 400, y: 400 });
  await page.getByRole('radio', { name: 'Figma' }).click();
  await press('Keep this board');
  await expect.poll(() => page.getByRole('radio', { name: 'FigJam' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Figma' }).click();
  await press('Open Figma');
  await expect.poll(() => nodes().count()).toBe(1);
  await dark.click();
  await press('Plugins');
  await page.getByRole('menuitem', { name: 'Open Tropa' }).click();
  await panel().locator('html.figma-dark').waitFor();
  await dark.click();
  await panel().locator('html.figma-light').waitFor();
  const card = panel().getByRole('group', { name: 'B2C, cyclic' });
  await card.getByRole('button', { name: 'Insert' }).click();
  await showing('Awareness').waitFor();
});

test('a board goes to a file and comes back the same', async () => {
  await insertB2c();
  const picture = await page.locator('#picture').innerHTML();
  await press('Board');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save to file' }).click(),
  ]);
  const file = await download.path();
  await page.reload();
  await started();
  await page.locator('#board-file').setInputFiles(file);
  await showing('Awareness').waitFor();
  const drawn = (text: string) => text.replace(/<g transform="scale[^>]*>/, '');
  expect(drawn(await page.locator('#picture').innerHTML())).toBe(drawn(picture));
});
