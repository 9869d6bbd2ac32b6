/** The Notes tab in a browser: cells, notes in numbers, edits, and what typing costs. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import b2bEn from '../../../examples/b2b-sales-automation.en.json';
import b2bRu from '../../../examples/b2b-sales-automation.ru.json';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { noteLanes } from '../../../ui/notes/note-cells.ts';
import { notesWords } from '../../../ui/words/notes-words.ts';
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
const [lane, nextLane] = noteLanes(journey);
const [stage, nextStage] = journey.stages;
if (!lane || !nextLane || !stage || !nextStage) throw new Error('The example has lanes and stages.');

const open = (options: Partial<Parameters<typeof openTab>[1]> = {}) =>
  openTab(browser(), { tab: 'notes', journey: { ...journey, notes: [] }, ...options });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);
const field = (page: Page) => page.getByRole('textbox', { name: 'Add notes' });
const cell = (page: Page, laneTitle: string, stageTitle: string, count: string) =>
  page.getByRole('gridcell', { name: `${laneTitle}, ${stageTitle}: ${count}`, exact: true });

test('arrows choose a cell, Enter goes to its field, Enter adds, Escape comes back', async () => {
  const window = await open();
  const { page } = window;
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(`${lane.title}, ${stage.title}: 0 notes`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe(`${nextLane.title}, ${nextStage.title}: 0 notes`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('A first note');
  await page.keyboard.press('Enter');
  await cell(page, nextLane.title, nextStage.title, '1 note').waitFor();
  expect((await window.journey()).notes).toMatchObject([
    { laneId: nextLane.id, stageId: nextStage.id, text: 'A first note' },
  ]);
  expect(await window.ask('said')).toEqual([`1 note added to ${nextLane.title}, ${nextStage.title}`]);
  expect(await field(page).inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe(`${nextLane.title}, ${nextStage.title}: 1 note`);
  await page.keyboard.press('Control+Home');
  await expect.poll(() => focused(page)).toBe(`${lane.title}, ${stage.title}: 0 notes`);
  await page.keyboard.press('Control+End');
  await expect.poll(() => focused(page)).not.toBe(`${lane.title}, ${stage.title}: 0 notes`);
});

test('several lines become several notes or one; markup, emoji and right-to-left text stay text', async () => {
  const window = await open();
  const { page } = window;
  const lines = ['<script>alert(1)</script>', '😀 شكرا', 'third'];
  await field(page).fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Add 3 notes' }).click();
  expect((await window.journey()).notes.map(({ text }) => text)).toEqual(lines);
  await field(page).fill('one\ntwo');
  await page.getByRole('button', { name: 'Add as one note' }).click();
  expect((await window.journey()).notes.at(-1)?.text).toBe('one\ntwo');
  await field(page).fill('four\nfive');
  await field(page).press('Control+Enter');
  await cell(page, lane.title, stage.title, '6 notes').waitFor();
  expect(await page.locator('script[src], li script').count()).toBe(0);
});

test('5,000 pasted lines are added, drawn a portion at a time; one more is refused and kept', async () => {
  const window = await open();
  const { page } = window;
  await field(page).fill(Array.from({ length: 5000 }, (_, i) => `line ${i}`).join('\n'));
  await page.getByRole('button', { name: 'Add 5000 notes' }).click();
  await cell(page, lane.title, stage.title, '5000 notes').waitFor();
  expect(await page.getByRole('listitem').count()).toBeLessThan(400);
  await field(page).fill('one too many');
  await field(page).press('Enter');
  await page.getByText('A map holds at most 5,000 notes. There is room for 0 more').waitFor();
  expect(await field(page).inputValue()).toBe('one too many');
  expect((await window.journey()).notes).toHaveLength(5000);
});

test('a note over 5,000 characters is refused beside its field, which keeps it', async () => {
  const { page } = await open();
  await field(page).fill('x'.repeat(5001));
  await field(page).press('Enter');
  await page.getByText('This note is 5,001 characters long').waitFor();
  expect(await field(page).inputValue()).toHaveLength(5001);
  expect(await field(page).getAttribute('aria-invalid')).toBe('true');
});

test('a note is edited, marked, sourced, moved and removed by keys, and the focus goes along', async () => {
  const window = await open();
  const { page } = window;
  await field(page).fill('first\nsecond');
  await field(page).press('Control+Enter');
  const actions = page.getByRole('button', { name: 'Note actions' });
  const noteOf = async (at: number) => (await window.journey()).notes[at];

  await actions.first().press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('changed');
  expect((await noteOf(0))?.text).toBe('changed');
  await page.keyboard.press('Escape');
  expect((await noteOf(0))?.text).toBe('first');
  await expect.poll(() => focused(page)).toBe('Note actions');

  await actions.first().click();
  await page.getByRole('menuitemcheckbox', { name: 'Urgent' }).click();
  expect(await noteOf(0)).toMatchObject({ isUrgent: true });
  await actions.first().click();
  await page.getByRole('menuitem', { name: 'Source' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Sales' }).click();
  expect(await noteOf(0)).toMatchObject({ source: 'sales' });

  await actions.first().click();
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  await cell(page, nextLane.title, nextStage.title, '0 notes').click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  expect((await window.journey()).notes.find(({ text }) => text === 'first')).toMatchObject({
    laneId: nextLane.id,
    stageId: nextStage.id,
    isUrgent: true,
    source: 'sales',
  });

  await actions.first().click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  expect((await window.journey()).notes.map(({ text }) => text)).toEqual(['first']);
  expect(await window.ask('bar')).toBe('Note removed: second');
  expect((await window.ask('said')).at(-1)).toBe('second removed, Undo is available');
  await expect.poll(() => focused(page)).toBe('Add notes');
  await window.ask('undo');
  expect((await window.journey()).notes).toHaveLength(2);
  expect(window.complaints).toEqual([]);
});

test('Alt with the arrows moves a note in its cell', async () => {
  const window = await open();
  const { page } = window;
  await field(page).fill('a\nb\nc');
  await field(page).press('Control+Enter');
  const texts = async () => (await window.journey()).notes.map(({ text }) => text).join('');
  await page.getByRole('button', { name: 'Note actions' }).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await texts()).toBe('bac');
  expect((await window.ask('said')).at(-1)).toBe('a, now 2 of 3');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.textContent))
    .toContain('a');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(texts).toBe('bca');
  await page.getByRole('button', { name: 'Note actions' }).last().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await texts()).toBe('bca');
});

test('notes without a cell have a row of their own, and a way out of it', async () => {
  const window = await open({ journey });
  const { page } = window;
  const parked = journey.notes.filter(({ stageId }) => stageId === null);
  expect(parked.length).toBeGreaterThan(0);
  await page.getByRole('gridcell', { name: /^Parking lot: / }).click();
  expect(await page.getByRole('listitem').count()).toBe(parked.length);
  await page.getByRole('button', { name: 'Note actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: /^Parking lot: / }).waitFor();
});

test('without lanes for notes a sentence says what to do', async () => {
  const { page } = await open({
    journey: { ...journey, notes: [], lanes: journey.lanes.filter(({ kind }) => kind === 'emotions') },
  });
  await page.getByText('Add a stage and a lane first.').waitFor();
});

test('[9] typing among 500 notes draws the field again, and neither the matrix nor the notes', async () => {
  const window = await open({ journey: sizedJourney('large') });
  const { page } = window;
  await field(page).focus();
  await window.ask('renders');
  await page.keyboard.type('twelve signs');
  const renders = await window.ask('renders');
  expect(renders['AddNotesField']).toBeGreaterThanOrEqual(12);
  expect(renders['NoteMatrix']).toBeUndefined();
  expect(renders['NoteRow']).toBeUndefined();
  expect(renders['NotesTab']).toBeUndefined();

  await page.getByRole('button', { name: 'Note actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await window.ask('renders');
  await page.keyboard.type('twelve signs');
  const whileEditing = await window.ask('renders');
  expect(whileEditing['NoteMatrix']).toBeUndefined();
  expect(whileEditing['NoteRow']).toBeLessThanOrEqual(12); // the one that is being edited
});

describe.each(themeNames)('[9] %s', (theme) => {
  test.each(['en', 'ru'] as const)('axe finds nothing and nothing sticks out, %s', async (language) => {
    const words = notesWords(language);
    const window = await open({ journey: language === 'ru' ? parsed(b2bRu) : journey, language, theme });
    const { page } = window;
    const check = async () => {
      expect(await axeFaults(page)).toEqual([]);
      for (const width of [360, 320, 180]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.setViewportSize({ width: 360, height: 640 });
    };
    await page.getByRole('textbox', { name: words.addNotes }).fill(`a\n${'x'.repeat(5001)}`);
    await page.getByRole('textbox', { name: words.addNotes }).press('Control+Enter');
    await check();
    await page.getByRole('button', { name: words.actions }).first().click();
    await check();
    await page.getByRole('menuitem', { name: words.moveTo }).click();
    await check();
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, [role=gridcell], input, textarea')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height }) => width < 24 || height < 24).length,
    );
    expect(small).toBe(0);
    expect(window.complaints).toEqual([]);
    await page.close();
  });
});
