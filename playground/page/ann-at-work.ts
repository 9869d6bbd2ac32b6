import { Team } from '../host/people-team.ts';
import type { App } from './app.ts';
import { byId } from './by-id.ts';

const MINUTE = 60_000; // ms
/** From one deed to the next, ms: a busy colleague. */
const PACE = 800;
/** The first minute's seed; every further minute is another one, and a reload brings the same again. */
const FIRST_SEED = 1;

/** Ann and her team work by themselves: they write, drag, retype, recolour, duplicate and delete. */
export function startAnnAtWork(app: App): void {
  const press = byId('ann-works', HTMLButtonElement);
  let seed = FIRST_SEED;
  let timer: ReturnType<typeof setInterval> | null = null;

  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    press.setAttribute('aria-pressed', 'false');
    press.textContent = 'Ann works for a minute';
  };
  press.addEventListener('click', () => {
    if (timer !== null) {
      stop();
      return;
    }
    const { session } = app;
    const team = new Team(session.host, seed);
    seed += 1;
    const end = performance.now() + MINUTE;
    press.setAttribute('aria-pressed', 'true');
    press.textContent = 'Stop Ann';
    timer = setInterval(() => {
      if (app.session !== session || performance.now() > end) stop();
      else app.tell(() => team.act());
    }, PACE);
  });
}
