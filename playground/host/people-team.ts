/**
 * A team at work: people who write, drag, retype, recolour, duplicate and delete while a plugin runs.
 *
 * Seeded: the same seed on the same board does the same deeds. What they wrote and did not delete themselves is kept
 * in `written`, so that a test can ask whether any of it was lost.
 */
import type { Engine } from './engine.ts';
import type { EmulatedHost } from './host.ts';
import type { NodeRecord } from './node-record.ts';
import { Person } from './people.ts';
import { seeded } from './seeded.ts';

const NAMES = ['Ann', 'Борис', 'Chen', 'דנה', 'Emil'];
const COLOURS = ['FFA8DB', 'A8DAFF', 'B3EFBD', 'FFE299'];
const REMARKS = [
  '+1',
  'Проверить с юристами',
  'who owns this?',
  'שלום',
  '🎉🎉',
  'a longer remark that needs a second line at least',
];
/** What a hand on a board grabs; sections and furniture are left alone. */
const HANDLED = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'FRAME']);

export class Team {
  /** Text by node id: what people wrote and is theirs to find again. */
  readonly written = new Map<string, string>();
  /** Ids of nodes that people deleted. */
  readonly deleted = new Set<string>();
  /** How many deeds were done. */
  deeds = 0;
  private readonly people: readonly Person[];
  /** A whole number from 0 to below a limit. */
  private readonly below: (limit: number) => number;

  private readonly engine: Engine;

  constructor(host: EmulatedHost, seed: number) {
    this.engine = host.engine;
    this.people = NAMES.map((name) => new Person(host, name));
    this.below = seeded(seed);
  }

  /** One deed of somebody. On an empty board the first thing is a sticky. */
  act(): void {
    this.deeds += 1;
    const person = this.pick(this.people);
    if (person === undefined) return;
    const targets = [...this.engine.store.nodes.values()].filter(
      (record) => HANDLED.has(record.type) && person.canTouch(record.id),
    );
    const target = this.pick(targets);
    if (target === undefined) {
      this.write(person);
      return;
    }
    switch (this.below(6)) {
      case 0:
        this.write(person);
        break;
      case 1:
        person.drag(target.id, { x: this.below(6000), y: this.below(6000) });
        break;
      case 2:
        this.retype(person, target);
        break;
      case 3:
        person.recolour(target.id, this.pick(COLOURS) ?? 'FFE299');
        break;
      case 4: {
        const copy = person.duplicate(target.id);
        if (copy.text !== null && this.written.has(target.id))
          this.written.set(copy.id, copy.text.characters);
        break;
      }
      default:
        this.remove(person, target);
    }
  }

  private write(person: Person): void {
    const text = `${person.name}: ${this.pick(REMARKS) ?? ''}`;
    const sticky = person.addSticky(text, { x: this.below(6000), y: this.below(6000) });
    this.written.set(sticky.id, text);
  }

  private retype(person: Person, target: NodeRecord): void {
    if (target.text === null) return;
    const text = `${person.name}: ${this.pick(REMARKS) ?? ''}`;
    person.type(target.id, text);
    this.written.set(target.id, text);
  }

  private remove(person: Person, target: NodeRecord): void {
    for (const one of [target, ...this.engine.store.below(target)]) {
      this.written.delete(one.id);
      this.deleted.add(one.id);
    }
    person.remove(target.id);
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}
