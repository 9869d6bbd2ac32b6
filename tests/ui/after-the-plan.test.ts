/** What a person does between the plan and its end, and what is left of a form once its map was updated (M1, M4, 7.1). */
import { expect, test, vi } from 'vitest';
import { insertParticipant } from '../../journey/model/edit/participants.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { LIMITS } from '../../journey/model/limits.ts';
import { isTextSafe } from '../../ui/plan/plan-lines.ts';
import { byHand, calls, drawnMap, opened } from './opened-board.ts';

const withPerson = (journey: Journey, name: string): Journey => {
  const at = journey.participants.length;
  const added = insertParticipant(journey, at, { name, kind: 'custom' }, (kind) => `${kind}-${name}`);
  if (!added.ok) throw new Error(added.problem.code);
  return added.journey;
};

test('what is typed after the plan was made is in the form when it was carried out, and is the next change', async () => {
  const { sandbox, map, rename, plan, apply } = await opened();
  rename('Ours');
  sandbox.hands((journey) => ({ ...journey, repeatLabel: 'By hand' }));
  await plan();
  const { summary } = map().editing.journey();
  map().editing.apply((journey) => ({
    ok: true,
    journey: { ...journey, summary: { ...summary, motivation: [...summary.motivation, 'Fresh'] } },
  }));
  await apply();
  expect(map().editing.journey()).toMatchObject({ title: 'Ours', repeatLabel: 'By hand' });
  expect(map().editing.journey().summary.motivation).toContain('Fresh');
  expect(sandbox.board().summary.motivation).not.toContain('Fresh');
  expect(map().editing.changes()).toBeGreaterThan(0);
});

test('[7.1] what is typed and not added yet is kept when the map is updated', async () => {
  const { sandbox, map, rename, plan, apply } = await opened();
  map().editing.type('notes', 'Half a note');
  rename('Ours');
  await plan();
  await apply();
  const last = () => JSON.stringify(calls(sandbox.asked, 'saveDraft').at(-1));
  await vi.waitFor(() => expect(last()).toContain(map().board?.rev));
  expect(last()).toContain('Half a note');
});

test('[M1] a plan with nothing to do teaches the form what hands did', async () => {
  const { sandbox, map, plan } = await opened();
  sandbox.hands(byHand('5:1', 'By the team'));
  await plan();
  expect(
    map()
      .editing.journey()
      .notes.map(({ id }) => id),
  ).toContain('n-5:1');
  expect(map().editing.changes()).toBe(0);
});

/** A map on which a hand typed more into a lane's prompt than its field takes; the form then says `Mine` there. */
const withLongPrompt = async () => {
  const it = await opened();
  const [lane] = it.sandbox.board().lanes;
  const told = { kind: 'tooLong' as const, node: '7:1', key: `lane/${lane?.id ?? ''}/prompt` };
  it.sandbox.finds([{ ...told, text: 'very long', places: [], value: 300 }]);
  it.map().editing.apply((journey) => ({
    ok: true,
    journey: {
      ...journey,
      title: 'Ours',
      lanes: journey.lanes.map((one, i) => (i === 0 ? { ...one, prompt: 'Mine' } : one)),
    },
  }));
  return { ...it, prompt: () => it.sandbox.board().lanes[0]?.prompt };
};

test('[M1][U5c] what was decided in Findings of such a text is not asked again, and is done', async () => {
  const { session, map, plan, apply, prompt } = await withLongPrompt();
  await plan();
  await apply();
  const conflict = map().living.told.find(({ about }) => about === 'conflict');
  session.board.takeMine(conflict?.key ?? '');
  expect((await plan()).merged.conflicts).toEqual([]);
  await apply();
  expect(prompt()).toBe('Mine');
});

test('[U5c] what was written over is told no more', async () => {
  const { session, map, plan, apply, prompt } = await withLongPrompt();
  const [conflict = expect.fail()] = (await plan()).merged.conflicts;
  session.board.takeMineInPlan(conflict);
  await apply();
  expect(prompt()).toBe('Mine');
  expect(map().living.told).toEqual([]);
});

