import type { Kept } from '../../journey/layout/kept.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { takesNotes } from '../../journey/model/lane.ts';
import type { ReadNote } from '../../journey/readback/read-notes.ts';
import { key, type Key } from '../../journey/scene/key.ts';
import type { Box, Point } from '../../journey/scene/scene.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';

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

/** What follows or sticks to something else, and stands nowhere by itself. */
const HANGING = ['CONNECTOR', 'STAMP', 'WASHI_TAPE', 'GROUP']; // a group is where its members are

/** What people put into the cells that is no note of the journey. */
const strangersIn = (
  notes: readonly ReadNote[],
  own: ReadonlyMap<Key, BoardNode>,
  nodes: readonly BoardNode[],
): Map<string, Box[]> => {
  const known = new Set<BoardNode>(own.values());
  for (const { node } of notes) known.add(node);
  const lanes = new Map<string, Key>();
  const headers: { readonly id: string; readonly left: number }[] = [];
  own.forEach(({ id, box, record }, one) => {
    const [kind, about, more] = one.split('/');
    if (about === undefined || more !== undefined) return;
    if (kind === 'lane') lanes.set(id, about);
    if (kind === 'stage') headers.push({ id: about, left: box.x - (record?.x ?? 0) });
  });
  headers.sort((a, b) => b.left - a.left);
  const found = new Map<string, Box[]>();
  const groups = new Map(nodes.flatMap(({ id, type, parent }) => (type === 'GROUP' ? [[id, parent]] : [])));
  for (const node of nodes) {
    let home = node.parent;
    while (home !== null && groups.has(home)) home = groups.get(home) ?? null;
    const lane = lanes.get(home ?? '');
    const around = lane === undefined ? undefined : own.get(key.lane(lane))?.box;
    const { box } = node;
    const column = headers.find(({ left }) => left <= box.x + box.width / 2);
    if (around === undefined || column === undefined) continue;
    if (known.has(node) || HANGING.includes(node.type)) continue;
    const cell = `${lane ?? ''}/${column.id}`;
    const place = { ...box, x: box.x - column.left, y: box.y - around.y };
    found.set(cell, [...(found.get(cell) ?? []), place]);
  }
  return found;
};

/**
 * What of the board the layout keeps (U1, U2). With `wanted`, a note is pinned only where it stays in its cell,
 * and the notes of a cell only where they stay in their order; without, all are.
 */
export const keptOf = (
  notes: readonly ReadNote[],
  read: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  nodes: readonly BoardNode[],
  wanted: Journey | null,
): Kept => {
  const pins = new Map<string, Point>();
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
    if (cells !== null && cells.get(id) !== cell) continue;
    stays.push({ note, cell });
    const place = rank.get(id) ?? 0;
    if (place < (last.get(cell) ?? -1)) shuffled.add(cell);
    last.set(cell, place);
  }
  for (const { note, cell } of stays) if (!shuffled.has(cell)) pins.set(note.id, note.corner);
  const laneHeights = new Map<string, number>();
  for (const { id } of read.lanes) {
    const lane = own.get(key.lane(id));
    if (lane !== undefined) laneHeights.set(id, lane.box.height);
  }
  return {
    pins,
    sizes,
    strangers: strangersIn(notes, own, nodes),
    laneHeights,
    isAsFound: wanted === null,
    parkingHeight: own.get(key.parking)?.box.height ?? null,
  };
};
