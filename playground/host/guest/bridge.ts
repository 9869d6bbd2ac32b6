import { hasMarks, NOTHING, type CrossAnswer, type CrossRequest } from '../crossing.ts';

/** What the engine gives the plugin's realm: text in, text out, in the same turn. */
export type CrossText = (request: string) => string;

interface Settlers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const ERROR_CLASSES: Readonly<Record<string, ErrorConstructor>> = { TypeError, SyntaxError, RangeError };

/** Rebuilds an error of the engine in the classes of this realm, so that `instanceof Error` holds. */
export function rebuildError(e: { readonly name: string; readonly message: string }): Error {
  const ErrorClass = ERROR_CLASSES[e.name] ?? Error;
  return new ErrorClass(e.message);
}

/**
 * The plugin's end of the only way to the engine. It takes JSON's functions before the plugin can replace
 * them, and keeps promises, callbacks and node objects by number.
 */
export class Bridge {
  private readonly promises = new Map<number, Settlers>();
  private readonly functions: ((...args: unknown[]) => unknown)[] = [];
  private readonly write = JSON.stringify;
  private readonly read = JSON.parse;

  constructor(
    private readonly crossText: CrossText,
    private readonly packing: { pack: (value: unknown) => unknown; unpack: (value: unknown) => unknown },
  ) {}

  /** Sends one request and gives its value, a promise of it, or throws what the engine answered. */
  send(request: CrossRequest): unknown {
    const text = this.crossText(this.write(request));
    if (text === NOTHING) return undefined;
    // The engine's answers have this shape by contract; the cast reads no foreign data.
    const answer = this.read(text) as CrossAnswer;
    if ('e' in answer) throw rebuildError(answer.e);
    if ('p' in answer) return this.promise(answer.p);
    return hasMarks(text) ? this.packing.unpack(answer.v) : answer.v;
  }

  get(target: string, member: string): unknown {
    return this.send({ k: 'get', t: target, m: member });
  }

  set(target: string, member: string, value: unknown): void {
    this.send({ k: 'set', t: target, m: member, v: this.packing.pack(value) });
  }

  call(target: string, member: string, args: readonly unknown[]): unknown {
    return this.send({ k: 'call', t: target, m: member, a: args.map(this.packing.pack) });
  }

  promise(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.promises.set(id, { resolve, reject });
    });
  }

  settle(id: number, act: (settlers: Settlers) => void): void {
    const settlers = this.promises.get(id);
    this.promises.delete(id);
    if (settlers !== undefined) act(settlers);
  }

  keepFunction(callback: (...args: unknown[]) => unknown): number {
    return this.functions.push(callback) - 1;
  }

  /** Calls a function of the plugin and gives what it gave. */
  callFunction(number: number, args: readonly unknown[]): unknown {
    return this.functions[number]?.(...args);
  }
}
