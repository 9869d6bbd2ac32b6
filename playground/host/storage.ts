import { pack } from './crossing.ts';
import type { Engine } from './engine.ts';
import { refusal } from './host-error.ts';
import { utf8Bytes } from './members/data.ts';

const TOTAL_LIMIT = 5_000_000;

/** Bytes that a value takes: a Uint8Array by its length, anything else by its JSON. */
function bytesOf(value: unknown): number {
  return value instanceof Uint8Array ? value.length : utf8Bytes(JSON.stringify(pack(value)));
}

/** What a plugin keeps on a person's machine: 5 MB for all entries together (rule 41). */
export class ClientStorage {
  private readonly entries: Map<string, unknown>;

  constructor(
    private readonly engine: Engine,
    content: Readonly<Record<string, unknown>>,
  ) {
    this.entries = new Map(Object.entries(content));
  }

  get(key: string): unknown {
    return this.entries.get(key);
  }

  set(key: string, value: unknown): void {
    let total = utf8Bytes(key) + bytesOf(value);
    for (const [other, kept] of this.entries) if (other !== key) total += utf8Bytes(other) + bytesOf(kept);
    if (this.engine.rules.on(41) && total > TOTAL_LIMIT) {
      throw refusal('setAsync', 'Cannot store more than 5 MB of client storage');
    }
    this.entries.set(key, value);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  keys(): string[] {
    return [...this.entries.keys()];
  }
}
