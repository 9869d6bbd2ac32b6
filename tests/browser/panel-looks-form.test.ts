/** Every screen of the form and of its first run × language × theme: axe finds nothing, nothing sticks out, nothing is loaded. */
import { describe, test } from 'vitest';
import { contractSandbox } from './contract-sandbox.ts';
import { formScreens, helloWithDraft } from './form-screens.ts';
import { expectGoodLooks, LANGUAGES } from './looks.ts';
import { oneBrowser } from './one-browser.ts';

const browser = oneBrowser();

describe.each(LANGUAGES)('[9] in every theme, %s', (language) => {
  test.each(Object.entries(formScreens))('%s', async (_screen, visit) => {
    const sandbox = contractSandbox({ hello: helloWithDraft(language) });
    await expectGoodLooks(browser(), language, sandbox, visit);
  });
});
