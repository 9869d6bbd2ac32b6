/**
 * FigJam's plugin host on this machine, as strict as public sources tell.
 *
 * Problem: a plugin that passes against mocks fails in FigJam, because mocks answer what their author
 * believed. Approach: the host keeps a document of plain records and obeys numbered rules, each with a test;
 * what sources contest is a switch. The plugin's real bundle runs in a realm of its own, whose only way out
 * is one function taking and giving JSON text; every get, set and method call is one counted crossing.
 * Limits: it knows what is written down in public, no more; it draws nothing by itself; it runs one plugin.
 */
import { Dispatch } from './dispatch.ts';
import type { Suggested } from './api/suggestions.ts';
import { NodeRef, pack } from './crossing.ts';
import type { CallEntry, Counters } from './call-log.ts';
import { Engine } from './engine.ts';
import type { Origin } from './engine.ts';
import { followEndpoints } from './connector-box.ts';
import { ChangeFeed } from './change-feed.ts';
import { connectors } from './connector-index.ts';
import { refuseBundle } from './bundle-check.ts';
import { Notifications } from './notifications.ts';
import type { Notification } from './notifications.ts';
import { settingsOf } from './options.ts';
import type { HostOptions, HostSettings } from './options.ts';
import type { DocumentRecord } from './node-record.ts';
import { Session } from './session.ts';
import type { ConsoleLine, ParameterQuery, StartOptions } from './session.ts';
import { ClientStorage } from './storage.ts';
import { UiWindow } from './ui-window.ts';
import { Viewport } from './viewport.ts';

/** More tasks than any plugin needs before it rests: a plugin that asks for more never will. */
const TASK_LIMIT = 2_000_000;

/** What the panel's side sees and does. */
export interface PanelFace {
  readonly isOpen: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Whether the person sees the window; a plugin may work through a hidden one. */
  readonly isVisible: boolean;
  readonly html: string;
  readonly messages: readonly unknown[];
  /** Sends a message as the panel does; it arrives in a later turn. */
  post(message: unknown): void;
  /** Calls back for each message of the plugin, also for those already sent. */
  onMessage(receive: (message: unknown) => void): void;
}

export class EmulatedHost {
  readonly engine: Engine;
  readonly viewport = new Viewport();
  private readonly window: UiWindow;
  private readonly notified: Notifications;
  private readonly storage: ClientStorage;
  private session: Session | undefined;
  private readonly turnCallbacks: (() => void)[] = [];

  constructor(options: HostOptions) {
    const settings = settingsOf(options);
    this.engine = new Engine(settings);
    this.window = new UiWindow(this.engine);
    this.notified = new Notifications(this.engine);
    this.storage = new ClientStorage(this.engine, settings.clientStorage);
    this.engine.emit = (on, name, value) => this.session?.emit(on, name, value);
    new ChangeFeed(this.engine, (on, name, value) => this.session?.tell(on, name, value));
    this.engine.history.withoutRecording(() => this.openDocument(settings));
  }

  private openDocument({ document, pages, beside }: HostSettings): void {
    const { store } = this.engine;
    if (beside === null && document === null) {
      this.makePages(pages);
      return;
    }
    if (beside === null && document !== null) store.open(document);
    this.engine.currentPageId = store.get(store.rootId).childIds[0] ?? '';
  }

  private makePages(names: readonly string[]): void {
    const { engine } = this;
    const root = { ...engine.make('DOCUMENT'), id: engine.store.rootId, name: 'Document' };
    engine.store.add(root);
    for (const name of names) {
      const page = { ...engine.make('PAGE'), name };
      engine.store.add(page);
      engine.store.attach(page, root, root.childIds.length);
      if (engine.currentPageId === '') engine.currentPageId = page.id;
    }
  }

  /** Starts the plugin; what it does at once has happened when this returns. Throws what its code threw at load. */
  start(options: StartOptions): void {
    this.asItself(() => this.launch(options));
  }

  private launch(options: StartOptions): void {
    const { engine } = this;
    refuseBundle(engine.rules, options.code);
    this.session?.close();
    this.session?.dispose();
    if (engine.rules.on(31)) engine.fonts.forget();
    const session = new Session(
      {
        engine,
        ui: this.window,
        notifications: this.notified,
        storage: this.storage,
        viewport: this.viewport,
      },
      options,
      () => this.beforeTurn(),
    );
    this.session = session;
    engine.listening.clear();
    session.attach(engine.settings.realm(new Dispatch(session).cross));
    session.querying = options.query !== undefined;
    if (options.query === undefined)
      session.emit('figma', 'run', { command: options.command ?? '', parameters: options.parameters });
    session.turn((realm) => realm.run(options.code, 'code.js'));
    if (options.query !== undefined) this.type(options.query);
  }

  /** The person types in the quick actions: `input` asks the plugin for what to offer. */
  type(query: ParameterQuery): void {
    const result = new NodeRef('suggestions:1', 'SUGGESTIONS');
    this.session?.emit('figma.parameters', 'input', { parameters: {}, ...query, result });
  }

  /** What the plugin offered last for the parameter under the cursor. */
  get suggested(): Suggested {
    return this.session?.suggested ?? { items: [], error: null, loading: null };
  }

  /** The person has answered the parameters: the plugin runs and may write again. */
  runWith(parameters: Readonly<Record<string, unknown>>): void {
    const { session } = this;
    if (session === undefined) return;
    session.querying = false;
    session.emit('figma', 'run', { command: session.options.command ?? '', parameters });
  }

