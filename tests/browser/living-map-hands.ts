/** The living map's panel as a person uses it: its window, its buttons by name, where the focus is, and what it asked for. */
import { expect } from 'vitest';
import type { Frame } from 'playwright-core';
import type { BoardSandbox } from './board-sandbox.ts';
import { panelWindows } from './one-browser.ts';
import type { PanelWindow, WindowOptions } from './panel-window.ts';

/** Opens the panel on a map that is drawn, in the browser of one file of tests. */
export function mapWindows(): (sandbox: BoardSandbox, options?: WindowOptions) => Promise<PanelWindow> {
  const openWindow = panelWindows();
  return async (sandbox, options = {}) => {
    const window = await openWindow(sandbox.connect, options);
    await window.panel.getByRole('tablist').waitFor();
    return window;
  };
}

/** The button of this whole name. */
export const button = (panel: Frame, name: string | RegExp) =>
  panel.getByRole('button', { name, exact: true });

const focused = (panel: Frame) =>
  panel.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** Waits until the focus is on what has this name or text; fails if it never is. */
export const expectFocus = (panel: Frame, text: string | RegExp) =>
  expect.poll(async () => ((await focused(panel)) ?? '').trim()).toMatch(text);

/** The calls of one name that the panel made, oldest first. */
export const asked = (sandbox: BoardSandbox, name: string) => sandbox.asked.filter(([call]) => call === name);
