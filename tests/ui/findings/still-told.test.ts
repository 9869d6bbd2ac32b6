/** A conflict that waits for a person while form and board go on: what is told of it stays true (M1, P2). */
import { expect, test } from 'vitest';
import { changeLane, removeLane } from '../../../journey/model/edit/lanes.ts';
import { addNote, changeNote, moveNote, removeNote } from '../../../journey/model/edit/notes.ts';
import { toldQuote } from '../../../ui/findings/told-sentence.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';
import { opened } from '../opened-board.ts';

/** A panel that has read that the map's title was changed on both sides. */
async function inConflict() {
  const panel = await opened();
  const { rename, sandbox, read, store, map } = panel;
  const hands = (title: string) => sandbox.hands((journey) => ({ ...journey, title }));
  const readOnce = async () => {
    await read();
    store.dispatch({ do: 'goOver', over: null });
  };
  rename('Ours');
  hands('Theirs');
  await readOnce();
  const quotes = () => map().living.told.map((one) => toldQuote(panelWords('en'), one));
  expect(quotes()).toEqual(['Here: “Ours”. On the board: “Theirs”.']);
  return { ...panel, hands, readOnce, quotes };
}

test('[M1] what the form has said anew and an update has written is no conflict any more', async () => {
  const { rename, plan, apply, quotes, sandbox } = await inConflict();
  rename('Second thought');
  await plan();
  await apply();
  expect(sandbox.board().title).toBe('Second thought');
  expect(quotes()).toEqual([]);
});

test('[M1] an update of something else leaves it told', async () => {
  const { map, plan, apply, quotes } = await inConflict();
  map().editing.apply((journey) => ({ ok: true, journey: { ...journey, repeatLabel: 'Mine' } }));
  await plan();
  await apply();
  expect(quotes()).toEqual(['Here: “Ours”. On the board: “Theirs”.']);
});

test('[M1] what hands say anew is quoted as it is now, and is no conflict where they say what the form said', async () => {
  const { hands, readOnce, quotes } = await inConflict();
  hands('Theirs again');
  await readOnce();
  expect(quotes()).toEqual(['Here: “Ours”. On the board: “Theirs again”.']);
  hands('Ours');
  await readOnce();
  expect(quotes()).toEqual([]);
});

test('[M1] a thing that is gone from form and board has no conflict', async () => {
  const { map, sandbox, read, store, plan, apply } = await opened();
  const lane = map()
    .editing.journey()
    .lanes.find(({ kind }) => kind === 'barriers');
  const id = lane?.id ?? '';
  map().editing.apply((journey) => changeLane(journey, id, { title: 'Ours' }));
  sandbox.hands((journey) => ({
    ...journey,
    lanes: journey.lanes.map((one) => (one.id === id ? { ...one, title: 'Theirs' } : one)),
  }));
  await read();
  expect(map().living.told).toHaveLength(1);
  store.dispatch({ do: 'goOver', over: null });
  map().editing.apply((journey) => removeLane(journey, id));
  await plan();
  await apply();
  expect(map().living.told).toEqual([]);
});

test('[P3] what was removed here and kept is told no more once it was removed again, nor what stands again as it was', async () => {
  const { map, sandbox, read, store } = await opened();
  const [first, second] = sandbox.board().notes;
  if (first === undefined || second === undefined) throw new Error('The example has no notes.');
  map().editing.apply((journey) => removeNote(journey, first.id));
  map().editing.apply((journey) => changeNote(journey, second.id, { text: 'My words' }));
  sandbox.hands((journey) => ({
    ...journey,
    notes: journey.notes
      .filter(({ id }) => id !== second.id)
      .map((note) => (note.id === first.id ? { ...note, text: 'Their words' } : note)),
  }));
  await read();
  expect(map().living.told.map(({ key }) => key)).toEqual([
    `conflict/notes/${first.id}`,
    `conflict/notes/${second.id}`,
  ]);
  store.dispatch({ do: 'goOver', over: null });
  map().editing.apply((journey) => removeNote(journey, first.id));
  sandbox.hands((journey) => ({ ...journey, notes: [...journey.notes, { ...second, text: 'My words' }] }));
  await read();
  expect(map().living.told).toEqual([]);
});

test('[M2] that a note goes to the parking lot is told while it stands there', async () => {
  const { map, sandbox, read, store } = await opened();
  const { lanes, stages, notes } = sandbox.board();
  const lane = lanes.find(({ kind }) => kind === 'barriers');
  const stageId = stages[0]?.id ?? '';
  map().editing.apply((journey) =>
    addNote(journey, { laneId: lane?.id ?? '', stageId }, 'New here', () => 'note-new'),
  );
  sandbox.hands((journey) => ({
    ...journey,
    lanes: journey.lanes.filter(({ id }) => id !== lane?.id),
    notes: journey.notes.filter(({ laneId }) => laneId !== lane?.id),
  }));
  await read();
  expect(map().living.told.map(({ key }) => key)).toEqual(['noteParked/note-new']);
  store.dispatch({ do: 'goOver', over: null });
  const cell = { laneId: notes[0]?.laneId ?? null, stageId };
  map().editing.apply((journey) => moveNote(journey, 'note-new', cell));
  await read();
  expect(map().living.told).toEqual([]);
});
