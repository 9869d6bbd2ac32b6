/** Start and what it opens × language × theme: axe finds nothing, nothing sticks out, nothing is loaded. */
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { helloWithDraft } from './form-screens.ts';
import { expectGoodLooks, LANGUAGES } from './looks.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';
import { startBoards, startScreens } from './start-screens.ts';
import { themeNames } from './themes.ts';

const browser = oneBrowser();

describe.each(LANGUAGES)('[9] in every theme, %s', (language) => {
  test.each(Object.entries(startScreens))('%s', async (screen, visit) => {
    const sandbox = contractSandbox({ hello: helloWithDraft(language), ...startBoards[screen]?.(language) });
    await expectGoodLooks(browser(), language, sandbox, visit);
  });
});

test.each(themeNames)('[9] a panel that opens in %s has nothing that axe finds', async (theme) => {
  const sandbox = contractSandbox({ hello: helloWithDraft('en'), ...startBoards['start with maps']?.('en') });
  const { page, panel, complaints } = await openPanel(browser(), sandbox.connect, { theme });
  await panel.locator('.map-row').last().waitFor();
  expect(await axeFaults(panel)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
