/** Two thousand stickies: what a hand does costs what it touches, counted in changes of the page and not in time. */
import { expect, test } from 'vitest';
import { createHost } from '../../playground/host/host.ts';
import { Person } from '../../playground/host/people.ts';
import { writeBoard } from '../../playground/page/board-file.ts';
import { createVmRealm } from '../../playground/realms/vm-realm.ts';
import type { BoardPage } from './board-page.ts';
import { visitPlayground } from './playground-visits.ts';

let board: BoardPage;
visitPlayground(4360, (opened) => {
  board = opened;
});

const COLUMNS = 50;

/** A board of 2,000 stickies in a section, as a file. */
function largeBoard(): Buffer {
  const host = createHost({ realm: createVmRealm });
  const person = new Person(host, 'Ann');
  person.addSection('Wall', { x: 0, y: 0 }, { width: COLUMNS * 260 + 100, height: 40 * 260 + 100 });
  person.together(() => {
    for (let index = 0; index < 2000; index += 1) {
      const at = { x: 50 + (index % COLUMNS) * 260, y: 50 + Math.floor(index / COLUMNS) * 260 };
      person.addSticky(`Note ${String(index)}`, at);
    }
  });
  return Buffer.from(writeBoard(host.document, host.currentPageId, 'figjam'));
}

/** Counts from now on what changes in the picture; the count is the page's. */
const count = (): Promise<void> =>
  board.page.evaluate(() => {
    const picture = document.getElementById('picture');
    if (picture === null) return;
    const seen = { changes: 0, nodes: new Set<string>() };
    const observer = new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) {
        if (attributeName === 'class') continue;
        seen.changes += 1;
        const group = target instanceof Element ? target.closest('[data-node]') : null;
        seen.nodes.add(group?.getAttribute('data-node') ?? 'none');
      }
      picture.dataset['changes'] = String(seen.changes);
      picture.dataset['touched'] = String(seen.nodes.size);
    });
    observer.observe(picture.firstElementChild ?? picture, {
      attributes: true,
      childList: true,
      subtree: true,
    });
  });

const counted = (what: 'changes' | 'touched'): Promise<number> =>
  board.page.locator('#picture').evaluate((picture, key) => Number(picture.dataset[key] ?? 0), what);

test('a sticky among 2,000 is dragged, typed into and taken back, and no other one is painted', async () => {
  await board.page
    .locator('#board-file')
    .setInputFiles({ name: 'wall.json', mimeType: 'application/json', buffer: largeBoard() });
  await expect.poll(() => board.kind('STICKY').count()).toBe(2000);
  await board.page.locator('#zoom-percent').click();
  await expect.poll(() => board.page.locator('#zoom-percent').textContent()).toBe('100%');

  const box = await board.page.locator('#board').boundingBox();
  const inView = await board.kind('STICKY').evaluateAll(
    (groups, { width, height }) =>
      groups
        .filter((group) => {
          const { left, top, right, bottom } = group.getBoundingClientRect();
          return left > 100 && top > 130 && right < width - 350 && bottom < height - 120;
        })
        .map((group) => group.getAttribute('data-node')),
    { width: box?.width ?? 0, height: box?.height ?? 0 },
  );
  const sticky = board.node(inView[0] ?? null);
  const at = await board.middleOf(sticky);

  await count();
  await board.pull(at, { x: at.x + 200, y: at.y + 20 }, false);
  await expect.poll(() => counted('changes')).toBeGreaterThan(0);
  expect(await counted('touched')).toBeLessThanOrEqual(3); // the sticky, where it was and where it lies in the hand
  expect(await counted('changes')).toBeLessThanOrEqual(12);
  await board.page.mouse.up();
  await board.page.locator('#context-bar').waitFor();
  expect(await counted('changes')).toBeLessThanOrEqual(20);

  await board.key('Enter');
  await board.page.getByRole('textbox', { name: 'Text' }).fill('Another');
  await board.key('Escape');
  const words = (): Promise<string | null> => sticky.locator('text').first().textContent();
  await expect.poll(words).toBe('Another');
  await board.key('Control+z');
  await board.key('Control+z');
  await expect.poll(words).toMatch(/^Note /);
  expect(await counted('touched')).toBeLessThanOrEqual(4);
  expect(await counted('changes')).toBeLessThanOrEqual(40);

  await board.reload();
  await expect.poll(() => board.kind('STICKY').count()).toBe(2000);
});
