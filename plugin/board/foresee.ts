/**
 * A run's outcome, foreseen: the board as it will stand, and what another run would make of that.
 *
 * Problem: a run that moves lanes and columns may bring them under notes on borders, beside the map or locked; read
 * anew, these belong elsewhere, and the next run, with nothing new in it, would go on with the map (M5).
 * Approach: the board is foreseen from the snapshot and the patches, read and planned again, until nothing is left to
 * be moved; all these moves are carried out as one.
 * Limits: after a run that never ended nothing is foreseen. Two rows that contend for one note might go on for ever, so
 * it ends after some turns.
 */
import type { Journey } from '../../journey/model/journey.ts';
import { isNoteFrame } from '../../journey/readback/our-nodes.ts';
import { boxOf } from '../../journey/reconcile/change.ts';
import type { Move, Patch } from '../../journey/reconcile/patch.ts';
import { around } from '../../journey/scene/around.ts';
import { NEAR } from '../../journey/scene/air.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import { isContainerKey, key, type Key } from '../../journey/scene/key.ts';
import { overlap } from '../../journey/scene/overlap.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import type { Box, Point, Scene } from '../../journey/scene/scene.ts';
import { groundOf } from '../../journey/snapshot/ground.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { recordOf } from './record.ts';
import type { Look } from './take-snapshot.ts';
import { type Basis, basisOf, planOf } from './update-basis.ts';

/** What a run does: its patches, the scene that stands then, the journey that it shows, and what stands for it now. */
export interface Course {
  readonly scene: Scene;
  readonly patches: readonly Patch[];
  readonly journey: Journey;
  readonly standing: ReadonlyMap<Key, BoardNode>;
}

/** How often a plan is looked through for what would have to follow it. */
const TURNS = 8;

/** Begins the id of what is not drawn yet; no node has such a one. */
const UNBORN = '+';

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

const shifted = (box: Box, by: Point, back: Point): Box => ({
  ...box,
  x: box.x + by.x - back.x,
  y: box.y + by.y - back.y,
});

const movesIn = (patches: readonly Patch[]): Move[] =>
  patches.flatMap((one) => (one.kind === 'move' ? [one] : []));

/** The map as a run leaves it: what goes is gone, what moves has moved, what is written says so, what is missing is drawn. */
const foreseen = (
  { look, snapshot, standing, leaving, journey }: Basis,
  scene: Scene,
  patches: readonly Patch[],
): Look => {
  const moves = movesIn(patches);
  const said = new Map<string, string | null>();
  for (const one of patches) if (one.kind === 'rewrite' && one.text) said.set(one.node, textOf(one.to));
  const goes = new Set<string | null>(Array.from(leaving.keys(), ({ id }) => id));
  const moveOf = new Map(moves.map((move) => [move.node, move]));
  const old = new Map<string | null, BoardNode>(snapshot.nodes.map((node) => [node.id, node]));
  const found = new Map<string | null, BoardNode>();
  const keys = new Map(Array.from(standing, ([one, node]) => [node.id, one]));
  const idOf = (one: Key | null): string | null => one && (standing.get(one)?.id ?? UNBORN + one);
  const after = (id: string | null): BoardNode | undefined => {
    const node = old.get(id);
    if (found.has(id) || node === undefined) return found.get(id);
    const move = moveOf.get(node.id);
    const parent = move?.parent ? idOf(move.parent.to) : node.parent;
    const ground = groundOf(parent, after)?.box ?? EMPTY;
    const { record } = node;
    // What is not moved by itself goes with the group that it is in.
    let { box } = node;
    for (let at = old.get(parent); !move && at?.type === 'GROUP'; at = old.get(at.parent)) {
      const group = moveOf.get(at.id);
      if (group) box = shifted(box, group.to, group.from);
    }
    const one = keys.get(node.id);
    const t = said.get(node.id) ?? undefined;
    const seen = {
      ...node,
      text: t ?? node.text,
      parent: goes.has(parent) ? snapshot.node : parent,
      box: move
        ? { ...shifted(move.to, ground, EMPTY), ...move.stuck?.to } // what sticks to a note is put there on the page
        : shifted(box, ground, groundOf(parent, (one) => old.get(one))?.box ?? EMPTY),
      // A copy's record is that of its original until the run has written its own.
      record: record && {
        ...record,
        ...(t !== undefined && { t }),
        ...(one && { k: one, n: node.id }),
        ...(move?.item && { x: move.to.x - move.item.anchor.x, y: move.to.y - move.item.anchor.y }),
      },
    };
    found.set(id, seen);
    return seen;
  };
  for (const { item, parent } of placedItems(scene)) {
    const id = UNBORN + item.key;
    const home = after(idOf(parent));
    if (home === undefined || standing.has(item.key)) continue;
    found.set(id, {
      ...home,
      id,
      type: item.kind.toUpperCase(),
      parent: home.id,
      box: shifted(boxOf(item), home.box, EMPTY),
      text: textOf(item),
      record: recordOf(snapshot.map, id, item, item),
    });
  }
  const unborn = Array.from(found.values()).filter(({ id }) => id[0] === UNBORN);
  const mapBox = after(snapshot.node)?.box ?? EMPTY;
  const all = snapshot.nodes.filter(({ id }) => !goes.has(id)).flatMap(({ id }) => after(id) ?? []);
  /** Texts that a look will have as one note with the frame of a person's in which they are left alone (B1c). */
  const inNotes = new Set<BoardNode>();
  const stays = all
    .map((node) => {
      if (node.type !== 'FRAME' || node.record !== null) return node;
      const inside = all.filter(({ parent }) => parent === node.id);
      if (!isNoteFrame(node.box, inside, journey)) return node;
      inside.forEach((text) => inNotes.add(text));
      return { ...node, text: inside[0]?.text ?? null };
    })
    .filter((node) => !inNotes.has(node));
  /** Groups are as large as all that stands in them. */
  const groups = new Map<string, Box>();
  for (const { type, box, parent } of stays) {
    if (type === 'GROUP') continue;
    for (let at = after(parent); at?.type === 'GROUP'; at = after(at.parent)) {
      groups.set(at.id, around(groups.get(at.id) ?? box, box));
    }
  }
  /** What is near the map then, and all that it stands in. */
  const near = new Set<string>();
  for (const node of stays) {
    if (!overlap(groups.get(node.id) ?? node.box, mapBox, NEAR)) continue;
    for (let at: BoardNode | undefined = node; at; at = after(at.parent)) near.add(at.id);
  }
  const far = new Set<string | null>();
  const looseSections = new Set<string | null>([null]);
  const nodes = stays.flatMap((node) => {
    // What is too far from the map then is not looked at, nor what stands in it; but a lane of ours is (M13a).
    const { id, record, parent, type, stuckTo } = node;
    const isOurs = record?.n === id && isContainerKey(record.k);
    const isLoose = looseSections.has(parent);
    if (isLoose && type === 'SECTION' && !isOurs) looseSections.add(id); // looked through one by one (B2d)
    const isFar = far.has(parent) || (isLoose && !isOurs && !stuckTo && !near.has(id));
    if (isFar) far.add(id);
    return isFar ? [] : [node];
  });
  return {
    ...look,
    places: new Map(),
    beside: look.beside.map((one) => {
      const move = moveOf.get(one.id);
      return move ? { ...one, box: shifted(one.box, move.to, move.from), from: move.to, now: move.to } : one;
    }),
    stored: { ...look.stored, journey, grid: scene },
    snapshot: { ...snapshot, journey, trouble: 'none', grid: scene, nodes: nodes.concat(unborn) },
  };
};

