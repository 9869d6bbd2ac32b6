/** Every state of the panel × theme × language: axe finds nothing, nothing sticks out, nothing is loaded. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';
import {
  accessibilityFaults,
  openPanel,
  overflowing,
  startBrowser,
  type PanelWindow,
} from './panel-window.ts';
import { themeNames } from './themes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

type Stage = (window: PanelWindow, sandbox: ContractSandbox, language: 'en' | 'ru') => Promise<void>;

const startRun: Stage = async ({ panel }, sandbox, language) => {
  const words = panelWords(language);
  await panel.getByRole('button', { name: words.createMap }).click();
  await panel.getByRole('heading', { name: words.creatingMap }).waitFor();
  sandbox.tell('progress', { done: 84, total: 120 });
  await panel.getByText(words.amount(84, 120)).waitFor();
};

const states: Readonly<Record<string, Stage>> = {
  start: () => Promise.resolve(),
  'title error': async ({ panel }, _sandbox, language) => {
    const words = panelWords(language);
    await panel.getByLabel(words.mapTitle).fill('');
    await panel.getByRole('button', { name: words.createMap }).click();
    await panel.getByText(words.titleNeeded).waitFor();
  },
  progress: startRun,
  stopped: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({ outcome: 'stopped' });
    await window.panel.getByRole('heading', { name: panelWords(language).stopped }).waitFor();
  },
  done: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({
      title: 'w'.repeat(120), // one long word
      counts: { nodes: 141, notes: 12, skipped: 3 },
      missingFonts: ['Inter Bold'],
    });
    await window.panel.getByRole('button', { name: panelWords(language).undo }).waitFor();
  },
  failed: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.failRun(new Refusal({ code: 'rightsLost', drawn: 33 }));
    await window.panel.getByRole('button', { name: panelWords(language).tryAgain }).waitFor();
  },
};

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(Object.keys(states))('%s', async (state) => {
    for (const language of ['en', 'ru'] as const) {
      const sandbox = contractSandbox();
      const window = await openPanel(browser, sandbox.connect, { theme, language });
      await states[state]?.(window, sandbox, language);
      expect(await accessibilityFaults(window.panel), language).toEqual([]);
      for (const width of [360, 320, 180]) {
        await window.page.setViewportSize({ width, height: 640 });
        expect(await overflowing(window.panel), `${language} at ${width} px`).toEqual([]);
      }
      expect(window.complaints, language).toEqual([]);
      await window.page.context().close();
    }
  });
});
