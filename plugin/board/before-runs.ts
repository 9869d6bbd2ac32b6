/**
 * Where things stood before runs that never ended (W2).
 *
 * Problem: such a run has moved some of what it was going to move, and put some of it into other sections; the board is to read as
 * it was. In a copy of its map the run's word names nodes of the original.
 * Approach: every node that stands where it was going to is put back, axis by axis, the last run's moves first. In a copy
 * each move is given to the node whose record names the original's; what bears none, for people made it, is the next in
 * order that stands on the move's way, for moves and nodes have one order.
 * Limits: in a copy, what bears no record and went from or into a section of people's own stays where it is.
 */
import { differs } from '../../journey/scene/point.ts';
import type { Box } from '../../journey/scene/scene.ts';
import { groundOf } from '../../journey/snapshot/ground.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { boxBefore, type NotedMove, ON_PAGE } from './run-note.ts';

/** Where nodes really stand in their parents, by id. */
export type Places = ReadonlyMap<string, { readonly parent: string | null; readonly box: Box }>;

type Moves = ReadonlyMap<string, NotedMove>;

/** `nodes`, parents before what stands in them, as they stood before those moves. */
export const beforeRuns = (
  nodes: readonly BoardNode[],
  places: Places,
  moves: readonly Moves[],
): readonly BoardNode[] => {
  if (moves.every(({ size }) => size === 0)) return nodes;
  const byId = new Map<string | null, BoardNode>(nodes.map((node) => [node.id, node]));
  const at = (id: string | null): BoardNode | undefined => byId.get(id);
  const unmoved = (node: BoardNode): BoardNode => {
    const real = places.get(node.id);
    if (real === undefined) return node;
    let home = at(real.parent);
    let { box } = real;
    for (const each of moves) {
      const move = each.get(node.id);
      const way = move?.parent;
      const isThere = way !== undefined && way.to === (home?.id ?? ON_PAGE);
      const cameFrom = isThere ? at(way.from) : undefined;
      const isBack = cameFrom !== undefined || (isThere && way.from === ON_PAGE);
      box = boxBefore(box, move, isBack);
      if (isBack) home = cameFrom;
    }
    const { x, y } = groundOf(home?.id ?? null, at)?.box ?? { x: 0, y: 0 };
    return { ...node, parent: home?.id ?? null, box: { ...box, x: x + box.x, y: y + box.y } };
  };
  // Twice: the section that a run took it out of may come after the one it was put into.
  for (let i = 0; i < 2; i++) for (const [id, node] of Array.from(byId)) byId.set(id, unmoved(node));
  return Array.from(byId.values());
};

/** Whether it stands where a move begins or ends, on each axis, and is as large. */
const isOnWay = (box: Box, { from, to }: NotedMove): boolean =>
  (['x', 'y', 'width', 'height'] as const).every(
    (side) => !differs(box[side], from[side]) || !differs(box[side], to[side]),
  );

/** The moves of a run on the original of a map, for this copy; `copies`: by the ids of nodes that records name, those of the nodes here. */
export const movesInCopy = (
  moves: readonly Moves[],
  copies: ReadonlyMap<string, string>,
  nodes: readonly BoardNode[],
  places: Places,
): Moves[] =>
  moves.map((each) => {
    const found = new Map<string, NotedMove>();
    let last = 0;
    each.forEach((move, id) => {
      const copy = copies.get(id);
      const at = nodes.findIndex((node, i) => {
        const box = places.get(node.id)?.box;
        return copy === undefined
          ? i > last && node.record === null && !found.has(node.id) && box !== undefined && isOnWay(box, move)
          : node.id === copy;
      });
      const node = nodes[at];
      if (node === undefined) return;
      const { from, to, parent } = move;
      if (parent === undefined) last = at;
      const here = (one: string): string => copies.get(one) ?? ON_PAGE;
      found.set(
        node.id,
        parent === undefined ? move : { from, to, parent: { from: here(parent.from), to: here(parent.to) } },
      );
    });
    return found;
  });
