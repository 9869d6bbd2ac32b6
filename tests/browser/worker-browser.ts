/**
 * The browser of a worker and the pages in it.
 *
 * A start of Chromium, a window of it and a renderer process each cost as much time as a short test. So all test files
 * that a worker runs share one browser, and the pages of one file one window and one renderer, each page a tab.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import { BROWSER_FLAGS } from '../../scripts/rasterise.ts';

/** Pages of Chromium's own that it loads into every new window, which takes longer than the panel does. */
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off; said again, because of several such lists Chromium takes the last. */
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

const FLAGS: readonly string[] = [
  ...BROWSER_FLAGS,
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...OWN_PAGES].join(',')}`,
];

/** The pages of a window share a renderer, and a panel's frame is in that of its window. */
const TOGETHER: readonly string[] = ['--renderer-process-limit=1', '--disable-site-isolation-trials'];

/** Chrome, Chromium or Edge, whichever there is. */
const start = (flags: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser({ install: true }), args: [...flags] });

/**
 * A browser for a test that measures time: a frame of null origin has a process of its own in it, as in Figma, and
 * nothing that ran before has warmed that. Who starts it closes it.
 */
export const startColdBrowser = (): Promise<Browser> => start(FLAGS);

let started: Promise<Browser> | null = null;

/** The browser of this worker: started when first asked for, it ends with the worker. */
export async function workerBrowser(): Promise<Browser> {
  const browser = await started;
  if (browser?.isConnected() === true) return browser;
  started = start([...FLAGS, ...TOGETHER]);
  return started;
}

/** What most pages are opened at, px. */
const OF_PANEL = { width: 360, height: 640 };

/** The window whose tabs the pages of a test file are. */
const windows = new WeakMap<Browser, Promise<BrowserContext>>();

async function openWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: OF_PANEL });
  context.once('close', () => windows.delete(browser));
  await context.newPage(); // a window closes with its last tab: this one stays
  return context;
}

export interface PageOptions {
  readonly width: number; // px
  readonly height: number; // px
  /** In a window of its own: what the page does to its clock is done to all tabs of a window. */
  readonly isAlone?: boolean;
}

/** A blank page of this size. */
export async function newPage(browser: Browser, { width, height, isAlone }: PageOptions): Promise<Page> {
  if (isAlone === true) return browser.newPage({ viewport: { width, height } });
  let shared = windows.get(browser);
  if (shared === undefined) {
    shared = openWindow(browser);
    windows.set(browser, shared);
  }
  const page = await (await shared).newPage();
  if (width !== OF_PANEL.width || height !== OF_PANEL.height) await page.setViewportSize({ width, height });
  return page;
}
