/** What people at a workshop do with their hands: one random deed after another, each told in words. */
import { absoluteBox, type Point } from '../../../playground/host/geometry.ts';
import type { EmulatedHost } from '../../../playground/host/host.ts';
import type { NodeRecord } from '../../../playground/host/node-record.ts';
import { Person } from '../../../playground/host/people.ts';
import { keyOf, nodesOf } from '../drawn-board.ts';
import { notesOn, type StandingNote } from './note-ledger.ts';

const NAMES = ['Ann', 'Борис', 'Chen', 'דנה'];
const REMARKS = [
  'why?',
  'Проверить с юристами',
  'a longer remark that needs a second line at least, and perhaps a third one too, as people write them',
  'שלום 🎉',
  'Срочно',
  'price · 14 %',
];
const COLOURS = ['FFA8DB', 'A8DAFF', 'B3EFBD', 'FFE299'];
const SIGNS = ['thumbs up', 'heart'];

export type Below = (limit: number) => number;

/** Two to four people at one board. */
export class Hands {
  private readonly people: readonly Person[];
  private count = 0;

  constructor(
    private readonly host: EmulatedHost,
    private readonly below: Below,
    private readonly map: string, // id of its node
  ) {
    this.people = NAMES.slice(0, 2 + below(3)).map((name) => new Person(host, name));
  }

  /** One deed of somebody, in words. */
  act(): string {
    const person = this.pick(this.people);
    const deed = this.pick(this.deeds);
    if (person === undefined || deed === undefined) return 'nobody';
    return `${person.name} ${deed(person) ?? 'looks on'}`;
  }

