/** A plan in which a person took their own (M1), and the one that is made when the board has changed under it (M6). */
import { expect, test, vi } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { byHand, opened } from '../opened-board.ts';

/** A panel with a plan of a title that both sides changed, in which the form's was taken. */
async function withMineTaken(change: Partial<Journey> = { repeatLabel: 'More of the form' }) {
  const panel = await opened();
  const { rename, sandbox, plan, session, map } = panel;
  rename('Ours');
  map().editing.apply((journey) => ({ ok: true, journey: { ...journey, ...change } }));
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs' }));
  const [conflict] = (await plan()).merged.conflicts;
  if (conflict === undefined) throw new Error('No conflict was told.');
  session.board.takeMineInPlan(conflict);
  const planAnew = async () => {
    const { plan: before } = map().living;
    session.board.apply();
    await vi.waitFor(() => expect(map().living.plan).not.toBe(before));
    const made = map().living.plan;
    if (made === null) throw new Error('No plan was made.');
    return made;
  };
  return { ...panel, planAnew };
}

test('[M6] “Use mine” goes over to the plan that is made when the board has changed', async () => {
  const { sandbox, planAnew, apply } = await withMineTaken();
  sandbox.hands(byHand('5:1', 'Meanwhile'));
  const { merged, isStale, findings } = await planAnew();
  expect(isStale).toBe(true);
  expect(merged).toMatchObject({ journey: { title: 'Ours' }, conflicts: [] });
  expect(findings).toEqual([]);
  sandbox.hands(byHand('5:2', 'And again'));
  expect((await planAnew()).merged.journey.title).toBe('Ours');
  await apply();
  expect(sandbox.board().title).toBe('Ours');
});

test('[M6] it does so as well where there was nothing else to do, and the form had learnt the board’s words', async () => {
  const { sandbox, planAnew, apply, map } = await withMineTaken({});
  sandbox.hands(byHand('5:1', 'Meanwhile'));
  expect((await planAnew()).merged.journey.title).toBe('Ours');
  await apply();
  expect(sandbox.board().title).toBe('Ours');
  expect(map().living.told).toEqual([]);
});

test('[M6] it does not, where the board says something else by then: that is asked anew', async () => {
  const { sandbox, planAnew } = await withMineTaken();
  sandbox.hands((journey) => ({ ...journey, title: 'Theirs again' }));
  const { merged } = await planAnew();
  expect(merged.journey.title).toBe('Theirs again');
  expect(merged.conflicts).toMatchObject([{ path: 'title', mine: 'Ours', board: 'Theirs again' }]);
});

test('[M4] a plan that was left and is asked for again asks again', async () => {
  const { store, plan } = await withMineTaken();
  store.dispatch({ do: 'goOver', over: null });
  expect((await plan()).merged.conflicts).toHaveLength(1);
});
