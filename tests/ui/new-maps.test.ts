/** [7.1] Several new maps that are not on the board yet: none is lost for the sake of another. */
import { expect, test, vi } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { contractSandbox } from '../browser/contract-sandbox.ts';
import { calls, opened } from './opened-board.ts';
import { panelOver } from './panel-over.ts';

/** A panel whose sandbox remembers the form of a new map, from one start to the next. */
async function start(storage: { draft: unknown }) {
  const sandbox = contractSandbox({
    hello: () => ({ editor: 'figjam', command: 'open', language: null, draft: storage.draft }),
    undo: () => ({ nodes: 3, notes: 0, skipped: 0 }),
    saveDraft: ({ of, draft }) => {
      if (of === 'new') storage.draft = draft;
      return {};
    },
  });
  const { store, session } = panelOver(sandbox);
  await vi.waitFor(() => expect(store.state().maps.kind).toBe('listed'));
  const rename = (title: string) =>
    store.state().map?.editing.apply((journey) => changeHeader(journey, { title }));
  const offered = () =>
    store.state().drafts.map((draft) => (draft.kind === 'readable' ? draft.journey.title : draft.kind));
  const idOf = (title: string) => {
    const draft = store.state().drafts.find((one) => one.kind === 'readable' && one.journey.title === title);
    return draft?.kind === 'readable' ? draft.journey.id : '';
  };
  const isKept = (title: string) =>
    vi.waitFor(() => expect(JSON.stringify(storage.draft ?? '')).toContain(`"${title}"`));
  /** Opens the form of a preset, names it and leaves it. */
  const begin = async (title: string) => {
    session.customise('b2c');
    rename(title);
    await isKept(title);
    session.leaveMap();
  };
  return { store, session, sandbox, rename, offered, idOf, isKept, begin };
}

test('another preset does not take the place of an unfinished map: both are offered, the last one first', async () => {
  const storage = { draft: null };
  const { begin, offered } = await start(storage);
  await begin('First');
  await begin('Second');
  expect(offered()).toEqual(['Second', 'First']);
  expect((await start(storage)).offered()).toEqual(['Second', 'First']);
});

test('looking at another preset and going back changes nothing', async () => {
  const storage = { draft: null };
  const { begin, session, offered } = await start(storage);
  await begin('First');
  const before = JSON.stringify(storage);
  session.customise('b2b');
  session.leaveMap();
  expect(offered()).toEqual(['First']);
  expect(JSON.stringify(storage)).toBe(before);
});

test('each goes on where it was left, and may be discarded alone', async () => {
  const storage = { draft: null };
  const { begin, session, store, idOf, offered, rename, isKept } = await start(storage);
  await begin('First');
  await begin('Second');
  session.continueDraft(idOf('First'));
  expect(store.state().map?.editing.journey().title).toBe('First');
  rename('First again');
  await isKept('First again');
  session.leaveMap();
  expect(offered()).toEqual(['First again', 'Second']);
  session.discardDraft(idOf('First again'));
  expect(offered()).toEqual(['Second']);
  await vi.waitFor(() => expect(JSON.stringify(storage)).not.toContain('First'));
  expect((await start(storage)).offered()).toEqual(['Second']);
  session.discardDraft(idOf('Second'));
  await vi.waitFor(() => expect(storage.draft).toBeNull());
});

test('a map that was created is no unfinished one any more, and the others are', async () => {
  const storage = { draft: null };
  const { begin, session, sandbox, store, idOf, offered } = await start(storage);
  await begin('First');
  await begin('Second');
  session.continueDraft(idOf('Second'));
  expect(session.create()).toEqual([]);
  await vi.waitFor(() => expect(sandbox.asked.map(([call]) => call)).toContain('draw'));
  sandbox.endRun({});
  await vi.waitFor(() => expect(store.state().map?.board).not.toBeNull());
  session.leaveMap();
  expect(offered()).toEqual(['First']);
  await vi.waitFor(() => expect(JSON.stringify(storage)).not.toContain('Second'));
  expect((await start(storage)).offered()).toEqual(['First']);
});

test('the last five are kept', async () => {
  const storage = { draft: null };
  const { begin } = await start(storage);
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) await begin(title);
  expect((await start(storage)).offered()).toEqual(['Six', 'Five', 'Four', 'Three', 'Two']);
});

test('what is typed before the sandbox has told of an unfinished map does not take its place', async () => {
  const storage = { draft: null };
  const { begin } = await start(storage);
  await begin('First');
  let greet: () => void = () => undefined;
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });
  const saved: unknown[] = [];
  const sandbox = contractSandbox({
    hello: async () => {
      await greeted;
      return { editor: 'figjam', command: 'open', language: null, draft: storage.draft };
    },
    saveDraft: ({ draft }) => {
      saved.push(draft);
      return {};
    },
  });
  const { store, session } = panelOver(sandbox);
  session.customise('b2b');
  store.state().map?.editing.apply((journey) => changeHeader(journey, { title: 'Second' }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(saved).toEqual([]);
  greet();
  await vi.waitFor(() => expect(JSON.stringify(saved)).toContain('"First"'));
});

test('one that went on to the board and was taken back is offered again', async () => {
  const storage = { draft: null };
  const { begin, session, sandbox, store, offered, idOf } = await start(storage);
  await begin('First');
  session.continueDraft(idOf('First'));
  session.create();
  await vi.waitFor(() => expect(calls(sandbox.asked, 'draw')).toHaveLength(1));
  sandbox.endRun({});
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('drawn'));
  session.undoRun();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('takenBack'));
  session.leaveMap();
  expect(offered()).toEqual(['First']);
  await begin('Second');
  expect(offered()).toEqual(['Second', 'First']);
});

test('a map that somebody deleted from the board is offered as an unfinished one, also when nothing was typed', async () => {
  const { sandbox, session, store, map } = await opened();
  const { title } = map().editing.journey();
  sandbox.remove();
  session.board.read();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('mapGone'));
  session.leaveMap();
  const offered = store.state().drafts.map((one) => (one.kind === 'readable' ? one.journey.title : ''));
  expect(offered).toEqual([title]);
});
