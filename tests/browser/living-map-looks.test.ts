/** Every screen of a map on the board × language × theme: axe finds nothing, nothing sticks out, nothing is loaded. */
import { describe, test } from 'vitest';
import { boardSandbox } from './board-sandbox.ts';
import { drawnExample, screens, usedBoard } from './living-map-screens.ts';
import { expectGoodLooks, LANGUAGES } from './looks.ts';
import { oneBrowser } from './one-browser.ts';

const browser = oneBrowser();

describe.each(LANGUAGES)('[9] in every theme, %s', (language) => {
  test.each(Object.entries(screens))('%s', async (screen, visit) => {
    const sandbox =
      screen === 'nothing to change' ? boardSandbox(drawnExample(language)) : usedBoard(language);
    await expectGoodLooks(browser(), language, sandbox, visit);
  });
});
