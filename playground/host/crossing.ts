/**
 * What travels between the plugin's realm and the engine: JSON and nothing else, so that NUL and lone
 * surrogates survive and no realm hands an object to another.
 *
 * Plain values travel as they are. What JSON lacks travels as an object with one key that begins with `$`;
 * a plain object that has such a key itself is wrapped in `$o`.
 */

/** The answer of what gives nothing, as most writes do: it need be neither written nor read anew. */
export const NOTHING = '{"v":{"$u":1}}';

/** Whether a text may hold a value that JSON lacks: where it holds none, what JSON reads of it is the value itself. */
export const hasMarks = (text: string): boolean => text.includes('"$');

/** One crossing. `get`, `set` and `call` are host calls and are counted; the other kinds are not. */
export type CrossRequest =
  | { readonly k: 'get'; readonly t: string; readonly m: string }
  | { readonly k: 'set'; readonly t: string; readonly m: string; readonly v: unknown }
  | { readonly k: 'call'; readonly t: string; readonly m: string; readonly a: readonly unknown[] }
  | { readonly k: 'kind'; readonly t: string } // the members of a kind of node, asked once
  | { readonly k: 'init' }
  | { readonly k: 'timer'; readonly id: number; readonly ms: number; readonly repeat: boolean }
  | { readonly k: 'clear'; readonly id: number }
  | { readonly k: 'log'; readonly level: string; readonly text: string }
  | { readonly k: 'fetch'; readonly url: string };

/** The answer: a value, an error to rethrow, or the number of a promise that is settled later. */
export type CrossAnswer =
  | { readonly v: unknown }
  | { readonly e: { readonly name: string; readonly message: string } }
  | { readonly p: number };

/** What the engine brings to the plugin in a turn of its own. */
export type Delivery =
  | { readonly d: 'promise'; readonly p: number; readonly v: unknown }
  | {
      readonly d: 'rejection';
      readonly p: number;
      readonly e: { readonly name: string; readonly message: string };
    }
  | { readonly d: 'timer'; readonly id: number }
  | { readonly d: 'event'; readonly on: string; readonly name: string; readonly v: unknown }
  | { readonly d: 'function'; readonly f: number; readonly a: readonly unknown[] };

/** A node, or a sublayer such as `1:2#text`, by id. */
export class NodeRef {
  constructor(
    readonly id: string,
    readonly kind: string,
  ) {}
}

/** A function of the plugin's realm, to be called back by number. */
export class GuestFunction {
  constructor(readonly number: number) {}
}

/** A value that no bridge carries: a symbol, a Map, an instance of a class … */
export class Uncarried {
  constructor(readonly what: string) {}
}

/** `figma.mixed`. */
export const MIXED: unique symbol = Symbol('figma.mixed');

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  // What every object answers, such as `__proto__`, would not become a member by a plain assignment.
  if (key in target)
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Gives the JSON form of a value of the engine. */
export function pack(value: unknown): unknown {
  if (value === undefined) return { $u: 1 };
  if (value === MIXED) return { $m: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $f: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof NodeRef) return { $n: value.id, t: value.kind };
  if (value instanceof Uint8Array) return { $b: Array.from(value) };
  if (value instanceof Date) return { $d: value.getTime() };
  if (Array.isArray(value)) return value.map(pack);
  const packed: Record<string, unknown> = {};
  let special = false;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    if (key.startsWith('$')) special = true;
    put(packed, key, pack(item));
  }
  return special ? { $o: packed } : packed;
}

function unpackMarked(value: Record<string, unknown>): unknown {
  if (typeof value['$n'] === 'string') return new NodeRef(value['$n'], String(value['t']));
  if ('$m' in value) return MIXED;
  if ('$u' in value) return undefined;
  if ('$f' in value) return Number(value['$f']);
  if ('$d' in value) return new Date(Number(value['$d']));
  if (Array.isArray(value['$b'])) return Uint8Array.from(value['$b'].map(Number));
  if (typeof value['$fn'] === 'number') return new GuestFunction(value['$fn']);
  if (typeof value['$x'] === 'string') return new Uncarried(value['$x']);
  return undefined;
}

/** Reads the JSON form of a value that the plugin sent. */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  const entries = Object.entries(value);
  const first = entries[0];
  if (first !== undefined && first[0].startsWith('$')) {
    const inner: unknown = first[1];
    if (first[0] === '$o' && typeof inner === 'object' && inner !== null)
      return unpackEntries(Object.entries(inner));
    return unpackMarked(Object.fromEntries(entries));
  }
  return unpackEntries(entries);
}

function unpackEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, item] of entries) put(plain, key, unpack(item));
  return plain;
}
