import { expect, test, vi } from 'vitest';
import { calls, drawnMap, opened } from '../opened-board.ts';

test('[9] a large form that is typed in is sent less often, and the last of it is sent', async () => {
  const drawn = drawnMap();
  const [note] = drawn.notes;
  if (note === undefined) throw new Error('the example has notes');
  const text = 'word '.repeat(300);
  const notes = Array.from({ length: 600 }, (_, i) => ({ ...note, id: `note-${i}`, text }));
  const { sandbox, rename } = await opened({ ...drawn, notes });
  const saved = () => calls(sandbox.asked, 'saveDraft');
  for (let i = 0; i < 40; i++) {
    rename(`Title ${i}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(saved().length).toBeLessThan(30);
  const last = () => JSON.stringify(saved().at(-1));
  await vi.waitFor(() => expect(last()).toContain('"Title 39"'), { timeout: 30_000 });
});
