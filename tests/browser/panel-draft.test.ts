/** [7.1] A half-filled form survives closing the panel at any moment. */
import { expect, test } from 'vitest';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { readDraft } from '../../ui/draft/read-draft.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';

const browser = oneBrowser();

/** A sandbox that takes `ms` to keep a form. */
const keepingSandbox = (ms: number, hello = {}) =>
  contractSandbox({
    hello: () => ({ editor: 'figjam', command: 'open', language: null, draft: null, ...hello }),
    saveDraft: () => new Promise((resolve) => setTimeout(() => resolve({}), ms)),
  });

/** The form that was kept last. */
function kept({ asked }: ContractSandbox) {
  const args = asked.filter(([name]) => name === 'saveDraft').at(-1)?.[1];
  const draft = readDraft((args as { draft: unknown } | undefined)?.draft); // as the contract says
  return draft?.kind === 'readable' ? draft : null;
}

test.each([40, 60, 120, 200, 400])(
  '[7.1] taken away %i ms after the last letter, nothing of the form is lost',
  async (pause) => {
    const sandbox = keepingSandbox(15);
    const { panel, page, shut, complaints } = await openPanel(browser(), sandbox.connect);
    await panel.getByRole('button', { name: 'Blank map' }).click();
    await panel.getByLabel('Map title').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('A title that is typed letter by letter', { delay: 7 });
    await page.waitForTimeout(pause);
    await shut();
    await expect.poll(() => kept(sandbox)?.journey.title).toBe('A title that is typed letter by letter');
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('[7.1] a click elsewhere and the panel gone at once: nothing is lost though storage is slow', async () => {
  const sandbox = keepingSandbox(600);
  const { panel, page, shut } = await openPanel(browser(), sandbox.connect);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML(
      'beforeend',
      '<button style="position:fixed;inset:0 0 auto auto">Close</button>',
    ),
  );
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').pressSequentially(' and more');
  await page.getByRole('button', { name: 'Close' }).click();
  await shut();
  await expect.poll(() => kept(sandbox)?.journey.title).toContain('and more');
  await page.close();
});

test('[7.1] texts that are typed and not added yet are kept too: a note, a chip, a word of a feeling', async () => {
  const sandbox = keepingSandbox(15);
  const { panel, page, shut } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await panel.getByLabel('Add notes').fill('Half a no');
  await panel.getByRole('tab', { name: 'Map' }).click();
  await panel.getByRole('button', { name: 'Header and language' }).click();
  await panel.getByLabel('Add a motivation').pressSequentially('half a reas');
  await page.waitForTimeout(60);
  await shut();
  await expect
    .poll(() => kept(sandbox)?.typed)
    .toEqual({ notes: 'Half a no', 'summary.motivation': 'half a reas' });
  await page.close();

  const again = keepingSandbox(15, {
    draft: { journey: kept(sandbox)?.journey, typed: kept(sandbox)?.typed },
  });
  const second = await openPanel(browser(), again.connect);
  await second.panel.getByRole('button', { name: 'Continue' }).click();
  await second.panel.getByRole('button', { name: 'Header and language' }).click();
  expect(await second.panel.getByLabel('Add a motivation').inputValue()).toBe('half a reas');
  await second.panel.getByRole('tab', { name: 'Notes' }).click();
  expect(await second.panel.getByLabel('Add notes').inputValue()).toBe('Half a no');
  await second.page.close();
});

test('[12] a form over 1 MB is not kept, and it is said once in a sentence', async () => {
  const stress = sizedJourney('stress');
  const [first] = stress.notes;
  if (first === undefined) throw new Error('No notes.');
  const large = {
    ...stress,
    notes: stress.notes.slice(0, 230).map((note) => ({ ...note, text: 'x'.repeat(4900) })),
  };
  const sandbox = keepingSandbox(15, { draft: { journey: large } });
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByLabel('Map title').fill('Too large');
  await panel
    .getByRole('alert')
    .getByText('The form could not be kept for later: it is larger than 1 MB.')
    .waitFor();
  expect(sandbox.asked.map(([name]) => name)).not.toContain('saveDraft');
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Too large');
  expect(complaints).toEqual([]);
  await page.close();
});

test('[12] a form that is not kept while a run goes on does not disturb the run', async () => {
  const sandbox = contractSandbox({
    saveDraft: () => new Promise((_, reject) => setTimeout(() => reject(new Error('full')), 200)),
  });
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').fill('Typed and drawn at once');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  await page.waitForTimeout(400);
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  await page.close();
});

test('a map that was created is not offered again as unfinished, however late its form was kept', async () => {
  const order: string[] = [];
  const sandbox = contractSandbox({
    saveDraft: async ({ draft }) => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      order.push(draft === null ? 'forgotten' : 'kept');
      return {};
    },
  });
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').fill('Quick');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({});
  await expect.poll(() => order.at(-1)).toBe('forgotten');
  await page.waitForTimeout(300);
  expect(order).toEqual(['kept', 'forgotten']);
  await page.close();
});
