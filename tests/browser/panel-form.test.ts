/** The form by hand: it can say everything the schema holds, keys alone do it, and typing draws only its field. */
import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { sizedJourney } from '../../scripts/sized-journey.ts';
import { contractSandbox, type ContractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';

const browser = oneBrowser();

/** The journey that was sent to be drawn last, once it has arrived: the panel shows what comes next before. */
async function drawnJourney({ asked }: ContractSandbox) {
  await expect.poll(() => asked.map(([name]) => name)).toContain('draw');
  const args = asked.filter(([name]) => name === 'draw').at(-1)?.[1];
  const parsed = parseJourney((args as { journey: unknown } | undefined)?.journey); // as the contract says
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.journey;
}

const focused = (panel: Frame) =>
  panel.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

const stageNames = (panel: Frame) =>
  panel
    .getByLabel(/^Stage \d+, title$/)
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));

test('[3] every field of map, stage, lane and participant is drawn as it was filled in', async () => {
  const sandbox = contractSandbox();
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  const press = (name: string | RegExp) => panel.getByRole('button', { name, exact: true }).click();
  const fill = (label: string | RegExp, text: string) => panel.getByLabel(label, { exact: true }).fill(text);
  const choose = (group: string, name: string) =>
    panel.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
  const chips = async (label: string, ...texts: string[]) => {
    for (const text of texts) {
      await fill(label, text);
      await page.keyboard.press('Enter');
    }
  };

  await press('Blank map');
  await fill('Map title', 'Loyalty 2027 🎉');
  await panel.getByText('Cyclic: back to the first stage').click();
  await fill('Return link', 'And again');
  await press('Add link');
  await panel.getByLabel('From', { exact: true }).selectOption({ index: 1 });
  await panel.getByLabel('To', { exact: true }).selectOption({ index: 2 });
  await fill('Label', 'shortcut');

  await press('Header and language');
  await fill('Customer’s goal', 'To be done');
  await fill('Our goal', 'A pilot');
  await fill('Problem', 'Too slow');
  await fill('Who decides', 'A group');
  await chips('Add a motivation', 'ROI', 'trust');
  await fill('Process', 'Long');
  await fill('Cycle length', '4–9 months');
  await fill('Ownership cost', 'High');
  await fill('Feedback', 'Formal');
  await choose('Notes side by side', '3');

  await press(/^Open stage 1/);
  await fill('Title', 'First <b>contact</b>');
  await choose('Weight', '4');
  await panel.getByText('Moment of truth').click();
  await choose('Can we influence it?', 'Disputed');
  await choose('Who starts', 'Us');
  await fill('Duration', '2 weeks');
  await fill('Funnel stage', 'Lead');
  await fill('Exit condition', 'A meeting is set');
  await fill('Probability, %', '12,5');
  await press('Add checkpoint');
  await page.keyboard.type('Called');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Met');
  await panel.getByRole('checkbox', { name: 'Done: Called' }).check();
  await press('Back to the list of stages');

  await press(/^Open lane 1/);
  await fill('Title', 'Deeds');
  await panel.getByLabel('Kind', { exact: true }).selectOption('Backstage');
  await fill('Prompt for the team', 'What do they do?');
  await panel.getByLabel('Participant', { exact: true }).selectOption({ index: 1 });
  await panel.getByRole('radio', { name: 'Teal' }).check({ force: true });
  await press('Back to the list of lanes');

  await press(/^Open participant 1/);
  await fill('Name', 'Anna');
  await panel.getByLabel('Role', { exact: true }).selectOption('End user');
  await fill('Short', 'AN');
  await panel.getByLabel('Colour: By order').selectOption('Green');
  await chips('Add a priority', 'speed', 'calm');
  await fill('Portrait', '34, two children');
  await press('Add benefit');
  await fill('Feature', 'App');
  await fill('Advantage', 'Works offline');
  await panel
    .getByRole('group', { name: 'Benefit 1' })
    .getByLabel('Benefit', { exact: true })
    .fill('No queues');
  await press('Create map');
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();

  const journey = await drawnJourney(sandbox);
  expect(journey).toMatchObject({
    title: 'Loyalty 2027 🎉',
    flow: 'cyclic',
    repeatLabel: 'And again',
    view: { notesAcross: 3 },
    goals: { customer: 'To be done', ours: 'A pilot' },
    summary: {
      problem: 'Too slow',
      decisionMaker: 'A group',
      motivation: ['ROI', 'trust'],
      process: 'Long',
      cycleLength: '4–9 months',
      ownershipCost: 'High',
      feedback: 'Formal',
    },
    links: [{ fromStageId: journey.stages[1]?.id, toStageId: journey.stages[2]?.id, label: 'shortcut' }],
  });
  expect(journey.stages[0]).toMatchObject({
    title: 'First <b>contact</b>',
    weight: 4,
    isMomentOfTruth: true,
    influence: 'disputed',
    startedBy: 'us',
    duration: '2 weeks',
    crm: { stage: 'Lead', exitCondition: 'A meeting is set', probability: 12.5 },
    checkpoints: [
      { title: 'Called', isDone: true },
      { title: 'Met', isDone: false },
    ],
  });
  expect(journey.lanes[0]).toMatchObject({
    title: 'Deeds',
    kind: 'backstage',
    prompt: 'What do they do?',
    participantId: journey.participants[0]?.id,
    colour: 'teal',
  });
  expect(journey.participants[0]).toMatchObject({
    name: 'Anna',
    kind: 'endUser',
    short: 'AN',
    colour: 'green',
    priorities: ['speed', 'calm'],
    portrait: '34, two children',
    benefits: [{ feature: 'App', advantage: 'Works offline', benefit: 'No queues' }],
  });
  expect(complaints).toEqual([]);
  await page.close();
});

