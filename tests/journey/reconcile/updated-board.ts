/**
 * An update of a played board without a host: the scene as read and the scene as wanted, with the same pins, and what
 * is to be done so that the board becomes the second one.
 */
import type { Kept } from '../../../journey/layout/kept.ts';
import { layout } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import type { Patch } from '../../../journey/reconcile/patch.ts';
import { planUpdate } from '../../../journey/reconcile/plan-update.ts';
import type { UpdateBasis } from '../../../journey/reconcile/update-basis.ts';
import type { Key } from '../../../journey/scene/key.ts';
import { placedItems } from '../../../journey/scene/placed-items.ts';
import type { SceneItem } from '../../../journey/scene/scene.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import type { BoardNode } from '../../../journey/snapshot/snapshot.ts';
import { type Curves, drawn, PlayedBoard } from '../readback/snapshot-of-scene.ts';

interface Circumstances {
  readonly board?: PlayedBoard; // absent: nobody touched it since `before` was drawn
  readonly drawnAs?: Journey | null; // as last drawn; absent: as read; null: not known
  readonly curves?: Curves;
  readonly isTidy?: boolean;
  readonly places?: UpdateBasis['places'];
  readonly beside?: UpdateBasis['beside'];
  readonly heard?: UpdateBasis['heard'];
  readonly filled?: UpdateBasis['filled'];
}

/** What the board keeps of its notes' places, of all notes or of those that stay in their cells. */
const keptOf = (board: PlayedBoard, asDrawn: PlayedBoard, before: Journey, after: Journey): Kept => {
  const pins = new Map<string, { x: number; y: number }>();
  const sizes = new Map<string, { width: number; height: number }>();
  for (const { id, laneId, stageId } of before.notes) {
    if (!board.has(`note/${id}`) || !asDrawn.has(`note/${id}`)) continue;
    const { box, record } = board.at(`note/${id}`);
    const was = asDrawn.at(`note/${id}`).box;
    sizes.set(id, { width: box.width, height: box.height });
    const stays = after.notes.some(
      (note) => note.id === id && note.laneId === laneId && note.stageId === stageId,
    );
    if (stays && record)
      pins.set(id, { x: (record.x ?? 0) + box.x - was.x, y: (record.y ?? 0) + box.y - was.y });
  }
  return {
    pins,
    sizes,
    laneHeights: new Map(
      before.lanes
        .filter(({ id }) => board.has(`lane/${id}`))
        .map(({ id }) => [id, board.at(`lane/${id}`).box.height]),
    ),
    parkingHeight: board.has('parking') ? board.at('parking').box.height : null,
  };
};

/** Plans the way from `before`, which the board was read as, to `after`. */
export const updated = (
  before: Journey,
  after: Journey,
  {
    board,
    drawnAs = before,
    curves = 'connectors',
    isTidy = false,
    places = new Map(),
    beside = [],
    heard = new Set(),
    filled = new Set(),
  }: Circumstances = {},
) => {
  const fresh = new PlayedBoard(drawn(drawnAs ?? before, curves));
  const played = board ?? fresh;
  const { snapshot } = played;
  const noteHeights = new Map<string, number>();
  const stored = snapshot.grid;
  const stood = keptOf(played, fresh, before, before);
  const read = layout(before, { curves, stored, noteHeights, kept: stood });
  const wanted = layout(after, {
    curves,
    stored,
    noteHeights,
    kept: isTidy
      ? { ...stood, pins: new Map(), laneHeights: new Map(), parkingHeight: null }
      : keptOf(played, fresh, before, after),
  });
  const goal = new Map<Key, SceneItem>(placedItems(wanted).map(({ item }) => [item.key, item]));
  const standing = new Map<Key, BoardNode>();
  const leaving = new Map<BoardNode, Key>();
  for (const node of snapshot.nodes) {
    if (node.record === null || node.record.n !== node.id) continue;
    if (goal.has(node.record.k)) standing.set(node.record.k, node);
    else leaving.set(node, node.record.k);
  }
  const reading = readJourney(snapshot);
  const cellOf = (journey: Journey, one: string): string | undefined => {
    const note = journey.notes.find(({ id }) => id === one);
    return note && `${note.laneId}/${note.stageId}`;
  };
  // What lies over a border is in no cell, whatever cell it was drawn for (U4a).
  const loose = reading.notes.filter(
    ({ id, node, isLoose }) =>
      isLoose && (!isTidy || node.isLocked) && cellOf(before, id) === cellOf(after, id),
  );
  const patches = planUpdate({
    snapshot,
    standing,
    leaving,
    strays: [...reading.strays, ...loose.map(({ node }) => node)],
    heard,
    filled,
    put: null,
    beside,
    places,
    drawn: drawnAs === null ? null : layout(drawnAs, { curves, stored, noteHeights, kept: stood }),
    read,
    wanted,
    isTidy,
  });

  const idOf = (name: string): string => (played.has(name) ? played.at(name).id : name);
  const of = <K extends Patch['kind']>(kind: K, name: string): Extract<Patch, { kind: K }> | undefined =>
    patches.find(
      (patch): patch is Extract<Patch, { kind: K }> => patch.kind === kind && patch.node === idOf(name),
    );
  return {
    patches,
    goal,
    /** The move, rewriting or removal of the node with a key, or with an id of its own. */
    move: (name: string) => of('move', name),
    rewrite: (name: string) => of('rewrite', name),
    discard: (name: string) => of('discard', name),
    /** How far a node goes within the section that it stands in. */
    by: (name: string): { x: number; y: number } => {
      const move = of('move', name);
      return move ? { x: move.to.x - move.from.x, y: move.to.y - move.from.y } : { x: 0, y: 0 };
    },
  };
};
