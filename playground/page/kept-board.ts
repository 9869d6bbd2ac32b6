/**
 * The board over a reload of the page: each tab keeps its own, with the plugin's storage and what was seen.
 *
 * Problem: a page that is left may write at once only into `sessionStorage`, which holds about five million
 * characters, less than the largest boards. Approach: what changed goes to IndexedDB when it has rested for a
 * moment, and to `sessionStorage` too when the page is left; of the two the one with the higher count is the
 * newer. Limits: a crash loses the last moment; where the browser refuses to store, nothing is kept and nothing
 * breaks. Only the boards of the last tabs are kept.
 */
import * as z from 'zod/mini';
import { pack, unpack } from '../host/crossing.ts';
import { readBoard, writeBoard, type BoardFile } from './board-file.ts';
import type { BoardSession } from './board-session.ts';
import type { Theme } from './panel-document.ts';
import type { Viewport } from './viewport.ts';

const DATABASE = 'tropa-playground';
const STORE = 'boards';
const TAB_KEY = 'tab';
const BOARD_KEY = 'board';
const TABS_KEPT = 12;

const keptSchema = z.object({
  count: z.number(),
  board: z.string(),
  clientStorage: z.record(z.string(), z.unknown()),
  viewport: z.object({ x: z.number(), y: z.number(), zoom: z.number().check(z.positive()) }),
  theme: z.enum(['light', 'dark']),
});

/** What comes back after a reload. */
export interface KeptBoard {
  readonly content: BoardFile;
  readonly clientStorage: Readonly<Record<string, unknown>>;
  readonly viewport: Viewport;
  readonly theme: Theme;
}

/** What is on the page now. */
export interface Kept {
  readonly session: BoardSession;
  readonly viewport: Viewport;
  readonly theme: Theme;
}

/** The tab's place to keep its board in. */
export class BoardKeeper {
  private constructor(
    private readonly tab: string,
    private readonly database: IDBDatabase | null,
    private count: number,
  ) {}

  /** Opens the tab's place and gives what was kept there; null in a new tab, `broken` where it cannot be read. */
  static async open(): Promise<{ keeper: BoardKeeper; kept: KeptBoard | 'broken' | null }> {
    const tab = tabId();
    const database = await openDatabase();
    const texts = [sessionText(), database === null ? null : await textOf(database, tab)];
    const hasText = texts.some((text) => text !== null);
    const found = texts.flatMap((text) => parse(text) ?? []).sort((one, other) => other.count - one.count);
    const keeper = new BoardKeeper(tab, database, found[0]?.count ?? 0);
    return { keeper, kept: found.map(contentOf).find((one) => one !== null) ?? (hasText ? 'broken' : null) };
  }

  /** Keeps what is there now; `isLast` when the page is left and no time remains. */
  keep(now: Kept, isLast = false): void {
    this.count += 1;
    const text = textFor(now, this.count);
    if (isLast) {
      try {
        sessionStorage.setItem(BOARD_KEY, text);
      } catch {
        dropSessionText(); // too large: what IndexedDB has is a moment old at most
      }
    }
    if (this.database === null) return;
    const store = this.database.transaction(STORE, 'readwrite').objectStore(STORE);
    store.put({ tab: this.tab, at: Date.now(), text });
  }
}

function textFor({ session, viewport, theme }: Kept, count: number): string {
  const { host, editor } = session;
  const board = writeBoard(host.document, host.currentPageId, editor);
  const clientStorage = Object.fromEntries(
    Object.entries(host.clientStorage).map(([key, value]) => [key, pack(value)]),
  );
  return JSON.stringify({ count, board, clientStorage, viewport, theme });
}

function parse(text: string | null): z.infer<typeof keptSchema> | null {
  if (text === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function contentOf({ board, clientStorage, viewport, theme }: z.infer<typeof keptSchema>): KeptBoard | null {
  try {
    const entries = Object.entries(clientStorage).map(([key, value]) => [key, unpack(value)] as const);
    return { content: readBoard(board), clientStorage: Object.fromEntries(entries), viewport, theme };
  } catch {
    return null;
  }
}

/** This tab's name; it comes again after a reload and is new in a new tab. */
function tabId(): string {
  const fresh = crypto.randomUUID();
  try {
    const known = sessionStorage.getItem(TAB_KEY);
    if (known === null) sessionStorage.setItem(TAB_KEY, fresh);
    return known ?? fresh;
  } catch {
    return fresh;
  }
}

function sessionText(): string | null {
  try {
    return sessionStorage.getItem(BOARD_KEY);
  } catch {
    return null;
  }
}

function dropSessionText(): void {
  try {
    sessionStorage.removeItem(BOARD_KEY);
  } catch {
    // Where nothing can be stored, nothing is there.
  }
}

const entrySchema = z.object({ tab: z.string(), at: z.number(), text: z.string() });

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'tab' });
      request.onsuccess = () => {
        dropOldest(request.result);
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

function textOf(database: IDBDatabase, tab: string): Promise<string | null> {
  return new Promise((resolve) => {
    const request = database.transaction(STORE).objectStore(STORE).get(tab);
    request.onsuccess = () => resolve(entrySchema.safeParse(request.result).data?.text ?? null);
    request.onerror = () => resolve(null);
  });
}

/** Forgets the boards of tabs that were closed long ago. */
function dropOldest(database: IDBDatabase): void {
  const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
  const request = store.getAll();
  request.onsuccess = () => {
    const entries = request.result.flatMap((entry: unknown) => entrySchema.safeParse(entry).data ?? []);
    entries.sort((one, other) => other.at - one.at);
    for (const { tab } of entries.slice(TABS_KEPT)) store.delete(tab);
  };
}
