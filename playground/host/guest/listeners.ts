type Callback = (value: unknown, more?: unknown) => unknown;

interface Listener {
  readonly target: string;
  readonly event: string;
  readonly callback: Callback;
  readonly once: boolean;
}

let registered: readonly Listener[] = [];
let report: (error: unknown) => void = () => undefined;

function add(target: string, event: string, callback: Callback, once: boolean): void {
  registered = registered.concat([{ target, event, callback, once }]);
}

/** An async callback that fails is said on the console, as everything that a plugin does not catch. */
export function reportRejection(result: unknown, reporter: (error: unknown) => void): void {
  if (result instanceof Promise) result.then(undefined, reporter);
}

/** The plugin's listeners on `figma`, `figma.ui`, `figma.parameters` and pages, by the target's id. */
export const listeners = {
  on: (target: string, event: string, callback: Callback): void => add(target, event, callback, false),
  once: (target: string, event: string, callback: Callback): void => add(target, event, callback, true),
  off(target: string, event: string, callback: Callback): void {
    registered = registered.filter(
      (one) => !(one.target === target && one.event === event && one.callback === callback),
    );
  },
  /** Calls every listener; one that throws is reported and does not keep the others from being called. */
  emit(target: string, event: string, value: unknown, more?: unknown): void {
    for (const one of registered) {
      if (one.target !== target || one.event !== event) continue;
      if (one.once) registered = registered.filter((other) => other !== one);
      try {
        reportRejection(one.callback(value, more), report);
      } catch (error) {
        report(error);
      }
    }
  },
  reportTo(reporter: (error: unknown) => void): void {
    report = reporter;
  },
};
