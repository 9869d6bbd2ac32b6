import type { Engine } from './engine.ts';
import type { Session } from './session.ts';

const TEXT_LIMIT = 100;
const USUAL_TIMEOUT = 3000;

/** A message at the bottom of the editor. */
export interface Notification {
  readonly id: number;
  readonly text: string;
  readonly error: boolean;
  readonly button: string | null;
  shown: boolean;
}

interface Handlers {
  readonly action: number | null;
  readonly onDequeue: number | null;
  readonly session: Session;
}

/** What `figma.notify` showed, with its button and its end. */
export class Notifications {
  readonly all: Notification[] = [];
  private readonly handlers = new Map<number, Handlers>();

  constructor(private readonly engine: Engine) {}

  /** Shows a text, cut after 100 characters (rule 44), and gives its number. */
  show(
    text: string,
    options: { error: boolean; button: string | null; timeout: number | null } & Handlers,
  ): number {
    const id = this.all.length;
    const cut = this.engine.rules.on(44) ? text.slice(0, TEXT_LIMIT) : text;
    this.all.push({ id, text: cut, error: options.error, button: options.button, shown: true });
    this.handlers.set(id, options);
    this.engine.log.counters.notifications += 1;
    const timeout = options.timeout ?? USUAL_TIMEOUT;
    if (Number.isFinite(timeout)) this.engine.tasks.plan(() => this.end(id, 'timeout'), timeout, false);
    return id;
  }

  /** A person presses the button of the last notification that has one. False when there is none. */
  pressButton(): boolean {
    const found = [...this.all].reverse().find((one) => one.shown && one.button !== null);
    if (found === undefined) return false;
    const handlers = this.handlers.get(found.id);
    if (handlers !== undefined && handlers.action !== null)
      handlers.session.callFunction(handlers.action, []);
    this.end(found.id, 'action_button_click');
    return true;
  }

  end(id: number, reason: 'timeout' | 'dismiss' | 'action_button_click'): void {
    const found = this.all[id];
    const handlers = this.handlers.get(id);
    if (found === undefined || !found.shown) return;
    found.shown = false;
    if (handlers !== undefined && handlers.onDequeue !== null)
      handlers.session.callFunction(handlers.onDequeue, [reason]);
  }
}