  private readonly deeds: readonly ((person: Person) => string | null)[] = [
    (person) => this.write(person),
    (person) => this.write(person),
    (person) => this.write(person),
    (person) => this.type(person),
    (person) => this.type(person),
    (person) => this.drag(person),
    (person) => this.drag(person),
    (person) => this.nudge(person),
    (person) => this.copy(person),
    (person) => this.remove(person),
    (person) => this.onNote('stamps', person, ({ holder }) => person.stamp(holder.id, this.pick(SIGNS))),
    (person) =>
      this.onNote('recolours', person, ({ holder }) => person.recolour(holder.id, this.pick(COLOURS) ?? '')),
    (person) => this.onNote('locks', person, ({ holder }) => person.lock(holder.id)),
    (person) => this.unlock(person),
    (person) => this.onNote('hides', person, ({ holder }) => person.hide(holder.id)),
    (person) => this.group(person),
    (person) => this.growSection(person),
    (person) => this.dragDot(person),
    (person) => this.retitle(person),
    (person) => this.removeOurs(person),
    (person) => this.addOther(person),
  ];

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }

  /** Words that nobody has said before. */
  private words(person: Person): string {
    this.count += 1;
    return `${person.name} ${this.count}: ${this.pick(REMARKS) ?? ''}`;
  }

  private boxOf(node: NodeRecord) {
    return absoluteBox(this.host.engine.store, node);
  }

  /** A place on the map, or at times beside it. */
  private place(): Point {
    const map = this.host.engine.store.find(this.map);
    const { x, y, width, height } =
      map === undefined ? { x: 0, y: 0, width: 4000, height: 4000 } : this.boxOf(map);
    return { x: x - 300 + this.below(width + 400), y: y - 300 + this.below(height + 400) };
  }

  private notesFor(person: Person): StandingNote[] {
    return notesOn(this.host).filter(({ words, text }) => text.trim() !== '' && person.canTouch(words.id));
  }

  private onNote(verb: string, person: Person, act: (note: StandingNote) => unknown): string | null {
    const note = this.pick(this.notesFor(person));
    if (note === undefined) return null;
    act(note);
    return `${verb} ${note.holder.id} “${note.text.slice(0, 20)}”`;
  }

  private write(person: Person): string {
    const at = this.place();
    const text = this.words(person);
    const made =
      this.host.engine.settings.editor === 'figma'
        ? person.addText(text, at)
        : this.below(5) > 0
          ? person.addSticky(text, at)
          : person.addShape(text, at);
    return `writes ${made.id} at ${at.x}, ${at.y}`;
  }

  private type(person: Person): string | null {
    return this.onNote('types over', person, ({ words }) => person.type(words.id, this.words(person)));
  }

  private drag(person: Person): string | null {
    return this.onNote('drags', person, ({ holder }) => person.drag(holder.id, this.place()));
  }

  private nudge(person: Person): string | null {
    return this.onNote('nudges', person, ({ holder }) => {
      const { x, y } = this.boxOf(holder);
      person.drag(holder.id, { x: x - 60 + this.below(120), y: y - 60 + this.below(120) });
    });
  }

  private copy(person: Person): string | null {
    return this.onNote('copies', person, ({ holder }) => {
      const copy = person.duplicate(holder.id);
      if (this.below(2) === 0) person.drag(copy.id, this.place());
    });
  }

  private remove(person: Person): string | null {
    return this.onNote('deletes', person, ({ holder }) => person.remove(holder.id));
  }

  private unlock(person: Person): string | null {
    const note = this.pick(notesOn(this.host).filter(({ holder }) => holder.locked));
    if (note === undefined) return null;
    person.lock(note.holder.id, false);
    return `unlocks ${note.holder.id}`;
  }

  private group(person: Person): string | null {
    const one = this.pick(this.notesFor(person));
    const other = this.pick(
      this.notesFor(person).filter(
        ({ holder }) => holder.parentId === one?.holder.parentId && holder.id !== one.holder.id,
      ),
    );
    if (one === undefined || other === undefined) return null;
    person.group([one.holder.id, other.holder.id]);
    return `groups ${one.holder.id} and ${other.holder.id}`;
  }

  private ours(person: Person, pattern: RegExp): NodeRecord | undefined {
    return this.pick(
      nodesOf(this.host).filter((node) => pattern.test(keyOf(node)) && person.canTouch(node.id)),
    );
  }

  private growSection(person: Person): string | null {
    const section = this.ours(person, /^lane\/[^/]+$/);
    if (section === undefined) return null;
    const box = this.boxOf(section);
    const height = Math.max(200, box.height - 200 + this.below(500));
    person.resize(section.id, { ...box, height });
    return `makes ${keyOf(section)} ${height} px high`;
  }

  private dragDot(person: Person): string | null {
    const dot = this.ours(person, /^dot\//);
    if (dot === undefined) return null;
    const { x, y } = this.boxOf(dot);
    const by = this.below(400) - 200;
    person.drag(dot.id, { x, y: y + by });
    return `drags ${keyOf(dot)} by ${by}`;
  }

  private retitle(person: Person): string | null {
    const title = this.ours(person, /^(title|stage\/[^/]+|lane\/[^/]+\/title)$/);
    const words = [title, ...(title?.childIds ?? []).map((id) => this.host.engine.store.get(id))].find(
      (node) => node !== undefined && node.text !== null,
    );
    if (title === undefined || words === undefined) return null;
    const text = this.below(6) === 0 ? `${this.words(person)} ${'and so on '.repeat(8)}` : this.words(person);
    person.type(words.id, text);
    return `retitles ${keyOf(title)}`;
  }

  /** Something of the plugin's that is no note and holds none. */
  private removeOurs(person: Person): string | null {
    if (this.below(3) > 0) return null;
    const node = this.ours(person, /^(dot|words|link|check|stage|chip|person)\//);
    if (node === undefined) return null;
    person.remove(node.id);
    return `deletes ${keyOf(node)}`;
  }

  private addOther(person: Person): string {
    const at = this.place();
    return this.below(2) === 0
      ? `adds the picture ${person.addImage(at, { width: 120, height: 90 }).id}`
      : `adds the link ${person.addLink('A page', at).id}`;
  }
}
