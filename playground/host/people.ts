/**
 * What people and other documents bring to a board and no plugin can make (rule 53), and what people do by
 * hand: drag, type, duplicate, delete, rename, recolour. (Undo of whoever runs the plugin is the host's own: `host.undo()`.)
 *
 * It is a face for fixtures: it writes records as the editor would, past the plugin API and its rules. Every
 * deed is one step of its own. A deed of the person who runs the plugin can be undone by them and reaches
 * listeners as LOCAL; a deed of anybody else is REMOTE and stays out of the runner's undo, as in Figma.
 */
import { clip, type Clipping, joinEnds, shiftFreeEnds } from './clipping.ts';
import { copyNode, copyNodes } from './copy-node.ts';
import { dropTarget } from './drop-target.ts';
import type { Engine } from './engine.ts';
import type { EmulatedHost } from './host.ts';
import {
  absoluteBox,
  absoluteTransform,
  centreOf,
  holds,
  originOf,
  untransformPoint,
  type Box,
  type Point,
} from './geometry.ts';
import { groupNodes, moveGroupContent } from './groups.ts';
import { History } from './history.ts';
import { hex, solid } from './node-defaults.ts';
import type { EndpointRecord, NodeRecord } from './node-record.ts';
import { reflow } from './reflow.ts';
import { removeNode } from './remove-node.ts';
import { replaceText, styleText, textOf, type TextLook } from './text-model.ts';

/** A place on the page, px, and what stands there; everything else is as the editor makes it. */
export type Things = Partial<Omit<NodeRecord, 'id' | 'type' | 'parentId' | 'childIds'>>;

/** From one stamp to the next on the same node, px: each can be told and taken hold of. */
const STAMP_STEP = 40;

export class Person {
  private readonly engine: Engine;
  /** The deeds of one who does not run the plugin: whose undo takes back nothing else. */
  private readonly history: History;
  private isTogether = false;

  /** @param isRunner whether this person is the one who runs the plugin. */
  constructor(
    private readonly host: EmulatedHost,
    readonly name: string,
    readonly isRunner = false,
  ) {
    this.engine = host.engine;
    this.history = new History(host.engine.store, host.engine, 'none');
  }

  /** A sticky with this person as its author; it lands in the section under its centre. */
  addSticky(text: string, at: Point, things: Things = {}): NodeRecord {
    return this.add('STICKY', { ...things, ...at, authorName: this.name }, text);
  }

  addText(text: string, at: Point): NodeRecord {
    return this.add('TEXT', at, text);
  }

  /** A shape with text, e.g. `ROUNDED_RECTANGLE`. */
  addShape(text: string, at: Point, shapeType = 'SQUARE'): NodeRecord {
    return this.add('SHAPE_WITH_TEXT', { ...at, shapeType }, text);
  }

  addSection(name: string, at: Point, size: { readonly width: number; readonly height: number }): NodeRecord {
    return this.add('SECTION', { ...at, ...size, name });
  }

  /** A stamp stuck to a node, e.g. `heart`: over its top right corner, the next ones side by side to its left. */
  stamp(hostId: string, sign = 'thumbs up'): NodeRecord {
    const { store } = this.engine;
    const box = absoluteBox(store, store.get(hostId));
    const earlier = [...store.nodes.values()].filter((one) => one.stuckToId === hostId).length;
    const inRow = Math.max(1, Math.floor(box.width / STAMP_STEP));
    const at = {
      x: box.x + box.width - 32 - (earlier % inRow) * STAMP_STEP,
      y: box.y - 16 + Math.floor(earlier / inRow) * STAMP_STEP,
    };
    return this.add('STAMP', { ...at, name: sign, stuckToId: hostId, extra: { authorName: this.name } });
  }

  /** A strip of washi tape stuck to a node. */
  tape(hostId: string): NodeRecord {
    const box = absoluteBox(this.engine.store, this.engine.store.get(hostId));
    return this.add('WASHI_TAPE', {
      x: box.x,
      y: box.y - 12,
      width: box.width,
      height: 24,
      stuckToId: hostId,
    });
  }

  /** A line from one node to another with words on it. Between two of one section it stands in that section. */
  join(fromId: string, toId: string, words: string, look: Things = {}): NodeRecord {
    return this.act(() => {
      const { connector } = this.engine.make('CONNECTOR');
      if (connector === null) throw new Error('A connector has ends.');
      const glued = (endpointNodeId: string): EndpointRecord => ({
        endpointNodeId,
        magnet: 'AUTO',
        position: null,
      });
      const ends = { ...connector, start: glued(fromId), end: glued(toId) };
      const line = this.add('CONNECTOR', { connector: ends, ...look }, words);
      const { text } = line;
      if (text !== null) {
        // What a hand types is seen.
        const segments = text.segments.map((segment) => ({
          ...segment,
          fontName: { family: 'Inter', style: 'Medium' },
          fills: [solid(hex('1E1E1E'))],
        }));
        this.engine.store.write(line, 'text', { ...text, segments });
      }
      joinEnds(this.engine, line);
      return line;
    });
  }

