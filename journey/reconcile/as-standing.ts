/**
 * Scenes with their rows and columns where hands have put them.
 *
 * Problem: a layout spaces columns evenly and lanes one below the other, but a column stands where its header was dragged
 * to (B2a), and a lane where it was dragged to. What the form puts into a cell has to come to stand in the cell as it is on
 * the board. Approach: rows and columns are laid in the order in which they stand on the board, what the form adds next to
 * its neighbour; how far each lane and column stands from its place there in the scene that was read is measured
 * once, and the headers, lanes and notes of any scene are shifted by as much. A lane or a parking lot that is new is laid below
 * the lanes before it that are in its way as they are going to stand, what comes after it and would come to lie over it
 * below it, and the map is made high enough for them.
 * Limits: what stands in a lane goes up and down with it, and of that only notes are shifted sideways: where hands changed the order of
 * headers, dots, cards and checkpoints stay in the columns of the journey until Tidy.
 */
import type { Journey } from '../model/journey.ts';
import { LANE_GAP, MAP_PADDING, PARKING_GAP } from '../scene/air.ts';
import { key, type Key } from '../scene/key.ts';
import { overlap } from '../scene/overlap.ts';
import type { Box, Point, Scene, SceneItem, SectionItem } from '../scene/scene.ts';
import type { Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { boxOf } from './change.ts';
import { mergeOrder } from './merge-order.ts';
import { IS_STAGE } from './own-things.ts';

/** The lanes of a scene, from the top. */
const rowsOf = ({ map }: Scene): SectionItem[] =>
  map.children
    .flatMap((one) => (one.kind === 'section' && one.key !== key.parking ? [one] : []))
    .sort((a, b) => a.y - b.y);

/** The stage headers of a scene, from the left. */
const headersOf = ({ map }: Scene): SceneItem[] =>
  map.children.filter((one) => IS_STAGE.test(one.key)).sort((a, b) => a.anchor.x - b.anchor.x);

/** The order of rows or columns on the board, as a form with these in this order is going to leave it. */
const merged = (read: readonly Key[], board: readonly Key[], wanted: readonly Key[]): Key[] =>
  mergeOrder(read, board, wanted, new Set(wanted));

/** Upper ends of lanes that are stacked in this order, where a scene has its lanes. */
const stacked = (scene: Scene, order: readonly Key[]): Map<Key, number> => {
  const rows = rowsOf(scene);
  let y = rows[0]?.y ?? 0;
  return new Map(
    order.map((one) => {
      const top = y;
      y += (rows.find((row) => row.key === one)?.height ?? 0) + LANE_GAP;
      return [one, top];
    }),
  );
};

/** Left ends of columns in this order, where a scene has its columns. */
const slots = (scene: Scene, order: readonly Key[]): Map<Key, number> => {
  const headers = headersOf(scene);
  return new Map(order.map((one, i) => [one, headers[i]?.anchor.x ?? 0]));
};

/**
 * Gives scenes as they stand. `read` is laid out as the board was read, `map` is where the map stands, columns as they stand on the page;
 * `pins` has the notes that stay where they are, by id.
 */
export const asStanding = (
  read: Scene,
  own: ReadonlyMap<Key, BoardNode>,
  columns: readonly Strip[],
  map: Box,
): ((scene: Scene, journey: Journey, pins: ReadonlyMap<string, Point>) => Scene) => {
  const laneKeys = rowsOf(read).map((row) => row.key);
  const stageKeys = headersOf(read).map((header) => header.key);
  const topOf = (one: Key): number => own.get(one)?.box.y ?? 0;
  const rowOrder = merged(
    laneKeys,
    laneKeys.filter((one) => own.has(one)).sort((a, b) => topOf(a) - topOf(b)),
    laneKeys,
  );
  const columnOrder = columns.map(({ id }) => key.stage(id));
  const topsRead = stacked(read, rowOrder);
  const leftsRead = slots(read, columnOrder);
  /** How far to the right of its place each lane stands, and each column. */
  const aside = new Map<Key, number>();
  for (const row of rowsOf(read)) {
    const x = own.get(row.key)?.box.x;
    if (x !== undefined) aside.set(row.key, Math.round(x - map.x - row.x));
  }
  for (const { id, from } of columns) {
    const left = leftsRead.get(key.stage(id));
    if (left !== undefined) aside.set(key.stage(id), Math.round(from - map.x - left));
  }
  const asideOf = (one: Key): number => aside.get(one) ?? 0;
  return (scene, { notes }, pins) => {
    let { height } = scene.map;
    const order = merged(
      laneKeys,
      rowOrder,
      rowsOf(scene).map((row) => row.key),
    );
    const laid = stacked(scene, order);
    const headers = headersOf(scene);
    const lefts = slots(
      scene,
      merged(
        stageKeys,
        columnOrder,
        headers.map((header) => header.key),
      ),
    );
    /** How far from where it is laid out a column stands for the order on the board. */
    const shiftOf = (stage: Key): number => {
      const header = headers.find((one) => one.key === stage);
      return header ? (lefts.get(stage) ?? header.anchor.x) - header.anchor.x : 0;
    };
    /** Where a row comes to stand, from the map's corner. */
    const boxOfRow = (row: SectionItem): Box => {
      const { box } = own.get(row.key) ?? {};
      const was = read.map.children.find((one) => one.key === row.key);
      const y = laid.get(row.key) ?? row.y;
      if (!box || was?.kind !== 'section') return { ...boxOf(row), y };
      return {
        x: box.x - map.x,
        y: box.y - map.y + y - (topsRead.get(row.key) ?? was.y),
        width: box.width,
        height: box.height + row.height - was.height,
      };
    };
    /** Where the rows come to stand, from the map's corner. */
    const tops = new Map<Key, number>();
    const above: (Box & { readonly isElsewhere: boolean })[] = [];
    const rows = scene.map.children.flatMap((row) => (row.kind === 'section' ? [row] : []));
    const laidAt = (row: SectionItem): number => laid.get(row.key) ?? row.y;
    for (const row of rows.sort((a, b) => laidAt(a) - laidAt(b))) {
      const box = boxOfRow(row);
      const isNew = !own.has(row.key) && scene !== read;
      const air = row.key === key.parking ? PARKING_GAP : LANE_GAP;
      let { y } = box;
      for (const other of above.sort((a, b) => a.y - b.y)) {
        const isInTheWay = overlap(other, { ...box, y }, isNew ? air : 0);
        if (isInTheWay && (isNew || other.isElsewhere)) y = other.y + other.height + air;
      }
      const isElsewhere = isNew || y > box.y;
      above.push({ ...box, y, isElsewhere });
      tops.set(row.key, y);
      // What was read has no new ones, however high it was laid out.
      if (isElsewhere) height = Math.max(height, y + box.height + MAP_PADDING - map.height + read.map.height);
    }
    const noteOf = new Map(notes.map((note) => [key.note(note.id), note]));
    const children = scene.map.children.map((row): SceneItem => {
      if (row.kind !== 'section') {
        const [stage = row.key] = /^stage\/[^/]+/.exec(row.key) ?? [];
        const by = shiftOf(stage);
        return by === 0 ? row : { ...row, x: row.x + by, anchor: { ...row.anchor, x: row.anchor.x + by } };
      }
      const y = tops.get(row.key) ?? row.y;
      const anchor = { ...row.anchor, y };
      if (row.key === key.parking) return { ...row, y, anchor };
      return {
        ...row,
        x: row.x + asideOf(row.key),
        y,
        anchor,
        children: row.children.map((one) => {
          const note = noteOf.get(one.key);
          if (one.kind !== 'sticky' || !note) return one;
          const { x, width, anchor } = one;
          const column = columns.find(({ id }) => id === note.stageId);
          const stage = key.stage(note.stageId ?? '');
          const left = anchor.x + shiftOf(stage) + asideOf(stage) - asideOf(row.key);
          // Headers moved together, or a lane moved to the left, leave less room than it was laid out in.
          const room = Math.min(row.width - left, column ? column.to - column.from : Infinity);
          // What is wider than the room stands over the middle of it.
          const most = pins.has(note.id) ? x : anchor.x + (width > room ? (room - width) / 2 : room - width);
          return { ...one, x: left + Math.min(x, most) - anchor.x, anchor: { ...anchor, x: left } };
        }),
      };
    });
    return { ...scene, map: { ...scene.map, height, children } };
  };
};
