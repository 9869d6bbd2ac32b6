/**
 * Rows where hands have put them: lanes in the order in which they stand on the board, each as far from its place in that
 * order as it stood when the board was read. A lane or a parking lot that is new, or that the form moved, is laid below the lanes before it that are
 * in its way as they are going to stand; what comes after it and would come to lie over it goes below it.
 */
import { LANE_GAP, MAP_PADDING, PARKING_GAP } from '../scene/air.ts';
import { key, type Key } from '../scene/key.ts';
import { overlap } from '../scene/overlap.ts';
import type { Box, Scene, SectionItem } from '../scene/scene.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import { boxOf } from './change.ts';
import { mergeOrder } from './merge-order.ts';
import { movedIds } from './moved-ids.ts';

/** The lanes and the parking lot of a scene. */
const sectionsOf = ({ map }: Scene): SectionItem[] =>
  map.children.flatMap((one) => (one.kind === 'section' ? [one] : []));

/** The lanes of a scene, from the top. */
const lanesOf = (scene: Scene): SectionItem[] =>
  sectionsOf(scene)
    .filter((one) => one.key !== key.parking)
    .sort((a, b) => a.y - b.y);

const keysOf = (lanes: readonly SectionItem[]): Key[] => lanes.map((lane) => lane.key);

/** Upper ends of lanes that are stacked in this order, where a scene has its lanes. */
const stacked = (lanes: readonly SectionItem[], order: readonly Key[]): Map<Key, number> => {
  let y = lanes[0]?.y ?? 0;
  return new Map(
    order.map((one) => {
      const top = y;
      y += (lanes.find((lane) => lane.key === one)?.height ?? 0) + LANE_GAP;
      return [one, top];
    }),
  );
};

/** A row as it comes to stand, from the map's corner. */
interface StandingRow extends Box {
  readonly isElsewhere: boolean; // than it stood: new, moved by the form, or in the way of one that is
  readonly stood: Box | undefined;
}

/** Upper ends of rows, by key, from the map's corner, and how high the map has to be for them. */
export interface StandingRows {
  readonly tops: ReadonlyMap<Key, number>;
  readonly height: number;
}

/** Tells where the rows of scenes come to stand; `read` is laid out as the board was read, `map` is where the map stands. */
export const rowsAsStanding = (
  read: Scene,
  own: ReadonlyMap<Key, BoardNode>,
  map: Box,
): ((scene: Scene) => StandingRows) => {
  const lanesRead = lanesOf(read);
  const orderRead = keysOf(lanesRead);
  /** Where the lanes in the map stand: what a hand took out of it is in no order there. */
  const inMap = new Map<Key, number>();
  for (const one of orderRead) {
    const box = own.get(one)?.box;
    if (box && overlap(box, map)) inMap.set(one, box.y);
  }
  const standing = Array.from(inMap)
    .sort(([, a], [, b]) => a - b)
    .map(([one]) => one);
  const onBoard = mergeOrder(orderRead, standing, orderRead, new Set(orderRead));
  const topsRead = stacked(lanesRead, onBoard);

  return (scene) => {
    const lanes = lanesOf(scene);
    const wanted = keysOf(lanes);
    const order = mergeOrder(orderRead, onBoard, wanted, new Set(wanted));
    const laid = stacked(lanes, order);
    const moved = movedIds(onBoard, order);
    const laidAt = (row: SectionItem): number => laid.get(row.key) ?? row.y;
    const boxOfRow = (row: SectionItem): Box => {
      const { box } = own.get(row.key) ?? {};
      const was = sectionsOf(read).find((one) => one.key === row.key);
      if (!box || !was) return { ...boxOf(row), y: laidAt(row) };
      return {
        x: box.x - map.x,
        y: box.y - map.y + laidAt(row) - (topsRead.get(row.key) ?? was.y),
        width: box.width,
        height: box.height + row.height - was.height,
      };
    };
    let { height } = scene.map;
    const tops = new Map<Key, number>();
    const above: StandingRow[] = [];
    for (const row of sectionsOf(scene).sort((a, b) => laidAt(a) - laidAt(b))) {
      const box = boxOfRow(row);
      const stood = own.get(row.key)?.box;
      // What was read has no new ones, however high it was laid out.
      const isNew = moved.has(row.key) || (!own.has(row.key) && scene !== read);
      const air = row.key === key.parking ? PARKING_GAP : LANE_GAP;
      let { y } = box;
      for (const other of above.sort((a, b) => a.y - b.y)) {
        const isInTheWay = overlap(other, { ...box, y }, isNew ? air : 0);
        // What a hand laid over it stays so; what gave way to another is on it only now. A parking lot stays (M13).
        const isMet = row.key !== key.parking && stood && other.stood && !overlap(stood, other.stood);
        if (isInTheWay && (isNew || other.isElsewhere || isMet)) y = other.y + other.height + air;
      }
      const isElsewhere = isNew || y > box.y;
      above.push({ ...box, y, isElsewhere, stood });
      tops.set(row.key, y);
      const foot = y + box.height + MAP_PADDING - map.height + read.map.height;
      // A map that becomes smaller goes on holding what it holds.
      if (isElsewhere) height = Math.max(height, foot);
      else if (inMap.has(row.key)) height = Math.max(height, Math.min(foot, read.map.height));
    }
    return { tops, height };
  };
};
