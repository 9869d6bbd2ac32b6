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
import { LIMITS } from '../model/limits.ts';
import type { Note } from '../model/note.ts';
import { noteIdOf } from '../model/team-note.ts';
import { type Key, key, noteOfKey } from '../scene/key.ts';
import type { Box, Point } from '../scene/scene.ts';
import { standsOn } from '../scene/strip.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';
import { filled, isTypedOver, type Report, saidAsNote, textOf, within } from './board-text.ts';
import type { TitledStrip } from './columns-on-board.ts';
import { keyOf, nodesHere } from './our-nodes.ts';

/** A note with its node, its cell and its place. */
export interface ReadNote {
  readonly id: string;
  readonly node: BoardNode;
  /** Both null: it stands in the parking lot, or never had a cell. */
  readonly laneId: string | null;
  readonly stageId: string | null;
  /** Its corner from that of its cell: the column's left edge, the lane section's top; else from that of the parking lot. */
  readonly corner: Point;
  /** Its place tells no cell: it is reported, and keeps the one that it last had. */
  readonly isLoose: boolean;
  /** As the stamps on it say; 0 where it has none. */
  readonly votes: number;
}

const NOTE_TYPES = /^(STICKY|SHAPE_WITH_TEXT|TEXT|FRAME)$/; // a frame that says something is drawn as a note (B1c)

const isHalfDrawn = ({ map }: Snapshot, { id, record, text }: BoardNode): boolean =>
  record !== null &&
  record.k === key.prototype &&
  record.m === map &&
  record.n === id &&
  (record.t || '') === (text || '');

/** Id of the last strip that begins before a place, else of the first. */
const lastBefore = (strips: readonly TitledStrip[], at: number): string =>
  (strips.filter(({ from }) => from < at).pop() || strips[0] || { id: '' }).id;

/** From the top; rows by centre, each from left to right (B2c). What keeps a cell without standing in it is in none of its rows, and last. */
const byPlace = (notes: readonly ReadNote[]): ReadNote[] => {
  const rows = new Map<ReadNote, number>();
  let row = 0;
  let centre = 0;
  const sorted = notes.filter((note) => !note.isLoose).sort((a, b) => a.corner.y - b.corner.y);
  for (const note of sorted) {
    const { corner, node } = note;
    const own = corner.y + node.box.height / 2;
    const isSameRow = row > 0 && corner.y < centre;
    centre = isSameRow ? Math.min(centre, own) : own;
    rows.set(note, isSameRow ? row : ++row);
  }
  const rowOf = (note: ReadNote): number => rows.get(note) || 0;
  return sorted
    .sort((a, b) => rowOf(a) - rowOf(b) || a.corner.x - b.corner.x)
    .concat(notes.filter((note) => note.isLoose));
};

/**
 * Reads the notes into `journey`, whose stages and lanes are read already and whose notes are those that were
 * drawn last; gives each note that stands on the board, and people's that have no cell and are only reported.
 */
