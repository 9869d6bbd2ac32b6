/** The living map from end to end: the real panel, the real sandbox bundle, and people at work on the emulated board. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { absoluteBox } from '../../playground/host/geometry.ts';
import { Person } from '../../playground/host/people.ts';
import type { NodeRecord } from '../../playground/host/node-record.ts';
import { builtPlugin } from '../../scripts/draw/built-plugin.ts';
import type { BuiltPlugin } from '../../scripts/draw/run-plugin.ts';
import { emulatedFigma, type EmulatedFigma } from './emulated-figma.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel, type PanelWindow } from './panel-window.ts';

const browser = oneBrowser();
let plugin: BuiltPlugin;
beforeAll(async () => {
  plugin = await builtPlugin();
});

const button = (panel: Frame, name: string) => panel.getByRole('button', { name, exact: true });

const withText = ({ host }: EmulatedFigma, text: string): NodeRecord => {
  const node = [...host.document.nodes.values()].find((one) => one.text?.characters === text);
  if (node === undefined) throw new Error(`Nothing on the board says “${text}”.`);
  return node;
};
const says = (figma: EmulatedFigma, text: string) =>
  [...figma.host.document.nodes.values()].some((one) => one.text?.characters === text);

async function drawn(editor: 'figjam' | 'figma') {
  const figma = emulatedFigma(plugin, editor);
  const window = await openPanel(browser(), figma.connect);
  window.page.setDefaultTimeout(15_000);
  await window.panel.getByRole('button', { name: 'Example' }).last().click();
  await button(window.panel, 'Create map').click();
  await window.panel
    .getByText(/^Map created/)
    .first()
    .waitFor();
  return { figma, window, panel: window.panel, team: new Person(figma.host, 'Ann') };
}

async function close({ page, complaints }: PanelWindow, { host }: EmulatedFigma): Promise<void> {
  expect(complaints).toEqual([]);
  expect(host.console.filter(({ level }) => level === 'error')).toEqual([]);
  await page.close();
}

/** Applies a plan whose board has changed: it is made anew and shown, and then applied. */
async function applyAnew(panel: Frame): Promise<void> {
  await button(panel, 'Apply').click();
  await panel.getByRole('main').getByText('The board changed meanwhile. Here is the new plan.').waitFor();
  await button(panel, 'Apply').click();
  await panel
    .getByText(/^Map updated/)
    .first()
    .waitFor();
}

describe.each(['figjam', 'figma'] as const)('in %s', (editor) => {
  test('[M1][M5] hands and form change a map; read, update, and nothing is left to do', async () => {
    const { figma, window, panel, team } = await drawn(editor);
    team.type(withText(figma, 'Survey of solutions').id, 'Looking around');
    figma.goOn();
    await panel.getByLabel('Board actions').getByText('The board has changed.').waitFor();
    await button(panel, 'Read board').click();
    await panel.getByRole('heading', { name: 'Board read' }).waitFor();
    await button(panel, 'Show titles').click();
    await panel.getByText('Survey of solutions → Looking around').waitFor();
    await button(panel, 'Done').click();
    expect(await panel.getByLabel('Stage 2, title').inputValue()).toBe('Looking around');

    await panel.getByLabel('Map title').fill('Ours');
    await panel.getByLabel('Stage 1, title').fill('First of all');
    await button(panel, 'Update map').click();
    await button(panel, 'Apply').click();
    await panel
      .getByText(/^Map updated: 0 new, 2 changed, 0 removed\.$/)
      .first()
      .waitFor();
    expect(['Ours', 'First of all', 'Looking around'].filter((text) => !says(figma, text))).toEqual([]);

    await button(panel, 'Update map').click();
    await panel.getByRole('heading', { name: 'The board is up to date' }).waitFor();
    await button(panel, 'Back to the map').click();
    await close(window, figma);
  });
});

