/** [M8] A run as the panel shows it: its phases, its words, Cancel, and a map that is gone. */
import { expect, test } from 'vitest';
import { phaseSchema } from '../../journey/protocol/events.ts';
import { Refusal } from '../../journey/protocol/refusal.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel, type PanelWindow } from './panel-window.ts';
import { stopClock } from './stopped-clock.ts';

const PHASES = phaseSchema.options;

const browser = oneBrowser();

test.each(['en', 'ru'] as const)('[9] every phase has its name, shown and spoken (%s)', async (language) => {
  const words = panelWords(language);
  const sandbox = contractSandbox();
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect, { language });
  await panel.getByRole('button', { name: words.insert }).first().click();
  const shown: (string | null)[] = [];
  for (const [i, phase] of PHASES.entries()) {
    sandbox.tell('progress', { phase, done: 20 * i, total: 100 });
    await panel.getByRole('heading', { name: words.phases[phase] }).waitFor();
    shown.push(await panel.getByRole('progressbar').getAttribute('aria-label'));
  }
  expect(shown).toEqual(PHASES.map((phase) => words.phases[phase]));
  await panel.getByRole('status').getByText(words.percent(words.phases.saving, 75)).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

/** Milliseconds that the panel's own thread has worked so far: others' work on a busy machine is not in it. */
async function workOf({ panel, page }: PanelWindow): Promise<() => Promise<number>> {
  const context = page.context();
  // A frame of null origin has a process of its own, but not in every browser().
  const devTools = await context.newCDPSession(panel).catch(() => context.newCDPSession(page));
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('The browser does not say how long its thread worked.');
    return seconds * 1000;
  };
}

test('[9] progress is there within 300 ms of the press: it waits for no timer and for no word of the sandbox', async () => {
  const sandbox = contractSandbox();
  const window = await openPanel(browser(), sandbox.connect, { clock: 'own' });
  await stopClock(window.page);
  const worked = await workOf(window);
  const before = await worked();
  const bars = await window.panel.evaluate(async () => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Insert')?.click();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel(); // the next turn, for which the clock need not go on
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    return document.querySelectorAll('[role=progressbar]').length;
  });
  expect(bars).toBe(1);
  expect((await worked()) - before).toBeLessThan(300);
  await window.page.close();
});

/**
 * Presses Insert, and with the panel's clock stopped tells the progress by `step` percent every `ms`. What the status
 * line says of it, and when by that clock.
 */
