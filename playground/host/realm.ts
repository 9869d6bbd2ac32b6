/**
 * The world a plugin's code runs in. The engine knows nothing else of it, so that a bare `node:vm` context,
 * QuickJS and whatever a browser offers serve alike.
 *
 * A realm first evaluates the guest's code (`guest/main.ts`, bundled) with the engine's function as the
 * global `__cross`; the guest leaves the global `__deliver`. Both `run` and `deliver` are one turn: they
 * return when the realm has no more jobs to do, promises included.
 */
export interface Realm {
  /** Evaluates code; throws what the code threw, with its message. */
  run(code: string, name: string): void;
  /** Hands the guest one delivery as JSON text. */
  deliver(text: string): void;
  /** Ends the realm; nothing may be called any more. */
  dispose(): void;
}

/** Makes a realm with the guest installed. `cross` takes a request as JSON text and answers with JSON text. */
export type RealmFactory = (cross: (request: string) => string) => Realm;
