/** Every screen of a map on the board × theme × language: axe finds nothing, nothing sticks out, nothing is loaded. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { boardSandbox } from './board-sandbox.ts';
import { drawnExample, screens, usedBoard } from './living-map-screens.ts';
import { accessibilityFaults, openPanel, overflowing, startBrowser } from './panel-window.ts';
import { themeNames } from './themes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(Object.keys(screens))('%s', async (screen) => {
    for (const language of ['en', 'ru'] as const) {
      const sandbox =
        screen === 'nothing to change' ? boardSandbox(drawnExample(language)) : usedBoard(language);
      const window = await openPanel(browser, sandbox.connect, { theme, language });
      await screens[screen]?.(window, sandbox, language);
      expect(await accessibilityFaults(window.panel), language).toEqual([]);
      for (const [width, height] of [
        [320, 400],
        [180, 520],
        [760, 640],
      ] as const) {
        await window.page.setViewportSize({ width, height });
        expect(await overflowing(window.panel), `${language} at ${width} px`).toEqual([]);
      }
      expect(window.complaints, language).toEqual([]);
      await window.page.context().close();
    }
  });
});
