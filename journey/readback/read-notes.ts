/**
 * The notes of a map: who they are, where they stand, in which order.
 *
 * Problem: people move, copy, retype and add notes without the plugin, and none may be lost or silently put
 * into a cell (M2, B2). Approach: place decides, by boxes on the page and never by the parent; what lies on a
 * border or in no cell keeps the cell it last had and is reported, and where it never had one it is only
 * reported. Order in a cell comes from places, but notes that nobody moved keep theirs.
 * Limits: a copied map's stickies have new node ids, so the ones that people made are new notes there.
 */
import type { Journey } from '../model/journey.ts';
import { takesNotes } from '../model/lane.ts';
import { LIMITS, RANGES } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import { type Key, key } from '../scene/key.ts';
import type { Box, Point } from '../scene/scene.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';
import type { Strip } from './columns-on-board.ts';
import { type Report, textOf, within, withoutFirstLine } from './hand-text.ts';
import { isId } from './is-id.ts';
import { isOfMap } from './our-nodes.ts';

/** A note with its node, its cell and its place. */
export interface ReadNote {
  readonly id: string;
  readonly node: BoardNode;
  /** Both null: it stands in the parking lot, or in no cell. */
  readonly laneId: string | null;
  readonly stageId: string | null;
  /** Its corner from that of its cell: the column's left edge, the lane section's top; else that of the parking lot. */
  readonly corner: Point;
}

const NOTE = key.note('');
const NOTE_TYPES = ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'FRAME'];

/** What is neither a note nor a copy of furniture, however many there are. */
const SCAFFOLD: readonly Key[] = [key.map, key.prototype];

const middle = ({ y, height }: Box): number => y + height / 2;

/** Nodes that are notes, bottom-most first, each with the id it has in the journey. */
const noteNodes = (
  snapshot: Snapshot,
  own: ReadonlyMap<Key, BoardNode>,
  report: Report,
): { id: string; node: BoardNode }[] => {
  const { nodes } = snapshot;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Map<string | null, number>();
  for (const { parent } of nodes) inside.set(parent, (inside.get(parent) || 0) + 1);
  const copies = new Set<string | null>();
  const taken = new Set<string>();
  const found: { id: string; node: BoardNode }[] = [];

  for (const node of nodes) {
    const { record, parent } = node;
    const itsKey = record && isOfMap(snapshot, node) ? record.k : '';
    const isOurs = own.get(itsKey) === node;
    const isNote = itsKey.startsWith(NOTE);
    let id = isOurs ? itsKey.slice(NOTE.length) : '';
    let whole = node;
    if (!isNote) {
      if (isOurs || SCAFFOLD.includes(itsKey)) continue;
      if (itsKey !== '') {
        // Of a copied lane only the lane is told.
        if (!copies.has(parent)) report('copyOfFurniture', node, textOf(node));
        copies.add(node.id);
        continue;
      }
      if (!NOTE_TYPES.includes(node.type) || textOf(node).trim() === '') continue;
      // A frame around one text is one note (B1c).
      const frame = byId.get(parent || '');
      if (frame && frame.type === 'FRAME' && !frame.record && inside.get(parent) === 1) {
        whole = { ...frame, text: node.text };
      }
    }
    if (!isOurs || !isId(id)) id = `n-${whole.id.replace(/[^\w:.-]/g, '_').slice(-50)}`;
    while (taken.has(id)) id += '.';
    taken.add(id);
    found.push({ id, node: whole });
  }
  return found;
};

/** The strips that a stretch of the page stands on: its centre, or more than a third of it. */
const stripsAt = (strips: readonly Strip[], from: number, size: number): { on: Strip[]; isSure: boolean } => {
  const holds = (strip: Strip): boolean => strip.from <= from + size / 2 && from + size / 2 < strip.to;
  const on = strips.filter(
    (strip) => holds(strip) || Math.min(strip.to, from + size) - Math.max(strip.from, from) > size / 3,
  );
  return { on, isSure: on.length === 1 && on.every(holds) };
};

/** From the top; rows by centre, each from left to right (B2c). */
const byPlace = (notes: readonly ReadNote[]): ReadNote[] => {
  const rows: { centre: number; notes: ReadNote[] }[] = [];
  for (const note of [...notes].sort((a, b) => a.corner.y - b.corner.y)) {
    const last = rows[rows.length - 1];
    const centre = note.corner.y + note.node.box.height / 2;
    if (last && note.corner.y < last.centre) {
      last.notes.push(note);
      last.centre = Math.min(last.centre, centre);
    } else rows.push({ centre, notes: [note] });
  }
  const sorted: ReadNote[] = [];
  for (const row of rows) sorted.push(...row.notes.sort((a, b) => a.corner.x - b.corner.x));
  return sorted;
};

/**
 * Reads the notes into `journey`, whose stages and lanes are read already and whose notes are those that were
 * drawn last; gives each note that stands on the board.
 */