async function spokenProgress(step: number, ms: number) {
  const sandbox = contractSandbox();
  const { panel, page } = await openPanel(browser(), sandbox.connect, { clock: 'own' });
  const clock = await stopClock(page);
  await panel.evaluate(() => {
    const status = document.querySelector('[role=status]');
    const spoken: (readonly [string, number])[] = [];
    Object.assign(globalThis, { spoken });
    if (status === null) throw new Error('The panel has no status line.');
    new MutationObserver(() => spoken.push([status.textContent, Date.now()])).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await panel.getByRole('button', { name: 'Insert' }).first().click();
  for (let done = 0; done <= 100; done += step) {
    sandbox.tell('progress', { phase: 'placing', done, total: 100 });
    await expect.poll(() => panel.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(String(done));
    await clock.pass(ms);
  }
  await clock.pass(2000);
  const spoken = await panel.evaluate(() => {
    const heard: unknown = Reflect.get(globalThis, 'spoken');
    return heard as (readonly [string, number])[]; // put there above
  });
  await page.close();
  return spoken.flatMap(([text, at]) => {
    const percent = /^Placing notes, (\d+) percent$/.exec(text)?.[1];
    return percent === undefined ? [] : [{ percent: Number(percent), at }];
  });
}

test('[9] progress is spoken at each quarter and not between', async () => {
  const spoken = await spokenProgress(5, 250);
  expect(spoken.map(({ percent }) => percent)).toEqual([0, 25, 50, 75, 100]);
});

test('[9] of quarters that come faster than one a second the latest is spoken', async () => {
  const spoken = await spokenProgress(25, 300);
  const pauses = spoken.slice(1).map(({ at }, i) => at - (spoken[i]?.at ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  expect(spoken.at(-1)?.percent).toBe(100);
  expect(spoken.length).toBeLessThan(5);
});

test.each([
  ['refused', () => Promise.reject(new Refusal({ code: 'hostRefused' }))],
  ['not heard', () => ({ wasRunning: false })],
] as const)('[M8] Cancel that was %s can be pressed again', async (_how, cancel) => {
  const sandbox = contractSandbox({ cancel });
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Insert' }).first().click();
  const button = panel.getByRole('button', { name: 'Cancel' });
  for (const times of [1, 2, 3]) {
    await button.click();
    await expect.poll(() => sandbox.asked.filter(([name]) => name === 'cancel').length).toBe(times);
    await expect.poll(() => button.getAttribute('aria-disabled')).not.toBe('true');
  }
  sandbox.endRun({ outcome: 'stopped' });
  await panel.getByRole('button', { name: 'Keep' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('[9] a run begun in a detail: how it failed stands there, how it ended on the tab', async () => {
  const sandbox = contractSandbox();
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByRole('button', { name: /^Open stage 2/ }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.failRun(new Refusal({ code: 'hostRefused' }));
  await panel.getByText('Stage 2 of 3').waitFor();
  await panel.locator('main').getByText('Nothing was left on the board. Your form is kept.').waitFor();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({});
  await panel
    .locator('main')
    .getByText(/^Map created/)
    .waitFor();
  await panel.getByRole('tablist').waitFor();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Update map');
  expect(complaints).toEqual([]);
  await page.close();
});

test('[9] once a map stands on the board its button is Update map, and Create map again after Undo', async () => {
  const sandbox = contractSandbox();
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({});
  await panel.getByRole('button', { name: 'Update map' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Create map' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Create map' }).waitFor();
  await page.close();
});

test('[12] a map that is gone from the board keeps its form and can be created again', async () => {
  const sandbox = contractSandbox();
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').fill('Still here');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({ node: null }); // somebody deleted it while it was drawn
  await panel.getByText('This map is no longer on the board. The form is kept.').first().waitFor();
  expect(await panel.getByLabel('Map title').inputValue()).toBe('Still here');
  await panel.getByText('New map, not on the board').waitFor();
  await panel.getByRole('button', { name: 'Create again' }).click();
  await expect.poll(() => sandbox.asked.filter(([name]) => name === 'draw').length).toBe(2);
  sandbox.failRun(new Refusal({ code: 'busy' }));
  await panel.getByRole('button', { name: 'Create map' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('[12] the same when a call on it is answered so: All maps leads to Start, where its form waits', async () => {
  const sandbox = contractSandbox({
    undo: () => {
      throw new Refusal({ code: 'mapGone' });
    },
  });
  const { panel, page } = await openPanel(browser(), sandbox.connect);
  await panel.getByRole('button', { name: 'Blank map' }).click();
  await panel.getByLabel('Map title').fill('Still here');
  await panel.getByRole('button', { name: 'Create map' }).click();
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  sandbox.endRun({});
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('button', { name: 'Create again' }).waitFor();
  const kept = sandbox.asked.filter(([name]) => name === 'saveDraft');
  expect(kept).toContainEqual(['saveDraft', { of: 'map-1', draft: null }]);
  expect(kept).toContainEqual([
    'saveDraft',
    {
      of: 'new',
      draft: expect.objectContaining({
        base: null,
        journey: expect.objectContaining({ title: 'Still here' }),
      }),
    },
  ]);
  await panel.locator('.notice').getByRole('button', { name: 'All maps' }).click();
  await panel.getByRole('heading', { name: 'New map' }).waitFor();
  await panel.getByText('You have an unfinished map: “Still here”.').waitFor();
  await page.close();
});
