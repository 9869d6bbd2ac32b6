/** What becomes of a lane that was deleted on the board while the form says something of it, or puts something into it. */
import { expect, test } from 'vitest';
import { changeLane } from '../../../journey/model/edit/lanes.ts';
import { addNote } from '../../../journey/model/edit/notes.ts';
import { toldSentence } from '../../../ui/findings/told-sentence.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';
import { opened } from '../opened-board.ts';

/** A panel over a board from which people have just deleted a lane with all that stood in it. */
async function withoutLane(kind = 'barriers') {
  const panel = await opened();
  const lane = panel.sandbox.board().lanes.find((one) => one.kind === kind);
  if (lane === undefined) throw new Error('The example has no such lane.');
  const deleteLane = () => {
    panel.sandbox.hands((journey) => ({
      ...journey,
      lanes: journey.lanes.filter(({ id }) => id !== lane.id),
      notes: journey.notes.filter(({ laneId }) => laneId !== lane.id),
    }));
    panel.sandbox.finds([{ kind: 'laneGone', node: null, text: '', places: [lane.title], value: null }]);
  };
  const told = (language: 'en' | 'ru' = 'en') =>
    panel
      .map()
      .living.told.filter(({ isHandled }) => !isHandled)
      .map((one) => toldSentence(panelWords(language), language, one));
  return { ...panel, lane, deleteLane, told };
}

test('[M3] a lane that is gone from the board and from the form is told as gone', async () => {
  const { lane, deleteLane, told, read } = await withoutLane();
  deleteLane();
  await read();
  expect(told()).toEqual([
    `Lane “${lane.title}” was deleted on the board and is gone from the form as well.`,
  ]);
});

test('[P3] a lane that the form renamed stays, is told as staying in every reading, and no more once it is drawn again', async () => {
  const { sandbox, map, lane, deleteLane, told, read, plan, apply, store } = await withoutLane();
  map().editing.apply((journey) => changeLane(journey, lane.id, { title: 'What stands in the way' }));
  deleteLane();
  for (let reading = 0; reading < 2; reading += 1) {
    await read();
    expect(
      map()
        .editing.journey()
        .lanes.map(({ id }) => id),
    ).toContain(lane.id);
    expect(told()).toEqual([
      `Lane “${lane.title}” was deleted on the board with what stood in it. It was changed here, so it stays; Update map draws it again.`,
    ]);
    expect(told('ru')[0]).toMatch(/^Дорожку «.+» удалили на доске .+ снова\.$/);
    store.dispatch({ do: 'goOver', over: null });
  }
  await plan();
  sandbox.finds([]);
  await apply();
  expect(sandbox.board().lanes.map(({ id }) => id)).toContain(lane.id);
  expect(told()).toEqual([]);
});

test('[M2] of a note that the form put into such a lane it is said that it goes to the parking lot, until it is handled', async () => {
  const { map, lane, deleteLane, told, read, store, session, sandbox } = await withoutLane();
  const stageId = map().editing.journey().stages[0]?.id ?? '';
  map().editing.apply((journey) =>
    addNote(journey, { laneId: lane.id, stageId }, 'New here', () => 'note-new'),
  );
  deleteLane();
  await read();
  const sentence = 'Note “New here”: its lane or stage is gone. It goes to the parking lot.';
  expect(told()).toEqual([expect.stringContaining(lane.title), sentence]);
  expect(told('ru')[1]).toBe('Стикер «New here»: его дорожки или этапа больше нет. Отправится на парковку.');
  store.dispatch({ do: 'goOver', over: null });
  sandbox.finds([]);
  await read();
  expect(told()).toEqual([sentence]);
  session.board.leave(map().living.told[0]?.key ?? '');
  expect(told()).toEqual([]);
});

test('[M2] an update says it as well', async () => {
  const { map, lane, deleteLane, told, plan, apply, sandbox } = await withoutLane();
  const stageId = map().editing.journey().stages[0]?.id ?? '';
  map().editing.apply((journey) =>
    addNote(journey, { laneId: lane.id, stageId }, 'New here', () => 'note-new'),
  );
  deleteLane();
  await plan();
  sandbox.finds([]);
  await apply();
  expect(told()).toContain('Note “New here”: its lane or stage is gone. It goes to the parking lot.');
});