test('[9] rows are added, named, moved, removed and brought back by keys alone; the focus is never lost', async () => {
  const sandbox = contractSandbox();
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  const keys = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name);
  };
  const status = panel.getByRole('status');
  await panel.getByRole('button', { name: 'Customise' }).first().focus();
  await keys('Enter');
  await expect.poll(() => focused(panel)).toBe('The buyer’s journey');
  await panel.getByRole('button', { name: 'Add stage' }).focus();
  await keys('Enter');
  await expect.poll(() => focused(panel)).toBe('Stage 5, title');
  await page.keyboard.type('Loyal fan'); // over the selected `New stage`
  await keys('Alt+ArrowUp');
  await expect.poll(() => focused(panel)).toBe('Stage 4, title');
  await keys('Shift+Tab', 'Space', 'ArrowUp', 'ArrowUp');
  await status.getByText('Loyal fan, now 2 of 5').waitFor();
  await keys('Space');
  await expect.poll(() => focused(panel)).toBe('Move stage 2: Loyal fan');
  expect(await stageNames(panel)).toEqual(['Awareness', 'Loyal fan', 'Evaluation', 'Purchase', 'Experience']);
  await keys('Space', 'ArrowDown', 'Escape');
  await status.getByText('Loyal fan put back').waitFor();
  await keys('Delete');
  await expect.poll(() => focused(panel)).toBe('Stage 2, title');
  await panel.getByText('Stage removed: Loyal fan').waitFor();
  await panel.getByRole('button', { name: 'Close' }).press('Enter');
  await expect.poll(() => focused(panel)).toBe('The buyer’s journey');
  await keys('Control+z');
  await expect.poll(() => stageNames(panel)).toContain('Loyal fan');
  await expect.poll(() => focused(panel)).toBe('Stage 2, title');
  await keys('Tab', 'Enter');
  await panel.getByText('Stage 2 of 5').waitFor();
  await keys('Alt+PageDown');
  await panel.getByText('Stage 3 of 5').waitFor();
  await keys('Escape');
  await expect.poll(() => focused(panel)).toBe('Open stage 3: Evaluation');
  await panel.getByRole('tab', { name: 'Map' }).focus();
  await keys('ArrowRight');
  await expect.poll(() => focused(panel)).toBe('Feelings');
  await keys('Control+Enter');
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  expect((await drawnJourney(sandbox)).stages.map(({ title }) => title)).toEqual([
    'Awareness',
    'Loyal fan',
    'Evaluation',
    'Purchase',
    'Experience',
  ]);
  await page.close();
});

