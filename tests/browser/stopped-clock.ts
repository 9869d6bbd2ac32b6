import type { Page } from 'playwright-core';

/**
 * Stops the window's and the panel's clock: from now on their timers, frames and `performance.now` go on only by
 * what `pass` is given, however busy the machine is. So a delay can be held to the millisecond from both sides. For a
 * window that was opened with a clock of its `own`.
 */
export async function stopClock(page: Page): Promise<{ readonly pass: (ms: number) => Promise<void> }> {
  if (page.context().pages().length > 1) throw new Error('This clock is that of other windows too.');
  await page.clock.install();
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000)); // what was under way has ended then
  return { pass: (ms) => page.clock.runFor(ms) };
}
