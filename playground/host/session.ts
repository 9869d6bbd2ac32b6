import { pack } from './crossing.ts';
import type { Suggested } from './api/suggestions.ts';
import type { Delivery } from './crossing.ts';
import type { Engine } from './engine.ts';
import { HostError } from './host-error.ts';
import type { Notifications } from './notifications.ts';
import type { Realm } from './realm.ts';
import type { ClientStorage } from './storage.ts';
import type { UiWindow } from './ui-window.ts';
import type { Viewport } from './viewport.ts';

export interface StartOptions {
  /** The plugin's main file. */
  readonly code: string;
  /** A command of the manifest's menu; none starts the plugin as its first menu item does. */
  readonly command?: string;
  /** What the person answered in the quick actions; undefined when they were skipped. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Starts in the quick actions, with the person typing this parameter; `runWith` goes on from there. */
  readonly query?: ParameterQuery;
}

/** A parameter being typed. */
export interface ParameterQuery {
  readonly key: string;
  readonly query: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface ConsoleLine {
  readonly level: string;
  readonly text: string;
}

export interface SessionParts {
  readonly engine: Engine;
  readonly ui: UiWindow;
  readonly notifications: Notifications;
  readonly storage: ClientStorage;
  readonly viewport: Viewport;
}

/** One run of a plugin, from its launch to `closePlugin` or the person's closing it. */
export class Session {
  readonly engine: Engine;
  readonly ui: UiWindow;
  readonly notifications: Notifications;
  readonly storage: ClientStorage;
  readonly viewport: Viewport;
  readonly console: ConsoleLine[] = [];
  closed = false;
  closeMessage: string | undefined;
  /** In the quick actions a plugin may read, but neither write nor show anything. */
  querying = false;
  suggested: Suggested = { items: [], error: null, loading: null };
  private realm: Realm | undefined;
  private readonly timers = new Map<number, number>();
  private lastPromise = 0;
  private depth = 0;

  constructor(
    parts: SessionParts,
    readonly options: Pick<StartOptions, 'command' | 'parameters'>,
    private readonly aroundTurn: () => void,
  ) {
    this.engine = parts.engine;
    this.ui = parts.ui;
    this.notifications = parts.notifications;
    this.storage = parts.storage;
    this.viewport = parts.viewport;
  }

  attach(realm: Realm): void {
    this.realm = realm;
  }

  /** Does one thing in the plugin's realm: a turn, with all the promise jobs that follow from it. */
  turn(act: (realm: Realm) => void): void {
    const { realm } = this;
    if (realm === undefined) return;
    if (this.depth === 0) {
      this.engine.log.nextTurn();
      this.aroundTurn();
    }
    this.depth += 1;
    try {
      act(realm);
    } finally {
      this.depth -= 1;
    }
  }

  deliver(delivery: Delivery): void {
    this.turn((realm) => realm.deliver(JSON.stringify(delivery)));
  }

  /** Calls the plugin's listeners now, as a turn of its own. */
  tell(on: string, name: string, value: unknown): void {
    if (!this.closed) this.deliver({ d: 'event', on, name, v: pack(value) });
  }

  /** Calls the plugin's listeners in a later turn; nothing comes any more after the plugin was closed. */
  emit(on: string, name: string, value?: unknown): void {
    this.engine.tasks.plan(() => this.tell(on, name, value));
  }

  callFunction(number: number, args: readonly unknown[]): void {
    this.engine.tasks.plan(() => {
      if (!this.closed) this.deliver({ d: 'function', f: number, a: args.map(pack) });
    });
  }

  /** Promises a value that is found out in a later turn, and gives the promise's number. */
  promise(run: () => unknown, delay: number): number {
    const p = (this.lastPromise += 1);
    this.engine.tasks.plan(() => {
      let delivery: Delivery;
      try {
        delivery = { d: 'promise', p, v: pack(run()) };
      } catch (error) {
        delivery = { d: 'rejection', p, e: errorForPlugin(error) };
      }
      this.deliver(delivery);
    }, delay);
    return p;
  }

  startTimer(id: number, ms: number, repeat: boolean): void {
    // Intervals do not keep the host busy: a heartbeat must not stop `settle` from coming to rest.
    const fire = (): void => {
      this.timers.delete(id);
      if (repeat) this.timers.set(id, this.engine.tasks.plan(fire, Math.max(1, ms), false));
      this.deliver({ d: 'timer', id });
    };
    this.timers.set(id, this.engine.tasks.plan(fire, ms, !repeat));
  }

  stopTimer(id: number): void {
    const order = this.timers.get(id);
    if (order !== undefined) this.engine.tasks.cancel(order);
    this.timers.delete(id);
  }

  /** Switches the API off (rule 38): timers end, the window closes, the undo step is complete (rule 50). */
  close(message?: string): void {
    if (this.closed) return;
    this.closed = true;
    this.closeMessage = message;
    if (this.engine.rules.on(38)) for (const id of [...this.timers.keys()]) this.stopTimer(id);
    this.ui.close();
    if (this.engine.rules.on(50)) this.engine.history.commit();
  }

  /** What an access after the end of the run gets (rule 38). */
  refuseWhenClosed(member: string): void {
    if (this.closed && this.engine.rules.on(38)) throw new HostError(`in ${member}: The plugin is closed`);
  }

  dispose(): void {
    this.realm?.dispose();
    this.realm = undefined;
  }
}

/** An error in the shape in which it crosses. */
export function errorForPlugin(error: unknown): { name: string; message: string } {
  if (error instanceof HostError) return { name: error.kind, message: error.message };
  if (error instanceof Error) return { name: 'Error', message: error.message };
  return { name: 'Error', message: String(error) };
}
