/** Every screen of the panel × theme × language: axe finds nothing, nothing sticks out, nothing is loaded. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Answers } from '../../journey/protocol/answerer.ts';
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

/** A map on the board whose title is one long word, in each state that Start can show. */
const rowsOnBoard = ['ready', 'unfinished', 'newer', 'damaged'] as const;
const longTitle = 'Достопримечательность'.repeat(5);

/** What the sandbox has to say of maps on the board for a state; where nothing is said there are none. */
const boards: Readonly<Record<string, (language: 'en' | 'ru') => Partial<Answers>>> = (() => {
  const listed = () => ({
    maps: rowsOnBoard.map((state, i) => ({
      node: `1:${i}`,
      title: i === 0 ? longTitle : 'Press line',
      preset: 'b2b' as const,
      stages: 4,
      notes: 1234,
      state,
    })),
    selected: null,
    isFirstOfSeveral: false,
  });
  const withMap =
    (change: (journey: ReturnType<typeof startingJourney>) => object) => (language: 'en' | 'ru') => {
      const journey = startingJourney('example-b2b', language);
      const stored = { node: '1:0', map: 'map-1', rev: '4-b', state: 'ready' as const, journey, draft: null };
      return { maps: listed, open: () => ({ ...stored, ...change(journey) }) };
    };
  return {
    'start, looking for maps': () => ({ maps: () => new Promise(() => undefined) }),
    'start with maps': () => ({ maps: listed }),
    'start, maps not found': () => ({
      maps: () => {
        throw new Refusal({ code: 'hostRefused' });
      },
    }),
    'opening a map': () => ({ maps: listed, open: () => new Promise(() => undefined) }),
    'a newer map': withMap((journey) => ({ state: 'newer', journey: { ...journey, schemaVersion: 9 } })),
    'a damaged map': withMap(() => ({ state: 'damaged', journey: null })),
    'an unfinished map': withMap(() => ({ state: 'unfinished' })),
    'a map newer than its form': withMap((journey) => ({ draft: { base: { rev: '3-a' }, journey } })),
    'a form that cannot be opened': withMap(() => ({ draft: 'torn' })),
  };
})();

/** Opens the first map of the list. */
const openFirst =
  (sentence: (words: ReturnType<typeof panelWords>) => string): Stage =>
  async ({ panel }, _sandbox, language) => {
    await panel.locator('.map-row').first().click();
    await panel
      .getByText(sentence(panelWords(language)))
      .first()
      .waitFor();
  };

const boardStates: Readonly<Record<string, Stage>> = {
  'start, looking for maps': async ({ panel }, _sandbox, language) => {
    await panel.getByText(panelWords(language).loadingMaps).waitFor({ state: 'attached' });
  },
  'start with maps': async ({ panel }, _sandbox, language) => {
    await panel.getByText(panelWords(language).mapStates.damaged).waitFor();
  },
  'start, maps not found': async ({ panel }, _sandbox, language) => {
    await panel.getByRole('button', { name: panelWords(language).tryAgain }).waitFor();
  },
  'opening a map': openFirst((words) => words.openingMap),
  'a newer map': openFirst((words) => words.newerMap),
  'a damaged map': openFirst((words) => words.damagedMap),
  'an unfinished map': openFirst((words) => words.unfinishedMap),
  'a map newer than its form': openFirst((words) => words.boardIsNewer),
  'a form that cannot be opened': openFirst((words) => words.formUnreadable('').slice(0, 30)),
  'a map that is gone': async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({ node: null });
    await window.panel.getByText(panelWords(language).mapGone).first().waitFor();
  },
  'words beside a button': async (window, sandbox, language) => {
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: panelWords(language).moreActions }).hover();
    await window.panel.locator('.tooltip').waitFor();
  },
};

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(Object.keys({ ...states, ...boardStates }))('%s', async (state) => {
    for (const language of ['en', 'ru'] as const) {
      const draft = { journey: { ...startingJourney('b2b', language), title: 'Loyalty' } };
      const sandbox = contractSandbox({
        hello: () => ({ editor: 'figjam', command: 'open', language: null, draft }),
        ...boards[state]?.(language),
      });
      const window = await openPanel(browser, sandbox.connect, { theme, language });
      await { ...states, ...boardStates }[state]?.(window, sandbox, language);
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
