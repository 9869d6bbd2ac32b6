import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser, Frame } from 'playwright-core';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';
import { openPanel, startBrowser, type PanelWindow, type WindowOptions } from './panel-window.ts';

let browser: Browser;
const windows: PanelWindow[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const complaints = windows.flatMap((window) => window.complaints);
  await Promise.all(windows.splice(0).map(({ page }) => page.context().close()));
  expect(complaints, 'requests, policy violations and errors').toEqual([]);
});

async function open(
  options: WindowOptions = {},
  sandbox: ContractSandbox = contractSandbox(),
): Promise<PanelWindow & { readonly sandbox: ContractSandbox }> {
  const window = await openPanel(browser, sandbox.connect, options);
  windows.push(window);
  return { ...window, sandbox };
}

const expectFocus = (panel: Frame, button: string) =>
  expect
    .poll(() =>
      panel.getByRole('button', { name: button }).evaluate((element) => element === document.activeElement),
    )
    .toBe(true);

const runsAsked = ({ asked }: ContractSandbox) =>
  asked.filter(([name]) => name === 'insert' || name === 'draw');

test('[9] a preset is drawn in two clicks, in the panel’s language and under its own title', async () => {
  const { panel, sandbox } = await open({ language: 'ru' });
  await panel.getByRole('radio', { name: 'B2B, линейная' }).check();
  await panel.getByRole('button', { name: 'Создать карту' }).click();
  await panel.getByRole('heading', { name: 'Создаём карту' }).waitFor();
  expect(runsAsked(sandbox)).toEqual([
    ['insert', { preset: 'b2b', language: 'ru', title: expect.stringMatching(/^[^A-Za-z]+$/) }],
  ]);
  sandbox.endRun({ title: 'Закупка' });
  await panel.getByText('Карта создана: «Закупка», 141 объект, среди них 12 стикеров.').first().waitFor();
});

test('an example goes over as a whole journey, in the chosen language and title, with an id of its own', async () => {
  const { panel, sandbox } = await open();
  await panel.getByRole('radio', { name: /^Example: .*sales/i }).check();
  await panel.getByRole('radiogroup', { name: 'Words on the board' }).getByText('Русский').click();
  await panel.getByLabel('Map title').fill('Наша сделка');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({});
  await panel.getByRole('button', { name: 'Create map' }).click();
  await expect.poll(() => runsAsked(sandbox).length).toBe(2);
  const journeys = runsAsked(sandbox).map(([, args]) => args);
  expect(journeys[0]).toMatchObject({
    journey: { title: 'Наша сделка', boardLanguage: 'ru', preset: 'b2b', stages: { length: 4 } },
  });
  const ids = journeys.map((args) => JSON.stringify(args).match(/"id":"(map-[^"]+)"/)?.[1]);
  expect(new Set(ids).size).toBe(2);
});

test('a title that is empty, blank or too long gets its sentence beside the field, and nothing is sent', async () => {
  const { panel, sandbox } = await open();
  const field = panel.getByLabel('Map title');
  for (const title of ['', '   ', 'a'.repeat(121), 'a'.repeat(10_000)]) {
    await field.fill(title);
    await panel.getByRole('button', { name: 'Create map' }).click();
    await panel.getByText('Give the map a title: 1 to 120 characters.').waitFor();
    expect(await field.inputValue()).toBe(title);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
  }
  expect(runsAsked(sandbox)).toEqual([]);
  await panel.getByText('10000 of 120').waitFor();
  await field.fill('a'.repeat(120));
  await panel.getByText('Give the map a title').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Create map' }).click();
  await expect.poll(() => runsAsked(sandbox).length).toBe(1);
});

test('[M8] progress shows real counts, and Cancel leads to keep or remove', async () => {
  for (const [button, keep, told] of [
    ['Keep what is drawn', true, 'Kept: 7 objects on the board.'],
    ['Remove it', false, 'Removed: 7 objects. The board is as it was.'],
  ] as const) {
    const { panel, sandbox } = await open();
    await panel.getByRole('button', { name: 'Create map' }).click();
    await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
    sandbox.tell('progress', { done: 84, total: 120 });
    await panel.getByText('84 of 120').waitFor();
    expect(await panel.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('84');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => sandbox.asked.map(([name]) => name)).toContain('cancel');
    sandbox.endRun({ outcome: 'stopped', counts: { nodes: 7, notes: 2, skipped: 0 } });
    await panel.getByText('7 objects of the map are on the board').first().waitFor();
    await panel.getByRole('button', { name: button }).click();
    await panel.getByText(told).first().waitFor();
    expect(sandbox.asked.at(-1)).toEqual(['settle', { keep }]);
  }
});

