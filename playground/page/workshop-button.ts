import type { App } from './app.ts';
import { byId } from './by-id.ts';
import type { MenuCommand } from './manifest.ts';
import { centreOf } from './viewport.ts';
import { Workshop } from './workshop.ts';

/** From one deed to the next, ms: slow enough to be followed. */
const PACE = 700;
/** How long the last sentence stays, ms. */
const AFTERMATH = 8000;

/** Ten deeds of other people at a press, each told in a sentence; a second press ends them. */
export function startWorkshop(app: App, commands: readonly MenuCommand[]): void {
  const press = byId('workshop', HTMLButtonElement);
  const line = byId('doings', HTMLElement);
  const reading = commands.find(({ command }) => command === 'read')?.name;
  let seed = 0;
  let timer: ReturnType<typeof setInterval> | null = null;
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const show = (sentence: string | null): void => {
    line.hidden = sentence === null;
    line.textContent = sentence ?? '';
  };
  const stop = (sentence: string): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    press.setAttribute('aria-pressed', 'false');
    press.textContent = 'Workshop';
    show(sentence);
    clearing = setTimeout(() => show(null), AFTERMATH);
  };
  press.addEventListener('click', () => {
    if (timer !== null) {
      stop('The workshop was stopped.');
      return;
    }
    clearTimeout(clearing);
    const { session } = app;
    seed += 1;
    const workshop = new Workshop(session.host, seed);
    press.setAttribute('aria-pressed', 'true');
    press.textContent = 'Stop workshop';
    const step = (): void => {
      if (app.session !== session) {
        stop('The workshop ended with its board.');
        return;
      }
      app.tell(() => {
        const sentence = workshop.next(centreOf(app.viewport, app.screen));
        if (sentence !== null) {
          app.say(sentence);
          show(sentence);
        } else
          stop(
            reading === undefined
              ? 'The workshop is over: ten deeds by five people.'
              : `The workshop is over: “${reading}” under Plugins tells what changed.`,
          );
      });
    };
    timer = setInterval(step, PACE);
    step();
  });
}
