/** Small things that a person in front of the panel expects: where the focus goes, what a line says. */
import { expect, test } from 'vitest';
import { countingIds } from '../../journey/model/id-source.ts';
import { presetJourney } from '../../journey/model/presets/preset-journey.ts';
import type { Answers } from '../../journey/protocol/answerer.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';

const browser = oneBrowser();

const words = panelWords('en');
const blank = presetJourney('blank', 'en', countingIds());
const STORED = {
  node: '1:1',
  map: 'map-1',
  rev: '4-b',
  state: 'ready',
  journey: blank,
  draft: null,
} as const;
const ROW = { node: '1:1', title: 'Map', preset: 'blank', stages: 3, notes: 0, state: 'ready' } as const;

/** The panel on a board whose one map is selected. */
const withMap = (answers: Partial<Answers> = {}) => {
  const maps = () => ({ maps: [ROW], selected: '1:1', isFirstOfSeveral: false });
  return openPanel(browser(), contractSandbox({ maps, open: () => STORED, ...answers }).connect);
};

test('[9] what is inserted before, after or as a copy comes with its name selected for typing', async () => {
  const { panel, page } = await withMap();
  const typed = () =>
    panel.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement &&
        field.selectionStart === 0 &&
        field.selectionEnd === field.value.length
        ? field.value
        : null;
    });
  await panel.getByRole('button', { name: 'Open stage 2: Stage 2' }).click();
  for (const item of [words.insertBefore, words.insertAfter]) {
    await panel.getByRole('button', { name: words.details.stage.actions }).click();
    await panel.getByRole('menuitem', { name: item }).click();
    await panel.getByRole('heading', { name: words.newStage }).waitFor();
    expect(await typed()).toBe(words.newStage);
  }
  await page.keyboard.type('Pilot');
  await panel.getByRole('heading', { name: 'Pilot' }).waitFor();
  await panel.getByRole('button', { name: words.details.stage.actions }).click();
  await panel.getByRole('menuitem', { name: words.duplicate }).click();
  await panel.getByRole('heading', { name: words.copyOf('Pilot') }).waitFor();
  expect(await typed()).toBe(words.copyOf('Pilot'));
  await page.close();
});

test('[9] the line under the title of a blank map begins with a word', async () => {
  const { panel, page } = await withMap();
  await panel.getByText(words.upToDate).waitFor();
  expect(await panel.locator('.head-line').textContent()).toBe(`Linear · ${words.upToDate}`);
  await page.close();
});

test('[M7] a map that is not drawn to the end is not called up to date', async () => {
  const { panel, page } = await withMap({ open: () => ({ ...STORED, state: 'unfinished' }) });
  await panel.getByText(words.unfinishedMap).first().waitFor();
  expect(await panel.locator('.head-line').textContent()).toBe(`Linear · ${words.mapStates.unfinished}`);
  await page.close();
});

test('[12] why a damaged map could not be read stands on the screen, and it can be tried again', async () => {
  let isRefused = true;
  const { panel, page } = await withMap({
    open: () => ({ ...STORED, state: 'damaged', journey: null }),
    read: () => {
      if (isRefused) throw new Refusal({ code: 'hostRefused' });
      return {
        map: 'map-1',
        rev: '',
        mark: 'm',
        journey: blank,
        base: null,
        findings: [],
        untouched: 0,
        drift: 0,
      };
    },
  });
  await panel.getByRole('button', { name: words.readBoard }).click();
  const sentence = words.living.notRead(words.reasons.hostRefused);
  await panel.locator('main').getByText(sentence).waitFor();
  await panel.getByText(words.damagedMap).waitFor();
  isRefused = false;
  await panel.getByRole('button', { name: words.readBoard }).click();
  await panel.getByRole('heading', { name: words.living.boardRead }).waitFor();
  await page.close();
});

test('[12] the last stage stays, and why is seen and heard until there is another one', async () => {
  const { panel, page } = await withMap();
  const remove = async (title: string) => {
    await panel.getByRole('button', { name: `Move stage 1: ${title}` }).focus();
    await page.keyboard.press('Delete');
  };
  for (const title of ['Stage 1', 'Stage 2', 'Stage 3']) await remove(title);
  const sentence = panel.locator('main').getByText(words.keepsOne.stage);
  await sentence.waitFor();
  await panel.getByRole('status').getByText(words.keepsOne.stage).waitFor();
  await panel.getByRole('button', { name: words.addStage }).click();
  await panel.getByLabel('Stage 2, title').waitFor();
  expect(await sentence.count()).toBe(0);
  await page.close();
});

test('[9] the row of a lane tells what the lane holds, and nothing where that stands at the stages', async () => {
  const { panel, page } = await openPanel(browser(), contractSandbox().connect);
  await panel
    .getByRole('group', { name: words.presets.b2b.title })
    .getByRole('button', { name: words.example })
    .click();
  const row = (title: string) =>
    panel.locator('.row', {
      has: panel.getByRole('button', { name: new RegExp(`^Open lane \\d+: ${title}$`) }),
    });
  await row('Actions')
    .getByRole('img', { name: /^\d+ notes$/ })
    .waitFor();
  expect(await row('Checkpoints').locator('.row-aside').textContent()).toBe('10');
  await row('Checkpoints')
    .getByRole('img', { name: words.living.counted.checkpoint(10) })
    .waitFor();
  expect(await row('CRM').locator('.row-aside').textContent()).toBe('');
  await page.close();
});
