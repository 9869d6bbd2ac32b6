/** One tab of the panel in a window of its own, without the frame around it and without a sandbox behind it. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Journey } from '../../../journey/model/journey.ts';
import { themes, themeStyle, type ThemeName } from '../themes.ts';
import { newPage } from '../worker-browser.ts';
import type { TabOptions, TabPage } from './tab-page.tsx';

let bundled: Promise<{ readonly script: string; readonly css: string }> | null = null;

async function bundle(): Promise<{ readonly script: string; readonly css: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./tab-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), css: textOf('.css') };
}

export interface TabWindow {
  readonly page: Page;
  /** Asks the page, e.g. `ask('journey')`. */
  readonly ask: <Name extends 'journey' | 'said' | 'bar' | 'undo' | 'renders'>(
    name: Name,
  ) => Promise<ReturnType<TabPage[Name]>>;
  readonly journey: () => Promise<Journey>;
  readonly complaints: readonly string[];
}

export interface TabWindowOptions extends Partial<TabOptions> {
  readonly journey: Journey;
  readonly tab: TabOptions['tab'];
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a tab on a journey; errors and requests of the page are noted in `complaints`. */
export async function openTab(
  browser: Browser,
  {
    tab,
    journey,
    language = 'en',
    editor = 'figjam',
    theme = 'figjam-light',
    width = 360,
    height = 640,
  }: TabWindowOptions,
): Promise<TabWindow> {
  bundled ??= bundle();
  const { script, css } = await bundled;
  const page = await newPage(browser, { width, height });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.setContent(
    `<!doctype html><html class="${themes[theme].className}" lang="${language}"><head><title>Tab</title>` +
      `<style>${themeStyle(theme)}${css}</style></head><body><div id="panel"></div></body></html>`,
  );
  await page.addScriptTag({ content: script });
  const ask: TabWindow['ask'] = (name) =>
    page.evaluate((asked) => {
      const tabPage: unknown = Reflect.get(window, 'tabPage');
      // The page put it there itself.
      return (tabPage as Record<string, () => never>)[asked]?.();
    }, name) as never;
  await page.evaluate(
    (options) => {
      const tabPage: unknown = Reflect.get(window, 'tabPage');
      (tabPage as { open: (options: unknown) => void }).open(options);
    },
    { tab, journey, language, editor },
  );
  return { page, ask, journey: () => ask('journey'), complaints };
}
