import { refusal } from '../host-error.ts';
import { isRecord } from '../member.ts';
import { hex } from '../node-defaults.ts';
import type { Rgb } from '../node-record.ts';
import type { Session } from '../session.ts';
import type { ApiMembers } from './api-member.ts';

/** The timer that everybody on the board sees; it runs on the host's own clock. */
class FacilitatorTimer {
  total = 0;
  state: 'STOPPED' | 'PAUSED' | 'RUNNING' = 'STOPPED';
  private left = 0;
  private since = 0;

  start(seconds: number, now: number): void {
    this.total = seconds;
    this.left = seconds;
    this.since = now;
    this.state = 'RUNNING';
  }

  remaining(now: number): number {
    return this.state === 'RUNNING' ? Math.max(0, this.left - (now - this.since) / 1000) : this.left;
  }

  pause(now: number): void {
    this.left = this.remaining(now);
    this.state = 'PAUSED';
  }

  resume(now: number): void {
    this.since = now;
    this.state = 'RUNNING';
  }

  stop(): void {
    this.total = 0;
    this.left = 0;
    this.state = 'STOPPED';
  }
}

const timers = new WeakMap<Session['engine'], FacilitatorTimer>();

function timerOf({ engine }: Session): FacilitatorTimer {
  const known = timers.get(engine) ?? new FacilitatorTimer();
  timers.set(engine, known);
  return known;
}

/** `figma.timer`, in FigJam only (rule 3). */
export const timerMembers: ApiMembers = {
  total: { get: (session) => timerOf(session).total },
  remaining: { get: (session) => timerOf(session).remaining(session.engine.tasks.now) },
  state: { get: (session) => timerOf(session).state },
  start: {
    call: (session, [seconds]) => {
      if (typeof seconds !== 'number' || seconds <= 0)
        throw refusal('start', 'Expected seconds to be above 0');
      timerOf(session).start(seconds, session.engine.tasks.now);
      session.emit('figma', 'timerstart');
    },
  },
  pause: {
    call: (session) => {
      timerOf(session).pause(session.engine.tasks.now);
      session.emit('figma', 'timerpause');
    },
  },
  resume: {
    call: (session) => {
      timerOf(session).resume(session.engine.tasks.now);
      session.emit('figma', 'timerresume');
    },
  },
  stop: {
    call: (session) => {
      timerOf(session).stop();
      session.emit('figma', 'timerstop');
    },
  },
};

function readColor(value: unknown): Rgb & { a?: number } {
  if (typeof value === 'string') {
    const code = value.replace('#', '');
    const full = code.length === 3 ? code.replace(/(.)/g, '$1$1') : code;
    if (!/^[0-9a-fA-F]{6}$/.test(full)) throw refusal('rgb', `Cannot read the colour "${value}"`);
    return hex(full);
  }
  if (
    isRecord(value) &&
    typeof value['r'] === 'number' &&
    typeof value['g'] === 'number' &&
    typeof value['b'] === 'number'
  ) {
    return { r: value['r'], g: value['g'], b: value['b'] };
  }
  throw refusal('rgb', 'Expected a colour');
}

/** `figma.util`: colours from CSS-like texts. */
export const utilMembers: ApiMembers = {
  rgb: { call: (_session, [color]) => readColor(color) },
  rgba: { call: (_session, [color]) => ({ ...readColor(color), a: 1 }) },
  solidPaint: { call: (_session, [color]) => ({ type: 'SOLID', color: readColor(color) }) },
  normalizeMarkdown: { call: (_session, [text]) => text },
};

/** `figma.constants.colors`: an older palette than the swatches of today's FigJam. */
export const constantMembers: ApiMembers = {
  colors: {
    get: () => ({
      figJamBase: {
        black: '#1E1E1E',
        gray: '#B3B3B3',
        red: '#F24822',
        orange: '#FFA629',
        yellow: '#FFCD29',
        green: '#14AE5C',
        blue: '#0D99FF',
        violet: '#9747FF',
        white: '#FFFFFF',
      },
      figJamBaseLight: {
        darkGray: '#757575',
        lightGray: '#E6E6E6',
        lightRed: '#FFC7C2',
        lightOrange: '#FCD19C',
        lightYellow: '#FFE8A3',
        lightGreen: '#AFF4C6',
        lightBlue: '#BDE3FF',
        lightViolet: '#E4CCFF',
      },
    }),
  },
};
