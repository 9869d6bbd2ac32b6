/** One turn of the host to come: it brings something to the plugin, or ends a notification. */
interface Task {
  readonly due: number; // virtual ms
  readonly order: number;
  readonly run: () => void;
  /** Whether waiting for rest waits for this; intervals and notification timeouts do not keep a host busy. */
  readonly holds: boolean;
}

/**
 * The host's event loop with a clock of its own: `setTimeout(…, 1000)` costs no real time. Tasks run one by
 * one, by due time, then in the order in which they were asked for.
 */
export class Tasks {
  now = 0;
  private readonly queue = new Map<number, Task>();
  private lastOrder = 0;

  /** Plans a task and gives its number, by which it can be cancelled. */
  plan(run: () => void, delay = 0, holds = true): number {
    const order = (this.lastOrder += 1);
    this.queue.set(order, { due: this.now + Math.max(0, delay), order, run, holds });
    return order;
  }

  cancel(order: number): void {
    this.queue.delete(order);
  }

  /** Whether something is left that a caller should wait for. */
  get busy(): boolean {
    for (const task of this.queue.values()) if (task.holds) return true;
    return false;
  }

  /** Runs the next task that is due by `until` and moves the clock to it. False when there is none. */
  step(until = Number.POSITIVE_INFINITY): boolean {
    let next: Task | undefined;
    for (const task of this.queue.values()) {
      if (next === undefined || task.due < next.due || (task.due === next.due && task.order < next.order))
        next = task;
    }
    if (next === undefined || next.due > until) return false;
    this.queue.delete(next.order);
    this.now = Math.max(this.now, next.due);
    next.run();
    return true;
  }
}
