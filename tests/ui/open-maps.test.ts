/** [7.1] Forms that are kept of maps on the board, and which of them is opened. */
import { expect, test } from 'vitest';
import { changeHeader } from '../../journey/model/edit/header.ts';
import { addNote, changeNote, removeNote } from '../../journey/model/edit/notes.ts';
import { changeStage } from '../../journey/model/edit/stages.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { drawnMap, opened } from './opened-board.ts';

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