  addWidget(name: string, at: Point): NodeRecord {
    return this.add('WIDGET', { ...at, name, width: 200, height: 80, extra: { widgetId: 'widget:1' } });
  }

  /** A picture: a rectangle with an image for its fill, as a paste from the clipboard makes it. */
  addImage(at: Point, size: { readonly width: number; readonly height: number }): NodeRecord {
    const fill = { ...solid(hex('D9D9D9')), type: 'IMAGE' as const };
    return this.add('RECTANGLE', { ...at, ...size, name: 'image', fills: [fill] });
  }

  /** A link that somebody pasted. */
  addLink(title: string, at: Point): NodeRecord {
    return this.add('LINK_UNFURL', {
      ...at,
      width: 320,
      height: 120,
      name: title,
      extra: { linkUnfurlData: { title } },
    });
  }

  /** Puts text into a font that the plugin's user has not (rule 33), as a document from elsewhere brings it. */
  useMissingFont(id: string, family = 'Corporate Sans'): void {
    this.setIn(id, { fontName: { family, style: 'Regular' } });
    this.change(id, (record) => {
      this.engine.store.write(record, 'text', { ...textOf(record), hasMissingFont: true });
    });
  }

  /** Sets a stretch of a text in another look: the whole of it where none is named. */
  setIn(id: string, look: Partial<TextLook>, start = 0, end = Infinity): void {
    this.change(id, (record) => {
      const styled = styleText(textOf(record), start, end, (old) => ({ ...old, ...look }));
      this.engine.store.write(record, 'text', styled);
      reflow(this.engine, record);
    });
  }

  lock(id: string, locked = true): void {
    this.change(id, (record) => this.engine.store.write(record, 'locked', locked), true);
  }

  hide(id: string): void {
    this.change(id, (record) => this.engine.store.write(record, 'visible', false));
  }

  /**
   * Drags a node so that its top left corner comes to a place on the page. What lies under its centre then
   * takes it in: the topmost section (in the design editor, frame), or else the page. Stamps come along and
   * plugin data stays (rule 51).
   */
  drag(id: string, to: Point): void {
    this.change(id, (record) => {
      const { store } = this.engine;
      const box = absoluteBox(store, record);
      this.place(record, to);
      for (const one of [...store.nodes.values()].filter((other) => other.stuckToId === id)) {
        const from = absoluteBox(store, one);
        this.place(one, { x: from.x + to.x - box.x, y: from.y + to.y - box.y });
      }
    });
  }

  /** Types over the whole text of a node; the text keeps the look of its first character. */
  type(id: string, text: string): void {
    this.change(id, (record) => {
      this.engine.store.write(record, 'text', replaceText(textOf(record), text));
      reflow(this.engine, record);
    });
  }

  /** A copy beside the original, with its plugin data and an id of its own (rule 51). */
  duplicate(id: string): NodeRecord {
    return this.act(() => {
      const record = this.engine.store.get(id);
      const copy = copyNode(this.engine, record, 'person');
      this.engine.store.write(copy, 'x', record.x + 24);
      this.engine.store.write(copy, 'y', record.y + 24);
      return copy;
    });
  }

  /** Puts nodes aside for `paste`; none of them may lie in another one. Null where there is none. */
  copy(ids: readonly string[]): Clipping | null {
    return clip(this.engine, ids);
  }

  /**
   * Pastes what was copied, moved by page px, with ids of its own and its plugin data (rule 51). Each node
   * lands in the section under its centre; a connector where both of its ends stand.
   */
  paste({ roots, records }: Clipping, by: Point): NodeRecord[] {
    return this.act(() => {
      const { store } = this.engine;
      const source = (id: string): NodeRecord => {
        const record = records.get(id);
        if (record === undefined) throw new Error(`${id} was not copied.`);
        return record;
      };
      const originals = roots.map(({ record }) => record);
      const copies = copyNodes(this.engine, originals, 'person', source);
      const page = this.engine.currentPage();
      for (const copy of copies) store.attach(copy, page, page.childIds.length);
      for (const [index, copy] of copies.entries()) {
        const at = roots[index]?.at ?? copy;
        if (copy.connector === null) this.place(copy, { x: at.x + by.x, y: at.y + by.y });
        for (const one of [copy, ...store.below(copy)]) shiftFreeEnds(this.engine, one, by);
      }
      for (const copy of copies) joinEnds(this.engine, copy);
      return copies;
    });
  }

  /**
   * Gives an upright node another box on the page. What stands in a section keeps its place on the page:
   * what then lies outside leaves it, and what lies in it whole comes in.
   */
  resize(id: string, box: Box): void {
    this.change(id, (record) => {
      const { store } = this.engine;
      const places = record.childIds.map((childId) => {
        const child = store.get(childId);
        return { child, at: originOf(absoluteTransform(store, child)) };
      });
      const parent = store.get(record.parentId ?? this.engine.currentPageId);
      const corner = untransformPoint(absoluteTransform(store, parent), box);
      store.write(record, 'x', corner.x);
      store.write(record, 'y', corner.y);
      store.write(record, 'width', box.width);
      store.write(record, 'height', box.height);
      for (const { child, at } of places) {
        if (child.connector !== null) continue;
        const inRecord = untransformPoint(absoluteTransform(store, record), at);
        store.write(child, 'x', inRecord.x);
        store.write(child, 'y', inRecord.y);
        if (!holds(box, centreOf(absoluteBox(store, child)))) this.place(child, at);
      }
      if (record.type === 'SECTION') this.takeIn(record);
    });
  }

