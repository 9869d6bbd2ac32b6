import { Uncarried, GuestFunction, MIXED, NodeRef } from './crossing.ts';
import type { Engine } from './engine.ts';
import { refusal } from './host-error.ts';

export interface UiOptions {
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly themeColors: boolean;
}

const LEAST_WIDTH = 70;

/** The plugin's window as the host sees it: whether it stands, its size, and what was sent to it. */
export class UiWindow {
  isOpen = false;
  visible = false;
  html = '';
  width = 300;
  height = 200;
  title = '';
  themeColors = false;
  position = { x: 0, y: 0 };
  onmessage: number | null = null;
  /** Everything that the plugin sent, in order. */
  readonly messages: unknown[] = [];
  private readonly receivers: ((message: unknown) => void)[] = [];

  constructor(private readonly engine: Engine) {}

  show(html: string, options: Partial<UiOptions>): void {
    this.isOpen = true;
    this.html = html;
    this.visible = options.visible !== false;
    this.title = options.title ?? '';
    this.themeColors = options.themeColors === true;
    this.resize(options.width ?? 300, options.height ?? 200);
  }

  resize(width: number, height: number): void {
    this.width = Math.max(LEAST_WIDTH, width);
    this.height = Math.max(0, height);
  }

  close(): void {
    this.isOpen = false;
    this.visible = false;
    this.onmessage = null;
  }

  /** Calls back for every message to come and, as a window that loads late, for those already sent. */
  onMessage(receive: (message: unknown) => void): void {
    for (const message of this.messages) receive(message);
    this.receivers.push(receive);
  }

  /** Takes a message of the plugin and delivers it in a later turn. */
  receive(message: unknown): void {
    checkCarried(this.engine, message);
    this.engine.tasks.plan(() => {
      // A window that was closed meanwhile hears nothing any more.
      if (!this.isOpen && this.engine.rules.on(38)) return;
      this.messages.push(message);
      for (const receive of this.receivers) receive(message);
    });
  }
}

/** Refuses what no message carries (rule 42). */
function checkCarried(engine: Engine, value: unknown): void {
  if (!engine.rules.on(42) || typeof value !== 'object' || value === null) {
    if (value === MIXED && engine.rules.on(42)) throw refusal('postMessage', 'Cannot unwrap symbol');
    return;
  }
  if (value instanceof Uncarried) {
    if (value.what === 'symbol') throw refusal('postMessage', 'Cannot unwrap symbol');
    throw refusal('postMessage', `Cannot send a ${value.what}; only plain data can be sent`);
  }
  if (value instanceof NodeRef)
    throw refusal('postMessage', 'Cannot send a node; only plain data can be sent');
  if (value instanceof GuestFunction)
    throw refusal('postMessage', 'Cannot send a function; only plain data can be sent');
  if (value instanceof Uint8Array || value instanceof Date) return;
  for (const item of Object.values(value)) checkCarried(engine, item);
}