test('[M6][M14] somebody types while the plan is shown: it is planned again and nothing is lost', async () => {
  const { figma, window, panel, team } = await drawn('figjam');
  await panel.getByLabel('Map title').fill('Ours');
  await button(panel, 'Update map').click();
  await panel.getByText('of the team’s notes untouched').waitFor();
  team.type(withText(figma, 'Choice').id, 'Their choice');
  await applyAnew(panel);
  expect(says(figma, 'Their choice') && says(figma, 'Ours')).toBe(true);
  expect(await panel.getByLabel('Stage 3, title').inputValue()).toBe('Their choice');
  await close(window, figma);
});

test('[M10][M14] two facilitators with a panel each: the other is told, plans anew, and both come to the same', async () => {
  const one = await drawn('figjam');
  const figma = emulatedFigma(plugin, 'figjam', {}, one.figma.host);
  const window = await openPanel(browser(), figma.connect);
  const { panel } = window;
  await panel.locator('.map-row').click();
  await panel.getByRole('tablist').waitFor();
  await panel.getByLabel('Stage 1, title').fill('First of all');
  await button(panel, 'Update map').click();
  await panel.getByRole('heading', { name: 'Update map' }).waitFor();

  await one.panel.getByLabel('Map title').fill('Ours');
  await button(one.panel, 'Update map').click();
  await button(one.panel, 'Apply').click();
  await one.panel
    .getByText(/^Map updated/)
    .first()
    .waitFor();
  figma.host.advance(2_000);
  await applyAnew(panel);
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Ours');

  one.figma.host.advance(2_000);
  await one.panel.getByLabel('Board actions').getByText('The board has changed.').waitFor();
  await button(one.panel, 'Read board').click();
  await button(one.panel, 'Done').click();
  expect(await one.panel.getByLabel('Stage 1, title').inputValue()).toBe('First of all');
  for (const each of [one.panel, panel]) {
    await button(each, 'Update map').click();
    await each.getByRole('heading', { name: 'The board is up to date' }).waitFor();
  }
  await close(window, figma);
  await close(one.window, one.figma);
});

test('[B2][M8] a note beside the map is found, put into a cell, and put back by Undo', async () => {
  const { figma, window, panel, team } = await drawn('figjam');
  const map = [...figma.host.document.nodes.values()].find(
    ({ type, parentId }) =>
      type === 'SECTION' && figma.host.document.nodes.get(parentId ?? '')?.type === 'PAGE',
  );
  if (map === undefined) throw new Error('No map stands on the page.');
  const note = team.addSticky('Lost', { x: map.x - 320, y: map.y + 200 });
  await button(panel, 'Read board').click();
  await button(panel, '1 finding').click();
  await panel.getByText('This note is outside the map.').waitFor();
  await button(panel, 'Put into…').click();
  await button(panel, 'Move').click();
  await panel.getByRole('group', { name: /^The note is in “Actions”/ }).waitFor();
  const inMap = () => {
    let at = figma.host.document.nodes.get(note.id);
    while (at !== undefined && at.id !== map.id) at = figma.host.document.nodes.get(at.parentId ?? '');
    return at !== undefined;
  };
  expect(inMap()).toBe(true);
  await button(panel, 'Undo').click();
  await panel.getByText('The last run was taken back.').first().waitFor();
  expect(inMap()).toBe(false);
  await close(window, figma);
});

test('[M13] Tidy from the panel, and a second one', async () => {
  const { figma, window, panel, team } = await drawn('figjam');
  const note = [...figma.host.document.nodes.values()].find(({ type }) => type === 'STICKY');
  if (note === undefined) throw new Error('The example has no stickies.');
  const at = absoluteBox(figma.host.engine.store, note);
  team.drag(note.id, { x: at.x + 24, y: at.y + 9 });
  await button(panel, 'Tidy').click();
  await panel.getByText('The map is laid out again.').first().waitFor();
  await button(panel, 'Update map').click();
  await panel.getByRole('heading', { name: 'The board is up to date' }).waitFor();
  await close(window, figma);
});
