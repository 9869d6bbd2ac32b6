import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';
import { panelWindows } from './one-browser.ts';
import type { PanelWindow, WindowOptions } from './panel-window.ts';

const openWindow = panelWindows();

async function open(
  options: WindowOptions = {},
  sandbox: ContractSandbox = contractSandbox(),
): Promise<PanelWindow & { readonly sandbox: ContractSandbox }> {
  return { ...(await openWindow(sandbox.connect, options)), sandbox };
}

const expectFocus = (panel: Frame, button: string) =>
  expect
    .poll(() =>
      panel.getByRole('button', { name: button }).evaluate((element) => element === document.activeElement),
    )
    .toBe(true);

const runsAsked = ({ asked }: ContractSandbox) => asked.filter(([name]) => name === 'draw');

/** From Start to the form of a blank map. */
async function openBlank(panel: Frame, button = 'Blank map'): Promise<void> {
  await panel.getByRole('button', { name: button }).click();
  await panel.getByRole('tablist').waitFor();
}

test('[9] Insert puts a preset on the board by one click, in the panel’s language, and opens it', async () => {
  const { panel, sandbox } = await open({ language: 'ru' });
  const card = panel.getByRole('group', { name: 'B2B, линейная' });
  await card.getByRole('button', { name: 'Вставить' }).click();
  await panel.getByRole('heading', { name: 'Создаём карту' }).waitFor();
  expect(runsAsked(sandbox)[0]?.[1]).toMatchObject({
    journey: { preset: 'b2b', boardLanguage: 'ru', participants: { length: 3 } },
  });
  sandbox.endRun({ title: 'Закупка' });
  await panel.getByText('Карта создана: «Закупка», 141 объект, среди них 12 стикеров.').first().waitFor();
  await panel.getByRole('tab', { name: 'Карта', selected: true }).waitFor();
  await panel.getByText('на доске, без изменений').waitFor();
});

test('[9] Customise and Example open the form first; every drawing has an id of its own', async () => {
  const { panel, sandbox } = await open();
  await panel.getByRole('group', { name: 'B2B, linear' }).getByRole('button', { name: 'Example' }).click();
  expect(runsAsked(sandbox)).toEqual([]);
  await panel.getByRole('button', { name: 'Header and language' }).click();
  await panel.getByLabel('Words on the board').selectOption('Русский');
  await panel.getByLabel('Map title').fill('Наша сделка');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  expect(runsAsked(sandbox)[0]?.[1]).toMatchObject({
    journey: { title: 'Наша сделка', boardLanguage: 'ru', preset: 'b2b', stages: { length: 4 } },
  });
  sandbox.endRun({});
  await panel.getByText('on the board, up to date').waitFor();
  await panel.getByLabel('Map title').fill('Another');
  await panel.getByText('1 change not on the board').waitFor();
});

test('a title that is empty, blank or too long gets its sentence beside the field, and nothing is sent', async () => {
  const { panel, sandbox } = await open();
  await openBlank(panel);
  const field = panel.getByLabel('Map title');
  for (const [title, sentence] of [
    ['', 'Give the map a title: 1 to 120 characters.'],
    ['   ', 'Give the map a title: 1 to 120 characters.'],
    ['a'.repeat(121), 'Title: longer than 120 characters, shorten it.'],
    ['<b>'.repeat(3000), 'Title: longer than 120 characters, shorten it.'],
  ] as const) {
    await field.fill(title);
    await panel.getByRole('button', { name: 'Create map' }).click();
    await panel.getByText(sentence).waitFor();
    expect(await field.inputValue()).toBe(title);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.evaluate((input) => document.activeElement === input)).toBe(true);
  }
  await panel.getByRole('alert').getByText('1 field needs mending').waitFor();
  expect(runsAsked(sandbox)).toEqual([]);
  await field.fill('💡'.repeat(120)); // code points count, not UTF-16 units
  await panel.getByText('Title: longer').waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Create map' }).click();
  await expect.poll(() => runsAsked(sandbox).length).toBe(1);
});

test('[12] an error on a screen that is not shown is gone to', async () => {
  const { panel } = await open();
  await openBlank(panel);
  await panel.getByRole('button', { name: /^Open stage 2/ }).click();
  await panel.getByLabel('Probability, %').fill('140');
  await panel.getByText('must be a number from 0 to 100, not 140').waitFor();
  await panel.getByRole('button', { name: 'Back to the list of stages' }).click();
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  const field = panel.getByLabel('Probability, %');
  await expect.poll(() => field.evaluate((input) => document.activeElement === input)).toBe(true);
  expect(await field.inputValue()).toBe('140');
});

test('[M8] progress shows real counts, and Cancel leads to keep or remove', async () => {
  for (const [button, keep, told] of [
    ['Keep', true, 'Kept: 7 objects on the board.'],
    ['Remove', false, 'Removed: 7 objects. The board is as it was.'],
  ] as const) {
    const { panel, sandbox } = await open();
    await panel.getByRole('button', { name: 'Insert' }).first().click();
    await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
    sandbox.tell('progress', { phase: 'placing', done: 84, total: 120 });
    await panel.getByText('84 of 120').waitFor();
    expect(await panel.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('84');
    await expectFocus(panel, 'Cancel');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => sandbox.asked.map(([name]) => name)).toContain('cancel');
    sandbox.endRun({ outcome: 'stopped', counts: { nodes: 7, notes: 2, skipped: 0 } });
    await panel.getByText('7 objects of the map are on the board').first().waitFor();
    await panel.getByRole('button', { name: button }).click();
    await panel.getByText(told).first().waitFor();
    expect(sandbox.asked.filter(([name]) => name === 'settle')).toEqual([['settle', { keep }]]);
    await panel.getByRole('heading', { name: keep ? 'The buyer’s journey' : 'New map' }).waitFor();
  }
});