/** The course of a run with this basis, the notes that it made being so high. */
export const courseOf = (
  basis: Basis,
  curves: 'connectors' | 'paths',
  heights: ReadonlyMap<string, number>,
): Course => {
  const { look, isTidy } = basis;
  const { nodes } = look.snapshot;
  const standing = new Map(basis.standing);
  const moves = new Map<string, Move>();
  let { journey } = basis;
  let scene = basis.layOut(heights);
  const patches = planOf(basis, scene);
  let step = movesIn(patches);
  let last = basis;
  let isDone =
    look.stored.run !== null ||
    (patches.length === 0 && placedItems(scene).every(({ item }) => standing.has(item.key)));
  for (let turn = 0; ; turn += 1) {
    for (const one of step) {
      const before = moves.get(one.node);
      if (one.node[0] === UNBORN) continue;
      moves.set(
        one.node,
        before === undefined
          ? one
          : {
              ...one,
              item: one.item?.kind === 'rules' ? before.item : one.item, // with the columns that stand
              from: before.from,
              stuck: before.stuck,
              parent: before.parent
                ? { ...before.parent, ...(one.parent && { to: one.parent.to }) }
                : one.parent,
            },
      );
    }
    if (isDone || turn === TURNS) break;
    last = basisOf(
      foreseen(last, scene, turn === 0 ? patches : step),
      { kind: isTidy ? 'tidy' : 'finish' },
      curves,
    );
    scene = last.layOut(heights);
    step = movesIn(planOf(last, scene));
    isDone = step.length === 0;
    const known = new Map(journey.notes.map((note) => [note.id, note]));
    const notes = last.journey.notes.map((note) => {
      const { id, laneId, stageId } = note;
      return { ...note, ...known.get(id), laneId, stageId };
    });
    journey = { ...journey, notes };
    for (const { id, node } of last.reading.notes) {
      const own = nodes.find((one) => one.id === node.id);
      if (own !== undefined) standing.set(key.note(id), own);
    }
  }
  // What sticks to a note goes where all the turns take that, also one that moves only what the note stands in.
  const boxes = new Map(last === basis ? [] : last.look.snapshot.nodes.map(({ id, box }) => [id, box]));
  return {
    scene,
    patches: [
      // They come last: what is to be moved in a later turn may take them along.
      ...Array.from(moves.values(), (one) => ({
        ...one,
        stuck: one.stuck && { ...one.stuck, to: boxes.get(one.node) ?? one.stuck.to },
      })).sort((a, b) => +!!a.stuck - +!!b.stuck),
      ...patches.flatMap((one): Patch[] => {
        if (one.kind === 'move') return [];
        const move = moves.get(one.node);
        // Rules that are drawn anew are as high as all the moves together make them.
        const isRules = one.kind === 'rewrite' && one.to.kind === 'rules';
        return [isRules && move ? { ...one, to: { ...one.to, height: move.to.height } } : one];
      }),
    ],
    journey,
    standing,
  };
};