  /** Buttons that a selected node shows: those of its relaunch data whose command the manifest knows (rule 43). */
  relaunchButtons(id: string): { command: string; name: string; description: string }[] {
    const { engine } = this;
    const record = engine.store.get(id);
    const onCanvas = record.type !== 'PAGE' && record.type !== 'DOCUMENT';
    if (!onCanvas && engine.settings.editor === 'figjam') return [];
    const known = engine.settings.manifest.relaunchButtons ?? [];
    const listed = engine.rules.on(43)
      ? known
      : Object.keys(record.relaunchData).map((command) => ({ command, name: command }));
    return listed.flatMap(({ command, name }) => {
      const description = record.relaunchData[command];
      return description === undefined ? [] : [{ command, name, description }];
    });
  }

  private beforeTurn(): void {
    for (const callback of this.turnCallbacks) callback();
  }

  /** Calls back before every turn of the plugin, as people act whenever they like. */
  everyTurn(callback: () => void): void {
    this.turnCallbacks.push(callback);
  }

  /** Runs the next task, moving the clock to it. False when there is nothing to do. */
  step(): boolean {
    return this.asItself(() => this.engine.tasks.step());
  }

  /** Does something as this editor, should others have the document open as well. */
  private asItself<Result>(act: () => Result): Result {
    return this.engine.store.as(this.engine, act);
  }

  /** Lets virtual time pass, e.g. for timers and notifications to end. */
  advance(ms: number): void {
    const until = this.engine.tasks.now + ms;
    this.asItself(() => {
      while (this.engine.tasks.step(until));
    });
    this.engine.tasks.now = until;
  }

  /** Runs until nothing is left to wait for: no promise, no `setTimeout`, no message. */
  settle(): Promise<void> {
    for (let count = 0; this.engine.tasks.busy; count += 1) {
      if (count > TASK_LIMIT) return Promise.reject(new Error('The plugin did not come to rest'));
      this.step();
    }
    return Promise.resolve();
  }

  /** Whether the plugin was closed, and with which words; it counts as closed before the first start. */
  get closed(): boolean {
    return this.session?.closed ?? true;
  }

  get closeMessage(): string | undefined {
    return this.session?.closeMessage;
  }

  /** The person closes the plugin: `close` is told, then the API is off. */
  closeByPerson(): void {
    this.session?.deliver({ d: 'event', on: 'figma', name: 'close', v: pack(undefined) });
    this.session?.close();
  }

  /** Ends the plugin's realm for good; the document stays. QuickJS gives its memory back only so. */
  dispose(): void {
    this.session?.close();
    this.session?.dispose();
  }

  get document(): DocumentRecord {
    for (const record of connectors(this.engine.store)) followEndpoints(this.engine, record);
    return this.engine.store;
  }

  get currentPageId(): string {
    return this.engine.currentPageId;
  }

  /**
   * Changes the document as a person does, past the plugin's rules; LOCAL is the one who runs the plugin.
   * Events tell the plugin. A local edit is an undo step of its own; what others do cannot be undone here.
   */
  edit<T>(act: (engine: Engine) => T, origin: Origin = 'REMOTE'): T {
    const { engine } = this;
    const before = engine.origin;
    let result: { value: T } | undefined;
    const run = (): void => {
      result = { value: this.asItself(() => act(engine)) };
    };
    engine.origin = origin;
    try {
      if (origin === 'REMOTE') engine.history.withoutRecording(run);
      else {
        engine.history.commit();
        run();
        engine.history.commit();
      }
    } finally {
      engine.origin = before;
    }
    if (result === undefined) throw new Error('the edit did not run');
    return result.value;
  }

  /** Ctrl+Z of the person who runs the plugin. */
  undo(): boolean {
    return this.asItself(() => this.engine.history.undo());
  }

  redo(): boolean {
    return this.asItself(() => this.engine.history.redo());
  }

  /** The person may no longer edit the file (switch `rightsLost`). */
  loseRights(): void {
    this.engine.rightsLost = true;
  }

  get notifications(): readonly Notification[] {
    return this.notified.all;
  }

  /** What the plugin keeps on this person's machine; the same in every document they open. */
  get clientStorage(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.storage.keys().map((key) => [key, this.storage.get(key)]));
  }

  /** Presses the button of the last notification that has one. */
  pressButton(): boolean {
    return this.notified.pressButton();
  }

  get console(): readonly ConsoleLine[] {
    return this.session?.console ?? [];
  }

  get log(): readonly CallEntry[] {
    return this.engine.log.entries;
  }

  get counters(): Readonly<Counters> {
    return this.engine.log.counters;
  }

  resetCounters(): void {
    this.engine.log.reset();
  }

  get ui(): PanelFace {
    const { window } = this;
    return {
      isOpen: window.isOpen,
      width: window.width,
      height: window.height,
      title: window.title,
      isVisible: window.visible,
      html: window.html,
      messages: window.messages,
      post: (message) => {
        this.engine.tasks.plan(() => {
          const { session } = this;
          if (session === undefined || session.closed) return;
          if (window.onmessage !== null)
            session.deliver({ d: 'function', f: window.onmessage, a: [pack(message)] });
          session.deliver({ d: 'event', on: 'figma.ui', name: 'message', v: pack(message) });
        });
      },
      onMessage: (receive) => window.onMessage(receive),
    };
  }
}

/** Makes a host with an empty document; see `HostOptions`. */
export function createHost(options: HostOptions): EmulatedHost {
  return new EmulatedHost(options);
}
