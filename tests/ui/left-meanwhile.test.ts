/** [M10][9] A map is left, or another form opened, while something is under way on it. */
import { expect, test, vi } from 'vitest';
import type { Finding } from '../../journey/readback/finding.ts';
import { calls, drawnMap, opened, openWithOlderForm } from './opened-board.ts';

/** A moment in which what can be answered is answered. */
const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers that wait until they are let go. */
function held<Answer>(answer: Answer) {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { answers: () => gate.then(() => answer), letGo: () => letGo() };
}

const reading = (drawn = drawnMap()) =>
  held({
    map: drawn.id,
    rev: '1-a',
    mark: '1',
    journey: drawn,
    base: drawn,
    findings: [],
    untouched: 0,
    drift: 0,
  });

test.each([
  ['a quick', 5],
  ['a slow', 300],
])('%s reading that is left behind leaves Start as it was, and its answer changes nothing', async (_, ms) => {
  const { answers, letGo } = reading();
  const { session, store } = await opened(drawnMap(), { read: answers });
  session.board.read();
  await soon(5);
  session.leaveMap();
  expect(store.state()).toMatchObject({ map: null, isWaiting: false, run: null });
  await soon(ms);
  letGo();
  await soon(ms);
  expect(store.state()).toMatchObject({ map: null, isWaiting: false, run: null });
  session.openMap('1:1');
  await vi.waitFor(() => expect(store.state().map).not.toBeNull());
});

test('the older form that is opened while the board is read takes no reading, and can be worked with', async () => {
  const drawn = drawnMap();
  const { answers, letGo } = reading();
  const { session, store, map } = await opened(drawn, {
    read: answers,
    open: openWithOlderForm(drawn, 'Kept'),
  });
  expect(map().editing.journey().title).toBe(drawn.title);
  session.board.read();
  session.openKeptForm();
  expect(map().editing.journey().title).toBe('Kept');
  letGo();
  await vi.waitFor(() => expect(store.state()).toMatchObject({ isWaiting: false, run: null }));
  expect(map().editing.journey().title).toBe('Kept');
});

const outside: Finding = { kind: 'outsideMap', node: '5:1', text: 'Lost', places: [], value: null };

test('Undo and Put into… end on their own map: nobody leaves it while they go on', async () => {
  const drawn = drawnMap();
  const undo = held({ nodes: 0, notes: 0, skipped: 0 });
  const put = held({
    outcome: 'drawn' as const,
    node: '1:1',
    map: drawn.id,
    rev: '2-a',
    title: drawn.title,
    counts: { nodes: 1, notes: 1, skipped: 0 },
    replacedCharacters: 0,
    missingFonts: [],
  });
  const { session, store, sandbox, map, rename, plan, apply, read } = await opened(drawn, {
    undo: undo.answers,
    put: put.answers,
  });
  rename('Ours');
  await plan();
  await apply();
  const { editing } = map();
  session.undoRun();
  session.leaveMap();
  expect(map().editing).toBe(editing);
  undo.letGo();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runTakenBack'));

  sandbox.finds([outside]);
  await read();
  const { laneId = null, stageId = null } = drawn.notes[0] ?? {};
  session.board.put(map().living.told[0]?.key ?? '', { laneId, stageId });
  session.leaveMap();
  expect(map().editing).toBe(editing);
  store.dispatch({ do: 'goOver', over: null }); // back to the form, to go on typing
  put.letGo();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('put'));
  expect(map().over).toBeNull();
  session.leaveMap();
  expect(store.state().map).toBeNull();
});

test('[7.1] what was typed while the form was on its way to be kept is kept when the map is left', async () => {
  const { session, sandbox, rename } = await opened(drawnMap(), {
    saveDraft: async () => {
      await soon(100);
      return {};
    },
  });
  rename('A');
  await soon();
  rename('AB');
  await soon();
  rename('ABC');
  session.leaveMap();
  const kept = () => JSON.stringify(calls(sandbox.asked, 'saveDraft').at(-1));
  await vi.waitFor(() => expect(kept()).toContain('"title":"ABC"'));
});
