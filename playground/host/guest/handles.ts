import type { Bridge } from './bridge.ts';
import { specialMethod } from './special-methods.ts';

/** How the objects of a kind look to the plugin; asked of the engine once for each kind. */
interface KindShape {
  /** `name:mode` pairs; see `node-kinds.ts`. */
  readonly members: string;
  /** What a member that is not there does: `throw` an error with `text`, where `*` stands for its name. */
  readonly missing: { readonly act: 'throws' | 'undefined'; readonly text: string };
  /** Whether writing a member that is not there throws. */
  readonly closed: boolean;
  /** Whether arrays and objects that getters give are frozen. */
  readonly frozen: boolean;
}

// Taken once: in a `node:vm` realm each look at a global is a slow way out of it.
const { isArray } = Array;
const { defineProperty, freeze: freezeOne, getPrototypeOf, values } = Object;
const BYTES = Uint8Array;

interface Handle {
  readonly id: string;
  readonly kind: string;
}

const plainObject: unknown = Object.prototype;

/** What every object answers although no node has it: promises look for `then`, JSON for `toJSON`. */
function isLanguageMember(name: string): boolean {
  return name === 'then' || name === 'toJSON' || name in Object(plainObject);
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof BYTES) return value;
  const prototype: unknown = getPrototypeOf(value);
  if (prototype !== plainObject && !isArray(value)) return value;
  for (const item of values(value)) freeze(item);
  return freezeOne(value);
}

/**
 * The node objects that the plugin holds: one object an id, whose members cross to the engine. They are made
 * of prototypes, one a kind; behind each stands a proxy that answers for what the kind lacks.
 */
export class Handles {
  private readonly objects = new Map<string, object>();
  private readonly handles = new WeakMap<object, Handle>();
  private readonly prototypes = new Map<string, object>();
  private bridge: Bridge | undefined;

  connect(bridge: Bridge): void {
    this.bridge = bridge;
  }

  /** Which node an object of the plugin stands for; undefined for any other object. */
  of(value: object): Handle | undefined {
    return this.handles.get(value);
  }

  object(id: string, kind: string): object {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const made: unknown = Object.create(this.prototype(kind));
    const object = Object(made);
    this.handles.set(object, { id, kind });
    this.objects.set(id, object);
    return object;
  }

  private idOf(value: unknown): string {
    const handle = typeof value === 'object' && value !== null ? this.handles.get(value) : undefined;
    if (handle === undefined) throw new TypeError('not a node');
    return handle.id;
  }

  private prototype(kind: string): object {
    const known = this.prototypes.get(kind);
    if (known !== undefined) return known;
    const bridge = this.bridge;
    if (bridge === undefined) throw new Error('the bridge is not connected');
    // The engine answers this question with the shape by contract.
    const shape = bridge.send({ k: 'kind', t: kind }) as KindShape;
    const prototype = Object(Object.create(this.fallback(shape)));
    for (const entry of shape.members.split(' ')) {
      const [name, mode] = entry.split(':');
      if (name !== undefined && mode !== undefined) this.define(prototype, name, mode, shape, bridge);
    }
    this.prototypes.set(kind, prototype);
    return prototype;
  }

  private define(prototype: object, name: string, mode: string, shape: KindShape, bridge: Bridge): void {
    const idOf = (value: unknown) => this.idOf(value);
    if (mode === 'm') {
      const special = specialMethod(name, bridge);
      const method = function (this: unknown, ...args: unknown[]): unknown {
        return special === undefined ? bridge.call(idOf(this), name, args) : special(idOf(this), args);
      };
      defineProperty(prototype, name, {
        get: () => method,
        set(this: unknown, value: unknown) {
          bridge.set(idOf(this), name, value);
        },
        enumerable: true,
      });
      return;
    }
    defineProperty(prototype, name, {
      get(this: unknown) {
        const value = bridge.get(idOf(this), name);
        return shape.frozen ? freeze(value) : value;
      },
      set(this: unknown, value: unknown) {
        bridge.set(idOf(this), name, value);
      },
      enumerable: true,
    });
  }

  private fallback(shape: KindShape): object {
    return new Proxy(
      {},
      {
        get: (target, name, receiver) => {
          if (typeof name === 'symbol' || isLanguageMember(name)) {
            const value: unknown = Reflect.get(target, name, receiver);
            return value;
          }
          if (shape.missing.act === 'throws') throw new TypeError(shape.missing.text.split('*').join(name));
          return undefined;
        },
        set: (_target, name, value, receiver) => {
          if (shape.closed)
            throw new TypeError(`Cannot add property ${String(name)}, object is not extensible`);
          return Reflect.defineProperty(Object(receiver), name, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          });
        },
      },
    );
  }
}