test('[M1][U5c] what the form says of a text that no field took whole is asked, and done only where one says so', async () => {
  const { sandbox, session, map, plan, apply } = await opened();
  const [lane] = sandbox.board().lanes;
  const told = { kind: 'tooLong' as const, node: '7:1', key: `lane/${lane?.id ?? ''}/prompt` };
  sandbox.finds([{ ...told, text: 'very long', places: [], value: 300 }]);
  const form = (): Journey => map().editing.journey();
  const prompts = ({ lanes }: Journey): unknown => lanes[0]?.prompt;
  const change = () =>
    map().editing.apply((journey) => ({
      ok: true,
      journey: {
        ...journey,
        title: 'Ours',
        lanes: journey.lanes.map((one, i) => (i === 0 ? { ...one, prompt: 'Mine' } : one)),
      },
    }));
  change();
  const asked = await plan();
  expect(asked.merged.conflicts).toMatchObject([{ mine: 'Mine', board: lane?.prompt }]);
  expect(asked.summary.changed.map(({ kind }) => kind)).toEqual(['map']);
  expect(isTextSafe(asked)).toBe(true);
  await apply();
  expect(calls(sandbox.asked, 'update').at(-1)?.[1]).toMatchObject({ over: [] });
  expect([prompts(sandbox.board()), prompts(form())]).toEqual([lane?.prompt, lane?.prompt]);
  expect(map().living.told.filter(({ about }) => about === 'conflict')).toHaveLength(1);

  change();
  const [conflict] = (await plan()).merged.conflicts;
  if (conflict === undefined) throw new Error('It was not asked again.');
  session.board.takeMineInPlan(conflict);
  const { plan: mine } = map().living;
  expect(mine && isTextSafe(mine)).toBe(false);
  await apply();
  expect(calls(sandbox.asked, 'update').at(-1)?.[1]).toMatchObject({ over: ['7:1'] });
  expect([prompts(sandbox.board()), prompts(form())]).toEqual(['Mine', 'Mine']);
});

test('[M1][M11] what an update left out, for want of a font, is in the form still, and in the next plan', async () => {
  const { sandbox, map, rename, read, plan, apply } = await opened();
  const { title } = sandbox.board();
  rename('Ours');
  const [kept] = sandbox.board().stages;
  const duration = 'Two days';
  map().editing.apply((journey) => ({
    ok: true,
    journey: {
      ...journey,
      stages: journey.stages.map((stage) => (stage.id === kept?.id ? { ...stage, duration } : stage)),
    },
  }));
  sandbox.leavesOut((journey) => ({ ...journey, title }));
  await plan();
  await apply();
  expect(sandbox.board()).toMatchObject({ title, stages: [{ duration }, {}, {}, {}] });
  await read();
  expect(map().editing.journey().title).toBe('Ours');
  expect(map().living.told.filter(({ about }) => about === 'conflict')).toEqual([]);
  expect(map().editing.changes()).toBe(1);
  sandbox.leavesOut(null);
  expect((await plan()).summary.changed.map(({ kind }) => kind)).toEqual(['map']);
  await apply();
  expect(sandbox.board().title).toBe('Ours');
  expect(map().editing.changes()).toBe(0);
});

test('a plan that is not carried out leaves it told that the board has changed', async () => {
  const { sandbox, store, map, rename, plan } = await opened();
  rename('Ours');
  sandbox.hands(byHand('5:1', 'By the team'));
  sandbox.tell('changed', { node: '1:1' });
  await vi.waitFor(() => expect(map().living.hasBoardChanged).toBe(true));
  await plan();
  store.dispatch({ do: 'goOver', over: null });
  expect(map().living.hasBoardChanged).toBe(true);
});

test('[7.1] a form that is kept after Undo began from what Undo left', async () => {
  const drawn = drawnMap();
  let rev = '1-a';
  const { sandbox, session, store, map, rename, plan, apply } = await opened(drawn, {
    open: () => ({ node: '1:1', map: drawn.id, rev, state: 'ready', journey: drawn, draft: null }),
  });
  rename('Ours');
  await plan();
  await apply();
  rev = '2-au';
  session.undoRun();
  await vi.waitFor(() => expect(store.state().notice?.kind).toBe('runTakenBack'));
  expect(map().board?.rev).toBe('2-au');
  const last = () => JSON.stringify(calls(sandbox.asked, 'saveDraft').at(-1));
  await vi.waitFor(() => expect(last()).toContain('"rev":"2-au"'));
});

test('[P4] “Use mine” of what has no room waits until there is some', async () => {
  let full = drawnMap();
  while (full.participants.length < LIMITS.participants - 1) {
    full = withPerson(full, `Person${full.participants.length}`);
  }
  const { sandbox, session, map, read, plan } = await opened(full);
  map().editing.apply((journey) => ({ ok: true, journey: withPerson(journey, 'Mine') }));
  sandbox.hands((journey) => withPerson(journey, 'Theirs'));
  const { merged } = await plan();
  const [conflict] = merged.conflicts;
  if (conflict === undefined) throw new Error('there is no room for both');
  session.board.takeMineInPlan(conflict);
  expect(map().living.plan?.merged.conflicts).toEqual([conflict]);

  await read();
  const key = map().living.told.find(({ about }) => about === 'conflict')?.key ?? '';
  session.board.takeMine(key);
  expect(map().living.told.find((one) => one.key === key)?.isHandled).toBe(false);
  map().editing.apply((journey) => ({
    ok: true,
    journey: { ...journey, participants: journey.participants.slice(0, -1) },
  }));
  session.board.takeMine(key);
  expect(map().living.told.find((one) => one.key === key)?.isHandled).toBe(true);
  expect(
    map()
      .editing.journey()
      .participants.map(({ name }) => name),
  ).toContain('Mine');
});
