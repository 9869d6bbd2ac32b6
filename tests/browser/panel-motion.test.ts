/** [9] What comes up and what moves: tooltips, the way into a detail and back, reduced motion. */
import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { contractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel, type PanelWindow, type WindowOptions } from './panel-window.ts';
import { stopClock } from './stopped-clock.ts';

const browser = oneBrowser();

const openMap = async (options: WindowOptions = {}): Promise<PanelWindow> => {
  const window = await openPanel(browser(), contractSandbox().connect, options);
  await window.panel.getByRole('button', { name: 'Customise' }).first().click();
  await window.panel.getByRole('tablist').waitFor();
  return window;
};

test('[9] a control without words shows them after 600 ms; a key closes them, Escape nothing else', async () => {
  const { panel, page, complaints } = await openMap({ clock: 'own' });
  const tip = panel.locator('.tooltip');
  await panel.getByRole('button', { name: 'Open stage 1: Awareness' }).click();
  await panel.getByText('Stage 1 of 4').waitFor();
  const next = panel.getByRole('button', { name: 'Next stage' });
  const clock = await stopClock(page);
  await next.hover();
  await clock.pass(599);
  expect(await tip.count()).toBe(0);
  await clock.pass(1);
  expect(await tip.innerText()).toBe('Next stage');
  const [box, of] = [await tip.boundingBox(), await next.boundingBox()];
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  expect(box?.y).toBeCloseTo((of?.y ?? 0) + (of?.height ?? 0), 0);
  await tip.hover(); // it can be pointed at
  await clock.pass(5000);
  expect(await tip.count()).toBe(1);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'detached' });
  await panel.getByText('Stage 1 of 4').waitFor(); // still there
  await page.keyboard.press('Escape');
  await panel.getByRole('tablist').waitFor();
  expect(await panel.locator('[title]').count(), 'the browser’s own').toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('[9] the visible focus brings the words up too, and leaving takes them away', async () => {
  const { panel, page } = await openMap({ clock: 'own' });
  const tip = panel.locator('.tooltip');
  await panel.getByRole('tab', { name: 'Map' }).focus();
  const clock = await stopClock(page);
  for (const words of ['More actions', 'Preview']) {
    await page.keyboard.press('Shift+Tab');
    await clock.pass(599);
    expect(await tip.count(), words).toBe(0);
    await clock.pass(1);
    expect(await tip.innerText()).toBe(words);
  }
  await page.mouse.move(100, 300);
  await page.mouse.down();
  await tip.waitFor({ state: 'detached' });
  await page.close();
});

/** Which way the body comes in, and how long it takes. */
const entrance = (panel: Frame) =>
  panel.locator('.body').evaluate((body) => {
    const { animationName, animationDuration } = getComputedStyle(body);
    return `${animationName} ${animationDuration}`;
  });

test('[9] a detail comes in from one side and gives way to the other; so do settings', async () => {
  const { panel, page } = await openMap();
  expect(await entrance(panel)).toBe('none 0s');
  await panel.getByRole('button', { name: 'Open stage 1: Awareness' }).click();
  await panel.getByText('Stage 1 of 4').waitFor();
  expect(await entrance(panel)).toBe('enter 0.16s');
  await panel.getByRole('button', { name: 'Back to the list of stages' }).click();
  await panel.getByRole('tablist').waitFor();
  expect(await entrance(panel)).toBe('come-back 0.16s');
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  expect(await entrance(panel)).toBe('enter 0.16s');
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('tablist').waitFor();
  expect(await entrance(panel)).toBe('come-back 0.16s');
  await page.close();
});

test('[9] what comes in makes nothing wider: the window does not scroll sideways meanwhile', async () => {
  const { panel, page } = await openMap();
  await panel.locator('html').evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '.body { animation-play-state: paused !important; }';
    document.head.append(style);
  });
  await panel.getByRole('button', { name: 'Open stage 1: Awareness' }).click();
  await panel.getByText('Stage 1 of 4').waitFor();
  const body = await panel.locator('.body').boundingBox();
  expect(body?.x).toBe(16); // where it begins
  const { wide, is } = await panel.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    is: window.innerWidth,
  }));
  expect(wide).toBe(is);
  await page.close();
});

test('[9] with reduced motion nothing takes time', async () => {
  const { panel, page } = await openMap();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await panel.getByRole('button', { name: 'Open stage 1: Awareness' }).click();
  await panel.getByText('Stage 1 of 4').waitFor();
  expect(await entrance(panel)).toBe('enter 0s');
  const moving = await panel.evaluate(() =>
    [...document.querySelectorAll('.panel *')].flatMap((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element);
      return [animationDuration, transitionDuration].some((one) => Number.parseFloat(one) > 0)
        ? [element.className]
        : [];
    }),
  );
  expect(moving).toEqual([]);
  await page.close();
});
