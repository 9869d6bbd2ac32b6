/** The page that `npm start` opens, with the words a visitor would use for what they do on it. */
import { expect } from 'vitest';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Playground } from '../../scripts/start/serve.ts';
import { newPage } from './worker-browser.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

export class BoardPage {
  /** What must not happen: errors, warnings, requests to elsewhere. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, playground: Playground): Promise<BoardPage> {
    const page = await newPage(browser, { width: 1280, height: 800 });
    const board = new BoardPage(page);
    page.on('pageerror', ({ message }) => board.complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') board.complaints.push(line.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      const isOurs = url.startsWith(playground.address) || /^(about|data|blob):/.test(url);
      if (!isOurs) board.complaints.push(`request: ${url}`);
    });
    page.setDefaultTimeout(10_000);
    await page.goto(playground.address);
    await board.started();
    return board;
  }

  /** Ends the visit; nothing may have gone wrong in it. */
  async close(): Promise<void> {
    const wrong = await this.page.locator('#notices .wrong').allTextContents();
    await this.page.close();
    expect(wrong).toEqual([]);
    expect(this.complaints).toEqual([]);
  }

  /** The page has read what it needs and listens. */
  async started(): Promise<void> {
    await this.page.locator('#plugins-menu button').first().waitFor({ state: 'attached' });
    await this.page.locator('#picture g[data-node]').first().waitFor({ state: 'attached' });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.started();
  }

  nodes(): Locator {
    return this.page.locator('#picture g[data-node]');
  }

  node(id: string | null): Locator {
    return this.page.locator(`#picture g[data-node="${id ?? ''}"]`);
  }

  kind(kind: string): Locator {
    return this.page.locator(`#picture g[data-kind="${kind}"]`);
  }

  /** The innermost node that shows a text of exactly these words. */
  showing(words: string): Locator {
    return this.allShowing(words).last();
  }

  allShowing(words: string): Locator {
    return this.nodes().filter({
      has: this.page.locator('> g > text', { hasText: new RegExp(`^${words}$`) }),
    });
  }

  panel(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.painted();
  }

  async key(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.painted();
  }

  async choose(menu: string, item: string): Promise<void> {
    await this.press(menu);
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async insertB2c(): Promise<void> {
    await this.choose('Plugins', 'Insert B2C map…');
    await this.press('Run');
    await this.showing('Awareness').waitFor();
    await this.page.getByRole('status').getByText('Map drawn').waitFor();
  }

  /** A sticky by hand at a place on screen. */
  async addSticky(words: string, at: Place): Promise<Locator> {
    await this.press('Sticky');
    await this.page.mouse.click(at.x, at.y);
    await this.page.getByRole('textbox', { name: 'Text' }).fill(words);
    await this.key('Escape');
    await this.showing(words).waitFor();
    return this.showing(words);
  }

  /** A section drawn by hand between two places on screen. */
  async drawSection(from: Place, to: Place): Promise<Locator> {
    await this.press('Section');
    await this.pull(from, to);
    return this.kind('SECTION').last();
  }

  /** Presses at one place, moves to another and lets go. */
  async pull(from: Place, to: Place, drop = true): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y, { steps: 3 });
    if (drop) await mouse.up();
    await this.painted();
  }

  /** The page renders in the frame after a change: when this returns, what was done is to be seen. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
    );
  }

  async drag(target: Locator, to: Place, drop = true): Promise<void> {
    await this.pull(await this.middleOf(target), to, drop);
  }

  async middleOf(target: Locator): Promise<Place> {
    const { x, y, width, height } = await this.boxOf(target);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Where a node's own surface is on screen, without its children. */
  async boxOf(target: Locator): Promise<Place & { width: number; height: number }> {
    const box = await target.boundingBox();
    if (box === null) throw new Error('it is not on the board');
    return box;
  }

  idOf(target: Locator): Promise<string | null> {
    return target.getAttribute('data-node');
  }

  /** Id of the node that a node lies in. */
  parentOf(target: Locator): Promise<string | null> {
    return target.evaluate(
      (group) => group.parentElement?.closest('[data-node]')?.getAttribute('data-node') ?? null,
    );
  }

  /** The ways of all connectors, as they are painted. */
  linesIn(target: Locator): Promise<(string | null)[]> {
    return target
      .locator('path[fill="none"]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  }
}
