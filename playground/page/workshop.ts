/**
 * A workshop in small: people who write, move, retype, copy, recolour, vote, delete and set feelings on a map,
 * deed by deed, so that a visitor has something to read back. Seeded: the same board and seed, the same deeds.
 *
 * They know the board only by its looks, as people do: a lane is a band across a section (in the design editor,
 * frames stand for sections and stickies), a feeling is a small round shape in a lane.
 */
import type { Point } from '../../journey/scene/scene.ts';
import type { EmulatedHost } from '../host/host.ts';
import type { NodeRecord } from '../host/node-record.ts';
import { Person } from '../host/people.ts';
import { seeded } from '../host/seeded.ts';
import { boxOnPage } from '../paint/affine.ts';

const NAMES = ['Ann', 'Boris', 'Chen', 'Dana', 'Emil'];
const REMARKS = {
  en: [
    'Compares three offers',
    'Asks a colleague',
    'Too many forms',
    'Waits two days for an answer',
    'Who owns this?',
    'Check with legal',
  ],
  ru: [
    'Сравнивает три предложения',
    'Спрашивает коллегу',
    'Слишком много форм',
    'Два дня ждёт ответа',
    'Кто за это отвечает?',
    'Проверить с юристами',
  ],
} as const;
const COLOURS = ['FFA8DB', 'A8DAFF', 'B3EFBD', 'FFE299'];
const VOTES = ['Thumbs up', 'Heart', 'Star', '+1'];
/** The deeds of one workshop; their order is another one each time. */
const DEEDS = [
  'write',
  'write',
  'move',
  'move',
  'retype',
  'feel',
  'copy',
  'recolour',
  'vote',
  'remove',
] as const;
type Deed = (typeof DEEDS)[number];

/** A lane is at least so wide, as a share of the map. */
const LANE_SHARE = 0.8;
/** A shape that is no wider shows a feeling and no words, px. */
const DOT_WIDTH = 120;
const STICKY = 240;
/** Air to a lane's edges, px. */
const AIR = 16;
const CYRILLIC = /[А-Яа-я]/;

export class Workshop {
  /** Deeds that are still to be done. */
  readonly left: Deed[];
  private readonly people: readonly Person[];
  private readonly below: (limit: number) => number;

  constructor(
    private readonly host: EmulatedHost,
    seed: number,
  ) {
    this.below = seeded(seed);
    this.people = NAMES.map((name) => new Person(host, name));
    const order = [...DEEDS].map((deed) => ({ deed, place: this.below(1000) }));
    this.left = order.sort((one, other) => one.place - other.place).map(({ deed }) => deed);
  }

  /**
   * Somebody does the next deed; gives it as a sentence, or null when the workshop is over.
   *
   * @param middle where somebody writes on a board without lanes, page px.
   */
  next(middle: Point): string | null {
    const deed = this.left.shift();
    const person = this.pick(this.people);
    if (deed === undefined || person === undefined) return null;
    return `${person.name} ${this.deed(deed, person) ?? this.write(person, middle)}`;
  }

  /** What was done, in words; null where the board has nothing to do it with. */
  private deed(deed: Deed, person: Person): string | null {
    const note = this.pick(this.notes(person));
    switch (deed) {
      case 'write':
        return null;
      case 'feel':
        return this.feel(person);
      default:
        return note === undefined ? null : this.toNote(deed, person, note);
    }
  }

  private toNote(deed: Exclude<Deed, 'write' | 'feel'>, person: Person, note: NodeRecord): string | null {
    const words = this.wordsOf(note);
    const named = `“${short(words.text?.characters ?? '')}”`;
    switch (deed) {
      case 'move': {
        const lane = this.pick(this.lanes());
        if (lane === undefined) return null;
        person.drag(note.id, this.placeIn(lane));
        return `moved ${named} to “${this.nameOf(lane)}”`;
      }
      case 'retype': {
        const remark = this.remark();
        person.type(words.id, remark);
        return `changed ${named} to “${remark}”`;
      }
      case 'copy': {
        const lane = this.pick(this.lanes());
        const clipping = person.copy([note.id]);
        if (clipping === null || lane === undefined) return null;
        const to = this.placeIn(lane);
        person.paste(clipping, { x: to.x - clipping.box.x, y: to.y - clipping.box.y });
        return `copied ${named} to “${this.nameOf(lane)}”`;
      }
      case 'recolour':
        person.recolour(note.id, this.pick(COLOURS) ?? 'FFE299');
        return `gave ${named} another colour`;
      case 'vote': {
        if (this.isDesign) return null;
        const sign = this.pick(VOTES) ?? 'Heart';
        person.stamp(note.id, sign);
        return `stamped ${named}: ${sign}`;
      }
      case 'remove':
        person.remove(note.id);
        return `deleted ${named}`;
    }
  }