test('[9] Ctrl+Z of a record over whose detail one stands leads to the row that it was added from, and Back leads on', async () => {
  const { panel, page } = await openPanel(browser(), contractSandbox().connect);
  await panel.getByRole('button', { name: 'Customise' }).first().click();
  await panel.getByRole('button', { name: 'Open stage 2: Evaluation' }).click();
  await panel.getByRole('button', { name: 'Stage actions' }).click();
  await panel.getByRole('menuitem', { name: 'Insert after' }).click();
  await panel.getByText('Stage 3 of 5').waitFor();
  await panel.getByRole('heading', { name: 'New stage' }).focus();
  await page.keyboard.press('Control+z');
  await panel.getByRole('tablist').waitFor();
  await expect.poll(() => focused(panel)).toBe('Open stage 2: Evaluation');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.waitForTimeout(200);
  expect(await panel.getByRole('tablist').count()).toBe(1);
  await page.close();
});

test('[9] a row is dragged by its grip', async () => {
  const { panel, page } = await openPanel(browser(), contractSandbox().connect);
  await panel.getByRole('button', { name: 'Customise' }).first().click();
  const box = await panel.getByRole('button', { name: 'Move stage 1: Awareness' }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 8, (box?.y ?? 0) + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 70, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => stageNames(panel)).toEqual(['Evaluation', 'Purchase', 'Awareness', 'Experience']);
  await page.close();
});

test('[12] what cannot be done is a sentence at its place, and nothing is lost', async () => {
  const { panel, page } = await openPanel(browser(), contractSandbox().connect);
  await panel.getByRole('group', { name: 'B2B, linear' }).getByRole('button', { name: 'Example' }).click();
  const emotions = panel.getByRole('button', { name: /^Move lane \d+: Emotions$/ });
  await emotions.press('Delete');
  await panel.locator('main').getByText('The lane of emotions stays: every map has exactly one.').waitFor();
  expect(await emotions.count()).toBe(1);

  await panel.getByRole('button', { name: /^Move participant 1/ }).press('Delete');
  await panel.getByText(/^Participant removed: .*, with \d feelings?\.$/).waitFor();
  await panel.getByRole('button', { name: /^Move participant 1/ }).press('Delete');
  await panel.getByRole('button', { name: /^Move participant 1/ }).press('Delete');
  await panel.locator('main').getByText('The last participant stays: a map needs at least one.').waitFor();

  for (let i = 0; i < 30; i++) await panel.getByRole('button', { name: 'Add stage' }).click();
  await panel.getByText('Stages: there may be at most 20 stages, take some away.').waitFor();
  expect(await stageNames(panel)).toHaveLength(20);
  await page.close();
});

test.each([
  [{ journey: { schemaVersion: 9, stages: [] } }, 'is newer than this Tropa can edit'],
  [{ journey: 'torn' }, 'This is not a Tropa journey'],
])('[12] a kept form that cannot be opened is told, kept, and can be discarded', async (draft, sentence) => {
  const sandbox = contractSandbox({
    hello: () => ({ editor: 'figjam', command: 'open', language: null, draft }),
  });
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByText(sentence).waitFor();
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').fill('Typed meanwhile');
  await page.waitForTimeout(400);
  expect(sandbox.asked.map(([name]) => name)).not.toContain('saveDraft');
  await panel.getByRole('button', { name: 'All maps' }).click();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => focused(panel)).toBe('New map');
  await expect.poll(() => sandbox.asked.at(-1)).toEqual(['saveDraft', { of: 'new', draft: null }]);
  await page.close();
});

test('[3] typing in a map of 500 notes draws its field again and not the form', async () => {
  const sandbox = contractSandbox({
    hello: () => ({
      editor: 'figjam',
      command: 'open',
      language: null,
      draft: { journey: sizedJourney('large') },
    }),
  });
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Continue' }).click();
  await panel.getByLabel('Map title').waitFor();
  const touched = await panel.evaluate(async () => {
    const elements = new Set<Node>();
    const body = document.querySelector('.tab-panel');
    if (body === null) return ['no form'];
    const watch = new MutationObserver((changes) => changes.forEach(({ target }) => elements.add(target)));
    watch.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
    const field = document.querySelector<HTMLInputElement>('[aria-label="Stage 2, title"]');
    for (const text of ['A', 'An', 'Ano', 'Anot']) {
      if (field !== null) field.value = text;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    watch.disconnect();
    return [...elements]
      .map((node) => (node instanceof Element ? node : node.parentElement))
      .filter((element) => element?.closest('.map-strip, option') === null) // the preview follows later, and links name their stages
      .map((element) => element?.closest('[data-row]')?.getAttribute('data-row') ?? element?.outerHTML ?? '');
  });
  expect(new Set(touched).size, touched.join('\n')).toBeLessThanOrEqual(1);
  await page.close();
});
