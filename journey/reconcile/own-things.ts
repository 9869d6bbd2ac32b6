/** How people's own things go with a map that changes: with what they stand above, or out of its way (L7). */
import { boxOf } from './change.ts';
import { MAP_PADDING, NEAR } from '../scene/air.ts';
import { IS_ROW, IS_STAGE, type Key } from '../scene/key.ts';
import { overlap } from '../scene/overlap.ts';
import type { PlacedItem } from '../scene/placed-items.ts';
import { isAt, plus } from '../scene/point.ts';
import type { Box, Point, Scene } from '../scene/scene.ts';
import { standsOn, type Strip } from '../scene/strip.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';
import type { Move } from './patch.ts';
import type { Beside, UpdateBasis } from './update-basis.ts';

type Placed = ReadonlyMap<Key, PlacedItem>;

/** The map of a scene as a box, and as nothing else. */
const extent = ({ map }: Scene): Box => map;

/**
 * How far a person's own thing goes sideways with its stage, and up or down with its lane; what stands on the map's edge
 * goes with that. A place counts from the map's corner, and both scenes do.
 */
export const carrier = (
  { read, wanted }: UpdateBasis,
  before: Placed,
  after: Placed,
): ((place: Point) => Point) => {
  const rows = (
    pattern: RegExp,
    side: 'x' | 'y',
    size: 'width' | 'height',
  ): { readonly start: number; readonly by: number }[] => {
    const found: { start: number; by: number | null }[] = [];
    before.forEach(({ at, item }, one) => {
      const goal = after.get(one);
      if (!pattern.test(item.key)) return;
      // A column begins in the air at its header's left, as reading has it.
      const start = at[side] - boxOf(item)[side] + item.anchor[side];
      found.push({ start, by: goal ? goal.at[side] - at[side] : null });
    });
    found.sort((a, b) => a.start - b.start);
    // What stood with something that goes away comes to stand with what takes its place.
    let next: number | null = null;
    for (let i = found.length - 1; i >= 0; i--) {
      const row = found[i];
      if (row === undefined) continue;
      row.by = row.by ?? (next === null ? 0 : next - row.start);
      next = row.start + row.by;
    }
    const { [size]: end } = extent(read);
    found.push({ start: end - MAP_PADDING, by: extent(wanted)[size] - end });
    return found.map(({ start, by }) => ({ start, by: by ?? 0 }));
  };
  const columns = rows(IS_STAGE, 'x', 'width');
  const lanes = rows(IS_ROW, 'y', 'height');
  const along = (list: readonly { readonly start: number; readonly by: number }[], at: number): number =>
    list.reduce((by, row) => (row.start <= at ? row.by : by), 0);
  return ({ x, y }) => ({ x: along(columns, x), y: along(lanes, y) });
};

/** A lane or a stage along one axis: where it stands, how far it goes, and by how much it grows. */
export interface Going extends Strip {
  readonly by: number;
  readonly grows: number;
}

/** Where a strip comes to stand. */
export const arrived = ({ id, from, to, by, grows }: Going): Strip => ({
  id,
  from: from + by,
  to: to + by + grows,
});

/** Columns whose headers a hand moved apart or together meet halfway, as reading has it (B2a); in a wider gap a column has no header. */
export const meeting = (columns: readonly Strip[]): Strip[] => {
  const inOrder = columns.slice().sort((a, b) => a.from - b.from);
  const border = (a: Strip | undefined, b: Strip | undefined): number | undefined =>
    a && b && b.from - a.to < a.to - a.from ? (a.to + b.from) / 2 : undefined;
  return inOrder.map((one, i) => ({
    id: one.id,
    from: border(inOrder[i - 1], one) ?? one.from,
    to: border(one, inOrder[i + 1]) ?? one.to,
  }));
};

