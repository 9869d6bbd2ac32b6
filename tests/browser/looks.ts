/**
 * What every screen of the panel is held to: axe finds nothing, nothing sticks out, nothing is loaded.
 *
 * A screen is visited once in each language and the themes are put on it in place, as Figma does when a person
 * switches theme. A theme is colours and nothing else (`themes.ts`), so that axe's rules of structure and the
 * widths are judged once, and the rules of colour in every theme.
 */
import { expect } from 'vitest';
import type { Browser, Frame } from 'playwright-core';
import type { Channel } from '../../journey/protocol/channel.ts';
import { axeFaults } from './axe-faults.ts';
import { openPanel, overflowing, type PanelWindow } from './panel-window.ts';
import { putOn, themeNames } from './themes.ts';

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The way a person gets to a screen, in a window that shows a sandbox of this kind. */
export type Visit<Sandbox> = (window: PanelWindow, sandbox: Sandbox, language: Language) => Promise<void>;

/** px: as it opens, the least window, narrower than Figma allows, wide. */
const SIZES = [
  [360, 640],
  [320, 400],
  [180, 520],
  [760, 640],
] as const;

/** Opens a panel, goes to a screen and judges it in every theme, narrow and wide. */
export async function expectGoodLooks<Sandbox extends { readonly connect: (channel: Channel) => void }>(
  browser: Browser,
  language: Language,
  sandbox: Sandbox,
  visit: Visit<Sandbox>,
): Promise<void> {
  const window = await openPanel(browser, sandbox.connect, { language });
  const { page, panel, complaints } = window;
  await visit(window, sandbox, language);
  await expectNoFaults(panel);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await overflowing(panel), `at ${width} px`).toEqual([]);
  }
  await expectNoFaults(panel);
  expect(complaints).toEqual([]);
  await page.close();
}

async function expectNoFaults(panel: Frame): Promise<void> {
  const [first, ...others] = themeNames; // a window opens in the first
  expect(await axeFaults(panel), first).toEqual([]);
  for (const theme of others) {
    await putOn(panel, theme);
    expect(await axeFaults(panel, 'colours'), theme).toEqual([]);
  }
  await putOn(panel, first);
}
