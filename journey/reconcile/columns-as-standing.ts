/**
 * Columns where hands have put their headers (B2a): in the order in which they stand on the board, what the form adds next to
 * its neighbour, each as far from its place in that order as it stood when the board was read.
 */
import { IS_STAGE, key, type Key } from '../scene/key.ts';
import type { Point, Scene, SceneItem } from '../scene/scene.ts';
import type { Strip } from '../scene/strip.ts';
import { mergeOrder } from './merge-order.ts';

/** The stage headers of a scene, from the left. */
const headersOf = ({ map }: Scene): SceneItem[] =>
  map.children.filter((one) => IS_STAGE.test(one.key)).sort((a, b) => a.anchor.x - b.anchor.x);

/** Left ends of columns in this order, where a scene has its columns. */
const slots = (headers: readonly SceneItem[], order: readonly Key[]): Map<Key, number> =>
  new Map(order.map((one, i) => [one, headers[i]?.anchor.x ?? 0]));

/** How far a column stands to the right of where a scene has it, px. */
export interface StandingColumns {
  /** For the order on the board: headers and all that belongs to them go so far. */
  readonly shiftOf: (stage: Key) => number;
  /** For its header, which a hand put beside its place in that order. */
  readonly asideOf: (stage: Key) => number;
}

/** Tells where the columns of scenes come to stand; `read` is laid out as the board was read, columns are as they stand on the page. */
export const columnsAsStanding = (
  read: Scene,
  columns: readonly Strip[],
  map: Point,
): ((scene: Scene) => StandingColumns) => {
  const headersRead = headersOf(read);
  const orderRead = headersRead.map((header) => header.key);
  const onBoard = columns.map(({ id }) => key.stage(id));
  const leftsRead = slots(headersRead, onBoard);
  const aside = new Map<Key, number>();
  for (const { id, from } of columns) {
    const left = leftsRead.get(key.stage(id));
    if (left !== undefined) aside.set(key.stage(id), Math.round(from - map.x - left));
  }

  return (scene) => {
    const headers = headersOf(scene);
    const wanted = headers.map((header) => header.key);
    const lefts = slots(headers, mergeOrder(orderRead, onBoard, wanted, new Set(wanted)));
    const shifts = new Map(
      headers.map((header) => [header.key, (lefts.get(header.key) ?? 0) - header.anchor.x]),
    );
    return { shiftOf: (stage) => shifts.get(stage) ?? 0, asideOf: (stage) => aside.get(stage) ?? 0 };
  };
};
