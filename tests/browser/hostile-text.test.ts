/** [12] Words that would be markup are words, on every screen and in every name, whoever wrote them. */
import { expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { boardSandbox } from './board-sandbox.ts';
import { drawnExample, everyFinding } from './living-map-screens.ts';
import { panelWindows } from './one-browser.ts';

const open = panelWindows(); // whatever is loaded or refused is a complaint

const MARKUP = '"><img src=x onerror=hit()>';
/** Fields whose text is one of a list, or an id. */
const CODES = /^(id|preset|flow|boardLanguage|kind|colour|influence|startedBy|source|notesAcross)$|Id$/;

/** A journey in which every text that people write is markup. */
function hostile(journey: Journey): Journey {
  const parsed = parseJourney(
    JSON.parse(JSON.stringify(journey), (name, value: unknown) =>
      typeof value !== 'string' || CODES.test(name) ? value : name === 'short' ? '"><' : MARKUP,
    ),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.journey;
}

/** What stands on the screen now says the markup and has none of it. */
async function expectWords(panel: Frame): Promise<void> {
  expect(await panel.locator('img, [onerror], [src]').count()).toBe(0);
  const said = await panel.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll<HTMLElement>('[aria-label]')].map((one) => one.ariaLabel ?? ''),
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  );
  expect(said).toContain(MARKUP);
}

test('[12] in the form and its details', async () => {
  const { panel } = await open(boardSandbox(hostile(drawnExample('en'))).connect);
  await panel.getByRole('tablist').waitFor();
  await panel.getByRole('button', { name: 'Header and language' }).click();
  await expectWords(panel);
  for (const of of ['stage', 'lane', 'participant']) {
    await panel.getByRole('button', { name: new RegExp(`^Open ${of} 2`) }).click();
    await panel.getByRole('button', { name: new RegExp(`^Back to the list of`) }).waitFor();
    await expectWords(panel);
    await panel.getByRole('button', { name: new RegExp(`^Back to the list of`) }).click();
  }
  for (const tab of ['Feelings', 'Notes']) {
    await panel.getByRole('tab', { name: tab }).click();
    await expectWords(panel);
  }
  await panel.getByRole('button', { name: 'Preview', exact: true }).click();
  await panel.getByRole('button', { name: 'Close preview' }).waitFor();
  await expectWords(panel);
  await panel.getByRole('button', { name: 'Close preview' }).click();
  await panel.getByRole('tab', { name: 'Map' }).click();
  await panel.getByRole('button', { name: /^Move lane 2/ }).press('Delete');
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await expectWords(panel);
});

test('[12] in what was read, its authors, the findings, Put into… and the plan', async () => {
  const sandbox = boardSandbox(hostile(drawnExample('en')));
  const { panel } = await open(sandbox.connect);
  await panel.getByRole('tablist').waitFor();
  await panel.getByLabel('Map title').fill('Ours');
  await panel.getByLabel('Stage 1, title').fill(`${MARKUP} ours`);
  await panel.getByRole('button', { name: /^Move lane 2/ }).press('Delete');
  sandbox.hands((journey) => {
    const [first, ...others] = journey.notes;
    const [stage, ...stages] = journey.stages;
    if (first === undefined || stage === undefined) throw new Error('The example has notes and stages.');
    return {
      ...journey,
      title: `${MARKUP} theirs`,
      stages: [{ ...stage, title: `${MARKUP} theirs` }, ...stages],
      notes: [...others, { ...first, id: 'n-5:1', author: MARKUP }],
      feelings: journey.feelings.map((feeling) => ({ ...feeling, valence: 1.5 })),
    };
  });
  sandbox.finds(everyFinding(sandbox.board()));
  const press = (name: string | RegExp) => panel.getByRole('button', { name, exact: true }).first().click();
  await press('Read board');
  for (const row of ['notes', 'feelings', 'titles']) await press(`Show ${row}`);
  await expectWords(panel);
  await panel.locator('.findings-notice').click();
  await panel.getByRole('heading', { name: 'Findings' }).waitFor();
  await expectWords(panel);
  await press('Put into…');
  await panel.getByText('Choose a cell.').waitFor();
  await expectWords(panel);
  await press('Cancel');
  await press('Use mine');
  await press('Update map');
  await panel.getByRole('heading', { name: 'Update map' }).waitFor();
  await press('Show removed');
  await expectWords(panel);
  await press('Apply');
  await panel
    .getByText(/^Map updated/)
    .first()
    .waitFor();
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await expectWords(panel);
});

test('[12] on Start, among the maps of the page and the unfinished ones', async () => {
  const draft = { journey: hostile(drawnExample('en')) };
  const sandbox = boardSandbox(hostile(drawnExample('en')), {
    hello: () => ({ editor: 'figjam', command: 'open', language: null, draft }),
  });
  const { panel } = await open(sandbox.connect);
  await panel.getByRole('tablist').waitFor();
  await panel.getByRole('button', { name: 'All maps' }).click();
  await panel.getByText(`You have an unfinished map: “${MARKUP}”.`).waitFor();
  await panel.locator('.map-row', { hasText: MARKUP }).waitFor();
  await expectWords(panel);
});
