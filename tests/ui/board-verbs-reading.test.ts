/** Reading a map on the board, what is found there, and what becomes of it; the board is one that hands change. */
import { expect, test, vi } from 'vitest';
import { Refusal } from '../../journey/protocol/refusal.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import { boardSandbox } from '../browser/board-sandbox.ts';
import { byHand, calls, drawnMap, opened } from './opened-board.ts';
import { panelOver } from './panel-over.ts';

test('[M1] Read board: the form holds hands’ work at once and its own, and the board is not written', async () => {
  const { sandbox, map, rename, read, session } = await opened();
  rename('Ours');
  sandbox.hands(byHand('5:1', 'Said by the customer'));
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'Once more' }));
  await read();
  expect(map().editing.journey()).toMatchObject({ title: 'Ours', repeatLabel: 'Once more' });
  expect(
    map()
      .editing.journey()
      .notes.some(({ id }) => id === 'n-5:1'),
  ).toBe(true);
  expect(map().editing.base()).toEqual(sandbox.board());
  expect(map().living.reading?.news.notes).toEqual([
    { id: 'n-5:1', text: 'Said by the customer', kind: 'added' },
  ]);
  expect(sandbox.asked.map(([call]) => call)).not.toContain('update');
  session.board.undoReading();
  expect(map().editing.journey().repeatLabel).not.toBe('Once more');
  expect(map()).toMatchObject({ over: null, living: { reading: null } });
});

test('[M1] after Undo reading an update does not take hands’ work back', async () => {
  const { sandbox, read, session, plan, apply, rename } = await opened();
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'Once more' }));
  await read();
  session.board.undoReading();
  rename('Ours');
  await plan();
  await apply();
  expect(sandbox.board()).toMatchObject({ title: 'Ours', repeatLabel: 'Once more' });
});

test('[12] a reading that fails keeps the form and says why; a map saved by a newer version is only looked at', async () => {
  const refusing = (code: 'hostRefused' | 'newerMap') =>
    opened(drawnMap(), {
      read: () => {
        throw new Refusal({ code });
      },
    });
  const failed = await refusing('hostRefused');
  failed.rename('Ours');
  failed.session.board.read();
  await vi.waitFor(() =>
    expect(failed.store.state().notice).toMatchObject({ kind: 'failed', attempt: 'read' }),
  );
  expect(failed.map().editing.journey().title).toBe('Ours');
  const newer = await refusing('newerMap');
  newer.session.board.read();
  await vi.waitFor(() => expect(newer.store.state().barred).toMatchObject({ why: 'newer' }));
});

test('a reading that was stopped changes nothing when its answer comes', async () => {
  let answer: () => void = () => undefined;
  const drawn = drawnMap();
  const { session, store, map } = await opened(drawn, {
    read: () =>
      new Promise((resolve) => {
        answer = () =>
          resolve({
            map: drawn.id,
            rev: '1-a',
            mark: '1',
            journey: { ...drawn, title: 'By hand' },
            base: drawn,
            findings: [],
            untouched: 0,
            drift: 0,
          });
      }),
  });
  session.board.read();
  await vi.waitFor(() => expect(store.state().run).toMatchObject({ task: 'read' }));
  session.cancel();
  expect(store.state().run).toBeNull();
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(map()).toMatchObject({ over: null });
  expect(map().editing.journey().title).toBe(drawn.title);
});

test('[M1] Use mine writes the form’s words with the next update', async () => {
  const { sandbox, rename, read, session, map, plan, apply, store } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  await read();
  expect(map().editing.journey().title).toBe('Theirs');
  const told = map().living.told.find(({ about }) => about === 'conflict');
  session.board.takeMine(told?.key ?? '');
  expect(map().editing.journey().title).toBe('Ours');
  expect(map().living.told.every(({ isHandled }) => isHandled)).toBe(true);
  store.dispatch({ do: 'goOver', over: null });
  await plan();
  await apply();
  expect(sandbox.board().title).toBe('Ours');
});

const outside: Finding = { kind: 'outsideMap', node: '5:1', text: 'Lost', places: [], value: null };

test('[B2] Put into… moves the note on the board and in the form; Undo brings the finding back', async () => {
  const { sandbox, read, session, map, store } = await opened();
  sandbox.hands((journey) => ({
    ...journey,
    notes: [...byHand('5:1', 'Lost')(journey).notes].map((note) =>
      note.id === 'n-5:1' ? { ...note, laneId: null, stageId: null } : note,
    ),
  }));
  sandbox.finds([outside]);
  await read();
  const key = map().living.told[0]?.key ?? '';
  const { laneId, stageId } = drawnMap().notes[0] ?? { laneId: null, stageId: null };
  session.board.put(key, { laneId, stageId });
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('put'));
  const note = () =>
    map()
      .editing.journey()
      .notes.find(({ id }) => id === 'n-5:1');
  expect(note()).toMatchObject({ laneId, stageId });
  expect(map().living.told).toMatchObject([{ isHandled: true }]);
  sandbox.finds([outside]);
  session.undoRun();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runTakenBack'));
  expect(note()).toMatchObject({ laneId: null, stageId: null });
  expect(map().living.told).toMatchObject([{ isHandled: false }]);
});

test('what was left is left in later readings too', async () => {
  const { sandbox, read, session, map } = await opened();
  sandbox.finds([outside]);
  await read();
  session.board.leave(map().living.told[0]?.key ?? '');
  await read();
  expect(map().living.told).toMatchObject([{ isHandled: true }]);
});

test('[M14] that the board has changed is said once, until it is read; nothing is read by itself', async () => {
  const { sandbox, read, map, store } = await opened();
  const said = () => store.state().said.count;
  const before = said();
  sandbox.tell('changed', { node: '1:1' });
  await vi.waitFor(() => expect(map().living.hasBoardChanged).toBe(true));
  sandbox.tell('changed', { node: '1:1' });
  sandbox.tell('changed', { node: '9:9' });
  expect(said()).toBe(before + 1);
  expect(calls(sandbox.asked, 'read')).toEqual([]);
  await read();
  expect(map().living.hasBoardChanged).toBe(false);
});

test('[B5] names are asked for only while the switch is on, and that is remembered', async () => {
  const { sandbox, read, session } = await opened();
  await read();
  session.setAuthors(true);
  await read();
  expect(calls(sandbox.asked, 'read').map(([, args]) => args)).toMatchObject([
    { withAuthors: false },
    { withAuthors: true },
  ]);
  expect(sandbox.asked).toContainEqual(['setAuthors', { isOn: true }]);
});

test('[B6] a map whose stored form is of no use is opened by what stands on the board', async () => {
  const drawn = drawnMap();
  const sandbox = boardSandbox(drawn, {
    open: () => ({ node: '1:1', map: drawn.id, rev: '', state: 'damaged', journey: null, draft: null }),
  });
  const { store, session } = panelOver(sandbox);
  await vi.waitFor(() => expect(store.state().barred?.why).toBe('damaged'));
  sandbox.finds([{ kind: 'damagedData', node: null, text: '', places: [], value: null }]);
  session.board.readBarred('1:1');
  await vi.waitFor(() => expect(store.state().map?.over?.kind).toBe('read'));
  expect(store.state()).toMatchObject({ barred: null, isWaiting: false, run: null });
  expect(store.state().map?.editing.journey()).toEqual(drawn);
  expect(store.state().map?.living.told).toMatchObject([{ finding: { kind: 'damagedData' } }]);
});