/** The strip of those `after` that a stretch surely stands on after it went `by`, where it did not before; else none. */
export const newlyOn = (
  strips: readonly Strip[],
  after: readonly Strip[],
  from: number,
  size: number,
  by: number,
): Strip | undefined => {
  const { sure } = standsOn(after, from + by, size);
  return sure && sure.id !== standsOn(strips, from, size).sure?.id ? sure : undefined;
};

/** How far the right or lower edge of the map goes; what hands made of it Tidy puts right. */
const edgeGoes = ({ read, wanted, isTidy }: UpdateBasis, map: Box, size: 'width' | 'height'): number =>
  extent(wanted)[size] - (isTidy ? map : extent(read))[size];

/**
 * How far a note beside a map that shrinks comes along: no farther than it takes to stay near enough to be read (B2d).
 * One that nothing beside the map takes along, in the map's section or in a group that lies partly on the map, goes
 * before an edge that would come to lie beyond it (L7).
 */
export const comingAlong = (basis: UpdateBasis, map: Box, note: Box, isAlone: boolean): Point => {
  const along = (side: 'x' | 'y', size: 'width' | 'height'): number => {
    const by = edgeGoes(basis, map, size);
    const away = note[side] - map[side] - map[size]; // from the edge as it is
    if (isAlone && by > 0) return away + note[size] / 2 >= 0 && away < by ? by : 0;
    return Math.min(0, Math.max(by, by + NEAR - 1 - away));
  };
  return { x: along('x', 'width'), y: along('y', 'height') };
};

/** The move that puts something beside the map `by` away from where it stood; none where it stands there already. */
export const movedBy = ({ id, on, box, from, now }: Beside, by: Point): Move[] => {
  const to = { ...from, ...plus(from, by) };
  if (isAt(to, now)) return [];
  const stuck = on === null ? null : { from: box, to: plus(box, by) };
  return [{ kind: 'move', node: id, item: null, from: now, to, parent: null, stuck }];
};

/**
 * How far what lies beside a map that grows goes, from where it stood: as far as the map does, and so does what would then lie
 * under it (L7).
 */
export const givingWay = (basis: UpdateBasis): ReadonlyMap<Beside, Point> => {
  const { snapshot, strays, beside, wanted, isTidy } = basis;
  const giving = new Map<Beside, Point>();
  const [map] = snapshot.nodes;
  if (map === undefined) return giving;
  /** Loose notes, and the groups and sections on the page that hold some: Tidy takes no other thing along (M13). */
  const loose = new Set<string>();
  const byId = new Map<string | null, BoardNode>(snapshot.nodes.map((node) => [node.id, node]));
  for (const stray of strays) {
    let at: BoardNode | undefined = stray.isLocked ? undefined : stray;
    for (; at; at = byId.get(at.parent)) loose.add(at.id);
  }
  const give = (axis: 'x' | 'y', size: 'width' | 'height', band: Box): void => {
    const edge = map.box[axis] + map.box[size];
    const by = edgeGoes(basis, map.box, size);
    if (by <= 0) return;
    let reach = by;
    for (const one of [...beside].sort((a, b) => a.box[axis] - b.box[axis])) {
      const { id, box, isLoose } = one;
      if (
        one.on !== null ||
        box[axis] + box[size] / 2 < edge ||
        !overlap(box, { ...band, [axis]: edge, [size]: reach }) ||
        (isTidy && !isLoose && !loose.has(id))
      )
        continue;
      reach = Math.max(reach, box[axis] + box[size] + by - edge);
      giving.set(one, { x: 0, y: 0, [axis]: by });
    }
  };
  give('x', 'width', { ...map.box, height: wanted.map.height });
  give('y', 'height', map.box);
  return giving;
};

/** Stamps beside a map go as far as what they stick to. */
export const stampsBeside = ({ beside }: UpdateBasis, by: (on: string) => Point): Move[] =>
  beside.flatMap((one) => (one.on === null ? [] : movedBy(one, by(one.on))));
