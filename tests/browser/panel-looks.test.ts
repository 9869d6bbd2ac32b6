/** Every screen of the panel × theme × language: axe finds nothing, nothing sticks out, nothing is loaded. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
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

const openExample: Stage = async ({ panel }, _sandbox, language) => {
  const words = panelWords(language);
  await panel.getByRole('button', { name: words.example, exact: true }).last().click();
  await panel.getByRole('tab', { name: words.tabs.map }).waitFor();
};

const openDetail =
  (of: 'stage' | 'lane' | 'participant'): Stage =>
  async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.rows[of].open(2, '').trim() }).click();
    await window.panel.getByRole('button', { name: words.details[of].back }).waitFor();
  };

const openTab =
  (tab: 'feelings' | 'notes'): Stage =>
  async (window, sandbox, language) => {
    await openExample(window, sandbox, language);
    await window.panel.getByRole('tab', { name: panelWords(language).tabs[tab] }).click();
  };

const startRun: Stage = async (window, sandbox, language) => {
  const words = panelWords(language);
  await openExample(window, sandbox, language);
  await window.panel.getByRole('button', { name: words.createMap }).click();
  await window.panel.getByRole('heading', { name: words.creatingMap }).waitFor();
  sandbox.tell('progress', { phase: 'placing', done: 84, total: 120 });
  await window.panel.getByText(words.amount(84, 120)).waitFor();
};

const states: Readonly<Record<string, Stage>> = {
  'start with an unfinished map': async ({ panel }, _sandbox, language) => {
    await panel.getByRole('button', { name: panelWords(language).continueDraft }).waitFor();
  },
  'map, every section open': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.headerAndLanguage }).click();
    await window.panel.getByText(words.cyclic).click();
  },
  'errors and the undo bar': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByLabel(words.mapTitle).fill('');
    await window.panel.getByLabel(words.rows.stage.name(1)).fill('w'.repeat(121));
    await window.panel.getByRole('button', { name: words.createMap }).click();
    await window.panel.getByText(words.titleNeeded).waitFor();
    await window.panel.getByRole('button', { name: words.rows.lane.move(2, '').trim() }).press('Delete');
    await window.panel.getByRole('button', { name: words.undo }).waitFor();
  },
  stage: openDetail('stage'),
  lane: openDetail('lane'),
  participant: openDetail('participant'),
  feelings: openTab('feelings'),
  notes: openTab('notes'),
  preview: async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.preview, exact: true }).click();
    await window.panel.getByRole('button', { name: words.closePreview }).waitFor();
  },
  'menu of actions': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.moreActions }).click();
    await window.panel.getByRole('menuitem', { name: words.settings }).waitFor();
  },
  settings: async ({ panel }, _sandbox, language) => {
    const words = panelWords(language);
    await panel.getByRole('button', { name: words.settings }).click();
    await panel.getByRole('heading', { name: words.about }).waitFor();
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
      const draft = { journey: { ...startingJourney('b2b', language), title: 'Loyalty' } };
      const sandbox = contractSandbox({
        hello: () => ({ editor: 'figjam', command: 'open', language: null, draft }),
      });
      const window = await openPanel(browser, sandbox.connect, { theme, language });
      await states[state]?.(window, sandbox, language);
      expect(await accessibilityFaults(window.panel), language).toEqual([]);
      for (const [width, height] of [
        [360, 640],
        [320, 400],
        [180, 520],
        [760, 640],
      ] as const) {
        await window.page.setViewportSize({ width, height });
        expect(await overflowing(window.panel), `${language} at ${width} px`).toEqual([]);
      }
      expect(await accessibilityFaults(window.panel), `${language}, wide`).toEqual([]);
      expect(window.complaints, language).toEqual([]);
      await window.page.context().close();
    }
  });
});
