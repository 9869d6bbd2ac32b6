import type { EmulatedHost } from '../host/host.ts';

/** How long the plugin may work before the page draws a frame and hears the person again, ms. */
const SLICE = 10;
/** How often timers and ends of notifications are looked for while nobody does anything, ms. */
const HEARTBEAT = 50;

/**
 * Lets the emulated host's clock run with the real one, in slices short enough that Cancel can be pressed and
 * Ann can act in the middle of a run.
 */
export class HostClock {
  private readonly startedAt = performance.now();
  private readonly virtualStart: number;
  private readonly heartbeat: ReturnType<typeof setInterval>;
  private isPlanned = false;
  private isStopped = false;

  /** @param afterSlice called after every slice of work; with the error where the plugin's world broke. */
  constructor(
    private readonly host: EmulatedHost,
    private readonly afterSlice: (error: unknown) => void,
  ) {
    this.virtualStart = host.engine.tasks.now;
    this.heartbeat = setInterval(() => this.work(), HEARTBEAT);
  }

  /** Something was planned: work soon, without waiting for the heartbeat. */
  readonly poke = (): void => {
    if (this.isPlanned || this.isStopped) return;
    this.isPlanned = true;
    setTimeout(() => {
      this.isPlanned = false;
      this.work();
    });
  };

  stop(): void {
    this.isStopped = true;
    clearInterval(this.heartbeat);
  }

  private work(): void {
    if (this.isStopped) return;
    const { tasks } = this.host.engine;
    const started = performance.now();
    const until = this.virtualStart + started - this.startedAt;
    let didWork = false;
    let error: unknown;
    try {
      while (performance.now() - started < SLICE) {
        if (!tasks.step(until)) {
          tasks.now = Math.max(tasks.now, until);
          if (didWork) this.afterSlice(undefined);
          return;
        }
        didWork = true;
      }
    } catch (thrown) {
      error = thrown;
    }
    this.afterSlice(error);
    this.poke();
  }
}