  /** Lets a section take in what lies in it whole and stood beside it so far, as one that is drawn around things does. */
  embrace(id: string): void {
    this.change(id, (record) => this.takeIn(record));
  }

  private takeIn(section: NodeRecord): void {
    const { store } = this.engine;
    const box = absoluteBox(store, section);
    const parent = store.get(section.parentId ?? this.engine.currentPageId);
    for (const id of [...parent.childIds]) {
      const one = store.get(id);
      if (one.id === section.id || one.locked || one.connector !== null) continue;
      const { x, y, width, height } = absoluteBox(store, one);
      if (!holds(box, { x, y }) || !holds(box, { x: x + width, y: y + height })) continue;
      const at = originOf(absoluteTransform(store, one));
      store.attach(one, section, section.childIds.length);
      const inSection = untransformPoint(absoluteTransform(store, section), at);
      store.write(one, 'x', inSection.x);
      store.write(one, 'y', inSection.y);
    }
  }

  /** Deletes a node with what is in it, what is stuck to it and the connectors glued to it. */
  remove(id: string): void {
    this.change(id, (record) => {
      const { store } = this.engine;
      removeNode(this.engine, record);
      for (const one of [...store.nodes.values()]) if (one.stuckToId === id) removeNode(this.engine, one);
    });
  }

  /** Groups things that stand in one parent; they stay where they are. */
  group(ids: readonly string[]): NodeRecord {
    return this.act(() => {
      const { store } = this.engine;
      const records = ids.map((id) => store.get(id));
      const parent = store.get(records[0]?.parentId ?? this.engine.currentPageId);
      return groupNodes(this.engine, records, parent, null);
    });
  }

  rename(id: string, name: string): void {
    this.change(id, (record) => this.engine.store.write(record, 'name', name));
  }

  /** @param code e.g. `FFA8DB` */
  recolour(id: string, code: string): void {
    this.change(id, (record) => this.engine.store.write(record, 'fills', [solid(hex(code))]));
  }

  /** Ctrl+Z of a person who does not run the plugin: takes back their last deed, as far as others left it. False when there is none. */
  undo(): boolean {
    return this.host.edit(() => this.history.undo(), 'REMOTE');
  }

  /** Several deeds as one, such as a drag of all that is selected: one step of the history. */
  together<Result>(work: () => Result): Result {
    return this.act(() => {
      this.isTogether = true;
      try {
        return work();
      } finally {
        this.isTogether = false;
      }
    });
  }

  /** Whether this person could change the node: it is there, and neither it nor anything around it is locked. */
  canTouch(id: string): boolean {
    let at = this.engine.store.find(id);
    if (at === undefined) return false;
    for (; at !== undefined; at = this.engine.store.find(at.parentId)) if (at.locked) return false;
    return true;
  }

  private add(kind: string, things: Things, text = ''): NodeRecord {
    return this.act(() => {
      const { store } = this.engine;
      const made = this.engine.make(kind);
      const record: NodeRecord = {
        ...made,
        ...things,
        text: made.text === null || text === '' ? made.text : replaceText(made.text, text),
      };
      store.add(record);
      const page = this.engine.currentPage();
      store.attach(record, page, page.childIds.length);
      reflow(this.engine, record);
      this.place(record, { x: record.x, y: record.y });
      return record;
    });
  }

  private change(id: string, work: (record: NodeRecord) => void, isLockItself = false): void {
    const record = this.engine.store.get(id);
    if (!isLockItself && !this.canTouch(id))
      throw new Error(`${record.type} ${id} is locked: nobody can change it by hand.`);
    this.act(() => work(record));
  }

  /** One deed: a step of its own in the runner's history, or none of it. */
  private act<Result>(work: () => Result): Result {
    if (this.isTogether) return work();
    if (this.isRunner) return this.host.edit(work, 'LOCAL');
    return this.host.edit(() => this.history.withRecording(work), 'REMOTE');
  }

  /** Puts a node at a place on the page, into whatever takes it in there. */
  private place(record: NodeRecord, to: Point): void {
    const { store } = this.engine;
    const page = store.pageOf(record) ?? this.engine.currentPage();
    const centre = { x: to.x + record.width / 2, y: to.y + record.height / 2 };
    const parent = dropTarget(store, page, record, centre, this.engine.settings.editor) ?? page;
    if (parent.id !== record.parentId) store.attach(record, parent, parent.childIds.length);
    const inParent = untransformPoint(absoluteTransform(store, parent), to);
    moveGroupContent(this.engine, record, 'x', inParent.x - record.x);
    moveGroupContent(this.engine, record, 'y', inParent.y - record.y);
    store.write(record, 'x', inParent.x);
    store.write(record, 'y', inParent.y);
  }
}
