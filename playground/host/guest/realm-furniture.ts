import type { Bridge } from './bridge.ts';
import type { Handles } from './handles.ts';
import { listeners } from './listeners.ts';

interface Start {
  readonly html: string;
  readonly uiFiles: Readonly<Record<string, string>>;
  readonly lateBuiltins: boolean;
  readonly bare: boolean;
}

interface Furniture {
  /** Calls a timer's callback and gives what it gave. */
  fireTimer(id: number): unknown;
  emit(target: string, event: string, value: unknown): void;
  reportError(error: unknown): void;
}

/** Names of browsers and Node that Figma's sandbox lacks (rule 45); a realm that has them loses them. */
const ABSENT = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'crypto',
  'performance',
  'Blob',
  'File',
  'FileReader',
  'Worker',
  'WebSocket',
  'XMLHttpRequest',
  'DOMParser',
  'requestAnimationFrame',
  'atob',
  'btoa',
  'AbortController',
  'process',
  'Buffer',
  'require',
  'module',
  'exports',
  'global',
  'setImmediate',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'std',
  'os',
];

/** Contested names (switch `lateBuiltins`). */
const LATE = ['structuredClone', 'Intl', 'queueMicrotask'];

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}

/** The text of what is logged: strings as they are, nodes as their handle, the rest as JSON. */
function textOf(value: unknown, handles: Handles): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const handle = handles.of(value);
  if (handle !== undefined) return `[${handle.kind} ${handle.id}]`;
  try {
    return JSON.stringify(value);
  } catch {
    return '[object]';
  }
}

function furnishTimers(bridge: Bridge): (id: number) => unknown {
  const callbacks = new Map<number, { run: () => unknown; repeat: boolean }>();
  let last = 0;
  const start =
    (repeat: boolean) =>
    (callback: unknown, ms: unknown, ...args: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError('not a function');
      const id = (last += 1);
      callbacks.set(id, { run: () => Reflect.apply(callback, undefined, args), repeat });
      bridge.send({ k: 'timer', id, ms: Number(ms) || 0, repeat });
      return id;
    };
  const clear = (id: unknown): void => {
    if (callbacks.delete(Number(id))) bridge.send({ k: 'clear', id: Number(id) });
  };
  define('setTimeout', start(false));
  define('setInterval', start(true));
  define('clearTimeout', clear);
  define('clearInterval', clear);
  return (id) => {
    const timer = callbacks.get(id);
    if (timer === undefined) return undefined;
    if (!timer.repeat) callbacks.delete(id);
    return timer.run();
  };
}

function furnishLate(present: boolean): void {
  if (!present) {
    for (const name of LATE) Reflect.deleteProperty(globalThis, name);
    return;
  }
  if (!('structuredClone' in globalThis)) define('structuredClone', (value: unknown) => copyOf(value));
  if (!('queueMicrotask' in globalThis)) {
    define('queueMicrotask', (callback: () => void) => void Promise.resolve().then(callback));
  }
}

/** A deep copy of plain data, arrays and dates: enough of `structuredClone` to show that it is there. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Date) return new Date(value.getTime());
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy;
}

/** Puts into the realm what a plugin finds there besides the language, and takes out what it must not find. */
export function furnishRealm(bridge: Bridge, handles: Handles, start: Start): Furniture {
  if (start.bare) for (const name of ABSENT) Reflect.deleteProperty(globalThis, name);
  furnishLate(start.lateBuiltins);
  const fireTimer = furnishTimers(bridge);
  const log = (level: string, values: readonly unknown[]): void => {
    bridge.send({ k: 'log', level, text: values.map((value) => textOf(value, handles)).join(' ') });
  };
  const write =
    (level: string) =>
    (...values: unknown[]) =>
      log(level, values);
  define('console', {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    assert: (holds: unknown, ...values: unknown[]) => (holds === true ? undefined : log('error', values)),
  });
  define('fetch', (url: unknown) => bridge.send({ k: 'fetch', url: String(url) }));
  define('__html__', start.html);
  define('__uiFiles__', start.uiFiles);
  define('figma', handles.object('figma', 'figma'));
  return {
    fireTimer,
    emit(target, event, value) {
      if (target === 'figma.ui' && event === 'message') {
        listeners.emit(target, 'message', value, { origin: 'null' });
        return;
      }
      listeners.emit(target, event, value);
    },
    reportError: (error) => log('error', [error]),
  };
}