test('[M8] Undo takes back the run and says what it took', async () => {
  const { panel, sandbox } = await open();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({
    replacedCharacters: 1,
    missingFonts: ['Inter Bold'],
    counts: { nodes: 9, notes: 1, skipped: 1 },
  });
  await panel.getByText('1 object was left out').first().waitFor();
  await panel.getByText('1 unreadable character replaced by �.').first().waitFor();
  await panel.getByText('Not found here: Inter Bold.').first().waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Taken back: 7 objects. The board is as it was.').first().waitFor();
  expect(sandbox.asked.at(-1)?.[0]).toBe('undo');
});

test('[12] a refused run is one plain sentence in the panel’s language, the form is kept, and it can be tried again', async () => {
  const { panel, sandbox } = await open({ language: 'ru' });
  await panel.getByLabel('Название карты').fill('Моя карта');
  await panel.getByRole('button', { name: 'Создать карту' }).click();
  await panel.getByRole('heading', { name: 'Создаём карту' }).waitFor();
  sandbox.failRun(new Refusal({ code: 'readOnly' }));
  await panel.getByRole('alert').getByText('Карта не создана: файл открыт только для просмотра').waitFor();
  expect(await panel.getByLabel('Название карты').inputValue()).toBe('Моя карта');
  await panel.getByRole('button', { name: 'Повторить' }).click();
  await expect.poll(() => runsAsked(sandbox).length).toBe(2);
});

test('the language is switched at once, remembered, and comes back with the next hello', async () => {
  const { panel, sandbox } = await open();
  await panel.getByRole('radiogroup', { name: 'Language of the panel' }).getByText('Русский').click();
  await panel.getByRole('heading', { name: 'Новая карта' }).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('ru');
  expect(sandbox.asked.at(-1)).toEqual(['setLanguage', { language: 'ru' }]);

  const remembered = contractSandbox({
    hello: () => ({ editor: 'figma', command: 'open', language: 'ru' }),
  });
  const next = await open({ language: 'en' }, remembered);
  await next.panel.getByRole('heading', { name: 'Новая карта' }).waitFor();
});

test('the keyboard alone is enough, and the focus comes back to the button that began the run', async () => {
  const { page, panel, sandbox } = await open();
  await panel.getByRole('radio', { name: 'B2C, cyclic' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('!');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  expect(runsAsked(sandbox)[0]?.[1]).toMatchObject({
    preset: 'b2b',
    language: 'ru',
    title: expect.stringContaining('!'),
  });
  await expectFocus(panel, 'Cancel');
  sandbox.endRun({});
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await expectFocus(panel, 'Create map');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expectFocus(panel, 'Create map');
});

test('hostile, broken and late messages change nothing', async () => {
  const { panel, sandbox, postRaw } = await open();
  const before = await panel.locator('.panel').innerHTML();
  const answer = { tropa: 'answer', id: 1, ok: true };
  const rubbish: unknown[] = [
    null,
    0,
    'pluginMessage',
    [],
    { pluginMessage: null },
    { pluginMessage: '<img src=x onerror=alert(1)>' },
    { pluginMessage: { tropa: 'answer' } },
    { pluginMessage: { ...answer, id: 1, result: { editor: 'figjam', command: 'open', language: 'ru' } } }, // answered already
    { pluginMessage: { ...answer, id: 99, result: { outcome: 'drawn' } } },
    { pluginMessage: { ...answer, id: -1, ok: false, failure: { code: 'readOnly' } } },
    { pluginMessage: { tropa: 'event', event: 'progress', data: { done: 5, total: 10 } } }, // nothing is running
    { pluginMessage: { tropa: 'event', event: 'progress', data: { done: 'many', total: {} } } },
    { pluginMessage: { tropa: 'event', event: '__proto__', data: {} } },
    { pluginMessage: { tropa: 'event', event: 'constructor', data: null } },
    { pluginMessage: { tropa: 'call', id: 1, call: 'undo', args: {} } },
  ];
  for (const message of rubbish) {
    await postRaw(message);
  }
  expect(await panel.locator('.panel').innerHTML()).toBe(before);

  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  for (const message of rubbish.slice(0, 10)) {
    await postRaw(message);
  }
  sandbox.tell('progress', { done: -3, total: 10 });
  sandbox.tell('progress', { done: 500, total: 100 });
  await panel.getByText('100 of 100').waitFor();
  sandbox.endRun({ title: '<img src=x onerror=alert(1)>' });
  await panel.getByText('“<img src=x onerror=alert(1)>”').first().waitFor();
  expect(await panel.locator('img').count()).toBe(0);
});

test('an answer that does not fit the contract ends the run with a sentence, not with a crash', async () => {
  const { panel, sandbox, postRaw } = await open();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  await postRaw({ pluginMessage: { tropa: 'answer', id: 2, ok: true, result: { outcome: 'exploded' } } });
  await panel.getByText('the panel and the plugin do not understand each other').first().waitFor();
  sandbox.endRun({ title: 'Too late' });
  await panel.getByText('Too late').waitFor({ state: 'detached' });
});
