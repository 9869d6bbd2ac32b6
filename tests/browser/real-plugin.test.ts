/** The real panel in a real browser, and the real sandbox bundle on the emulated host: from a click to a map. */
import { beforeAll, describe, expect, test } from 'vitest';
import { removeNode } from '../../playground/host/remove-node.ts';
import { builtPlugin } from '../../scripts/draw/built-plugin.ts';
import type { BuiltPlugin } from '../../scripts/draw/run-plugin.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { emulatedFigma, type EmulatedFigma } from './emulated-figma.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel, type PanelWindow } from './panel-window.ts';

const browser = oneBrowser();
let plugin: BuiltPlugin;
beforeAll(async () => {
  plugin = await builtPlugin();
});

/** Everything on the page, people's things included. */
const onBoard = ({ host }: EmulatedFigma) =>
  [...host.document.nodes.values()].filter(({ type }) => type !== 'DOCUMENT' && type !== 'PAGE');

const texts = (figma: EmulatedFigma) => onBoard(figma).flatMap(({ text }) => text?.characters ?? []);

/** All that the plugin has stored on this machine. */
const stored = ({ host }: EmulatedFigma) => JSON.stringify(host.clientStorage);

const openExample = async ({ panel }: PanelWindow) => {
  await panel.getByRole('button', { name: 'Example' }).last().click();
  await panel.getByRole('tablist').waitFor();
};

async function close({ page, complaints }: PanelWindow, { host }: EmulatedFigma): Promise<void> {
  expect(complaints).toEqual([]);
  expect(host.console.filter(({ level }) => level === 'error')).toEqual([]);
  await page.close();
}

describe.each(['figjam', 'figma'] as const)('in %s', (editor) => {
  test.each(['en', 'ru'] as const)(
    '[9] a preset stands on the board after one click (%s)',
    async (language) => {
      const words = panelWords(language);
      const figma = emulatedFigma(plugin, editor);
      const window = await openPanel(browser(), figma.connect, { language });
      await window.panel
        .getByRole('group', { name: words.presets.b2b.title })
        .getByRole('button', { name: words.insert })
        .click();
      await window.panel.getByRole('button', { name: words.undo }).waitFor();
      expect(texts(figma)).toContain(language === 'ru' ? 'Понимание задачи' : 'Understanding the task');

      const told = await window.panel.locator('.notice').first().textContent();
      const drawn = Number(/(\d+) (object|объект)/.exec(told ?? '')?.[1]);
      await window.panel.getByRole('button', { name: words.undo }).click();
      await window.panel.getByText(words.takenBack(drawn, 0)).first().waitFor();
      expect(onBoard(figma)).toEqual([]);
      await close(window, figma);
    },
  );

  test('an example is drawn with every note, in the language chosen for the board', async () => {
    const words = panelWords('en');
    const figma = emulatedFigma(plugin, editor);
    const window = await openPanel(browser(), figma.connect);
    await openExample(window);
    await window.panel.getByRole('button', { name: words.headerAndLanguage }).click();
    await window.panel.getByLabel(words.boardLanguage).selectOption('Русский');
    await window.panel.getByLabel(words.mapTitle).fill('Наша сделка 🎉');
    await window.panel.getByRole('button', { name: words.createMap }).click();
    await window.panel.getByText('“Наша сделка 🎉”').first().waitFor();
    expect(texts(figma)).toContain('Наша сделка 🎉');
    expect(texts(figma)).toContain('Эмоции');
    await close(window, figma);
  });
});

test.each([
  ['keep', true],
  ['remove', false],
] as const)('[M8] Cancel in the middle of a run, then %s, is what the board shows', async (_name, keep) => {
  const words = panelWords('en');
  const figma = emulatedFigma(plugin, 'figjam');
  const window = await openPanel(browser(), figma.connect);
  await openExample(window);
  figma.pauseAfter(900);
  await window.panel.getByRole('button', { name: words.createMap }).click();
  await window.panel.getByText(/^\d+ of \d+$/).waitFor();
  await window.panel.getByRole('button', { name: words.cancel }).click();
  await expect
    .poll(() => window.panel.getByRole('button', { name: words.cancel }).getAttribute('aria-disabled'))
    .toBe('true');
  await expect.poll(() => figma.hasHeard('cancel')).toBe(true);
  figma.goOn();
  await window.panel.getByRole('heading', { name: words.stopped }).waitFor();
  expect(onBoard(figma).length).toBeGreaterThan(0);
  await window.panel.getByRole('button', { name: keep ? words.keep : words.removeRun }).click();
  await window.panel
    .getByText(keep ? /^Kept:/ : /^Removed:/)
    .first()
    .waitFor();
  expect(onBoard(figma).length > 0).toBe(keep);
  await close(window, figma);
});

test('the panel’s language is remembered for the next start', async () => {
  const figma = emulatedFigma(plugin, 'figjam');
  const first = await openPanel(browser(), figma.connect, { language: 'en' });
  await first.panel.getByRole('button', { name: 'Settings' }).click();
  await first.panel.getByRole('radiogroup', { name: 'Language of the panel' }).getByText('Русский').click();
  await first.panel.getByRole('heading', { name: 'Настройки' }).waitFor();
  await close(first, figma);

  figma.host.closeByPerson();
  const second = await openPanel(browser(), figma.connect, { language: 'en' });
  await second.panel.getByRole('heading', { name: 'Новая карта' }).waitFor();
  await close(second, figma);
});

