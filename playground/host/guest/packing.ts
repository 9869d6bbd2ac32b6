import type { Handles } from './handles.ts';

/** The plugin's `figma.mixed`. */
export const mixed = Symbol('figma.mixed');

// Taken once: the plugin cannot replace them, and in a `node:vm` realm each look at a global is a slow way out of it.
const { isArray } = Array;
const { isFinite } = Number;
const { defineProperty, entries: entriesOf, getPrototypeOf } = Object;
const PLAIN: unknown = Object.prototype;
const BYTES = Uint8Array;
const DAY = Date;

interface PackingContext {
  readonly handles: Handles;
  readonly keepFunction: (callback: (...args: unknown[]) => unknown) => number;
}

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  // What every object answers, such as `__proto__`, would not become a member by a plain assignment.
  if (key in target)
    defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

/** Gives the JSON form of a value of the plugin; the twin of `unpack` in `crossing.ts`. */
export function packValue(value: unknown, context: PackingContext): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { $u: 1 };
  if (value === mixed) return { $m: 1 };
  if (typeof value === 'number') return isFinite(value) ? value : { $f: String(value) };
  if (isFunction(value)) return { $fn: context.keepFunction(value) };
  if (typeof value === 'symbol' || typeof value === 'bigint') return { $x: typeof value };
  if (typeof value !== 'object' || value === null) return value;
  const handle = context.handles.of(value);
  if (handle !== undefined) return { $n: handle.id, t: handle.kind };
  if (isArray(value)) return value.map((item) => packValue(item, context));
  if (value instanceof BYTES) return { $b: Array.from(value) };
  if (value instanceof DAY) return { $d: value.getTime() };
  const prototype: unknown = getPrototypeOf(value);
  if (prototype !== PLAIN && prototype !== null) return { $x: className(prototype) };
  const packed: Record<string, unknown> = {};
  let special = false;
  for (const [key, item] of entriesOf(value)) {
    if (item === undefined) continue;
    if (key.charAt(0) === '$') special = true;
    put(packed, key, packValue(item, context));
  }
  return special ? { $o: packed } : packed;
}

function className(prototype: unknown): string {
  if (typeof prototype !== 'object' || prototype === null || !('constructor' in prototype)) return 'object';
  return isFunction(prototype.constructor) ? prototype.constructor.name : 'object';
}

/** Reads the JSON form of a value of the engine. */
export function unpackValue(value: unknown, handles: Handles): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isArray(value)) return value.map((item) => unpackValue(item, handles));
  const entries = entriesOf(value);
  const first = entries[0];
  if (first !== undefined && first[0].charAt(0) === '$') {
    if (first[0] === '$o') return unpackEntries(entriesOf(Object(first[1])), handles);
    return unpackMarked(first[0], first[1], entries, handles);
  }
  return unpackEntries(entries, handles);
}

function unpackMarked(
  marker: string,
  value: unknown,
  entries: readonly [string, unknown][],
  handles: Handles,
): unknown {
  if (marker === '$n') return handles.object(String(value), String(entries[1]?.[1]));
  if (marker === '$m') return mixed;
  if (marker === '$f') return Number(value);
  if (marker === '$d') return new Date(Number(value));
  if (marker === '$b' && isArray(value)) return Uint8Array.from(value.map(Number));
  return undefined;
}

function unpackEntries(entries: readonly [string, unknown][], handles: Handles): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, item] of entries) put(plain, key, unpackValue(item, handles));
  return plain;
}
