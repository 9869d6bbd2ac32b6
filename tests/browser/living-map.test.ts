/** What people do with a map on the board, by the words and names they see and hear, in both languages. */
import { expect, test } from 'vitest';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { boardSandbox } from './board-sandbox.ts';
import { asked, button, expectFocus, mapWindows } from './living-map-hands.ts';
import { drawnExample, strayNote, usedBoard } from './living-map-screens.ts';

const open = mapWindows();

test('[B6] Read board fills the form at once, says so, and Undo reading takes it back; the board is not written', async () => {
  const sandbox = usedBoard('ru');
  const { panel } = await open(sandbox, { language: 'ru' });
  await button(panel, 'Считать доску').click();
  await panel.getByRole('heading', { name: 'Доска считана' }).waitFor();
  await expectFocus(panel, /^Доска считана$/);
  await panel.getByText(/^\d\d:\d\d, на доске ничего не изменено$/).waitFor();
  await panel.getByText('1 новый, 1 удалён').waitFor();
  await panel.getByText('название изменено').waitFor();
  await button(panel, 'Показать стикеры').click();
  await panel.getByText('Попросить пилот / Ask for a pilot (новый)').waitFor();
  await panel.getByRole('status').getByText('Доска считана: 52 стикера, 0 замечаний').waitFor();
  await button(panel, 'Готово').click();
  await expectFocus(panel, /^Считать доску$/);
  expect(await panel.getByLabel('Этап 2, название').inputValue()).toBe('Обзор решений 2');
  await panel.getByText('на доске, без изменений').waitFor();
  await button(panel, 'Считать доску').click();
  await button(panel, 'Вернуть как было').click();
  await panel.getByRole('tablist').waitFor();
  expect(asked(sandbox, 'update')).toEqual([]);
});

test('[M4] Update map shows what it will do and does it only on Apply', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  await button(panel, 'Update map').click();
  await panel.getByRole('heading', { name: 'Update map' }).waitFor();
  await button(panel, 'Show changed').click();
  await panel.getByText('The map: title').waitFor();
  await panel.getByText('of the team’s notes untouched').waitFor();
  await panel.getByText('No text of the team is changed or deleted.').waitFor();
  await panel.getByText('One undo takes it all back.').waitFor();
  await button(panel, 'Cancel').click();
  await expectFocus(panel, /^Update map$/);
  expect(asked(sandbox, 'update')).toEqual([]);
  await button(panel, 'Update map').click();
  await button(panel, 'Apply').click();
  await panel
    .getByText(/^Map updated: 0 new, 1 changed, 0 removed\.$/)
    .first()
    .waitFor();
  await expectFocus(panel, /^Update map$/);
  expect(sandbox.board().title).toBe('Ours');
  await panel.getByText('on the board, up to date').waitFor();
  await button(panel, 'Zoom to map').click();
  await expect.poll(() => asked(sandbox, 'zoom')).toEqual([['zoom', { node: '1:1' }]]);
  await button(panel, 'Update map').click();
  await panel.getByRole('heading', { name: 'The board is up to date' }).waitFor();
  await button(panel, 'Back to the map').click();
  await panel.getByRole('tablist').waitFor();
});

test('[M4] what the plan says is so: Auto moves nothing before Tidy, notes without a cell are untouched, too', async () => {
  const drawn = { ...drawnExample('en'), view: { notesAcross: 1 as const } };
  const sandbox = boardSandbox(drawn);
  sandbox.finds([{ kind: 'betweenCells', node: '9:9', text: 'Which stage?', places: [], value: null }]);
  const { panel } = await open(sandbox);
  await button(panel, 'Header and language').click();
  await panel.getByRole('radiogroup', { name: 'Notes side by side' }).getByText('Auto').click();
  await button(panel, 'Update map').click();
  await panel.getByText('How many notes stand side by side is chosen by the next Tidy.').waitFor();
  const untouched = panel.locator('.count-row', { hasText: 'of the team’s notes untouched' });
  expect(await untouched.locator('.count-number').textContent()).toBe('1');
  await untouched.getByText('No text of the team is changed or deleted.').waitFor();
});

test('[M4] no text is called unchanged where the form changes one', async () => {
  const { panel, page } = await open(boardSandbox(drawnExample('en')));
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await panel.getByRole('button', { name: 'Note actions' }).first().click();
  await panel.getByRole('menuitem', { name: 'Edit' }).click();
  await page.keyboard.type('Something else. ');
  await panel.getByRole('tab', { name: 'Map' }).click();
  await button(panel, 'Update map').click();
  await panel.getByText('of the team’s notes untouched').waitFor();
  expect(await panel.getByText('No text of the team is changed or deleted.').count()).toBe(0);
});

