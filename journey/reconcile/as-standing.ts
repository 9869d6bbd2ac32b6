/**
 * Scenes with their rows and columns where hands have put them.
 *
 * Problem: a layout spaces columns evenly and lanes one below the other, but a column stands where its header was dragged
 * to (B2a), and a lane where it was dragged to. What the form puts into a cell has to come to stand in the cell as it is on
 * the board. Approach: how far each lane and column stands to the right of its place in the scene that was read is
 * measured once, and the lanes and notes of any scene with the same lanes and stages are shifted by as much. A lane or a
 * parking lot that is new is laid below the lanes before it that are in its way as they are going to stand, what comes after
 * it and would come to lie over it below it, and the map is made high enough for them.
 * Limits: else sideways only, for what stands in a lane goes up and down with it; of what stands in a lane only notes are shifted.
 */
import type { Journey } from '../model/journey.ts';
import { LANE_GAP, MAP_PADDING, PARKING_GAP } from '../scene/air.ts';
import { key, type Key } from '../scene/key.ts';
import { overlap } from '../scene/overlap.ts';
import type { Box, Point, Scene, SectionItem } from '../scene/scene.ts';
import type { Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';

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
  const aside = new Map<Key, number>();
  for (const { key: one, x, anchor } of read.map.children) {
    const column = columns.find(({ id }) => key.stage(id) === one);
    const now = column ? column.from + x - anchor.x : own.get(one)?.box.x;
    if (now !== undefined) aside.set(one, Math.round(now - map.x - x));
  }
  const asideOf = (one: Key): number => aside.get(one) ?? 0;
  /** Where a row comes to stand, from the map's corner. */
  const boxOfRow = (row: SectionItem): Box => {
    const { box } = own.get(row.key) ?? {};
    const was = read.map.children.find((one) => one.key === row.key);
    if (!box || was?.kind !== 'section') return row;
    const y = box.y - map.y + row.y - was.y;
    return { x: box.x - map.x, y, width: box.width, height: box.height + row.height - was.height };
  };
  return (scene, { notes }, pins) => {
    let { height } = scene.map;
    /** Where the rows come to stand, from the map's corner. */
    const tops = new Map<Key, number>();
    const above: (Box & { readonly isElsewhere: boolean })[] = [];
    const rows = scene.map.children.flatMap((row) => (row.kind === 'section' ? [row] : []));
    for (const row of rows.sort((a, b) => a.y - b.y)) {
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
    const children = scene.map.children.map((row) => {
      if (row.kind !== 'section') return row;
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
          const left = anchor.x + asideOf(key.stage(note.stageId ?? '')) - asideOf(row.key);
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