test('[M8] Undo takes back the run and says what it took', async () => {
  const { panel, sandbox } = await open();
  await openBlank(panel);
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
  expect(sandbox.asked.filter(([name]) => name === 'undo')).toHaveLength(1);
  await panel.getByText('New map, not on the board').waitFor();
  await expectFocus(panel, 'Create map');
});

test('[12] a refused run is one plain sentence in the panel’s language, the form is kept, and it can be tried again', async () => {
  const { panel, sandbox } = await open({ language: 'ru' });
  await openBlank(panel, 'Пустая карта');
  await panel.getByLabel('Название карты').fill('Моя карта');
  await panel.getByRole('button', { name: 'Создать карту' }).click();
  await panel.getByRole('heading', { name: 'Создаём карту' }).waitFor();
  sandbox.failRun(new Refusal({ code: 'readOnly' }));
  await panel.getByRole('alert').getByText('Карта не создана: файл открыт только для просмотра').waitFor();
  expect(await panel.getByLabel('Название карты').inputValue()).toBe('Моя карта');
  await panel.getByRole('button', { name: 'Повторить' }).click();
  await expect.poll(() => runsAsked(sandbox).length).toBe(2);
});

test('the language is switched at once, in the middle of a form, and comes back with the next hello', async () => {
  const { panel, sandbox } = await open();
  await openBlank(panel);
  await panel.getByLabel('Map title').fill('My map');
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  await panel.getByRole('radiogroup', { name: 'Language of the panel' }).getByText('Русский').click();
  await panel.getByRole('heading', { name: 'Настройки' }).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('ru');
  expect(sandbox.asked).toContainEqual(['setLanguage', { language: 'ru' }]);
  await panel.getByText('Широкий').click();
  await expect.poll(() => sandbox.asked.at(-1)).toEqual(['resize', { width: 760, height: 640 }]);
  await panel.getByRole('button', { name: 'Назад' }).click();
  expect(await panel.getByLabel('Название карты').inputValue()).toBe('My map');

  const remembered = contractSandbox({
    hello: () => ({ editor: 'figma', command: 'open', language: 'ru', draft: null }),
  });
  const next = await open({ language: 'en' }, remembered);
  await next.panel.getByRole('heading', { name: 'Новая карта' }).waitFor();
});

test('the grip sizes the window, never under its least', async () => {
  const { page, panel, sandbox } = await open();
  const box = await panel.getByRole('button', { name: 'Resize window' }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 6, (box?.y ?? 0) + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y - 20);
  await page.mouse.up();
  await expect.poll(() => sandbox.asked.at(-1)).toEqual(['resize', { width: 320, height: 620 }]);
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
    {
      pluginMessage: {
        ...answer,
        result: { editor: 'figjam', command: 'open', language: 'ru', draft: { journey: {} } },
      },
    }, // answered already
    { pluginMessage: { ...answer, id: 99, result: { outcome: 'drawn' } } },
    { pluginMessage: { ...answer, id: -1, ok: false, failure: { code: 'readOnly' } } },
    { pluginMessage: { tropa: 'event', event: 'progress', data: { phase: 'placing', done: 5, total: 10 } } }, // nothing is running
    {
      pluginMessage: {
        tropa: 'event',
        event: 'progress',
        data: { phase: 'placing', done: 'many', total: {} },
      },
    },
    { pluginMessage: { tropa: 'event', event: '__proto__', data: {} } },
    { pluginMessage: { tropa: 'event', event: 'constructor', data: null } },
    { pluginMessage: { tropa: 'call', id: 1, call: 'undo', args: {} } },
  ];
  for (const message of rubbish) {
    await postRaw(message);
  }
  expect(await panel.locator('.panel').innerHTML()).toBe(before);

  await panel.getByRole('button', { name: 'Insert' }).first().click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  for (const message of rubbish.slice(0, 10)) {
    await postRaw(message);
  }
  sandbox.tell('progress', { phase: 'placing', done: -3, total: 10 });
  sandbox.tell('progress', { phase: 'placing', done: 500, total: 100 });
  await panel.getByText('100 of 100').waitFor();
  sandbox.endRun({ title: '<img src=x onerror=alert(1)>' });
  await panel.getByText('“<img src=x onerror=alert(1)>”').first().waitFor();
  expect(await panel.locator('img').count()).toBe(0);
});

test('an answer that does not fit the contract ends the run with a sentence, not with a crash', async () => {
  const { panel, sandbox, postRaw } = await open();
  await panel.getByRole('button', { name: 'Insert' }).first().click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  const id = sandbox.asked.length; // calls are numbered from 1 on
  await postRaw({ pluginMessage: { tropa: 'answer', id, ok: true, result: { outcome: 'exploded' } } });
  await panel.getByText('the panel and the plugin do not understand each other').first().waitFor();
  sandbox.endRun({ title: 'Too late' });
  await panel.getByText('Too late').waitFor({ state: 'detached' });
});
