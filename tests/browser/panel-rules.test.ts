/** [9] What holds on every screen of the form: its actions are seen, so is the focus, an error stands at its field. */
import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { usedBoard } from './living-map-screens.ts';
import { panelWindows } from './one-browser.ts';

const openWindow = panelWindows();
const open = async (width = 360, height = 640) => {
  const window = await openWindow(usedBoard('en').connect, { width, height });
  await window.panel.getByRole('tablist').waitFor();
  return window;
};

/** The ways to the screens of an open map, each with the way back to its tabs. */
const SCREENS: Readonly<Record<string, (panel: Frame) => Promise<void>>> = {
  map: (panel) => panel.getByRole('tab', { name: 'Map' }).click(),
  feelings: (panel) => panel.getByRole('tab', { name: 'Feelings' }).click(),
  notes: (panel) => panel.getByRole('tab', { name: 'Notes' }).click(),
  stage: (panel) => panel.getByRole('button', { name: /^Open stage 1:/ }).click(),
  lane: (panel) => panel.getByRole('button', { name: /^Open lane 1:/ }).click(),
  participant: (panel) => panel.getByRole('button', { name: /^Open participant 1:/ }).click(),
  preview: (panel) => panel.getByRole('button', { name: 'Preview', exact: true }).click(),
};
const back = async (panel: Frame) => {
  const way = panel.getByRole('button', { name: /^(Back to the list|Close preview)/ });
  if ((await way.count()) > 0) await way.click();
  await panel.getByRole('tab', { name: 'Map' }).click();
};

test.each([
  [360, 640],
  [320, 400],
  [760, 640],
])(
  '[9] the three actions are within the window on every screen, wherever it is scrolled, at %i × %i',
  async (width, height) => {
    const { panel } = await open(width, height);
    for (const [screen, visit] of Object.entries(SCREENS)) {
      if (screen === 'preview' && width > 640) continue; // it stands beside the form
      await visit(panel);
      await panel
        .locator('.body')
        .first()
        .evaluate((body) => body.scrollTo(0, 9999));
      for (const name of ['Tidy', 'Read board', 'Update map']) {
        const box = await panel
          .getByLabel('Board actions')
          .getByRole('button', { name, exact: true })
          .boundingBox();
        const at = `${name} on ${screen}`;
        expect(box, at).not.toBeNull();
        expect(box?.y ?? 0, at).toBeGreaterThan(0);
        expect((box?.y ?? 0) + (box?.height ?? 0), at).toBeLessThanOrEqual(height);
        expect((box?.x ?? 0) + (box?.width ?? 0), at).toBeLessThanOrEqual(width);
      }
      await back(panel);
    }
  },
);

test('[9] the focus is seen at every stop of the Tab key, and within what scrolls', async () => {
  const { panel, page } = await open();
  for (const [screen, visit] of Object.entries(SCREENS)) {
    await visit(panel);
    await panel.locator('.head button').first().focus();
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press('Tab');
      const seen = await panel.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const isRinged = (one: Element | null, pseudo?: string): boolean => {
          if (one === null) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, pseudo);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        };
        const around = [element, element.nextElementSibling, element.parentElement];
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return {
          name: element.outerHTML.slice(0, 120),
          isRinged: around.some((one) => isRinged(one)) || isRinged(element, '::before'),
          isInside: top < window.innerHeight && bottom > 0 && left < window.innerWidth && right > 0,
        };
      });
      if (seen === null) break;
      expect(seen, screen).toMatchObject({ isRinged: true, isInside: true });
    }
    await back(panel);
  }
});

test('[9] an error stands right under its field, is read with it, says what to do, and keeps what was typed', async () => {
  const { panel } = await open();
  const long = 'w'.repeat(400);
  const judge = async () => {
    const fields = await panel.locator('[aria-invalid=true]').all();
    for (const field of fields) {
      const sentence = panel.locator(
        `[id="${(await field.getAttribute('aria-describedby'))?.split(' ')[0] ?? ''}"]`,
      );
      expect(await sentence.textContent()).toMatch(/shorten it\.|1 to 120 characters\.|from 0 to 100/);
      const [of, under] = [await field.boundingBox(), await sentence.boundingBox()];
      const gap = (under?.y ?? 0) - (of?.y ?? 0) - (of?.height ?? 0);
      expect(gap, await field.evaluate((one) => one.outerHTML.slice(0, 100))).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(24);
    }
    return fields.length;
  };
  await panel.getByLabel('Map title').fill('');
  for (const name of ['Stage 1, title', 'Lane 1, title', 'Participant 1, name']) {
    await panel.getByLabel(name).fill(long);
    expect(await panel.getByLabel(name).inputValue()).toBe(long);
  }
  expect(await judge()).toBe(5); // the lane of the participant has their name, too
  await panel.getByRole('button', { name: /^Open stage 2/ }).click();
  for (const name of ['Title', 'Duration', 'Funnel stage', 'Exit condition']) {
    await panel.getByLabel(name, { exact: true }).fill(long);
  }
  await panel.getByLabel('Probability, %').fill('140');
  expect(await judge()).toBe(5);
});
