/**
 * What every screen of the panel is held to: axe finds nothing, nothing sticks out, nothing is loaded.
 *
 * A screen is visited once in each language and the themes are put on it in place, as Figma does when a person
 * switches theme. A theme is colours and nothing else (`themes.ts`), so that axe's rules of structure and the
 * widths are judged once, and the rules of colour in every theme: each theme narrow and wide, one of the two in
 * English and the other in Russian, for a screen has the same elements in both languages.
 */
import { expect } from 'vitest';
import type { Browser, Frame } from 'playwright-core';
import type { Channel } from '../../journey/protocol/channel.ts';
import { axeFaults } from './axe-faults.ts';
import { openPanel, overflowing, type PanelWindow } from './panel-window.ts';
import { putOn, type ThemeName } from './themes.ts';

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

/** The theme in which a window opens, and those that are put on it then. */
const FIRST = 'figjam-light';
const OTHERS: Readonly<Record<Language, { readonly narrow: ThemeName; readonly wide: ThemeName }>> = {
  en: { narrow: 'figma-light', wide: 'figma-dark' },
  ru: { narrow: 'figma-dark', wide: 'figma-light' },
};

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
  await expectNoFaults(panel, OTHERS[language].narrow);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await overflowing(panel), `at ${width} px`).toEqual([]);
  }
  await expectNoFaults(panel, OTHERS[language].wide);
  expect(complaints).toEqual([]);
  await page.close();
}

async function expectNoFaults(panel: Frame, other: ThemeName): Promise<void> {
  expect(await axeFaults(panel), FIRST).toEqual([]);
  await putOn(panel, other);
  expect(await axeFaults(panel, 'colours'), other).toEqual([]);
  await putOn(panel, FIRST);
}
