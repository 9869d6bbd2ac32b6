import type { Kept, Pin } from '../../journey/layout/kept.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { takesNotes } from '../../journey/model/lane.ts';
import type { ReadResult } from '../../journey/readback/read-journey.ts';
import type { ReadNote } from '../../journey/readback/read-notes.ts';
import { key, type Key } from '../../journey/scene/key.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import type { Box } from '../../journey/scene/scene.ts';
import { groundOf } from '../../journey/snapshot/ground.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { HANGING } from './look-around.ts';

/** The cell of each note of a journey, e.g. `lane-1/stage-2`; `/` is the parking lot. */
const cellsOf = ({ lanes, stages, notes }: Journey): Map<string, string> => {
  const taking = new Set(lanes.filter(({ kind }) => takesNotes(kind)).map(({ id }) => id));
  const columns = new Set(stages.map(({ id }) => id));
  return new Map(
    notes.map(({ id, laneId, stageId }) => [
      id,
      laneId !== null && stageId !== null && taking.has(laneId) && columns.has(stageId)
        ? `${laneId}/${stageId}`
        : '/',
    ]),
  );
};

/** What people put into the cells that is not among these notes. */
const strangersIn = (
  notes: readonly BoardNode[],
  columns: ReadResult['columns'],
  own: ReadonlyMap<Key, BoardNode>,
  nodes: readonly BoardNode[],
): Map<string, Box[]> => {
  const known = new Set<BoardNode>([...notes, ...own.values()]);
  const byId = new Map<string | null, BoardNode>(nodes.map((node) => [node.id, node]));
  const found = new Map<string, Box[]>();
  for (const node of nodes) {
    const home = groundOf(node.parent, (id) => byId.get(id));
    const { k = '' } = home?.record ?? {};
    const { box } = node;
    const centre = box.x + box.width / 2;
    const column = columns.find(({ from, to }) => from <= centre && centre < to);
    if (home === undefined || column === undefined || !/^lane/.test(k) || own.get(k) !== home) continue;
    // A group is where its members are.
    if (known.has(node) || node.type === 'GROUP' || HANGING.includes(node.type)) continue;
    const cell = `${k}/${column.id}`;
    const place = { ...box, x: box.x - column.from, y: box.y - home.box.y };
    found.set(cell, [...(found.get(cell) ?? []), place]);
  }
  return found;
};

/**
 * What of the board the layout keeps (U1, U2). With `wanted`, a note is pinned only where it stays in its cell,
 * and the notes of a cell only where they stay in their order; without, all are. The node that is `put` into a cell
 * leaves its place in any case.
 */
export const keptOf = (
  { notes, journey: read, base, columns }: ReadResult,
  own: ReadonlyMap<Key, BoardNode>,
  nodes: readonly BoardNode[],
  wanted: Journey | null,
  put: string | null = null,
): Kept => {
  const pins = new Map<string, Pin>();
  const sizes = new Map<string, { readonly width: number; readonly height: number }>();
  const cells = wanted === null ? null : cellsOf(wanted);
  const texts = new Map(wanted?.notes.map(({ id, text }) => [id, text]));
  const rank = new Map(wanted?.notes.map(({ id }, i) => [id, i]));
  const order = new Map(read.notes.map(({ id }, i) => [id, i]));
  const last = new Map<string, number>();
  const shuffled = new Set<string>();
  const stays: { readonly note: ReadNote; readonly cell: string }[] = [];
  for (const note of [...notes].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))) {
    const { id, node, laneId, stageId } = note;
    const { width, height } = node.box;
    // Words that change may change the height: then it is estimated anew.
    const said = read.notes[order.get(id) ?? -1]?.text;
    if (cells === null || texts.get(id) === said) sizes.set(id, { width, height });
    const cell = `${laneId ?? ''}/${stageId ?? ''}`;
    if (cells !== null && (cells.get(id) !== cell || node.id === put)) continue;
    stays.push({ note, cell });
    const place = rank.get(id) ?? 0;
    if (place < (last.get(cell) ?? -1)) shuffled.add(cell);
    last.set(cell, place);
  }
  for (const { note, cell } of stays) {
    const { id, corner, isLoose } = note;
    if (!shuffled.has(cell)) pins.set(id, { ...corner, isLoose });
  }
  const strangers = strangersIn(
    notes.map(({ node }) => node),
    columns,
    own,
    nodes.filter(({ id }) => id !== put),
  );
  const laneHeights = new Map<string, number>();
  for (const { id } of read.lanes) {
    const one = key.lane(id);
    const lane = own.get(one);
    if (lane === undefined) continue;
    let { height } = lane.box;
    // What a hand drew over it is no room of its own: from below it ends it, from above it is in the way of notes.
    for (const other of [...read.lanes.map((each) => key.lane(each.id)), key.parking]) {
      const over = own.get(other)?.box;
      if (other === one || !over || !overlap(over, lane.box)) continue;
      const top = over.y - lane.box.y;
      if (top > 0) height = Math.min(height, top);
      else
        for (const { id: stage, from, to } of columns) {
          const cell = `${one}/${stage}`;
          const box = { x: 0, y: 0, width: to - from, height: top + over.height };
          strangers.set(cell, [...(strangers.get(cell) ?? []), box]);
        }
    }
    laneHeights.set(id, height);
  }
  return {
    pins,
    sizes,
    strangers,
    laneHeights,
    heads: (wanted && base) ?? read,
    parkingHeight: own.get(key.parking)?.box.height ?? null,
  };
};

/**
 * What Tidy keeps: what it may not move (M13), what has no room in any column, and the sizes of notes. Of the notes
 * without a cell it keeps the locked ones clear: the others give way.
 */
export const keptByTidy = (
  { notes, strays, columns }: ReadResult,
  own: ReadonlyMap<Key, BoardNode>,
  nodes: readonly BoardNode[],
  { sizes }: Kept,
): Kept => ({
  pins: new Map(
    notes.flatMap(({ id, node, corner, stageId, isLoose }) => {
      const column = columns.find((one) => one.id === stageId);
      // What is wider than its column, as a long line of a person's text is, would reach into others wherever it is put.
      const isWide = column !== undefined && node.box.width > column.to - column.from;
      return node.isLocked || isWide ? [[id, { ...corner, isLoose }]] : [];
    }),
  ),
  sizes,
  strangers: strangersIn(
    [...notes.map(({ node }) => node), ...strays.filter(({ isLocked }) => !isLocked)],
    columns,
    own,
    nodes,
  ),
  laneHeights: new Map(),
  parkingHeight: null,
});