test('[M2] what is removed is named with its text, and what goes to the parking lot is counted', async () => {
  const sandbox = boardSandbox(drawnExample('en'));
  const { panel } = await open(sandbox);
  const note = drawnExample('en').notes[0]?.text ?? '';
  await panel.getByRole('tab', { name: 'Notes' }).click();
  await panel.getByRole('button', { name: 'Note actions' }).first().click();
  await panel.getByRole('menuitem', { name: 'Remove' }).click();
  await panel.getByRole('tab', { name: 'Map' }).click();
  await panel.getByRole('button', { name: /^Move lane 2/ }).press('Delete');
  await button(panel, 'Update map').click();
  await button(panel, 'Show removed').click();
  await panel.getByText(`Note “${note}”`).waitFor();
  await panel.getByText(/Its \d+ notes go to the parking lot\./).waitFor();
  expect(await panel.getByText('No text of the team is changed or deleted.').count()).toBe(0);
});

test('[M6] the board changed under the plan: a new plan, a notice, the focus stays on Apply', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  await button(panel, 'Update map').click();
  sandbox.hands(strayNote('8:8', 'Meanwhile'));
  await button(panel, 'Apply').click();
  await panel.getByRole('main').getByText('The board changed meanwhile. Here is the new plan.').waitFor();
  await expectFocus(panel, /^Apply$/);
  await panel.getByRole('status').getByText('Here is the new plan.').waitFor();
  await button(panel, 'Apply').click();
  await panel
    .getByText(/^Map updated/)
    .first()
    .waitFor();
  expect(sandbox.board().notes.some(({ text }) => text === 'Meanwhile')).toBe(true);
});

test('[M1] Use mine in a plan leads on to the next one, and then to Apply', async () => {
  const sandbox = boardSandbox(drawnExample('en'));
  const { panel, page } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  await panel.getByLabel('Stage 1, title').fill('Mine');
  sandbox.hands((journey) => ({
    ...journey,
    title: 'Theirs',
    stages: journey.stages.map((stage, i) => (i === 0 ? { ...stage, title: 'Their stage' } : stage)),
  }));
  await button(panel, 'Update map').click();
  await button(panel, 'Show').last().click();
  await button(panel, 'Use mine').last().focus();
  await page.keyboard.press('Enter');
  await expectFocus(panel, /^Use mine$/);
  await page.keyboard.press('Enter');
  await expectFocus(panel, /^Apply$/);
});

test('[M8] progress of an update speaks its phase; Cancel leads to keep or remove', async () => {
  const sandbox = usedBoard('ru');
  const { panel } = await open(sandbox, { language: 'ru' });
  await panel.getByLabel('Название карты').fill('Наша');
  await button(panel, 'Обновить карту').click();
  sandbox.hold();
  await button(panel, 'Применить').click();
  await panel.getByRole('heading', { name: 'Обновляем карту' }).waitFor();
  await expectFocus(panel, /^Отмена$/);
  sandbox.tell('progress', { phase: 'drawing', done: 84, total: 120 });
  await panel.getByRole('heading', { name: 'Рисуем кривую' }).waitFor();
  await panel.getByText('84 из 120').waitFor();
  await panel.getByRole('status').getByText('Рисуем кривую, 50 процентов').waitFor();
  await button(panel, 'Отмена').click();
  sandbox.endRun({ outcome: 'stopped' });
  await panel.getByRole('heading', { name: 'Обновление остановлено' }).waitFor();
  await panel.getByText('На доске 84 из 120').first().waitFor();
  await button(panel, 'Оставить').click();
  await panel.getByText('Сделанное осталось. Закончит кнопка «Обновить карту».').first().waitFor();
});

test('[M13] Tidy lays out again and can be taken back', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await button(panel, 'Tidy').click();
  await panel.getByText('The map is laid out again. Texts and colours are as they were.').first().waitFor();
  await expectFocus(panel, /^Tidy$/);
  await button(panel, 'Undo').click();
  await panel.getByText('The last run was taken back.').first().waitFor();
  expect(asked(sandbox, 'tidy')).toEqual([['tidy', { node: '1:1' }]]);
});

test('[M13] Tidy with nothing to do says so and offers no Undo, which would take back an earlier run', async () => {
  const { id, title } = drawnExample('en');
  const sandbox = boardSandbox(drawnExample('en'), {
    tidy: () => ({
      ...{ outcome: 'drawn', node: '1:1', map: id, rev: '2-a', title },
      ...{ counts: { nodes: 0, notes: 0, skipped: 0 }, replacedCharacters: 0, missingFonts: [] },
    }),
  });
  const { panel } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  await button(panel, 'Update map').click();
  await button(panel, 'Apply').click();
  await button(panel, 'Undo').waitFor();
  await button(panel, 'Tidy').click();
  await panel.getByText('Everything is in its place already.').first().waitFor();
  expect(await button(panel, 'Undo').count()).toBe(0);
  await panel.getByText('on the board, up to date').waitFor();
});

