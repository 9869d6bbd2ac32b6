/** [7.1] Forms that are kept of maps on the board, and which of them is opened. */
import { expect, test, vi } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { addNote, changeNote, removeNote } from '../../journey/model/edit/notes.ts';
import { changeStage } from '../../journey/model/edit/stages.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { boardSandbox } from '../browser/board-sandbox.ts';
import { calls, drawnMap, opened } from './opened-board.ts';
import { panelOver } from './panel-over.ts';

const made = (journey: Journey, ...edits: readonly ((journey: Journey) => Edited)[]): Journey =>
  edits.reduce((before, edit) => {
    const result = edit(before);
    if (!result.ok) throw new Error(result.problem.code);
    return result.journey;
  }, journey);

test('[M1][M3] of an older form that began from nobody knows what, nothing goes over the team’s later work unasked', async () => {
  const then = drawnMap();
  const [stage] = then.stages;
  const [first, second] = then.notes;
  if (stage === undefined || first === undefined || second === undefined)
    throw new Error('An empty example.');
  const now = made(
    then,
    (journey) => changeHeader(journey, { title: 'By a colleague' }),
    (journey) => changeStage(journey, stage.id, { title: 'Her stage' }),
    (journey) => removeNote(journey, second.id),
  );
  const form = made(
    then,
    (journey) => changeHeader(journey, { repeatLabel: 'Mine' }),
    (journey) => changeNote(journey, first.id, { text: 'My words' }),
    (journey) =>
      addNote(journey, { laneId: first.laneId, stageId: first.stageId }, 'My note', () => 'note-mine'),
  );
  const { session, plan, map } = await opened(now, {
    open: () => ({
      node: '1:1',
      map: then.id,
      rev: '5-a',
      state: 'ready',
      journey: now,
      draft: { base: { rev: '3-a' }, journey: form, typed: {} }, // too large for its base to be kept as well
    }),
  });
  session.openKeptForm();
  expect(map().editing.journey()).toEqual(form);
  expect(map().editing.changes()).toBeGreaterThan(0);
  const { merged } = await plan();
  expect(merged.journey).toMatchObject({ title: 'By a colleague', repeatLabel: now.repeatLabel });
  expect(merged.journey.stages[0]?.title).toBe('Her stage');
  expect(merged.journey.notes.map(({ id }) => id)).toEqual(now.notes.map(({ id }) => id));
  // What either says and the other does not is told, and can be had with “Use mine”.
  expect(merged.conflicts.map(({ path, why, mine }) => [path, why, mine])).toEqual([
    ['title', 'both', then.title],
    ['repeatLabel', 'both', 'Mine'],
    [`stages/${stage.id}/title`, 'both', stage.title],
    [`notes/${first.id}/text`, 'both', 'My words'],
    [`notes/${second.id}`, 'deleted', second],
    ['notes/note-mine', 'deleted', expect.objectContaining({ text: 'My note' })],
  ]);
});

/** A panel that shows a map whose stored form is damaged, with a form that is kept of it. */
async function damagedWith(draft: object) {
  const drawn = drawnMap();
  const sandbox = boardSandbox(drawn, {
    open: () => ({ node: '1:1', map: drawn.id, rev: '', state: 'damaged', journey: null, draft }),
  });
  const { store, session } = panelOver(sandbox);
  await vi.waitFor(() => expect(store.state().barred?.why).toBe('damaged'));
  session.board.readBarred('1:1');
  await vi.waitFor(() => expect(store.state().map?.over?.kind).toBe('read'));
  return { sandbox, drawn, store, session };
}

test('[B6][7.1] a damaged map that is read from the board leaves the form that is kept of it, and offers it', async () => {
  const then = { ...drawnMap(), id: 'map-1' };
  const draft = { base: { rev: '1-a', journey: then }, journey: { ...then, title: 'Kept work' }, typed: {} };
  const { drawn, store, session, sandbox } = await damagedWith(draft);
  const form = () => store.state().map?.editing.journey();
  expect(form()).toEqual(drawn);
  expect(store.state().notice?.kind).toBe('boardIsNewer');
  expect(calls(sandbox.asked, 'saveDraft')).toEqual([]);
  session.openKeptForm();
  expect(form()?.title).toBe('Kept work');
  expect(store.state().map?.editing.base()).toEqual(then);
});

test('[B6][7.1] so it does with one that cannot be opened', async () => {
  const { store, sandbox } = await damagedWith({ base: null, journey: 'torn', typed: {} });
  const { map } = store.state();
  expect(map?.unreadable).not.toBeNull();
  map?.editing.apply((journey) => changeHeader(journey, { title: 'Anew' }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls(sandbox.asked, 'saveDraft')).toEqual([]);
});