test('[12] rights lost in the middle of a run: the panel says what stayed on the board', async () => {
  const figma = emulatedFigma(plugin, 'figjam');
  const window = await openPanel(browser(), figma.connect);
  await openExample(window);
  figma.pauseAfter(900);
  await window.panel.getByRole('button', { name: 'Create map' }).click();
  await window.panel.getByText(/^\d+ of \d+$/).waitFor();
  figma.host.loseRights();
  figma.goOn();
  const alert = window.panel.getByRole('alert');
  await alert.getByText(/^The map was not finished: the board refused one of the changes/).waitFor();
  expect(await alert.textContent()).toContain(` ${onBoard(figma).length} objects stayed on the board`);
  await close(window, figma);
});

test('[7.1] a half-filled form survives closing the panel, and comes back by Continue', async () => {
  const figma = emulatedFigma(plugin, 'figjam');
  const first = await openPanel(browser(), figma.connect);
  await openExample(first);
  await first.panel.getByLabel('Map title').fill('');
  await first.panel.getByLabel('Stage 2, title').fill('Half a na');
  await first.panel.getByRole('button', { name: 'All maps' }).click();
  await first.panel.getByText('You have an unfinished map: “no title”.').waitFor();
  await expect.poll(() => stored(figma)).toContain('Half a na'); // edits are gathered before they are kept
  await close(first, figma);

  figma.host.closeByPerson();
  const second = await openPanel(browser(), figma.connect);
  await second.panel.getByRole('button', { name: 'Continue' }).click();
  expect(await second.panel.getByLabel('Map title').inputValue()).toBe('');
  expect(await second.panel.getByLabel('Stage 2, title').inputValue()).toBe('Half a na');
  await second.panel.getByLabel('Map title').fill('Whole');
  await second.panel.getByRole('button', { name: 'Create map' }).click();
  await second.panel.getByRole('button', { name: 'Undo' }).waitFor();
  expect(texts(figma)).toEqual(expect.arrayContaining(['Whole', 'Half a na']));
  await second.panel.getByRole('button', { name: 'All maps' }).click();
  await second.panel.getByRole('heading', { name: 'New map' }).waitFor();
  expect(await second.panel.getByRole('button', { name: 'Continue' }).count()).toBe(0);
  await close(second, figma);
});

test.each(['keep', 'remove'] as const)(
  '[M8] Cancel in the middle of 2,000 notes stops within one batch, then %s',
  { timeout: 120_000 },
  async (choice) => {
    const words = panelWords('en');
    const journey = sizedJourney('stress');
    const figma = emulatedFigma(plugin, 'figjam', { 'draft:new': { draft: { journey }, at: 1 } });
    const window = await openPanel(browser(), figma.connect);
    await window.panel.getByRole('button', { name: words.continueDraft }).click();
    figma.pauseAfter(9000);
    await window.panel.getByRole('button', { name: words.createMap }).click();
    await window.panel.getByText(/^\d+ of \d+$/).waitFor();
    await expect.poll(() => onBoard(figma).length).toBeGreaterThan(500);
    await window.panel.getByRole('button', { name: words.cancel }).click();
    await expect
      .poll(() => window.panel.getByRole('button', { name: words.cancel }).getAttribute('aria-disabled'))
      .toBe('true');
    await expect.poll(() => figma.hasHeard('cancel')).toBe(true);
    const before = figma.host.counters.calls;
    figma.goOn();
    await window.panel.getByRole('heading', { name: words.stopped }).waitFor();
    expect(figma.host.counters.calls - before, 'host calls after Cancel').toBeLessThanOrEqual(300);
    expect(onBoard(figma).length).toBeLessThan(journey.notes.length);
    await window.panel.getByRole('button', { name: words[choice] }).click();
    await window.panel
      .getByText(choice === 'keep' ? /^Kept:/ : /^Removed:/)
      .first()
      .waitFor();
    expect(onBoard(figma).length > 0).toBe(choice === 'keep');
    expect(await window.panel.getByLabel(words.mapTitle).inputValue()).toBe(journey.title);
    await close(window, figma);
  },
);

test('[7.1] a map drawn before is listed, opens with the form that was kept of it, and is missed when it is gone', async () => {
  const words = panelWords('en');
  const figma = emulatedFigma(plugin, 'figjam');
  const first = await openPanel(browser(), figma.connect);
  await openExample(first);
  await first.panel.getByRole('button', { name: words.createMap }).click();
  await first.panel.getByText(words.upToDate).waitFor();
  await first.panel.getByLabel(words.mapTitle).fill('Edited after it was drawn');
  await first.panel.getByText(words.changes(1)).waitFor();
  await expect.poll(() => stored(figma)).toContain('Edited after it was drawn');
  await close(first, figma);

  figma.host.closeByPerson();
  const [selected] = figma.host.engine.selection;
  const second = await openPanel(browser(), figma.connect); // the map is still selected
  await second.panel.getByText(words.changes(1)).waitFor();
  expect(await second.panel.getByLabel(words.mapTitle).inputValue()).toBe('Edited after it was drawn');
  await second.panel.getByRole('button', { name: words.allMaps }).click();
  await second.panel.getByRole('button', { name: / · 4 stages · \d+ notes/ }).click();
  await second.panel.getByText(words.changes(1)).waitFor();
  expect(await second.panel.getByLabel(words.mapTitle).inputValue()).toBe('Edited after it was drawn');

  figma.host.edit((engine) => removeNode(engine, engine.store.get(selected ?? '')));
  await second.panel.getByRole('button', { name: words.updateMap }).click();
  await second.panel.getByText(words.mapGone).first().waitFor();
  expect(await second.panel.getByLabel(words.mapTitle).inputValue()).toBe('Edited after it was drawn');
  await second.panel.getByRole('button', { name: words.createAgain }).click();
  await second.panel.getByText(words.upToDate).waitFor();
  expect(texts(figma)).toContain('Edited after it was drawn');
  await close(second, figma);
});
