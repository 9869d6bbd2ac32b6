/**
 * Scenes with their rows and columns where hands have put them.
 *
 * Problem: a layout spaces columns evenly and lanes one below the other, but a column stands where its header was dragged
 * to (B2a), and a lane where it was dragged to. What the form puts into a cell has to come to stand in the cell as it is on
 * the board. Approach: where rows and columns come to stand is told by `rows-as-standing` and `columns-as-standing`; lanes,
 * headers and notes of any scene are put there, and the map is made high enough.
 * Limits: what stands in a lane goes up and down with it, and of that only notes are shifted sideways: where hands changed the order of
 * headers, dots, cards and checkpoints stay in the columns of the journey until Tidy.
 */
import type { Journey } from '../model/journey.ts';
import { key, type Key } from '../scene/key.ts';
import type { Box, Point, Scene, SceneItem } from '../scene/scene.ts';
import type { Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { columnsAsStanding } from './columns-as-standing.ts';
import { rowsAsStanding } from './rows-as-standing.ts';

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
  const rowsOf = rowsAsStanding(read, own, map);
  const columnsOf = columnsAsStanding(read, columns, map);
  /** How far to the right of its place each row stands. */
  const aside = new Map<Key, number>();
  for (const row of read.map.children) {
    const x = own.get(row.key)?.box.x;
    if (row.kind === 'section' && x !== undefined) aside.set(row.key, Math.round(x - map.x - row.x));
  }
  return (scene, { notes }, pins) => {
    const { tops, height } = rowsOf(scene);
    const { shiftOf, asideOf } = columnsOf(scene);
    const noteOf = new Map(notes.map((note) => [key.note(note.id), note]));
    const children = scene.map.children.map((row): SceneItem => {
      if (row.kind !== 'section') {
        const [stage = row.key] = /^stage\/[^/]+/.exec(row.key) ?? [];
        const by = shiftOf(stage);
        return by === 0 ? row : { ...row, x: row.x + by, anchor: { ...row.anchor, x: row.anchor.x + by } };
      }
      const y = tops.get(row.key) ?? row.y;
      const right = aside.get(row.key) ?? 0;
      const anchor = { ...row.anchor, y };
      if (row.key === key.parking) return { ...row, y, anchor };
      return {
        ...row,
        x: row.x + right,
        y,
        anchor,
        children: row.children.map((one) => {
          const note = noteOf.get(one.key);
          if (one.kind !== 'sticky' || !note) return one;
          const { x, width, anchor } = one;
          const column = columns.find(({ id }) => id === note.stageId);
          const stage = key.stage(note.stageId ?? '');
          const left = anchor.x + shiftOf(stage) + asideOf(stage) - right;
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
