/** Planning, applying, stopping and undoing an update, against a sandbox of the contract with a board that hands change. */
import { expect, test, vi } from 'vitest';
import { addNote, removeNote } from '../../journey/model/edit/notes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import { byHand, calls, drawnMap, isEmpty, opened } from './opened-board.ts';

/** An update that was applied and is under way until the test ends it. */
async function underWay() {
  const panel = await opened();
  panel.rename('Ours');
  await panel.plan();
  panel.sandbox.hold();
  panel.session.board.apply();
  await vi.waitFor(() => expect(calls(panel.sandbox.asked, 'update')).toHaveLength(1));
  return panel;
}

test('[M5] Update with nothing new has nothing to do, and so has the one after an update', async () => {
  const { plan, apply, rename, map, store } = await opened();
  expect(isEmpty(await plan())).toBe(true);
  store.dispatch({ do: 'goOver', over: null });
  rename('Ours');
  expect(isEmpty(await plan())).toBe(false);
  await apply();
  expect(store.state().notice).toMatchObject({ kind: 'updated' });
  expect(map().editing.changes()).toBe(0);
  expect(map().board?.rev).toBe('2-a');
  expect(isEmpty(await plan())).toBe(true);
});

test('[M6] a board that changed under the plan: read again, planned again, nothing lost', async () => {
  const { sandbox, plan, rename, session, map, apply, store } = await opened();
  rename('Ours');
  const first = await plan();
  sandbox.hands(byHand('5:1', 'Meanwhile'));
  session.board.apply();
  await vi.waitFor(() => expect(map().living.plan).not.toBe(first));
  expect(map()).toMatchObject({ over: { kind: 'plan' }, living: { plan: { isStale: true } } });
  expect(store.state()).toMatchObject({ run: null, isWaiting: false });
  await apply();
  expect(sandbox.board().title).toBe('Ours');
  expect(sandbox.board().notes.some(({ id }) => id === 'n-5:1')).toBe(true);
  expect(calls(sandbox.asked, 'update')).toHaveLength(2);
});

test('[M4] leaving a plan leaves form and board as they are', async () => {
  const { sandbox, plan, map, store, rename } = await opened();
  rename('Ours');
  sandbox.hands(byHand('5:1', 'By hand'));
  const form = map().editing.journey();
  await plan();
  store.dispatch({ do: 'goOver', over: null });
  expect(map().editing.journey()).toBe(form);
  expect(
    map()
      .editing.base()
      ?.notes.some(({ id }) => id === 'n-5:1'),
  ).toBe(false);
});

test('[M2] a note removed in the form goes with its text in the call', async () => {
  const { sandbox, plan, apply, map } = await opened();
  const note = map().editing.journey().notes[0];
  map().editing.apply((journey) => removeNote(journey, note?.id ?? ''));
  await plan();
  await apply();
  expect(calls(sandbox.asked, 'update')[0]?.[1]).toMatchObject({
    removed: [{ id: note?.id, text: note?.text }],
  });
});

test('[M8] Undo after an update: the form stays, and what it changes is to be written again', async () => {
  const { sandbox, plan, apply, rename, session, map, store } = await opened();
  rename('Ours');
  await plan();
  await apply();
  session.undoRun();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runTakenBack'));
  expect(sandbox.board().title).not.toBe('Ours');
  expect(map().editing.journey().title).toBe('Ours');
  expect(map().board).not.toBeNull();
  expect(map().editing.changes()).toBeGreaterThan(0);
  expect(isEmpty(await plan())).toBe(false);
});

test('[M8] an update that is stopped before it did anything asks nothing: the form is as it was', async () => {
  const { sandbox, session, store, map } = await underWay();
  session.cancel();
  sandbox.endRun({ outcome: 'stopped' });
  await vi.waitFor(() => expect(store.state().run).toBeNull());
  expect(calls(sandbox.asked, 'settle')).toEqual([['settle', { keep: false }]]);
  expect(store.state().notice).toBeNull();
  expect(map().over).toBeNull();
  expect(map().editing.journey().title).toBe('Ours');
  expect(map().editing.changes()).toBe(1);
});

test('[M8] a stopped update is kept or taken back, and the form goes on either way', async () => {
  for (const keep of [true, false]) {
    const { sandbox, session, store, map } = await underWay();
    sandbox.tell('progress', { phase: 'placing', done: 84, total: 120 });
    await vi.waitFor(() => expect(store.state().run).toMatchObject({ done: 84 }));
    sandbox.endRun({ outcome: 'stopped' });
    await vi.waitFor(() =>
      expect(store.state().run).toMatchObject({ kind: 'stopped', task: 'update', done: 84, total: 120 }),
    );
    session.settle(keep);
    await vi.waitFor(() => expect(store.state().notice?.kind).toBe(keep ? 'runKept' : 'runRemoved'));
    expect(map().editing.changes()).toBeGreaterThan(0);
  }
});

test('a map that is gone: the form is kept, and it is said', async () => {
  const { sandbox, plan, rename, session, store, map } = await opened();
  rename('Ours');
  await plan();
  sandbox.remove();
  session.board.apply();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('mapGone'));
  expect(map()).toMatchObject({ board: null, over: null });
  expect(map().editing.journey().title).toBe('Ours');
});

test('[M4] Use mine in the plan changes what it will write', async () => {
  const { sandbox, rename, session, map, plan, apply } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  const made = await plan();
  expect(isEmpty(made)).toBe(true);
  const [conflict] = made.merged.conflicts;
  if (conflict === undefined) throw new Error('No conflict was told.');
  session.board.takeMineInPlan(conflict);
  await apply();
  expect(sandbox.board().title).toBe('Ours');
  expect(map().living.told).toEqual([]);
});

test('[M3] a form that began before somebody else’s update is merged by its own base', async () => {
  const drawn = drawnMap();
  const gone = drawn.notes[0]?.id;
  const { sandbox, plan, apply, map } = await opened(drawn);
  sandbox.hands((journey) => ({ ...journey, notes: journey.notes.filter(({ id }) => id !== gone) }));
  const ids = countingIds();
  const place = drawn.notes[1] ?? { laneId: null, stageId: null };
  map().editing.apply((journey) => addNote(journey, place, 'Mine', ids));
  await plan();
  await apply();
  expect(sandbox.board().notes.map(({ id }) => id)).not.toContain(gone);
  expect(sandbox.board().notes.some(({ text }) => text === 'Mine')).toBe(true);
});
