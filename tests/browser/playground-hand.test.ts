/** Copying, sizes, stamps, zoom and a second person on the board, by hand as in FigJam. */
import { expect, test } from 'vitest';
import type { BoardPage } from './board-page.ts';
import { visitPlayground } from './playground-visits.ts';

let board: BoardPage;
visitPlayground(4320, (opened) => {
  board = opened;
});

/** Turns a wheel over a place on screen while a key is held. */
async function wheel(at: { x: number; y: number }, by: number, key: string): Promise<void> {
  await board.page.mouse.move(at.x, at.y);
  await board.page.keyboard.down(key);
  await board.page.mouse.wheel(0, by);
  await board.page.keyboard.up(key);
}

const zoom = (): Promise<number> =>
  board.page
    .locator('#zoom-percent')
    .textContent()
    .then((words) => Number.parseInt(words ?? '', 10));

test('[rule 51] Ctrl+C and Ctrl+V put a copy at the pointer, with an id of its own; Ctrl+X takes it away', async () => {
  const id = await board.idOf(await board.addSticky('Reads reviews', { x: 300, y: 300 }));
  await board.key('Control+c');
  await board.page.mouse.move(800, 500);
  await board.key('Control+v');
  const both = board.allShowing('Reads reviews');
  await expect.poll(() => both.count()).toBe(2);
  const copy = both.last();
  expect(await board.idOf(copy)).not.toBe(id);
  const middle = await board.middleOf(copy.locator('> g').first());
  expect(Math.hypot(middle.x - 800, middle.y - 500)).toBeLessThan(12); // the shadow lies a little below

  await board.key('Control+x');
  await expect.poll(() => both.count()).toBe(1);
  await board.key('Control+v');
  await expect.poll(() => both.count()).toBe(2);
  await board.key('Control+z');
  await expect.poll(() => both.count()).toBe(1);
});

test('the keys are the same ones when Russian is typed', async () => {
  await board.addSticky('Отзывы', { x: 300, y: 300 });
  const key = (code: string, key: string): Promise<void> =>
    board.page.evaluate(
      (pressed) => {
        const event = new KeyboardEvent('keydown', { ...pressed, ctrlKey: true, bubbles: true });
        document.getElementById('board')?.dispatchEvent(event);
      },
      { code, key },
    );
  await key('KeyC', 'с');
  await key('KeyV', 'м');
  await expect.poll(() => board.allShowing('Отзывы').count()).toBe(2);
  await key('KeyZ', 'я');
  await expect.poll(() => board.allShowing('Отзывы').count()).toBe(1);
});

test('[M9] a whole map is duplicated beside itself: its lines hold on to its own dots', async () => {
  await board.insertB2c();
  const map = board.kind('SECTION').first();
  const { x, y } = await board.boxOf(map);
  await board.page.mouse.click(x + 4, y + 40);
  await board.key('Control+d');
  await expect.poll(() => board.allShowing('Awareness').count()).toBe(2);
  await board.press('Fit');
  const maps = board.page.locator('#picture g[data-kind="PAGE"] > g > g[data-kind="SECTION"]');
  expect(await maps.count()).toBe(2);
  const before = [await board.linesIn(maps.first()), await board.linesIn(maps.last())];
  const lane = board.node(await board.parentOf(board.showing('Emotions')));
  const dot = lane
    .locator('g[data-node]')
    .filter({ has: board.page.locator('text', { hasText: /^B$/ }) })
    .nth(1);
  const at = await board.middleOf(dot);
  await board.drag(dot, { x: at.x, y: at.y - 12 });
  await expect.poll(() => board.linesIn(maps.last())).not.toEqual(before[1]);
  expect(await board.linesIn(maps.first())).toEqual(before[0]);
});

test('a section is drawn around notes, given another size by its handle, renamed, locked and unlocked', async () => {
  const inside = await board.addSticky('in', { x: 400, y: 350 });
  const beside = await board.addSticky('beside', { x: 760, y: 350 });
  const section = await board.drawSection({ x: 260, y: 210 }, { x: 560, y: 520 });
  const id = await board.idOf(section);
  await expect.poll(() => board.parentOf(inside)).toBe(id);
  expect(await board.parentOf(beside)).not.toBe(id);

  await board.pull({ x: 560, y: 520 }, { x: 940, y: 560 });
  await expect.poll(() => board.parentOf(beside)).toBe(id);
  const wide = await board.boxOf(board.node(id));
  const place = await board.boxOf(inside);
  await board.pull({ x: 260, y: 400 }, { x: 220, y: 400 });
  await expect.poll(async () => (await board.boxOf(board.node(id))).width).toBeCloseTo(wide.width + 40, 0);
  expect(await board.boxOf(inside)).toEqual(place);
  await board.key('Control+z');
  await expect.poll(async () => (await board.boxOf(board.node(id))).width).toBeCloseTo(wide.width, 0);

  await board.press('Rename');
  await board.page.getByRole('textbox', { name: 'Text' }).fill('Ideas');
  await board.key('Escape');
  await board.page.locator('#picture').getByText('Ideas', { exact: true }).waitFor();
  await board.press('Lock');
  await board.drag(inside, { x: 420, y: 360 });
  expect(await board.boxOf(inside)).toEqual(place);
  await board.page.mouse.click(280, 540);
  await board.press('Unlock');
  await board.press('Lock');
});

