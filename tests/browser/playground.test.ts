/** The board that `npm start` opens, used by hand: the real bundles, in QuickJS and in a null-origin iframe. */
import { expect, test } from 'vitest';
import type { BoardPage } from './board-page.ts';
import { visitPlayground } from './playground-visits.ts';

let board: BoardPage;
visitPlayground(4300, (opened) => {
  board = opened;
});

test('[rule 51] a sticky by hand, typed into and dropped on a lane, becomes its child; undo takes it out', async () => {
  await board.insertB2c();
  const laneId = await board.parentOf(board.showing('Actions'));
  const lane = board.node(laneId);
  const sticky = await board.addSticky('Reads reviews', { x: 1180, y: 400 });
  const pageId = await board.parentOf(sticky);
  expect(pageId).not.toBe(laneId);

  await board.drag(sticky, await board.middleOf(lane));
  await expect.poll(() => board.parentOf(sticky)).toBe(laneId);
  await board.page.locator('#undo').click();
  await expect.poll(() => board.parentOf(sticky)).toBe(pageId);
  await board.press('Redo');
  await expect.poll(() => board.parentOf(sticky)).toBe(laneId);

  const at = await board.middleOf(sticky);
  await board.page.mouse.dblclick(at.x, at.y);
  await board.page.getByRole('textbox', { name: 'Text' }).fill('<b>Ask</b>');
  await board.key('Escape');
  await board.showing('<b>Ask</b>').waitFor();
  await board.key('Control+z');
  await board.showing('Reads reviews').waitFor();
});

test('[rule 28] connectors follow a dot while it is dragged, and nothing else is painted anew', async () => {
  await board.insertB2c();
  const lane = board.node(await board.parentOf(board.showing('Emotions')));
  const dot = lane
    .locator('g[data-node]')
    .filter({ has: board.page.locator('text', { hasText: /^B$/ }) })
    .first();
  const before = await board.linesIn(lane);
  const title = await board.showing('The buyer’s journey').locator('text').elementHandle();
  const at = await board.middleOf(dot);
  await board.drag(dot, { x: at.x, y: at.y - 30 }, false);
  const during = await board.linesIn(lane);
  expect(during).not.toEqual(before);
  await board.page.mouse.up();
  await expect.poll(() => board.linesIn(lane)).not.toEqual(before);
  expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
  await board.key('Control+z');
  await expect.poll(() => board.linesIn(lane)).toEqual(before);
});

test('[rule 48] the panel in its null-origin frame draws a map by two clicks and breaks no policy', async () => {
  await board.press('Plugins');
  await board.page.getByRole('menuitem', { name: 'Open Tropa' }).click();
  const card = board.panel().getByRole('group', { name: 'B2B, linear' });
  await card.waitFor();
  const world = board.panel().locator('html');
  expect(await world.evaluate(() => window.origin)).toBe('null');
  expect(
    await world.evaluate(() => {
      try {
        return window.localStorage.length;
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
    }),
  ).toBe('SecurityError');
  await card.getByRole('button', { name: 'Insert' }).click();
  await board.showing('Emotions').waitFor();
  await board.panel().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => board.nodes().count()).toBe(1); // the page
  await board.press('Close plugin');
  await expect.poll(() => board.page.locator('iframe').count()).toBe(0);
});

test('[rule 43] the map’s relaunch button opens the panel', async () => {
  await board.insertB2c();
  await board.press('Open Tropa');
  await board.panel().getByRole('heading').first().waitFor();
});

test('[rule 39] what Ann does stands on the same board and is not undone by you', async () => {
  await board.page.getByRole('radio', { name: 'Ann' }).check();
  const sticky = await board.addSticky('From Ann', { x: 600, y: 300 });
  await board.page.getByRole('radio', { name: 'You' }).check();
  await board.addSticky('From you', { x: 300, y: 300 });
  for (let step = 0; step < 4; step += 1) await board.press('Undo');
  await expect.poll(() => board.showing('From you').count()).toBe(0);
  expect(await sticky.count()).toBe(1);
});

test('duplicate, stamp, lock and delete; a locked sticky stays where it is', async () => {
  const sticky = await board.addSticky('Mine', { x: 400, y: 400 });
  const id = await board.idOf(sticky);
  await board.choose('Stamp', 'Thumbs up');
  await board.press('Duplicate');
  await expect.poll(() => board.nodes().count()).toBe(4); // the page, two stickies, a stamp
  await board.key('Delete');
  await expect.poll(() => board.nodes().count()).toBe(3);

  const mine = board.node(id);
  const at = await board.middleOf(mine);
  await board.page.mouse.click(at.x, at.y + 60);
  await board.press('Lock');
  const place = await mine.getAttribute('transform');
  await board.drag(mine, { x: at.x + 200, y: at.y });
  expect(await mine.getAttribute('transform')).toBe(place);
});

test('another editor begins empty and asks first; only Figma has a dark theme', async () => {
  const dark = board.page.getByRole('button', { name: 'Dark' });
  expect(await dark.isDisabled()).toBe(true);
  await board.addSticky('Kept', { x: 400, y: 400 });
  await board.page.getByRole('radio', { name: 'Figma' }).click();
  await board.press('Keep this board');
  await expect.poll(() => board.page.getByRole('radio', { name: 'FigJam' }).isChecked()).toBe(true);
  await board.page.getByRole('radio', { name: 'Figma' }).click();
  await board.press('Open Figma');
  await expect.poll(() => board.nodes().count()).toBe(1);
  await dark.click();
  await board.press('Plugins');
  await board.page.getByRole('menuitem', { name: 'Open Tropa' }).click();
  await board.panel().locator('html.figma-dark').waitFor();
  await dark.click();
  await board.panel().locator('html.figma-light').waitFor();
  const card = board.panel().getByRole('group', { name: 'B2C, cyclic' });
  await card.getByRole('button', { name: 'Insert' }).click();
  await board.showing('Awareness').waitFor();

  // A copy of a map lies beside it, and not in it.
  await board.press('Duplicate');
  await expect.poll(() => board.allShowing('Awareness').count()).toBe(2);
  const map = board.kind('PAGE').locator('> g > g[data-kind="FRAME"], > g[data-kind="FRAME"]');
  await expect.poll(() => map.count()).toBe(2);
});

test('a board goes to a file and comes back the same', async () => {
  await board.insertB2c();
  const picture = await board.page.locator('#picture').innerHTML();
  await board.press('Board');
  const [download] = await Promise.all([
    board.page.waitForEvent('download'),
    board.page.getByRole('menuitem', { name: 'Save to file' }).click(),
  ]);
  const file = await download.path();
  await board.page.reload();
  await board.started();
  await board.page.locator('#board-file').setInputFiles(file);
  await board.showing('Awareness').waitFor();
  const drawn = (text: string) => text.replace(/<g transform="scale[^>]*>/, '');
  expect(drawn(await board.page.locator('#picture').innerHTML())).toBe(drawn(picture));
});