export const readNotes = (
  snapshot: Snapshot,
  own: ReadonlyMap<Key, BoardNode>,
  journey: Journey,
  columns: readonly Strip[],
  map: Box,
  report: Report,
): ReadNote[] => {
  const laneOf = new Map(journey.lanes.map((lane) => [lane.id, lane]));
  const titles = new Map([...journey.stages, ...journey.lanes].map(({ id, title }) => [id, title]));
  const before = new Map(journey.notes.map((note) => [note.id, note]));
  const lanes: (Strip & { readonly box: Box })[] = [];
  const addStrip = (id: string, node: BoardNode | undefined): void => {
    if (node) lanes.push({ id, from: node.box.y, to: node.box.y + node.box.height, box: node.box });
  };
  for (const { id } of journey.lanes) addStrip(id, own.get(key.lane(id)));
  const lot = own.get(key.parking);
  addStrip('', lot);

  const takes = (laneId: string | null): boolean => {
    const lane = laneOf.get(laneId || '');
    return lane !== undefined && takesNotes(lane.kind);
  };
  const hasStage = (id: string | null): boolean => columns.some((column) => column.id === id);

  const found: ReadNote[] = [];
  const notes = new Map<string, Note>();
  for (const { id, node } of noteNodes(snapshot, own, report)) {
    const { box, record } = node;
    const centre = { x: box.x + box.width / 2, y: middle(box) };
    const isWithin = (around: Box): boolean => around.x <= centre.x && centre.x < around.x + around.width;
    const rows = stripsAt(
      lanes.filter((lane) => isWithin(lane.box)),
      box.y,
      box.height,
    );
    const across = stripsAt(columns, box.x, box.width);
    const [row, column] = [rows.on[0], across.on[0]];
    const isParked = rows.isSure && row !== undefined && row.id === '';
    const isFixed = rows.isSure && row !== undefined && !isParked && !takes(row.id);
    const isSure = isParked || (rows.isSure && across.isSure && !isFixed);

    const last = before.get(id);
    const isOurs = record !== null && own.get(record.k) === node;
    if (!isSure) {
      const isOutside = !isWithin(map) || centre.y < map.y || centre.y >= map.y + map.height;
      const places = rows.on.length === 1 && !isFixed && across.on.length > 0 ? across.on : rows.on;
      report(
        isFixed ? 'inFixedLane' : isOutside && row === undefined ? 'outsideMap' : 'betweenCells',
        node,
        textOf(node),
        places.map((place) => titles.get(place.id) || ''),
      );
      if (!last && !isOurs) continue; // it never had a cell, and nobody is to choose one for it
    }

    const hadCell = last !== undefined && takes(last.laneId) && hasStage(last.stageId);
    let laneId = last ? last.laneId : null;
    let stageId = last ? last.stageId : null;
    if (isParked && hadCell) laneId = stageId = null;
    else if (isSure && !isParked && row && column) {
      laneId = row.id;
      stageId = column.id;
    }
    if (!laneOf.has(laneId || '')) laneId = null;
    const note: Note = {
      id,
      source: null,
      author: '',
      votes: 0,
      isUrgent: false,
      text: '',
      ...last,
      laneId,
      stageId,
    };
    if (!last || !isOurs || (node.text || '') !== (record.t || '')) {
      const said = textOf(node);
      const text = withoutFirstLine(said, ({ urgent }) => urgent);
      note.isUrgent = text !== said;
      note.text = within(text, LIMITS.noteLength, node, report);
    }
    let votes = 0;
    for (const count of Object.values(node.votes)) votes += count;
    if (votes > 0) note.votes = Math.min(votes, RANGES.votes.maximum);
    if (node.author !== null) note.author = within(node.author, LIMITS.authorLength, node, report);
    notes.set(id, note);

    const hasCell = takes(laneId) && hasStage(stageId);
    const section = lanes.find((lane) => lane.id === (hasCell ? laneId : ''));
    const left = hasCell && columns.find((each) => each.id === stageId);
    found.push({
      id,
      node,
      laneId: hasCell ? laneId : null,
      stageId: hasCell ? stageId : null,
      corner: {
        x: box.x - (left ? left.from : section ? section.box.x : map.x),
        y: box.y - (section ? section.from : map.y),
      },
    });
  }

  const ordered = journey.notes
    .map((note) => notes.get(note.id))
    .filter((note): note is Note => note !== undefined);
  notes.forEach((note) => {
    if (!before.has(note.id)) ordered.push(note);
  });
  sortCells(ordered, found, before);
  if (ordered.length > LIMITS.notes) report('tooMany', null, '', [], LIMITS.notes);
  journey.notes = ordered.slice(0, LIMITS.notes);
  return found;
};

/** Puts the notes of each cell into the order in which they stand, on the places in the list that they have together. */
const sortCells = (notes: Note[], found: readonly ReadNote[], before: ReadonlyMap<string, Note>): void => {
  const placeOf = new Map(notes.map(({ id }, i) => [id, i]));
  const at = ({ id }: ReadNote): number => placeOf.get(id) || 0;
  const cells = new Map<string, ReadNote[]>();
  for (const note of found) {
    const cell = `${note.laneId}/${note.stageId}`;
    const others = cells.get(cell);
    if (others) others.push(note);
    else cells.set(cell, [note]);
  }
  cells.forEach((cell) => {
    const inList = [...cell].sort((a, b) => at(a) - at(b));
    const isStill = ({ id, node: { record }, corner, laneId, stageId }: ReadNote): boolean => {
      const last = before.get(id);
      return (
        last !== undefined &&
        record !== null &&
        Math.abs(record.x - corner.x) + Math.abs(record.y - corner.y) < 1 &&
        (laneId === null || (last.laneId === laneId && last.stageId === stageId))
      );
    };
    const order = inList.filter(isStill);
    let previous = -1;
    for (const note of byPlace(cell)) {
      const index = order.indexOf(note);
      if (index < 0) order.splice(++previous, 0, note);
      else previous = index;
    }
    const sorted = order.map((note) => notes[at(note)]);
    inList.forEach((note, i) => {
      const next = sorted[i];
      if (next) notes[at(note)] = next;
    });
  });
};