test('[T2a] an Undo that was refused is asked for again', async () => {
  let isRefused = true;
  const sandbox = usedBoard('en', {
    undo: () => {
      if (isRefused) throw new Refusal({ code: 'hostRefused' });
      return { nodes: 0, notes: 0, skipped: 0 };
    },
  });
  const { panel } = await open(sandbox);
  await button(panel, 'Tidy').click();
  await button(panel, 'Undo').click();
  await panel.getByRole('main').getByText('The run could not be taken back:').waitFor();
  isRefused = false;
  await button(panel, 'Try again').click();
  await panel.getByRole('main').getByText('The last run was taken back.').waitFor();
  await expectFocus(panel, /^Update map$/);
});

test('[M4] Ctrl+Enter that is pressed twice or held applies no plan that nobody has seen', async () => {
  const sandbox = usedBoard('en');
  const { panel, page } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Ours');
  await page.keyboard.down('Control');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Update map' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  expect(asked(sandbox, 'update')).toEqual([]);
  for (let i = 0; i < 2; i++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect.poll(() => asked(sandbox, 'update').length).toBe(1);
});

test('[M14] a board that others change: one quiet line, the focus and the form stay', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await panel.getByLabel('Map title').fill('Half a ti');
  sandbox.tell('changed', { node: '1:1' });
  await panel.getByLabel('Board actions').getByText('The board has changed.').waitFor();
  await panel.getByRole('status').getByText('The board has changed.').waitFor();
  await panel.page().keyboard.type('tle');
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Half a title');
  expect(asked(sandbox, 'read')).toEqual([]);
  await button(panel, 'Read board').click();
  await button(panel, 'Done').click();
  expect(await panel.getByLabel('Board actions').getByText('The board has changed.').count()).toBe(0);
});

test('[M14] a board that others changed is not called up to date', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await panel.getByText('on the board, up to date').waitFor();
  sandbox.tell('changed', { node: '1:1' });
  await panel.getByText(/· on the board$/).waitFor();
});

test('[9] an action that says its words in full says them once', async () => {
  const { panel, page } = await open(usedBoard('en'));
  await button(panel, 'Tidy').hover();
  await page.waitForTimeout(800);
  expect(await panel.locator('.tooltip').count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.mouse.move(100, 300);
  await button(panel, 'Tidy').hover();
  await panel.locator('.tooltip').getByText('Tidy').waitFor();
});

test('a map that is gone keeps its form and can be created again', async () => {
  const sandbox = usedBoard('ru');
  const { panel } = await open(sandbox, { language: 'ru' });
  await panel.getByLabel('Название карты').fill('Наша');
  sandbox.remove();
  await button(panel, 'Обновить карту').click();
  await panel.getByRole('alert').getByText('Этой карты больше нет на доске. Форма сохранена.').waitFor();
  await button(panel, 'Все карты').first().waitFor();
  await button(panel, 'Создать снова').click();
  await panel.getByRole('heading', { name: 'Создаём карту' }).waitFor();
  expect(asked(sandbox, 'draw')[0]?.[1]).toMatchObject({ journey: { title: 'Наша' } });
});

test('[B5] the switch of authors is off, says what that means, and is remembered', async () => {
  const sandbox = usedBoard('en');
  const { panel } = await open(sandbox);
  await button(panel, 'More actions').click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  const authors = panel.getByRole('switch', { name: 'Read authors of notes' });
  expect(await authors.isChecked()).toBe(false);
  await panel.getByText('Off: names are neither read nor stored.').waitFor();
  await authors.click();
  await expect.poll(() => asked(sandbox, 'setAuthors')).toEqual([['setAuthors', { isOn: true }]]);
});

test('More actions lead to the map on the board and to the findings', async () => {
  const sandbox = usedBoard('ru');
  const { panel } = await open(sandbox, { language: 'ru' });
  await button(panel, 'Ещё действия').click();
  await panel.getByRole('menuitem', { name: 'Показать на доске' }).click();
  await expect.poll(() => asked(sandbox, 'zoom')).toEqual([['zoom', { node: '1:1' }]]);
  await button(panel, 'Ещё действия').click();
  await panel.getByRole('menuitem', { name: 'Замечания' }).click();
  await panel.getByText('Замечаний нет. Всё на своих местах.').waitFor();
  await button(panel, 'Назад').click();
  await expectFocus(panel, /^Ещё действия$/);
});
