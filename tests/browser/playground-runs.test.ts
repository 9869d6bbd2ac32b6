/** The plugin's commands from the page, runs that are stopped, and what a reload leaves. */
import { expect, test } from 'vitest';
import type { BoardPage } from './board-page.ts';
import { visitPlayground } from './playground-visits.ts';

let board: BoardPage;
visitPlayground(4340, (opened) => {
  board = opened;
});

const maps = () => board.page.locator('#picture g[data-kind="PAGE"] > g > g[data-kind="SECTION"]');

test('[10] a quick action asks for its parameters and draws by them', async () => {
  await board.choose('Plugins', 'Insert B2C map…');
  const language = board.page.getByRole('combobox', { name: /^Language/ });
  await language.locator('option', { hasText: 'Русский' }).waitFor({ state: 'attached' });
  await language.selectOption('Русский');
  await board.page.getByRole('textbox', { name: /^Title/ }).fill('Путь <b>нашего</b> клиента');
  await board.press('Run');
  await board.showing('Осмысление').waitFor();
  await board.allShowing('Путь <b>нашего</b> клиента').first().waitFor();
  await board.page.getByRole('status').getByText('Карта нарисована').waitFor();
});

test('[10] the menu has every command of the manifest, and the map every button that stands in it', async () => {
  const manifest = await board.page.evaluate(() =>
    fetch('manifest.json').then((answer) => answer.json() as Promise<{ menu: { name?: string }[] }>),
  );
  const names = manifest.menu.flatMap(({ name }) => name ?? []);
  await board.press('Plugins');
  const shown = await board.page.locator('#plugins-menu').getByRole('menuitem').allTextContents();
  expect(shown.map((words) => words.replace('…', ''))).toEqual(names);
  await board.key('Escape');
  await board.insertB2c();
  await board.page.locator('#context-bar .relaunch').first().waitFor();
});

test('[M8] Cancel in the middle of a run stops it, and Remove leaves an empty board', async () => {
  await board.choose('Plugins', 'Open Tropa');
  const panel = board.panel();
  await panel.getByRole('group', { name: 'B2B, linear' }).getByRole('button', { name: 'Example' }).click();
  await panel.getByRole('button', { name: 'Create map' }).waitFor();
  // The button is pressed in the very frame in which it appears, as no hand could.
  await panel.locator('html').evaluate(() => {
    const watch = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      );
      if (cancel === undefined) return;
      watch.disconnect();
      cancel.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Stopped' }).waitFor();
  await panel.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => maps().count()).toBe(0);
});

test('a reload keeps the board, what is seen of it and the plugin’s memory; New board clears it', async () => {
  await board.insertB2c();
  const percent = await board.page.locator('#zoom-percent').textContent();
  await board.press('Zoom in');
  await expect.poll(() => board.page.locator('#zoom-percent').textContent()).not.toBe(percent);
  const picture = await board.page.locator('#picture').innerHTML();
  await board.reload();
  expect((await board.page.locator('#picture').innerHTML()) === picture).toBe(true); // no page-long difference

  await board.addSticky('Late', { x: 1150, y: 300 });
  await board.reload();
  await board.showing('Late').waitFor();
  await board.choose('Plugins', 'Open Tropa');
  await board.panel().getByRole('heading').first().waitFor();

  await board.choose('Board', 'New board');
  await board.page.locator('#question-yes').click();
  await expect.poll(() => maps().count()).toBe(0);
  await board.reload();
  expect(await board.nodes().count()).toBe(1); // the page
});

test('Figma and its dark theme are there after a reload too; each tab has its own board', async () => {
  await board.page.getByRole('radio', { name: 'Figma' }).click();
  await board.press('Dark');
  await board.press('Text');
  await board.page.mouse.click(500, 400);
  await board.key('Escape');
  await board.page.waitForTimeout(400); // the board is kept when it has rested
  const other = await board.page.context().newPage();
  await other.goto(board.page.url());
  await other.locator('#plugins-menu button').first().waitFor({ state: 'attached' });
  await expect.poll(() => other.locator('#picture g[data-node]').count()).toBe(1);
  await other.close();
  await board.reload();
  expect(await board.page.locator('body').getAttribute('data-theme')).toBe('dark');
  expect(await board.page.getByRole('radio', { name: 'Figma' }).isChecked()).toBe(true);
  await board.showing('Text').waitFor();
});

