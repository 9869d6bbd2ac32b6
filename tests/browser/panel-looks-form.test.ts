/** Every screen of the form and of its first run × language × theme: axe finds nothing, nothing sticks out, nothing is loaded. */
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { contractSandbox } from './contract-sandbox.ts';
import { formScreens, helloWithDraft } from './form-screens.ts';
import { expectGoodLooks, LANGUAGES } from './looks.ts';
import { startBrowser } from './panel-window.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('[9] in every theme, %s', (language) => {
  test.each(Object.entries(formScreens))('%s', async (_screen, visit) => {
    const sandbox = contractSandbox({ hello: helloWithDraft(language) });
    await expectGoodLooks(browser, language, sandbox, visit);
  });
});
