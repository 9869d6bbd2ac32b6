/** [9] Undo reading gives the form back as it was before, whatever was done since; Ctrl+Z in the form leads to what is true. */
import { expect, test, vi } from 'vitest';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { changeNote } from '../../journey/model/edit/notes.ts';
import { byHand, calls, drawnMap, isEmpty, opened, openWithOlderForm } from './opened-board.ts';

type Opened = Awaited<ReturnType<typeof opened>>;

const conflictOf = ({ map }: Opened): string =>
  map().living.told.find(({ about }) => about === 'conflict')?.key ?? '';

test('after “Use mine” all of the reading is taken back', async () => {
  const panel = await opened();
  const { sandbox, rename, read, session, map, store } = panel;
  rename('Ours');
  const before = map().editing.journey();
  sandbox.hands((journey) => ({ ...byHand('5:1', 'By the team')(journey), title: 'Theirs' }));
  await read();
  session.board.takeMine(conflictOf(panel));
  store.dispatch({ do: 'goOver', over: { kind: 'read' } });
  session.board.undoReading();
  expect(map().editing.journey()).toEqual(before);
  expect(map().living).toMatchObject({ reading: null, told: [] });
});

test('[M1] Ctrl+Z after “Use mine” brings the board’s words back, and the finding waits again', async () => {
  const { sandbox, rename, read, session, map } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  await read();
  const states = () => map().living.told.map(({ isHandled }) => isHandled);
  for (let time = 0; time < 2; time += 1) {
    session.board.takeMine(map().living.told[0]?.key ?? '');
    expect(map().editing.journey().title).toBe('Ours');
    expect(states()).toEqual([true]);
    map().editing.undo();
    expect(map().editing.journey().title).toBe('Theirs');
    expect(states()).toEqual([false]);
  }
});

test('[M1] once an update has written it, Ctrl+Z is a change of the form and opens no finding, whose words would be untrue', async () => {
  const { sandbox, rename, read, session, map, store, plan, apply } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  await read();
  session.board.takeMine(map().living.told[0]?.key ?? '');
  store.dispatch({ do: 'goOver', over: null });
  await plan();
  await apply();
  map().editing.undo();
  expect([map().editing.journey().title, sandbox.board().title]).toEqual(['Theirs', 'Ours']);
  expect(map().living.told.map(({ isHandled }) => isHandled)).toEqual([true]);
});

test('after Ctrl+Z, which took it back already, an edit before it stays', async () => {
  const { sandbox, rename, read, session, map, store } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'Once more' }));
  await read();
  map().editing.undo();
  store.dispatch({ do: 'goOver', over: { kind: 'read' } });
  session.board.undoReading();
  expect(map().editing.journey().title).toBe('Ours');
});

test('what the panel had heard of the board is true again', async () => {
  const { sandbox, read, session, map } = await opened();
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  sandbox.tell('changed', { node: '1:1' });
  await vi.waitFor(() => expect(map().living.hasBoardChanged).toBe(true));
  await read();
  expect(map().living.hasBoardChanged).toBe(false);
  session.board.undoReading();
  expect(map().living.hasBoardChanged).toBe(true);
});

test.each(['the reading is undone', 'a teammate brings it back'])(
  '“Use mine” of a note that was deleted, and is there again, for %s: one note, with one’s own words',
  async (how) => {
    const panel = await opened();
    const { sandbox, read, session, map, store } = panel;
    const [note] = map().editing.journey().notes;
    if (note === undefined) throw new Error('the example has notes');
    map().editing.apply((journey) => changeNote(journey, note.id, { text: 'My words' }));
    sandbox.hands((journey) => ({ ...journey, notes: journey.notes.filter(({ id }) => id !== note.id) }));
    await read();
    store.dispatch({ do: 'goOver', over: null });
    if (how === 'the reading is undone') map().editing.undo();
    else {
      sandbox.hands((journey) => ({ ...journey, notes: [note, ...journey.notes] }));
      await read();
    }
    session.board.takeMine(conflictOf(panel));
    const { notes } = map().editing.journey();
    expect(notes.filter(({ id }) => id === note.id).map(({ text }) => text)).toEqual(['My words']);
    expect(parseJourney(map().editing.journey()).ok).toBe(true);
  },
);

test('[M1] after an update that brought hands’ work too, Ctrl+Z twice is a change that the next update makes', async () => {
  const { sandbox, rename, plan, apply, map } = await opened();
  const was = map().editing.journey().title;
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  await plan();
  await apply();
  map().editing.undo();
  map().editing.undo();
  expect(map().editing.changes()).toBeGreaterThan(0);
  expect(isEmpty(await plan())).toBe(false);
  await apply();
  expect(sandbox.board()).toMatchObject({ title: was, repeatLabel: 'By hand' });
});

test('[B7] what an update settles is told no more after it', async () => {
  const { sandbox, rename, plan, apply, map } = await opened();
  const at = { node: '1:1', text: '', places: [], value: null };
  sandbox.finds([
    { kind: 'unfinished', ...at },
    { kind: 'outsideMap', ...at },
  ]);
  rename('Ours');
  await plan();
  await apply();
  expect(map().living.told.map((one) => one.about === 'board' && one.finding.kind)).toEqual(['outsideMap']);
});

test('[7.1] a reading is no edit: the older form that may be opened instead is still kept, and offered', async () => {
  const drawn = drawnMap();
  const panel = await opened(drawn, {
    open: openWithOlderForm(drawn, 'Kept'),
  });
  const { sandbox, store, session, read, map, rename } = panel;
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  await read();
  expect(map().editing.journey().repeatLabel).toBe('By hand');
  expect(store.state().notice?.kind).toBe('boardIsNewer');
  expect(calls(sandbox.asked, 'saveDraft')).toEqual([]);
  rename('By my hand');
  expect(store.state().notice).toBeNull();
  session.board.undoReading();
});
