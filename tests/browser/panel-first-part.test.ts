/** [9] Start before the rest of the panel has come: nothing that a person does there is lost. */
import { expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { panelWindows } from './one-browser.ts';

const open = panelWindows();

async function openHeld(language: 'en' | 'ru' = 'en') {
  const sandbox = contractSandbox();
  return { ...(await open(sandbox.connect, { language, unpacking: 'held' })), sandbox };
}

test('Start is whole at once, in the panel’s language, and as accessible as ever', async () => {
  const { panel } = await openHeld('ru');
  await panel.getByRole('heading', { name: 'Новая карта' }).waitFor();
  expect(await panel.getByRole('button').allTextContents()).toEqual([
    '', // settings
    ...['Вставить', 'Настроить', 'Пример'],
    ...['Вставить', 'Настроить', 'Пример'],
    'Пустая карта',
  ]);
  expect(await panel.locator('.skeleton').count()).toBe(3);
  await expect.poll(() => panel.evaluate(() => document.documentElement.lang)).toBe('ru');
  expect(await axeFaults(panel)).toEqual([]);
});

test('Insert pressed at once is done when the rest has come: once, and nothing that was pressed after it', async () => {
  const { panel, sandbox, letRestCome } = await openHeld();
  const card = panel.getByRole('group', { name: 'B2B, linear' });
  await card.getByRole('button', { name: 'Insert' }).click();
  await card.getByRole('button', { name: 'Insert' }).click();
  await panel.getByRole('button', { name: 'Blank map' }).click();
  expect(sandbox.asked).toEqual([]);
  await letRestCome();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  await expect.poll(() => sandbox.asked.map(([name]) => name)).toEqual(['hello', 'maps', 'draw']);
  expect(sandbox.asked[2]?.[1]).toMatchObject({ journey: { preset: 'b2b' } });
  sandbox.endRun({});
  await panel.getByText('on the board, up to date').waitFor();
});

test('Customise pressed at once by the keyboard opens the form, and its title has the focus', async () => {
  const { panel, page, letRestCome } = await openHeld();
  await panel.getByRole('button', { name: 'Blank map' }).focus();
  await page.keyboard.press('Enter');
  await letRestCome();
  await panel.getByRole('tablist').waitFor();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('settings asked for at once come, and Back leads to Start', async () => {
  const { panel, letRestCome } = await openHeld();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await letRestCome();
  await panel.getByRole('heading', { name: 'Settings' }).waitFor();
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('heading', { name: 'New map' }).waitFor();
});

test('a press that begins before the rest has come and ends after it counts, and the focus stays', async () => {
  const { panel, page, sandbox, letRestCome } = await openHeld();
  const button = panel.getByRole('button', { name: 'Example' }).first();
  const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await letRestCome();
  await panel.getByText('None yet. A map you insert appears here.').waitFor();
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.mouse.up();
  await panel.getByRole('tablist').waitFor();
  expect(sandbox.asked.map(([name]) => name)).not.toContain('draw');
});

test.each([
  ['en', 'Tropa needs a newer browser or Figma app: update it and open Tropa again.'],
  ['ru', 'Для Tropa нужен более новый браузер или приложение Figma: обновите и откройте Tropa снова.'],
] as const)(
  '[12] where the browser cannot unpack the rest, one sentence says what to do (%s)',
  async (language, sentence) => {
    const { panel } = await open(contractSandbox().connect, { language, unpacking: 'unknown' });
    await panel.getByText(sentence).waitFor();
    expect(await panel.getByRole('button').count()).toBe(0);
  },
);
