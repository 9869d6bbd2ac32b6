import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKeeper } from '../../../ui/draft/keep-draft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper over a store that answers when told to. */
function kept() {
  const answers: (() => void)[] = [];
  let sent = 0;
  const keeper = createKeeper(() => {
    sent += 1;
    return new Promise<void>((resolve) => answers.push(resolve));
  });
  return { keeper, sent: () => sent, answer: () => answers.shift()?.() };
}

test('[7.1] a single edit is sent at once; of a burst the last state is sent when the first was answered', async () => {
  const { keeper, sent, answer } = kept();
  keeper.touch();
  expect(sent()).toBe(1);
  for (let i = 0; i < 9; i++) keeper.touch();
  await vi.advanceTimersByTimeAsync(200);
  expect(sent()).toBe(1);
  answer();
  await vi.advanceTimersByTimeAsync(1);
  expect(sent()).toBe(2);
});

test('sending takes a tenth of the time at most', async () => {
  let sent = 0;
  const keeper = createKeeper(() => {
    sent += 1;
    vi.advanceTimersByTime(30); // a large form
    return Promise.resolve();
  });
  keeper.touch();
  keeper.touch();
  await vi.advanceTimersByTimeAsync(299);
  expect(sent).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toBe(2);
});

test('a store that does not answer is waited for a second and no longer', async () => {
  const { keeper, sent } = kept();
  keeper.touch();
  keeper.touch();
  await vi.advanceTimersByTimeAsync(999);
  expect(sent()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent()).toBe(2);
});

test('[7.1] leaving sends what is due at once, and nothing when nothing is due', () => {
  const { keeper, sent } = kept();
  keeper.flush();
  expect(sent()).toBe(0);
  keeper.touch();
  keeper.touch();
  keeper.flush();
  expect(sent()).toBe(2);
  keeper.flush();
  expect(sent()).toBe(2);
});

test('what was dropped is not sent any more', async () => {
  const { keeper, sent, answer } = kept();
  keeper.touch();
  keeper.touch();
  const dropped = keeper.drop();
  answer();
  await dropped;
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent()).toBe(1);
});
