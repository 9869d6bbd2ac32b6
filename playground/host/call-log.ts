/** One host call, as it is counted: one get, set or method crossing. */
export interface CallEntry {
  readonly op: 'get' | 'set' | 'call';
  /** STICKY, TEXT_SUBLAYER, `figma`, `figma.viewport` … */
  readonly kind: string;
  readonly id: string;
  readonly member: string;
  readonly write: boolean;
  /** The plugin's turn in which it was made; a turn ends when control returns to the host. */
  readonly turn: number;
}

export interface Counters {
  calls: number;
  reads: number;
  writes: number;
  /** By `KIND.member`. */
  byMember: Record<string, number>;
  fontLoads: number;
  /** Most host calls in one turn, that is without yielding to the event loop. */
  longestRun: number;
  /** Turns of the plugin that made host calls. */
  yields: number;
  notifications: number;
  /** Bytes of key and value of the largest plugin-data entry that was written. */
  largestEntry: number;
}

function zero(): Counters {
  return {
    calls: 0,
    reads: 0,
    writes: 0,
    byMember: {},
    fontLoads: 0,
    longestRun: 0,
    yields: 0,
    notifications: 0,
    largestEntry: 0,
  };
}

const names = new Map<string, Map<string, string>>();

/** `KIND.member`, the same text each time: putting it together anew costs more than all other counting. */
function nameOf(kind: string, member: string): string {
  let ofKind = names.get(kind);
  if (ofKind === undefined) names.set(kind, (ofKind = new Map<string, string>()));
  let name = ofKind.get(member);
  if (name === undefined) ofKind.set(member, (name = `${kind}.${member}`));
  return name;
}

/** Counts host calls as one get, set or method crossing on `figma`, a node or a sublayer each. */
export class CallLog {
  entries: CallEntry[] = [];
  counters: Counters = zero();
  turn = 0;
  private inTurn = 0;

  add({ op, kind, id, member, write }: Omit<CallEntry, 'turn'>): void {
    this.entries.push({ op, kind, id, member, write, turn: this.turn });
    const counters = this.counters;
    counters.calls += 1;
    if (write) counters.writes += 1;
    else counters.reads += 1;
    const name = nameOf(kind, member);
    counters.byMember[name] = (counters.byMember[name] ?? 0) + 1;
    if (member === 'loadFontAsync') counters.fontLoads += 1;
    this.inTurn += 1;
    if (this.inTurn === 1) counters.yields += 1;
    if (this.inTurn > counters.longestRun) counters.longestRun = this.inTurn;
  }

  /** Begins another turn of the plugin. */
  nextTurn(): void {
    this.turn += 1;
    this.inTurn = 0;
  }

  reset(): void {
    this.entries = [];
    this.counters = zero();
    this.inTurn = 0;
  }
}