export const readNotes = (
  snapshot: Snapshot,
  own: ReadonlyMap<Key, BoardNode>,
  journey: Journey,
  columns: readonly TitledStrip[],
  map: Box,
  report: Report,
): { readonly notes: ReadNote[]; readonly strays: BoardNode[] } => {
  const { lanes, stages } = journey;
  const strays: BoardNode[] = [];
  const before = new Map(journey.notes.map((note) => [note.id, note]));
  const copies = new Set<string | null>();
  const notes = new Map<string, Note>();
  const found: ReadNote[] = [];
  const cells = new Map<string, ReadNote[]>();
  const still = new Map<string, Note>(); // by id: in the cell and at the place where they were drawn
  const PARKED = { laneId: null, stageId: null };

  const hasCell = ({ laneId, stageId }: Pick<Note, 'laneId' | 'stageId'>): boolean =>
    lanes.some(({ id, kind }) => id === laneId && takesNotes(kind)) &&
    stages.some(({ id }) => id === stageId);
  const rows: (TitledStrip & { readonly box: Box; readonly node: string; readonly isBack: boolean })[] = [];
  for (const { id, title } of [...lanes, { id: '', title: '' }]) {
    const section = own.get(id ? key.lane(id) : key.parking);
    if (section) {
      const { box, id: node, isUnknown: isBack = false } = section;
      rows.push({ id, title, from: box.y, to: box.y + box.height, box, node, isBack });
    }
  }
  rows.sort((a, b) => a.from - b.from); // hands may have put them in another order

  for (const node of nodesHere(snapshot)) {
    const { box, record } = node;
    const itsKey = keyOf(snapshot, node);
    const isOurs = own.get(itsKey) === node;
    const ownId = noteOfKey(itsKey);
    if (!ownId) {
      // What a run of this map left half drawn is no note: whoever writes on it makes it theirs (W3).
      if (isOurs || isHalfDrawn(snapshot, node)) continue;
      // Also of another map's, but for its notes and for what a run there only used to print them (B1b).
      if (itsKey || (record && !/^(note\/|prototype$)/.test(record.k))) {
        // Of a copied lane only the lane is told.
        if (!copies.has(node.parent)) report('copyOfFurniture', node, textOf(node));
        copies.add(node.id);
        continue;
      }
      if (!NOTE_TYPES.test(node.type) || !textOf(node).trim()) continue;
    }
    let id = (isOurs && ownId) || noteIdOf(node.id);
    while (notes.has(id)) id += '.';
    // An id that a copy's journey names for a note of people's may be another one's there (M9).
    const last = isOurs || !snapshot.isCopy ? before.get(id) : undefined;

    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const isWithin = (around: Box): boolean => around.x <= x && x < around.x + around.width;
    const row = standsOn(
      rows.filter((each) => isWithin(each.box)),
      box.y,
      box.height,
    );
    const column = standsOn(columns, box.x, box.width);
    let cell: Pick<Note, 'laneId' | 'stageId'> | undefined;
    let isFixed = false;
    // Where hands brought a lane back to where another one stands by now, each has what stands in it.
    const on = rows.filter((each) => isWithin(each.box) && each.from <= y && y < each.to);
    const isBack = on.length > 1 && on.some((each) => each.isBack);
    const sure = row.sure || (isBack && on.find((each) => each.node === node.parent));
    if (sure) {
      const laneId = sure.id;
      isFixed = lanes.some((lane) => lane.id === laneId && !takesNotes(lane.kind));
      if (!laneId) cell = PARKED;
      else if (column.sure && !isFixed) cell = { laneId, stageId: column.sure.id };
    }
    const isLoose = !cell;
    if (!cell) {
      const isOutside = row.on.length === 0 && !(isWithin(map) && y >= map.y && y < map.y + map.height);
      const places = row.on.length === 1 && column.on.length > 1 && !isFixed ? column.on : row.on;
      report(
        isFixed ? 'inFixedLane' : isOutside ? 'outsideMap' : 'betweenCells',
        node,
        textOf(node),
        filled(places.map(({ title }) => title)),
        null,
        [lastBefore(rows, y), lastBefore(columns, x)],
      );
      if (!last && !isOurs) {
        strays.push(node); // it never had a cell, and nobody is to choose one for it
        continue;
      }
      cell = last && hasCell(last) ? { laneId: last.laneId, stageId: last.stageId } : PARKED;
    }

    const { laneId, stageId } = cell;
    // The fields in the order of the schema: an update compares journeys as JSON.
    const blank = { id, ...cell, text: '', isUrgent: false, source: null, author: '', votes: 0 };
    const note: Note = { ...(last || blank), id, laneId, stageId };
    if (last && !laneId && !hasCell(last)) {
      note.stageId = last.stageId;
      note.laneId = lanes.some((lane) => lane.id === last.laneId) ? last.laneId : null;
    }
    if (!last || !isOurs || !record || isTypedOver(node)) {
      Object.assign(note, saidAsNote(textOf(node), node, report));
    }
    const votes = Object.values(node.votes).reduce((sum, count) => sum + count, 0);
    if (votes) note.votes = votes;
    if (node.author !== null) note.author = within(node.author, LIMITS.authorLength, node, report);
    notes.set(id, note);

    const left = columns.find((each) => each.id === stageId);
    const { box: section } = rows.find((each) => each.id === (laneId || '')) || { box: map };
    const corner = { x: box.x - (left ? left.from : section.x), y: box.y - section.y };
    const each = { id, node, laneId, stageId, corner, isLoose, votes };
    found.push(each);
    const name = `${laneId}/${stageId}`;
    const others = cells.get(name);
    if (others) others.push(each);
    else cells.set(name, [each]);
    const isSameCell = last && (!laneId || (last.laneId === laneId && last.stageId === stageId));
    if (isSameCell && record && Math.abs(record.x - corner.x) + Math.abs(record.y - corner.y) < 1) {
      still.set(id, note);
    }
  }

  const ordered: Note[] = [];
  for (const { id } of journey.notes) {
    const note = still.get(id);
    if (note) ordered.push(note);
  }
  const placeOf = ({ id }: ReadNote): number => ordered.findIndex((note) => note.id === id);
  cells.forEach((cell) => {
    const stays = cell.filter(({ id }) => still.has(id));
    if (stays.length === cell.length) return;
    let at = Math.min(ordered.length, ...stays.map(placeOf)) - 1;
    for (const each of byPlace(cell)) {
      const note = notes.get(each.id);
      if (still.has(each.id)) at = placeOf(each);
      else if (note) ordered.splice(++at, 0, note);
    }
  });
  if (ordered.length > LIMITS.notes) report('tooMany', null, '', [], LIMITS.notes);
  journey.notes = ordered.slice(0, LIMITS.notes);
  return { notes: found, strays };
};