test('a workshop is ten deeds of other people on the map, told in the log', async () => {
  await board.insertB2c();
  await board.press('Workshop');
  await board.page.getByText(/^The workshop is over/).waitFor({ timeout: 20_000 });
  await board.press('Log');
  const told = board.page.locator('#notices li').filter({ hasText: /^(Ann|Boris|Chen|Dana|Emil) / });
  await expect.poll(() => told.count()).toBe(10);
  expect(await board.kind('STICKY').count()).toBeGreaterThan(0);
});

test('the panel asks the network for nothing, in a world without origin, from the first screen to the map', async () => {
  const asked: string[] = [];
  board.page.on('request', (request) => {
    if (request.frame() !== board.page.mainFrame()) asked.push(request.url());
  });
  await board.choose('Plugins', 'Open Tropa');
  const panel = board.panel();
  await panel.locator('html').evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      document.documentElement.dataset['broke'] = event.violatedDirective;
    });
  });
  await panel.getByRole('group', { name: 'B2C, cyclic' }).getByRole('button', { name: 'Example' }).click();
  for (const tab of ['Feelings', 'Notes']) await panel.getByRole('tab', { name: tab }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('button', { name: 'Undo' }).first().waitFor();
  expect(await panel.locator('html').getAttribute('data-broke')).toBeNull();
  expect(await panel.locator('html').evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
  expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
});

test('[B1] what a workshop did is read from the board, and a second reading finds nothing new', async () => {
  await board.choose('Plugins', 'Open Tropa');
  const panel = board.panel();
  await panel.getByRole('group', { name: 'B2C, cyclic' }).getByRole('button', { name: 'Example' }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('button', { name: 'Undo' }).first().waitFor();
  await board.press('Workshop');
  await board.page.getByText(/^The workshop is over/).waitFor({ timeout: 20_000 });
  await panel.getByRole('button', { name: 'Read board' }).click();
  await panel.getByRole('heading', { name: 'Board read' }).waitFor();
  await panel.getByText(/\d new, .*moved/).waitFor();
  await panel.getByRole('button', { name: 'Done' }).click();
  await panel.getByRole('button', { name: 'Read board' }).click();
  await panel.getByRole('heading', { name: 'Board read' }).waitFor();
  expect(await panel.getByText(/\d new, .*moved/).count()).toBe(0);
});

test('[M1] the real bundle updates the map, has nothing to tidy then, tidies what a hand moved, and somebody’s note stays', async () => {
  await board.choose('Plugins', 'Open Tropa');
  const panel = board.panel();
  await panel.getByRole('group', { name: 'B2C, cyclic' }).getByRole('button', { name: 'Example' }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('button', { name: 'Undo' }).first().waitFor();
  const ours = await board.addSticky('Ours', { x: 1150, y: 300 });
  await board.drag(ours, await board.middleOf(board.showing('Actions')));
  await panel.getByLabel('Map title').fill('Second edition');
  await panel.getByRole('button', { name: 'Update map' }).click();
  await panel.getByRole('button', { name: 'Apply' }).click();
  await panel
    .getByText(/^Map updated/)
    .first()
    .waitFor();
  await board.allShowing('Second edition').first().waitFor();
  await panel.getByRole('button', { name: 'Tidy' }).click();
  await panel
    .getByText(/^Everything is in its place already/) // the update has settled the map
    .first()
    .waitFor();
  await board.drag(board.showing('Shop window'), await board.middleOf(board.showing('Size guide')));
  await panel.getByRole('button', { name: 'Tidy' }).click();
  await panel
    .getByText(/^The map is laid out again/)
    .first()
    .waitFor();
  expect(await board.allShowing('Ours').count()).toBe(1);
});
