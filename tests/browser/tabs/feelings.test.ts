/** The Feelings tab in a browser: by pointer, by keys, as readers hear it, and how it looks. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import b2bEn from '../../../examples/b2b-sales-automation.en.json';
import b2bRu from '../../../examples/b2b-sales-automation.ru.json';
import { feelingsWords } from '../../../ui/words/feelings-words.ts';
import { axeFaults } from '../axe-faults.ts';
import { oneBrowser } from '../one-browser.ts';
import { themeNames } from '../themes.ts';
import { openTab, type TabWindow } from './tab-window.ts';

const browser = oneBrowser();

const parsed = (document: unknown): Journey => {
  const result = parseJourney(document);
  if (!result.ok) throw new Error('The example is a journey.');
  return result.journey;
};
const journey = parsed(b2bEn);
const [eb, tb] = journey.participants;
const [s1, s2] = journey.stages;
if (!eb || !tb || !s1 || !s2) throw new Error('The example has people and stages.');

const open = (options: Partial<Parameters<typeof openTab>[1]> = {}) =>
  openTab(browser(), { tab: 'feelings', journey, ...options });
const slider = (page: Page, person: string, stage: string) =>
  page.getByRole('slider', { name: `${person}, ${stage}`, exact: true });
const valence = async (window: TabWindow, stageId: string, participantId: string) =>
  (await window.journey()).feelings.find(
    (feeling) => feeling.stageId === stageId && feeling.participantId === participantId,
  )?.valence;

test('[E5] the keyboard alone edits the curve, and readers hear where it is', async () => {
  const window = await open();
  const { page } = window;
  await slider(page, eb.name, s1.title).focus();
  await page.keyboard.press('Home');
  expect(await valence(window, s1.id, eb.id)).toBe(0);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await valence(window, s1.id, eb.id)).toBe(-0.6);
  expect(await slider(page, eb.name, s1.title).getAttribute('aria-valuetext')).toBe(
    '−0.6, between Neutral and Bad',
  );
  expect((await window.ask('said')).at(-1)).toBe(`${eb.name}, ${s1.title}: −0.6, between Neutral and Bad`);

  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(`${eb.name}, ${s2.title}`);
  await page.keyboard.press(']');
  await slider(page, tb.name, s2.title).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    `${tb.name}, ${s2.title}`,
  );
  await page.keyboard.press('Delete');
  expect(await valence(window, s2.id, tb.id)).toBeUndefined();
  expect((await window.ask('said')).at(-1)).toBe(`${tb.name}, ${s2.title}: gap`);
  await page.keyboard.press('ArrowUp');
  expect(await valence(window, s2.id, tb.id)).toBe(0.1);
  await page.keyboard.type('-1.4');
  expect(await valence(window, s2.id, tb.id)).toBe(-1.4);
  await page.keyboard.press('Enter'); // back to the dot the number was begun on
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider');
  await page.keyboard.press('ArrowUp');
  expect(await valence(window, s2.id, tb.id)).toBe(-1.3);
  expect(window.complaints).toEqual([]);
});

test('a dot is dragged in steps of 0.1; Escape in mid-drag puts it back; one drag is one undo', async () => {
  const window = await open();
  const { page } = window;
  const before = await valence(window, s1.id, eb.id);
  const box = await slider(page, eb.name, s1.title).boundingBox();
  if (box === null) throw new Error('no dot');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 3, y - 20);
  await page.mouse.move(x + 3, y - 45);
  const held = await slider(page, eb.name, s1.title).getAttribute('aria-valuenow');
  expect(Number(held)).toBeCloseTo((before ?? 0) + 1);
  expect(await valence(window, s1.id, eb.id)).toBe(before); // the journey waits for the hand
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await valence(window, s1.id, eb.id)).toBe(before);

  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 10; i += 1) await page.mouse.move(x, y - 4.5 * i);
  await page.mouse.up();
  expect(await valence(window, s1.id, eb.id)).toBeCloseTo((before ?? 0) + 1);
  expect(await window.ask('undo')).toBe(true);
  expect(await valence(window, s1.id, eb.id)).toBe(before);
});

test('a click alone never places a dot that waits', async () => {
  const waiting = { ...journey, feelings: journey.feelings.map((each) => ({ ...each, valence: null })) };
  const window = await open({ journey: waiting });
  await slider(window.page, eb.name, s2.title).click();
  expect(await valence(window, s2.id, eb.id)).toBeNull();
  await window.page.getByRole('heading', { name: `2. ${s2.title}` }).waitFor();
});

test('a click on another person’s dot chooses that person there', async () => {
  const window = await open();
  const { page } = window;
  const other = await page.locator('circle.chart-other').nth(1).boundingBox();
  if (other === null) throw new Error('no other dot');
  await page.mouse.click(other.x + other.width / 2, other.y + other.height / 2);
  await page.getByRole('heading', { name: `2. ${s2.title}` }).waitFor();
  expect(await page.getByRole('radio', { name: tb.name }).isChecked()).toBe(true);
});

test('[E3] a gap is a broken line with a hollow dot on zero, and can be filled again', async () => {
  const window = await open();
  const { page } = window;
  await slider(page, eb.name, s2.title).click();
  await page.getByRole('button', { name: 'Leave a gap' }).click();
  expect(await valence(window, s2.id, eb.id)).toBeUndefined();
  expect(await page.locator('.chart-curve.chosen').getAttribute('d')).not.toBeNull();
  expect(await page.locator('.chart-dot.gap').count()).toBe(1);
  await page.getByRole('button', { name: 'Place a dot' }).click();
  expect(await valence(window, s2.id, eb.id)).toBe(0);
  expect(await page.locator('.chart-dot.gap').count()).toBe(0);
});

test('the number field takes both decimal signs and tells what it cannot take', async () => {
  const window = await open();
  const field = window.page.getByRole('textbox', { name: 'Feeling, from −2 to 2' });
  await field.fill('1,5');
  expect(await valence(window, s1.id, eb.id)).toBe(1.5);
  await field.fill('<b>7</b>');
  await field.press('Enter');
  await window.page.getByText('Type a number from −2 to 2, e.g. −1.4.').waitFor();
  expect(await field.inputValue()).toBe('<b>7</b>');
  expect(await valence(window, s1.id, eb.id)).toBe(1.5);
  await window.page.getByRole('button', { name: 'Lower by 0.1' }).click();
  expect(await valence(window, s1.id, eb.id)).toBe(1.4);
  expect(await field.inputValue()).toBe('1.4');
});

test('words of a feeling are added and removed; the eleventh is refused and kept in the field', async () => {
  const window = await open();
  const field = window.page.getByRole('textbox', { name: 'Add a word' });
  await field.fill('a,b,c,d,e,f,g,h,i,j,k');
  await field.press('Enter');
  await window.page.getByText('There may be at most 10 words here').waitFor();
  expect(await field.inputValue()).toBe('a,b,c,d,e,f,g,h,i,j,k');
  await field.fill('relief');
  await field.press('Enter');
  await window.page.getByRole('button', { name: 'Remove relief' }).waitFor();
  await window.page.getByRole('button', { name: 'Remove relief' }).click();
  const { feelings } = await window.journey();
  expect(feelings.flatMap(({ words }) => words)).not.toContain('relief');
});

test('[E6] where people disagree by 2 or more, a band and a sentence say so', async () => {
  const window = await open();
  await slider(window.page, eb.name, s2.title).click();
  await window.page.getByText(/^People disagree here by \d/).waitFor();
  expect(await window.page.locator('.chart-band').count()).toBeGreaterThan(0);
});

test('without feelings there is one button, and its dots wait on the zero line', async () => {
  const window = await open({ journey: { ...journey, feelings: [] } });
  await window.page.getByRole('heading', { name: 'No feelings yet' }).waitFor();
  await window.page.getByRole('button', { name: 'Place dots at zero' }).click();
  const { feelings } = await window.journey();
  expect(feelings).toHaveLength(journey.stages.length * journey.participants.length);
  expect(new Set(feelings.map((each) => each.valence))).toEqual(new Set([null]));
  await expect
    .poll(() => window.page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('slider');
});

test('twenty stages scroll sideways; the level names stay, and the chosen dot comes into view', async () => {
  const stages = Array.from({ length: 20 }, (_, i) => ({ ...s1, id: `s${i}`, title: `Stage ${i + 1}` }));
  const window = await open({ journey: { ...journey, stages, feelings: [], notes: [], links: [] } });
  const { page } = window;
  await page.getByRole('button', { name: 'Place dots at zero' }).click();
  await slider(page, eb.name, 'Stage 1').focus();
  for (let i = 0; i < 19; i += 1) await page.keyboard.press('ArrowRight');
  const last = await slider(page, eb.name, 'Stage 20').boundingBox();
  expect((last?.x ?? 999) + (last?.width ?? 0)).toBeLessThanOrEqual(360);
  expect((await page.locator('.chart-axis').boundingBox())?.x).toBeLessThan(20);
});

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(['en', 'ru'] as const)('axe finds nothing and nothing sticks out, %s', async (language) => {
    const example = language === 'ru' ? parsed(b2bRu) : journey;
    for (const shown of [example, { ...example, feelings: [] }]) {
      const window = await open({ journey: shown, language, theme });
      const words = feelingsWords(language);
      if (shown.feelings.length > 0) {
        await window.page.getByRole('textbox', { name: words.value }).fill('x');
        await window.page.getByRole('textbox', { name: words.value }).press('Enter');
      }
      expect(await axeFaults(window.page)).toEqual([]);
      for (const width of [360, 320, 180]) {
        await window.page.setViewportSize({ width, height: 640 });
        expect(await window.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      expect(window.complaints).toEqual([]);
      await window.page.close();
    }
  });
});
