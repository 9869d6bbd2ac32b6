/**
 * The plugin's world as in Figma: QuickJS compiled to WebAssembly, with one function as its only way out.
 *
 * Problem: a plugin that runs in Node's V8 may still fail in Figma, whose sandbox is another engine with
 * another parser, other built-ins and its own job queue. Approach: the host's guest code and the built bundle are
 * evaluated in QuickJS; every host call is one crossing of JSON text, so that NUL and lone surrogates survive.
 * Each turn pumps QuickJS's own jobs until none is left. A turn that does not end is interrupted.
 * Limits: QuickJS tells nobody of a rejected promise that no one handles; those of listeners and timers are
 * reported by the guest, that of the bundle's own last expression here.
 * The WebAssembly variant is passed in: Node and the browser load it in different ways.
 */
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import type { Realm, RealmFactory } from './host/realm.ts';

export interface SandboxLimits {
  /** Bytes of memory for one plugin run. */
  readonly memory: number;
  /**
   * How many of QuickJS's interrupt checks (one in 10,000 loop turns or calls) one turn may take: a count
   * and no clock, so that a slow machine gives the same result.
   */
  readonly checksInTurn: number;
}

const USUAL_LIMITS: SandboxLimits = { memory: 256 * 1024 * 1024, checksInTurn: 50_000 };
/** Bytes; deep recursion must end in QuickJS (its own error), not in the stack of the engine around it: 512 kB is too much. */
const STACK = 192 * 1024;

/** Loads QuickJS and gives a factory of realms, each with the guest's code installed. */
export async function loadSandbox(
  variant: QuickJSSyncVariant,
  guestCode: string,
  limits: Partial<SandboxLimits> = {},
): Promise<RealmFactory> {
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  return (cross) => new Sandbox(quickjs, guestCode, { ...USUAL_LIMITS, ...limits }, cross);
}

class Sandbox implements Realm {
  private readonly context: QuickJSContext;
  private readonly deliverHandle: QuickJSHandle;
  private checks = 0;
  private depth = 0;
  private isEnding = false;
  /** What the host itself threw in a crossing: not the plugin's to catch, so it ends the turn. */
  private hostFailure: { readonly error: unknown } | null = null;

  constructor(
    quickjs: QuickJSWASMModule,
    guestCode: string,
    limits: SandboxLimits,
    cross: (request: string) => string,
  ) {
    const runtime = quickjs.newRuntime();
    runtime.setMemoryLimit(limits.memory);
    runtime.setMaxStackSize(STACK);
    runtime.setInterruptHandler(() => {
      this.checks += 1;
      return this.checks > limits.checksInTurn || this.hostFailure !== null;
    });
    this.context = runtime.newContext();
    this.installCross(cross);
    this.turn(() => this.evaluate(guestCode, 'guest.js'));
    this.deliverHandle = this.context.getProp(this.context.global, '__deliver');
  }

  run(code: string, name: string): void {
    this.turn(() => this.evaluate(code, name));
  }

  deliver(text: string): void {
    this.turn(() => {
      const argument = this.context.newString(text);
      const result = this.context.callFunction(this.deliverHandle, this.context.undefined, argument);
      argument.dispose();
      this.settled(result).dispose();
    });
  }

  /** Ends the realm; in the middle of a turn, at that turn's end. */
  dispose(): void {
    this.isEnding = true;
    if (this.depth > 0 || !this.context.alive) return;
    const { runtime } = this.context;
    this.deliverHandle.dispose();
    this.context.dispose();
    try {
      runtime.dispose();
    } catch {
      // QuickJS counts its objects last of all, and misses some where a job ran out of memory. They are lost, and
      // nothing else is: the next realm starts.
    }
  }

  private installCross(cross: (request: string) => string): void {
    const { context } = this;
    const handle = context.newFunction('__cross', (request) => {
      if (this.hostFailure !== null) throw this.hostFailure.error;
      try {
        return context.newString(cross(context.getString(request)));
      } catch (error) {
        this.hostFailure = { error };
        throw error;
      }
    });
    context.setProp(context.global, '__cross', handle);
    handle.dispose();
  }

  /** One turn: the work, then QuickJS's jobs until none is left. */
  private turn(work: () => void): void {
    if (this.isEnding) return;
    if (this.depth === 0) this.checks = 0;
    this.depth += 1;
    try {
      work();
      if (this.depth === 1) this.pump();
      if (this.hostFailure !== null) throw this.hostFailure.error;
    } catch (error) {
      throw this.hostFailure === null ? error : this.hostFailure.error;
    } finally {
      this.hostFailure = null;
      this.depth -= 1;
      if (this.isEnding) this.dispose();
    }
  }

  private evaluate(code: string, name: string): void {
    const value = this.settled(this.context.evalCode(code, name, { type: 'global' }));
    this.watch(value);
    value.dispose();
  }

  /** A script that ends in a promise, such as a call of its async main, has its rejection reported. */
  private watch(value: QuickJSHandle): void {
    const { context } = this;
    if (context.typeof(value) !== 'object') return;
    const report = context.unwrapResult(context.evalCode(REPORT, 'report.js'));
    context.callFunction(report, context.undefined, value).dispose();
    report.dispose();
  }

  private pump(): void {
    const { runtime } = this.context;
    while (runtime.hasPendingJob()) {
      const result = runtime.executePendingJobs();
      if (result.error === undefined) continue;
      const failure = this.errorOf(result.error);
      result.dispose();
      throw failure;
    }
  }

  private settled(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (result.error === undefined) return result.value;
    const failure = this.errorOf(result.error);
    result.error.dispose();
    throw failure;
  }

  /** The plugin's error in the host's classes; an error that is none keeps its text. */
  private errorOf(handle: QuickJSHandle): Error {
    const thrown: unknown = this.context.dump(handle);
    if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
      return new Error(String(thrown));
    const name = 'name' in thrown ? String(thrown.name) : 'Error';
    const error = new (ERRORS[name] ?? Error)(String(thrown.message));
    error.name = name;
    return error;
  }
}

const ERRORS: Readonly<Record<string, ErrorConstructor>> = {
  TypeError,
  SyntaxError,
  RangeError,
  ReferenceError,
};

const REPORT = `(function (value) {
  if (value instanceof Promise) value.then(undefined, function (error) { console.error(error); });
})`;
