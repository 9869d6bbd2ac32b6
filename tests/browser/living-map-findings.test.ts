/** What people do with what a reading found, by the words and names they see and hear, in both languages. */
import { expect, test } from 'vitest';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { boardSandbox } from './board-sandbox.ts';
import { asked, button, expectFocus, mapWindows } from './living-map-hands.ts';
import { drawnExample, usedBoard } from './living-map-screens.ts';

const open = mapWindows();

test('[M1] what both sides changed is told in the plan and among the findings, and Use mine takes one’s own', async () => {
  const sandbox = boardSandbox(drawnExample('en'));
  const { panel } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  await button(panel, 'Read board').click();
  await button(panel, '1 finding').click();
  await panel.getByText('was changed here and on the board. The board’s text is kept.').waitFor();
  await panel.getByText('Here: “Ours”. On the board: “Theirs”.').waitFor();
  await button(panel, 'Use mine').click();
  await panel.getByText('No findings. Everything has its place.').waitFor();
  await expectFocus(panel, /^1 handled$/);
  await button(panel, 'Back').click();
  await button(panel, 'Done').click();
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Ours');
  await button(panel, 'Update map').click();
  await button(panel, 'Apply').click();
  await expect.poll(() => sandbox.board().title).toBe('Ours');
});

test('[B2] a note outside the map: Zoom to, Put into… by keys alone, and Undo', async () => {
  const sandbox = usedBoard('en');
  sandbox.finds([{ kind: 'outsideMap', node: '7:1', text: 'Ask for a pilot', places: [], value: null }]);
  const { panel, page } = await open(sandbox);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await button(panel, 'Read board').focus();
  await press('Enter');
  await panel.getByRole('heading', { name: 'Board read' }).waitFor();
  await button(panel, '1 finding').focus();
  await press('Enter');
  await panel.getByText('This note is outside the map.').waitFor();
  await button(panel, 'Zoom to').focus();
  await press('Enter');
  await expect.poll(() => asked(sandbox, 'zoom')).toEqual([['zoom', { node: '7:1' }]]);
  await press('Tab', 'Enter');
  await expectFocus(panel, /^Put into…$/);
  await panel.getByText('Choose a cell. The note moves there on the board.').waitFor();
  await press('Escape');
  await expectFocus(panel, /^Put into…$/);
  await press('Enter');
  await panel.getByRole('grid').getByRole('gridcell', { selected: true }).focus();
  await press('ArrowDown', 'ArrowRight', 'Control+Enter');
  await panel
    .getByRole('status')
    .getByText(/^The note is in “/)
    .waitFor();
  const [lane, stage] = [drawnExample('en').lanes[1]?.id, drawnExample('en').stages[1]?.id];
  expect(asked(sandbox, 'put')).toEqual([
    ['put', { node: '1:1', note: '7:1', laneId: lane, stageId: stage }],
  ]);
  await panel.getByText('1 handled').waitFor();
  await button(panel, 'Undo').focus();
  await press('Enter');
  await expect.poll(() => asked(sandbox, 'undo').length).toBe(1);
  await panel.getByText('The last run was taken back.').first().waitFor();
  expect(sandbox.board().notes.find(({ id }) => id === 'n-7:1')?.laneId).toBeNull();
  await expectFocus(panel, /^Findings$/);
});

test('the parking lot and Cancel of Put into…', async () => {
  const sandbox = usedBoard('ru');
  sandbox.finds([{ kind: 'outsideMap', node: '7:1', text: 'Пилот', places: [], value: null }]);
  const { panel } = await open(sandbox, { language: 'ru' });
  await button(panel, 'Считать доску').click();
  await button(panel, '1 замечание').click();
  await button(panel, 'Поместить в…').click();
  await panel.getByText('Выберите ячейку. Стикер переедет туда на доске.').waitFor();
  await button(panel, 'Отмена').click();
  await expectFocus(panel, /^Поместить в…$/);
  await button(panel, 'Поместить в…').click();
  await button(panel, 'На парковку').click();
  await panel.getByRole('status').getByText('Стикер теперь на парковке.').waitFor();
  expect(asked(sandbox, 'put')[0]?.[1]).toMatchObject({ laneId: null, stageId: null });
});

test('[12] a Put into… that was refused is told beside the cells, and not beside those of the next try', async () => {
  const sandbox = usedBoard('en', {
    put: () => {
      throw new Refusal({ code: 'stale' });
    },
  });
  sandbox.finds([{ kind: 'outsideMap', node: '7:1', text: 'Ask for a pilot', places: [], value: null }]);
  const { panel } = await open(sandbox);
  await button(panel, 'Read board').click();
  await button(panel, '1 finding').click();
  await button(panel, 'Put into…').click();
  await button(panel, 'Move').click();
  const refused = panel.getByRole('main').getByText(/^The note was not moved/);
  await refused.waitFor();
  await expectFocus(panel, /^Move$/);
  await button(panel, 'Cancel').click();
  await button(panel, 'Put into…').click();
  await panel.getByText('Choose a cell. The note moves there on the board.').waitFor();
  expect(await refused.count()).toBe(0);
});

test('what was asked for over the findings is told there; of a map that is gone the tab tells', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await button(panel, 'More actions').click();
  await panel.getByRole('menuitem', { name: 'Findings' }).click();
  await button(panel, 'Tidy').click();
  await panel.getByRole('main').getByText('The map is laid out again.').waitFor();
  await button(panel, 'Undo').click();
  await panel.getByRole('main').getByText('The last run was taken back.').waitFor();
  sandbox.remove();
  await button(panel, 'Read board').click();
  await panel.getByRole('main').getByText('This map is no longer on the board.').waitFor();
  await button(panel, 'Create again').waitFor();
  await expectFocus(panel, /^More actions$/);
});