  private write(person: Person, middle: Point): string {
    const lane = this.pick(this.lanes());
    const aside = { x: middle.x + this.below(900) - 570, y: middle.y + this.below(500) - 370 };
    const remark = this.remark();
    const at = lane === undefined ? aside : this.placeIn(lane);
    if (this.isDesign) person.addText(remark, at);
    else person.addSticky(remark, at);
    return lane === undefined ? `wrote “${remark}”` : `wrote “${remark}” in “${this.nameOf(lane)}”`;
  }

  private feel(person: Person): string | null {
    const { store } = this.host.engine;
    const dots = this.all().filter(
      (one) => isDot(one) && isLane(store.find(one.parentId), store.nodes) && person.canTouch(one.id),
    );
    const dot = this.pick(dots);
    const lane = store.find(dot?.parentId ?? null);
    if (dot === undefined || lane === undefined) return null;
    const [dotBox, laneBox] = [boxOnPage(store, dot), boxOnPage(store, lane)];
    const room = Math.max(1, laneBox.height - dotBox.height - 2 * AIR);
    person.drag(dot.id, { x: dotBox.x, y: laneBox.y + AIR + this.below(Math.round(room)) });
    return `set a feeling in “${this.nameOf(lane)}”`;
  }

  private get isDesign(): boolean {
    return this.host.engine.settings.editor === 'figma';
  }

  private notes(person: Person): NodeRecord[] {
    const { store } = this.host.engine;
    return this.all().filter((one) => {
      const isNote =
        one.type === 'STICKY' ||
        (one.type === 'FRAME' && !isDot(one) && isLane(store.find(one.parentId), store.nodes));
      const { text } = this.wordsOf(one);
      return isNote && text !== null && text.characters.trim() !== '' && person.canTouch(one.id);
    });
  }

  /** The node that holds a note's text: itself, or the one text in its frame. */
  private wordsOf(note: NodeRecord): NodeRecord {
    const [only, ...more] = note.childIds;
    return (more.length === 0 ? this.host.engine.store.find(only ?? null) : undefined) ?? note;
  }

  /** The lanes for notes: those that show no feelings. */
  private lanes(): NodeRecord[] {
    const { store } = this.host.engine;
    return this.all().filter(
      (one) => isLane(one, store.nodes) && !one.childIds.some((id) => isDot(store.get(id))),
    );
  }

  /** What a lane is called: by its own name, or else by the first text in it. */
  private nameOf(lane: NodeRecord): string {
    if (lane.name.trim() !== '') return short(lane.name);
    const { store } = this.host.engine;
    const words = [...store.below(lane)].find(({ type }) => type === 'TEXT')?.text?.characters;
    return short(words ?? 'a lane');
  }

  /** A place for a note in a lane, clear of the column that its notes leave free at the left. */
  private placeIn(lane: NodeRecord): Point {
    const { store } = this.host.engine;
    const box = boxOnPage(store, lane);
    const stickies = lane.childIds.map((id) => store.get(id)).filter(({ type }) => type === 'STICKY');
    const left = Math.min(lane.width / 4, ...stickies.map(({ x }) => x));
    const within = (size: number): number => this.below(Math.max(1, Math.round(size)));
    return {
      x: Math.round(box.x + left + within(lane.width - left - STICKY - AIR)),
      y: Math.round(box.y + AIR + within(lane.height - STICKY - 2 * AIR)),
    };
  }

  private remark(): string {
    const isRussian = this.all().some(({ text }) => CYRILLIC.test(text?.characters ?? ''));
    return this.pick(REMARKS[isRussian ? 'ru' : 'en']) ?? '';
  }

  private all(): NodeRecord[] {
    const { engine } = this.host;
    return [...engine.store.below(engine.currentPage())];
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

function isLane(record: NodeRecord | undefined, nodes: ReadonlyMap<string, NodeRecord>): boolean {
  const around = nodes.get(record?.parentId ?? '');
  if (record === undefined || around === undefined) return false;
  return isBand(record) && isBand(around) && record.width >= LANE_SHARE * around.width;
}

const isBand = ({ type }: NodeRecord): boolean => type === 'SECTION' || type === 'FRAME';

function isDot({ type, width, shapeType }: NodeRecord): boolean {
  const isShape =
    type === 'ELLIPSE' || type === 'FRAME' || (type === 'SHAPE_WITH_TEXT' && shapeType === 'ELLIPSE');
  return isShape && width <= DOT_WIDTH;
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
};
