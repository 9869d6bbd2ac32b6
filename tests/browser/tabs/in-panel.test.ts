/** Feelings, notes and preview inside the whole panel: what the tabs share with the frame around them. */
import { expect, test } from 'vitest';
import { contractSandbox } from '../contract-sandbox.ts';
import { oneBrowser } from '../one-browser.ts';
import { openPanel } from '../panel-window.ts';

const browser = oneBrowser();

const openExample = async (tab: string) => {
  const window = await openPanel(browser(), contractSandbox().connect);
  await window.panel.getByRole('button', { name: 'Example' }).nth(1).click();
  await window.panel.getByRole('tab', { name: tab }).click();
  return window;
};

test('a removed note comes back by Undo, and takes the focus', async () => {
  const { panel, complaints } = await openExample('Notes');
  const first = panel.getByRole('listitem').first();
  const text = await first.locator('.note-text').textContent();
  await first.getByRole('button', { name: 'Note actions' }).click();
  await panel.getByRole('menuitem', { name: 'Remove' }).click();
  await panel.getByText('Note removed:').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe(text);
  expect(complaints).toEqual([]);
});

test('Ctrl+Z in the chart takes back a step, and the dot keeps the focus', async () => {
  const { page, panel } = await openExample('Feelings');
  const dot = panel.getByRole('slider').first();
  const before = await dot.getAttribute('aria-valuenow');
  await dot.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await dot.getAttribute('aria-valuenow')).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => dot.getAttribute('aria-valuenow')).toBe(before);
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider');
});

test('what is said in the chart reaches screen readers', async () => {
  const { page, panel } = await openExample('Feelings');
  await panel.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await panel.getByRole('status').getByText('0, Neutral').waitFor();
});

test('the strip opens the whole preview, which follows an edit of the title', async () => {
  const { panel } = await openExample('Map');
  await panel.getByLabel('Map title').fill('A title of my own');
  await panel.getByRole('button', { name: 'Open preview' }).click();
  await panel.locator('.preview-picture').getByText('A title of my own').first().waitFor();
});

test('what was chosen and not added yet is still there after a look at another tab', async () => {
  const { panel } = await openExample('Notes');
  await panel.getByRole('gridcell').nth(5).click();
  const name = await panel.getByRole('gridcell', { selected: true }).getAttribute('aria-label');
  await panel.getByRole('textbox', { name: 'Add notes' }).fill('half a thou');
  await panel.getByRole('tab', { name: 'Feelings' }).click();
  await panel.getByRole('slider').nth(2).click();
  await panel.getByRole('tab', { name: 'Notes' }).click();
  expect(await panel.getByRole('textbox', { name: 'Add notes' }).inputValue()).toBe('half a thou');
  expect(await panel.getByRole('gridcell', { selected: true }).getAttribute('aria-label')).toBe(name);
  await panel.getByRole('tab', { name: 'Feelings' }).click();
  await panel.getByRole('heading', { name: /^3\. / }).waitFor();
});

test('in a wide window the picture stands beside the form and follows its tabs', async () => {
  const { page, panel } = await openExample('Notes');
  await page.setViewportSize({ width: 760, height: 640 });
  const picture = panel.getByRole('img', { name: 'Picture of the map as it will be on the board' });
  await picture.waitFor();
  const notes = panel.locator('.preview-picture rect[stroke-opacity="0.14"]');
  const before = await notes.count();
  await panel.getByRole('textbox', { name: 'Add notes' }).fill('One more');
  await panel.getByRole('textbox', { name: 'Add notes' }).press('Enter');
  await expect.poll(() => notes.count()).toBe(before + 1);
});

test('[9] a menu of the last row is whole: over its button, or scrolled into view', async () => {
  const { panel, page } = await openExample('Notes');
  for (const height of [640, 500, 440]) {
    await page.setViewportSize({ width: 320, height });
    for (const row of await panel.getByRole('button', { name: 'Note actions' }).all()) {
      await row.click();
      const menu = await panel.getByRole('menu').boundingBox();
      const body = await panel.locator('.body').boundingBox();
      if (menu === null || body === null) throw new Error('No menu came up.');
      expect(menu.y, `${height}`).toBeGreaterThanOrEqual(body.y);
      expect(menu.y + menu.height, `${height}`).toBeLessThanOrEqual(body.y + body.height);
      await page.keyboard.press('Escape');
    }
  }
});
