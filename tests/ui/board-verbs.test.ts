/** The verbs of a map on the board, against a sandbox of the contract with a board that hands change. */
import { expect, test, vi } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { addNote, removeNote } from '../../journey/model/edit/notes.ts';
import { countingIds } from '../../journey/model/id-source.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { Channel } from '../../journey/protocol/channel.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import { initialState, reducePanel } from '../../ui/panel-state.ts';
import { startSession } from '../../ui/session.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
import { createStore } from '../../ui/store.ts';
import { boardSandbox } from '../browser/board-sandbox.ts';

/** Both ends of a wall: what one posts the other hears a moment later, as plain data. */
function wall(): readonly [Channel, Channel] {
  const hear: ((message: unknown) => void)[] = [() => undefined, () => undefined];
  const end = (own: 0 | 1): Channel => ({
    post(message) {
      const data: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => hear[1 - own]?.(data));
    },
    listen(listener) {
      hear[own] = listener;
    },
  });
  return [end(0), end(1)];
}

const drawnMap = (): Journey => startingJourney('example-b2b', 'en');

async function opened(drawn = drawnMap(), replaced: Parameters<typeof boardSandbox>[1] = {}) {
  const sandbox = boardSandbox(drawn, replaced);
  const [inside, outside] = wall();
  sandbox.connect(inside);
  const store = createStore(reducePanel, initialState('en'));
  const session = startSession(store, outside);
  await vi.waitFor(() => expect(store.state().map).not.toBeNull());
  const map = () => {
    const { map: open } = store.state();
    if (open === null) throw new Error('No map is open.');
    return open;
  };
  const over = (kind: string | undefined) => vi.waitFor(() => expect(map().over?.kind).toBe(kind));
  const rename = (title: string) => map().editing.apply((journey) => changeHeader(journey, { title }));
  const read = async () => {
    session.board.read();
    await over('read');
  };
  const plan = async () => {
    session.create();
    await over('plan');
    const made = map().living.plan;
    if (made === null) throw new Error('No plan was made.');
    return made;
  };
  const apply = async () => {
    session.board.apply();
    await over(undefined);
    await vi.waitFor(() => expect(store.state().run).toBeNull());
  };
  return { sandbox, store, session, map, over, rename, read, plan, apply };
}

const calls = (asked: readonly (readonly [string, unknown])[], name: string) =>
  asked.filter(([call]) => call === name);
const isEmpty = ({ summary }: { summary: Record<'added' | 'changed' | 'removed', readonly unknown[]> }) =>
  summary.added.length + summary.changed.length + summary.removed.length === 0;

/** A note that people made, in the first cell that takes notes. */
const byHand =
  (id: string, text: string) =>
  (journey: Journey): Journey => {
    const place = journey.notes[0];
    if (place === undefined) throw new Error('The preset has no notes.');
    return { ...journey, notes: [...journey.notes, { ...place, id: `n-${id}`, text }] };
  };

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
  const { sandbox, rename, plan, session, store, map } = await opened();
  rename('Ours');
  await plan();
  sandbox.hold();
  session.board.apply();
  await vi.waitFor(() => expect(calls(sandbox.asked, 'update')).toHaveLength(1));
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
    const { sandbox, plan, rename, session, store, map } = await opened();
    rename('Ours');
    await plan();
    sandbox.hold();
    session.board.apply();
    await vi.waitFor(() => expect(calls(sandbox.asked, 'update')).toHaveLength(1));
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

test('[B6] a map whose stored form is of no use is opened by what stands on the board', async () => {
  const drawn = drawnMap();
  const sandbox = boardSandbox(drawn, {
    open: () => ({ node: '1:1', map: drawn.id, rev: '', state: 'damaged', journey: null, draft: null }),
  });
  const [inside, outside] = wall();
  sandbox.connect(inside);
  const store = createStore(reducePanel, initialState('en'));
  const session = startSession(store, outside);
  await vi.waitFor(() => expect(store.state().barred?.why).toBe('damaged'));
  sandbox.finds([{ kind: 'damagedData', node: null, text: '', places: [], value: null }]);
  session.board.readBarred('1:1');
  await vi.waitFor(() => expect(store.state().map?.over?.kind).toBe('read'));
  expect(store.state()).toMatchObject({ barred: null, isWaiting: false, run: null });
  expect(store.state().map?.editing.journey()).toEqual(drawn);
  expect(store.state().map?.living.told).toMatchObject([{ finding: { kind: 'damagedData' } }]);
});
