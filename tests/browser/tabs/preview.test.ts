/** The preview in a browser: what it shows, when it follows, how it zooms. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import b2bEn from '../../../examples/b2b-sales-automation.en.json';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { previewWords } from '../../../ui/words/preview-words.ts';
import { axeFaults } from '../axe-faults.ts';
import { oneBrowser } from '../one-browser.ts';
import { themeNames } from '../themes.ts';
import { openTab } from './tab-window.ts';

const browser = oneBrowser();

const parsed = (document: unknown): Journey => {
  const result = parseJourney(document);
  if (!result.ok) throw new Error('The example is a journey.');
  return result.journey;
};
const journey = parsed(b2bEn);
const words = previewWords('en');

const open = (options: Partial<Parameters<typeof openTab>[1]> = {}) =>
  openTab(browser(), { tab: 'preview', journey, ...options });

test('the whole map is fitted into view, and named for readers', async () => {
  const { page } = await open();
  const picture = page.getByRole('img', { name: words.picture });
  const box = await picture.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  await picture
    .getByText(journey.stages[0]?.title.split(' ')[0] ?? '')
    .first()
    .waitFor();
});

test('[E1] it shows the curves as the editor draws them', async () => {
  const picture = async (editor: 'figjam' | 'figma') => {
    const { page } = await open({ editor });
    await page.getByRole('img', { name: words.picture }).waitFor();
    return page.locator('.preview-picture path[fill=none]').count();
  };
  // Connectors: one for each piece; paths: one for each person.
  expect(await picture('figjam')).toBeGreaterThan(await picture('figma'));
});

test('it zooms by buttons and keys, keeps the middle, and fits again', async () => {
  const { page } = await open();
  const percent = async () => Number((await page.locator('.zoom-percent').textContent())?.replace('%', ''));
  await page.getByRole('img', { name: words.picture }).waitFor();
  const fitted = await percent();
  await page.getByRole('button', { name: words.zoomIn }).click();
  expect(await percent()).toBeGreaterThan(fitted);
  const view = page.getByRole('region', { name: words.region });
  await view.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('+');
  await page.locator('.preview-picture').getByText('ROI').first().waitFor();
  const middle = await view.evaluate((element) => [
    (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
    (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
  ]);
  middle.forEach((share) => expect(share).toBeCloseTo(0.5, 1));
  const before = await view.evaluate((element) => element.scrollLeft);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before);
  await page.keyboard.press('-');
  await page.getByRole('button', { name: words.fit }).click();
  expect(await percent()).toBe(fitted);
});

test('[9] a burst of edits never waits for the picture, which follows when it is over', async () => {
  const window = await open({ journey: sizedJourney('large') });
  const { page } = window;
  await page.getByRole('img', { name: words.picture }).waitFor();
  await window.ask('renders');
  const during = await page.evaluate(async () => {
    const shown = () => document.querySelector('.preview-picture')?.innerHTML.includes('Title 19') === true;
    const tabPage: unknown = Reflect.get(window, 'tabPage');
    // The page put it there itself.
    const { retitle } = tabPage as { retitle: (title: string) => void };
    for (let i = 0; i < 20; i += 1) {
      retitle(`Title ${i}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return { isShown: shown() };
  });
  expect(during.isShown).toBe(false);
  expect((await window.ask('renders'))['PreviewScreen']).toBeUndefined();
  await page.locator('.preview-picture').getByText('Title 19').waitFor();
});

test('the strip is a button that opens the whole picture', async () => {
  const window = await open({ tab: 'strip' });
  const strip = window.page.getByRole('button', { name: words.openPreview });
  expect((await strip.boundingBox())?.height).toBe(84);
  expect(await window.page.locator('.strip-head').count()).toBe(journey.stages.length);
  await strip.click();
  expect(await window.ask('said')).toEqual(['open']);
});

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(['en', 'ru'] as const)('axe finds nothing, %s', async (language) => {
    for (const tab of ['preview', 'strip'] as const) {
      const window = await open({ tab, theme, language });
      await window.page.locator('svg path').first().waitFor();
      expect(await axeFaults(window.page)).toEqual([]);
      expect(window.complaints).toEqual([]);
      await window.page.close();
    }
  });
});
