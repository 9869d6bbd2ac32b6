/** [9] The maps on this page: listed, opened with the form kept of them, looked at, gone. */
import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { countingIds } from '../../journey/model/id-source.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import type { Answers } from '../../journey/protocol/answerer.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';

const browser = oneBrowser();

const journey = { ...presetJourney('b2b', 'en', countingIds()), title: 'Press line' };
const row = {
  node: '1:1',
  title: 'Press line',
  preset: 'b2b',
  stages: 4,
  notes: 77,
  state: 'ready',
} as const;
const stored = { node: '1:1', map: 'map-1', rev: '4-b', state: 'ready', journey, draft: null } as const;
const listed = (change: object = {}) => ({ maps: [row], selected: null, isFirstOfSeveral: false, ...change });

async function open(answers: Partial<Answers>) {
  const sandbox = contractSandbox({ maps: () => listed(), open: () => stored, ...answers });
  const window = await openPanel(browser(), sandbox.connect);
  return { ...window, sandbox };
}
/** The button that was pressed is gone. */
const expectTitleFocused = (panel: Frame) =>
  expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
const done = async ({ page, complaints }: Awaited<ReturnType<typeof open>>) => {
  expect(complaints).toEqual([]);
  await page.close();
};

test('[9] Start is there before the maps are; then each is named with what it holds and how it is', async () => {
  let tellMaps: (maps: ReturnType<typeof listed>) => void = () => undefined;
  const window = await open({
    maps: () =>
      new Promise((resolve) => {
        tellMaps = resolve;
      }),
  });
  const { panel } = window;
  await panel.getByRole('heading', { name: 'Maps on this page' }).waitFor();
  expect(await panel.locator('.skeleton').count()).toBe(3);
  await panel.getByRole('button', { name: 'Insert' }).first().waitFor();
  tellMaps(
    listed({
      maps: [
        row,
        { ...row, node: '1:2', title: '', preset: null, stages: 1, notes: 1, state: 'newer' },
        { ...row, node: '1:3', title: 'Torn', state: 'damaged', stages: 0, notes: 0 },
        { ...row, node: '1:4', title: 'Half', state: 'unfinished' },
      ],
    }),
  );
  const rows = panel.getByRole('region', { name: 'Maps on this page' }).getByRole('button');
  await rows.first().waitFor();
  expect(await rows.allTextContents()).toEqual([
    'Press lineB2B · 4 stages · 77 notes',
    'no title1 stage · 1 notenewer version',
    'TornB2Bdata damaged',
    'HalfB2B · 4 stages · 77 notesnot finished',
  ]);
  expect((await rows.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await done(window);
});

test('no maps are said in a sentence, and so is that they could not be found', async () => {
  const none = await open({ maps: () => listed({ maps: [] }) });
  await none.panel.getByText('None yet. A map you insert appears here.').waitFor();
  await done(none);

  let asked = 0;
  const refused = await open({
    maps: () => {
      asked += 1;
      if (asked === 1) throw new Refusal({ code: 'hostRefused' });
      return listed();
    },
  });
  await refused.panel.getByText('The maps on this page could not be listed: Figma refused').waitFor();
  await refused.panel.getByRole('button', { name: 'Try again' }).click();
  await refused.panel.getByRole('button', { name: /^Press line/ }).waitFor();
  await done(refused);
});

test('[9] a click opens a map with its tabs, and it says where it stands; All maps leads back', async () => {
  let answer: (map: typeof stored) => void = () => undefined;
  const window = await open({
    open: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const { panel, sandbox } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByRole('heading', { name: 'Opening the map…' }).waitFor();
  await panel.getByRole('status').getByText('Opening the map…').waitFor();
  expect(sandbox.asked).toContainEqual(['open', { node: '1:1' }]);
  answer(stored);
  await panel.getByText('B2B, linear · on the board, up to date').waitFor();
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Press line');
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const listings = sandbox.asked.filter(([name]) => name === 'maps').length;
  await panel.getByRole('button', { name: 'All maps' }).click();
  await panel.getByRole('button', { name: /^Press line/ }).waitFor();
  expect(sandbox.asked.filter(([name]) => name === 'maps').length, 'listed anew').toBe(listings + 1);
  await done(window);
});

test('a map that is asked for can be left before it comes; then it does not come', async () => {
  let answer: (map: typeof stored) => void = () => undefined;
  const window = await open({
    open: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const { panel } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByRole('heading', { name: 'Opening the map…' }).waitFor();
  await window.page.keyboard.press('Escape');
  await panel.getByRole('heading', { name: 'New map' }).waitFor();
  await window.page.keyboard.press('Escape'); // there is no way back from Start
  answer(stored);
  await window.page.waitForTimeout(100);
  expect(await panel.getByRole('heading', { level: 1 }).textContent()).toBe('New map');
  await done(window);
});

test.each(['open', 'read'])('[10] a selected map opens by itself (command %s)', async (command) => {
  const window = await open({
    hello: () => ({ editor: 'figjam', command, language: null, draft: null }),
    maps: () => listed({ selected: '1:1', isFirstOfSeveral: true }),
  });
  const { panel } = window;
  await panel.getByRole('heading', { name: 'Press line' }).waitFor();
  if (command === 'open') {
    await panel.getByText('Several maps are selected. This is the first of them.').first().waitFor();
  }
  const reads = () => window.sandbox.asked.filter(([name]) => name === 'read').length;
  await expect.poll(reads).toBe(command === 'read' ? 1 : 0);
  await done(window);
});

test('[12] a newer map is read only: a notice, its rows as text, no field and nothing to change', async () => {
  const window = await open({
    maps: () => listed({ maps: [{ ...row, state: 'newer' }] }),
    open: () => ({ ...stored, state: 'newer', journey: { ...journey, schemaVersion: 9 } }),
  });
  const { panel } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByText('This map was saved by a newer Tropa.').waitFor();
  await panel.getByText('Read only').waitFor();
  for (const { title } of [...journey.stages, ...journey.lanes]) {
    await panel.getByText(title, { exact: false }).first().waitFor();
  }
  expect(await panel.locator('input, textarea, select').count()).toBe(0);
  expect(await panel.getByRole('button', { name: /^(Create|Update|Tidy|Read)/ }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Open preview' }).click();
  await panel.getByRole('img', { name: /^Picture of the map/ }).waitFor();
  await panel.getByRole('button', { name: 'Close preview' }).click();
  await panel.getByRole('button', { name: 'All maps' }).click();
  await panel.getByRole('heading', { name: 'New map' }).waitFor();
  await done(window);
});

test.each([{ journey: null }, { journey: 'torn' }, { state: 'damaged' as const, journey: null }])(
  '[12] a map whose data is damaged says so, and that the notes are safe: %j',
  async (broken) => {
    const window = await open({ open: () => ({ ...stored, ...broken }) });
    await window.panel.getByRole('button', { name: /^Press line/ }).click();
    await window.panel.getByRole('heading', { name: 'Press line' }).waitFor();
    await window.panel.getByText('This map’s saved data is damaged. The notes are safe.').waitFor();
    await done(window);
  },
);

test('[M7][M10] a map that a broken run left, or that somebody’s run is drawing, opens, and that is said', async () => {
  const window = await open({ open: () => ({ ...stored, state: 'unfinished' }) });
  await window.panel.getByRole('button', { name: /^Press line/ }).click();
  await window.panel
    .getByText(
      'This map is not finished: a run is still going, or was cut short. If nobody is at it, Update map finishes it.',
    )
    .first()
    .waitFor();
  await window.panel.getByRole('tab', { name: 'Map' }).waitFor();
  await done(window);
});

test('a map that cannot be opened leaves Start as it was, with one sentence', async () => {
  const window = await open({
    open: () => {
      throw new Refusal({ code: 'mapGone' });
    },
  });
  await window.panel.getByRole('button', { name: /^Press line/ }).click();
  await window.panel
    .getByRole('alert')
    .getByText('The map was not opened: the map is no longer on the board')
    .waitFor();
  await window.panel.getByRole('heading', { name: 'New map' }).waitFor();
  await done(window);
});

test('[7.1] edits of a map on the board are kept under its id with what they began from', async () => {
  const window = await open({});
  const { panel, sandbox } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByLabel('Map title').fill('Press line 2');
  await expect
    .poll(() => sandbox.asked.at(-1))
    .toMatchObject([
      'saveDraft',
      {
        of: 'map-1',
        draft: { base: { rev: '4-b', journey: { title: 'Press line' } }, journey: { title: 'Press line 2' } },
      },
    ]);
  await panel.getByRole('button', { name: 'All maps' }).click();
  await panel.getByRole('heading', { name: 'New map' }).waitFor();
  expect(await panel.getByText('You have an unfinished map').count(), 'it is in the list').toBe(0);
  await done(window);
});

test('[7.1] the form kept of a map comes back with it, half-typed note and all', async () => {
  const draft = {
    base: { rev: '4-b', journey },
    journey: { ...journey, title: '' },
    typed: { notes: 'Half a no' },
  };
  const window = await open({ open: () => ({ ...stored, draft }) });
  const { panel } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByText('1 change not on the board').waitFor();
  expect(await panel.getByLabel('Map title').inputValue()).toBe('');
  await panel.getByRole('tab', { name: 'Notes' }).click();
  expect(await panel.getByLabel('Add notes').inputValue()).toBe('Half a no');
  await done(window);
});

test('[7.1] an older form than the board gives way, is told, and can be opened instead', async () => {
  const drawnBefore = { rev: '3-a', journey: { ...journey, title: 'As it was' } };
  const draft = { base: drawnBefore, journey: { ...journey, title: 'My half' } };
  const window = await open({ open: () => ({ ...stored, draft }) });
  const { panel } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByText('The map on the board is newer than your unfinished form.').first().waitFor();
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Press line');
  await panel.getByRole('button', { name: 'Open my form' }).click();
  await expect.poll(() => panel.getByLabel('Map title').inputValue()).toBe('My half');
  await expectTitleFocused(panel);
  await done(window);
});

test('[12] a form of a map that cannot be opened is told, never overwritten, and discarded only by hand', async () => {
  const draft = { base: { rev: '4-b' }, journey: { ...journey, schemaVersion: 9 } };
  const window = await open({ open: () => ({ ...stored, draft }) });
  const { panel, page, sandbox } = window;
  await panel.getByRole('button', { name: /^Press line/ }).click();
  await panel.getByText('The form kept of this map cannot be opened.').waitFor();
  await panel.getByLabel('Map title').fill('Typed meanwhile');
  await page.waitForTimeout(300);
  expect(sandbox.asked.map(([name]) => name)).not.toContain('saveDraft');
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expectTitleFocused(panel);
  await expect.poll(() => sandbox.asked.at(-1)).toEqual(['saveDraft', { of: 'map-1', draft: null }]);
  await panel.getByLabel('Map title').fill('Typed after that');
  await expect.poll(() => sandbox.asked.at(-1)).toMatchObject(['saveDraft', { of: 'map-1' }]);
  await done(window);
});

test('[12] hostile and late answers about maps are sentences and plain text, never a crash', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const window = await open({
    maps: () =>
      listed({
        maps: [
          { ...row, title: hostile },
          { ...row, node: '1:2', title: '\u202Eelttil A' },
        ],
      }),
    open: () => ({ ...stored, journey: { ...journey, title: hostile } }),
  });
  const { panel, sandbox, postRaw } = window;
  const answer = (id: number, result: unknown) =>
    postRaw({ pluginMessage: { tropa: 'answer', id, ok: true, result } });
  await panel.getByText(hostile).waitFor();
  const idOfMaps = sandbox.asked.findIndex(([name]) => name === 'maps') + 1;
  await answer(idOfMaps, { maps: [], selected: '1:1', isFirstOfSeveral: false }); // a second answer
  await panel.getByText(hostile).click();
  await panel.getByText('on the board, up to date').waitFor();
  const idOfOpen = sandbox.asked.findIndex(([name]) => name === 'open') + 1;
  await answer(idOfOpen, { ...stored, journey: { ...journey, title: 'Late' } });
  expect(await panel.getByLabel('Map title').inputValue()).toBe(hostile);
  for (const node of [hostile, '__proto__', 7, null]) {
    await postRaw({ pluginMessage: { tropa: 'event', event: 'changed', data: { node } } });
  }
  expect(await panel.getByLabel('Map title').inputValue()).toBe(hostile);
  expect(await panel.locator('img').count()).toBe(0);
  await done(window);
});

test('[12] an answer about maps that does not fit the contract is told', async () => {
  const sandbox = contractSandbox({ maps: () => new Promise(() => undefined) });
  const { panel, page, postRaw, complaints } = await openPanel(browser(), sandbox.connect);
  const id = () => sandbox.asked.findIndex(([name]) => name === 'maps') + 1;
  await expect.poll(id).toBeGreaterThan(0);
  await postRaw({
    pluginMessage: { tropa: 'answer', id: id(), ok: true, result: { maps: [{ node: 1 }] } },
  });
  await panel
    .getByText('could not be listed: the panel and the plugin do not understand each other')
    .waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
