import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Channel } from '../../journey/protocol/channel.ts';
import { openPanel, type PanelWindow, type WindowOptions } from './panel-window.ts';
import { workerBrowser } from './worker-browser.ts';

/** The worker's browser for the tests of one file: after the last of them all that they opened is closed. */
export function oneBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await workerBrowser();
  });
  afterAll(() => Promise.all(browser?.contexts().map((context) => context.close()) ?? []));
  return () => {
    if (browser === undefined) throw new Error('The browser starts with the first test.');
    return browser;
  };
}

/**
 * Windows of the panel in one browser for the tests of one file. After each test they are closed, and none may have
 * complained, but those of a browser in which the panel is to fail.
 */
export function panelWindows(): (
  connect: (channel: Channel) => void,
  options?: WindowOptions,
) => Promise<PanelWindow> {
  const browser = oneBrowser();
  const windows: { readonly window: PanelWindow; readonly isToFail: boolean }[] = [];
  afterEach(async () => {
    const opened = windows.splice(0);
    await Promise.all(opened.map(({ window }) => window.page.close()));
    const complaints = opened.flatMap(({ window, isToFail }) => (isToFail ? [] : window.complaints));
    expect(complaints, 'requests, policy violations and errors').toEqual([]);
  });
  return async (connect, options = {}) => {
    const window = await openPanel(browser(), connect, options);
    windows.push({ window, isToFail: options.unpacking === 'unknown' });
    return window;
  };
}