test('a shape is made larger by a corner, and Escape in the middle leaves it as it was', async () => {
  await board.press('Shape');
  await board.page.mouse.click(600, 400);
  await board.key('Escape');
  const shape = board.kind('SHAPE_WITH_TEXT').last();
  const before = await board.boxOf(shape);
  const corner = { x: 600 + 104, y: 400 + 104 };
  await board.pull(corner, { x: corner.x + 90, y: corner.y + 50 }, false);
  await expect.poll(async () => (await board.boxOf(shape)).width).toBeCloseTo(before.width + 90, 0);
  await board.key('Escape');
  await expect.poll(async () => (await board.boxOf(shape)).width).toBeCloseTo(before.width, 0);
  await board.page.mouse.up();
  await board.page.mouse.click(600, 400);
  await board.pull(corner, { x: corner.x + 90, y: corner.y + 50 });
  await expect.poll(async () => (await board.boxOf(shape)).height).toBeCloseTo(before.height + 50, 0);
});

test('[B4] stamps of several kinds are stuck to a note, side by side, and come along', async () => {
  const sticky = await board.addSticky('Vote', { x: 500, y: 400 });
  for (const sign of ['Thumbs up', 'Heart', 'Star', '+1']) await board.choose('Stamp', sign);
  const stamps = board.kind('STAMP');
  await expect.poll(() => stamps.locator('text').allTextContents()).toEqual(['👍', '❤️', '⭐', '+1']);
  const places = await Promise.all(
    [0, 1, 2, 3].map(async (index) => (await board.boxOf(stamps.nth(index))).x),
  );
  expect(new Set(places.map(Math.round)).size).toBe(4);
  await board.drag(sticky, { x: 700, y: 500 });
  await expect
    .poll(async () => (await board.boxOf(stamps.first())).x)
    .toBeCloseTo((places[0] ?? 0) + 200, -1);
  await board.key('e');
  await board.key('ArrowRight');
  await board.key('Enter');
  await expect.poll(() => stamps.count()).toBe(5);
});

test('a wheel with Ctrl, as a pinch on a pad comes, zooms about the pointer; without it the page moves', async () => {
  const sticky = await board.addSticky('Here', { x: 500, y: 400 });
  const middle = await board.middleOf(sticky);
  const before = await zoom();
  await wheel(middle, -240, 'Control');
  await expect.poll(zoom).toBeGreaterThan(before);
  const after = await board.middleOf(sticky);
  expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(3);
  await board.page.mouse.wheel(0, 100);
  await expect.poll(async () => (await board.middleOf(sticky)).y).toBeCloseTo(after.y - 100, 0);
});

test('two fingers zoom the board', async () => {
  await board.addSticky('Here', { x: 500, y: 400 });
  const before = await zoom();
  await board.page.evaluate(() => {
    const element = document.getElementById('board');
    if (element === null) return;
    element.setPointerCapture = () => undefined; // pointers made by script cannot be captured
    const touch = (kind: string, pointerId: number, clientX: number): void => {
      element.dispatchEvent(
        new PointerEvent(kind, { pointerId, clientX, clientY: 300, pointerType: 'touch', bubbles: true }),
      );
    };
    touch('pointerdown', 11, 400);
    touch('pointerdown', 12, 500);
    touch('pointermove', 12, 600);
    touch('pointerup', 11, 400);
    touch('pointerup', 12, 600);
  });
  await expect.poll(zoom).toBe(before * 2);
});

test('[rule 39] Ann moves a dot, pastes and deletes; her selection is her own and her deeds are not undone', async () => {
  await board.insertB2c();
  await board.page.getByRole('radio', { name: 'Ann' }).check();
  const lane = board.node(await board.parentOf(board.showing('Emotions')));
  const lines = await board.linesIn(lane);
  const dot = lane
    .locator('g[data-node]')
    .filter({ has: board.page.locator('text', { hasText: /^B$/ }) })
    .first();
  const at = await board.middleOf(dot);
  await board.drag(dot, { x: at.x, y: at.y - 30 });
  await expect.poll(() => board.linesIn(lane)).not.toEqual(lines);

  await board.addSticky('From Ann', { x: 1150, y: 300 });
  await board.key('Control+c');
  await board.key('Control+v');
  await expect.poll(() => board.allShowing('From Ann').count()).toBe(2);
  await board.key('Delete');
  await expect.poll(() => board.allShowing('From Ann').count()).toBe(1);
  const { x, y } = await board.middleOf(board.showing('From Ann'));
  await board.page.mouse.click(x, y);
  await board.page.getByRole('button', { name: 'Pink' }).waitFor();

  await board.page.getByRole('radio', { name: 'You' }).check();
  await board.page.getByRole('button', { name: 'Open Tropa' }).waitFor(); // the map was selected when it was drawn
  await board.page.locator('#undo').click();
  await expect.poll(() => board.allShowing('Awareness').count()).toBe(0);
  expect(await board.allShowing('From Ann').count()).toBe(1);
});

test('Fit shows the whole map beside the open panel, and no menu lies under it', async () => {
  await board.insertB2c();
  await board.choose('Plugins', 'Open Tropa');
  await board.panel().getByRole('heading').first().waitFor();
  await board.press('Fit');
  const window = await board.boxOf(board.page.locator('#panel'));
  await expect
    .poll(async () => (await board.boxOf(board.kind('SECTION').first())).x)
    .toBeGreaterThan(window.x + window.width);
  await board.choose('Board', 'New board');
  await board.press('Keep this board');
});

test('a sticky that is dropped behind the panel lies there, and the next drag is one of its own', async () => {
  await board.choose('Plugins', 'Open Tropa');
  await board.panel().getByRole('group', { name: 'B2C, cyclic' }).waitFor();
  const sticky = await board.addSticky('Behind', { x: 900, y: 300 });
  await board.drag(sticky, { x: 330, y: 400 });
  await expect.poll(async () => (await board.middleOf(sticky)).x).toBeCloseTo(330, -1);
  const other = await board.addSticky('Beside', { x: 900, y: 300 });
  await board.drag(other, { x: 700, y: 500 });
  expect(await board.allShowing('Behind').count()).toBe(1);
});
