/**
 * What an update starts from: the board as read, the journey as wanted, and both as scenes. Pure: no host here.
 */
import { layout } from '../../journey/layout/layout.ts';
import type { Journey } from '../../journey/model/journey.ts';
import { refusal } from '../../journey/protocol/refusal.ts';
import { isTypedOver, saidAsNote, textOf } from '../../journey/readback/board-text.ts';
import { noteIdOf } from '../../journey/model/team-note.ts';
import { copiedMapId } from '../../journey/readback/our-nodes.ts';
import { readJourney, type ReadResult } from '../../journey/readback/read-journey.ts';
import type { Patch } from '../../journey/reconcile/patch.ts';
import { asStanding } from '../../journey/reconcile/as-standing.ts';
import { planUpdate } from '../../journey/reconcile/plan-update.ts';
import type { UpdateBasis } from '../../journey/reconcile/update-basis.ts';
import { IS_STAGE, key, type Key, noteOfKey } from '../../journey/scene/key.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import type { Point, Scene } from '../../journey/scene/scene.ts';
import type { BoardNode } from '../../journey/snapshot/snapshot.ts';
import { keptByTidy, keptOf } from './kept-of.ts';
import { keysOf, sceneAsRead } from './scene-as-read.ts';
import type { Look } from './take-snapshot.ts';

/** What is asked of a map. */
export type Want =
  | {
      readonly kind: 'update';
      readonly mark: string; // of the board as the journey was merged with it
      readonly journey: Journey;
      readonly removed: readonly { readonly id: string; readonly text: string }[];
      readonly over?: readonly string[] | undefined; // ids of nodes to be written over, whatever reading made of them
    }
  | { readonly kind: 'tidy' }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'put';
      readonly note: string; // node id
      readonly laneId: string | null;
      readonly stageId: string | null;
    };

/** Lays the journey as wanted out. */
type LayOut = (heights: ReadonlyMap<string, number>) => Scene;

/** What an update starts from: what is compared, but for the scene as wanted, and how that is laid out. */
export interface Basis extends Omit<UpdateBasis, 'wanted'> {
  readonly look: Look;
  readonly reading: ReadResult;
  readonly journey: Journey; // as wanted
  readonly layOut: LayOut;
}

/** What a map is being drawn from whose first drawing never ended; null for every other map. */
export const firstRunOf = ({ stored: { header, run }, snapshot: { node, isCopy } }: Look): Journey | null => {
  const begun = header === null && run !== null && run.note.isFirst ? run.journey : null;
  return begun && isCopy ? { ...begun, id: copiedMapId(node) } : begun;
};

/** The id of the map that this one was copied from; undefined for every other. */
export const copiedFrom = ({ stored: { header }, snapshot: { isCopy } }: Look): string | undefined =>
  isCopy ? header?.map : header?.from;

/** The journey that this run goes to. Notes that stand and that the journey forgot go to the parking lot (U6). */
const wantedJourney = (want: Want, { journey, notes, strays }: ReadResult, look: Look): Journey => {
  const begun = firstRunOf(look);
  if (begun !== null) return want.kind === 'update' ? { ...want.journey, id: begun.id } : begun;
  if (want.kind === 'tidy') return journey;
  if (want.kind === 'finish') return look.stored.run?.journey ?? journey;
  if (want.kind === 'put') {
    const { laneId, stageId } = want;
    const isThere = (id: string | null, all: readonly { readonly id: string }[]): boolean =>
      id === null || all.some((one) => one.id === id);
    if (!isThere(laneId, journey.lanes) || !isThere(stageId, journey.stages)) throw refusal('stale');
    const known = notes.find(({ node }) => node.id === want.note)?.id;
    if (known !== undefined) {
      return {
        ...journey,
        notes: journey.notes.map((note) => (note.id === known ? { ...note, laneId, stageId } : note)),
      };
    }
    const node = strays.find(({ id }) => id === want.note); // nothing else is a note
    if (node === undefined) throw refusal('stale');
    const id = looseNoteId(node);
    const said = saidAsNote(textOf(node), node, () => undefined); // it is told when it is read
    const note = { id, laneId, stageId, ...said, source: null, author: '', votes: 0 };
    return { ...journey, notes: [...journey.notes, note] };
  }
  const wanted = new Set(want.journey.notes.map(({ id }) => id));
  const votesOf = new Map(notes.map(({ id, votes }) => [id, votes]));
  const removed = new Map(want.removed.map(({ id, text }) => [id, text]));
  const parked = journey.notes.filter(({ id, text }) => !wanted.has(id) && removed.get(id) !== text);
  return {
    ...want.journey,
    id: journey.id,
    notes: [
      // What the stamps on a note say no form says otherwise (B4).
      ...want.journey.notes.map((note) => ({ ...note, votes: votesOf.get(note.id) || note.votes })),
      ...parked.map((note) => ({ ...note, laneId: null, stageId: null })),
    ],
  };
};

/** The id of a note that stands in no cell yet. */
const looseNoteId = ({ id, record }: BoardNode): string =>
  (record?.n === id ? noteOfKey(record.k) : undefined) ?? noteIdOf(id);

/** No note was measured yet. */
export const NO_HEIGHTS: ReadonlyMap<string, number> = new Map();

/** The same, but that what it gives for no heights is laid out only once. */
const onceEstimated = (layOut: LayOut): LayOut => {
  const estimate = layOut(NO_HEIGHTS);
  return (heights) => (heights.size === 0 ? estimate : layOut(heights));
};

const scaffoldIn = ({ snapshot }: Look): Map<BoardNode, Key> =>
  new Map(
    snapshot.nodes
      .filter(({ record }) => record?.m === snapshot.map && record.k === key.prototype)
      .reverse() // what stands in another comes before it
      .map((node) => [node, key.prototype]),
  );

/** The basis of the run that finishes a first drawing (W4): what is half drawn goes, and hands' things stay. */
const finishing = (
  look: Look,
  reading: ReadResult,
  journey: Journey,
  standing: Map<Key, BoardNode>,
  curves: 'connectors' | 'paths',
  isTidy: boolean,
): Basis => {
  const heights: (readonly [string, number])[] = [];
  reading.own.forEach((node, one) => {
    const note = noteOfKey(one);
    if (note === undefined) return;
    standing.set(one, node);
    heights.push([note, node.box.height]);
  });
  const estimate = layout(journey, { curves, stored: null, noteHeights: NO_HEIGHTS });
  const layOut = onceEstimated((noteHeights) =>
    layout(journey, {
      curves,
      stored: estimate,
      noteHeights: new Map(heights.concat(Array.from(noteHeights))),
    }),
  );
  const goal = keysOf(estimate);
  // What a hand wrote on is left to it, should it have no place in the map any more.
  standing.forEach((_, one) => {
    if (!goal.has(one)) standing.delete(one);
  });
  const { width = 0, height = 0 } = look.snapshot.nodes[0]?.box ?? {};
  const scene = layOut(NO_HEIGHTS);
  // People's things stay where they are (W4).
  return {
    ...look,
    beside: [],
    strays: [],
    put: null,
    look,
    reading,
    heard: reading.heard,
    filled: new Set(),
    journey,
    standing,
    leaving: scaffoldIn(look),
    layOut,
    read: { ...scene, map: { ...scene.map, width, height } },
    drawn: null,
    isTidy,
  };
};

/** Compares what stands with what is wanted. Pure but for what it is given; throws `Refusal` where nothing may be changed. */
export const basisOf = (
  look: Look,
  want: Want,
  curves: 'connectors' | 'paths',
  reading = readJourney(look.snapshot),
): Basis => {
  const { snapshot, stored } = look;
  if (snapshot.trouble === 'newer') throw refusal('newerMap');
  if (want.kind === 'update' && want.mark !== snapshot.mark) throw refusal('stale');
  const isTidy = want.kind === 'tidy';
  const { own } = reading;
  const journey = wantedJourney(want, reading, look);
  const standing = new Map<Key, BoardNode>();
  own.forEach((node, one) => {
    if (one !== key.prototype && noteOfKey(one) === undefined) standing.set(one, node);
  });
  if (firstRunOf(look) !== null) return finishing(look, reading, journey, standing, curves, isTidy);
  for (const { id, node } of reading.notes) standing.set(key.note(id), node);
  const put = want.kind === 'put' ? want.note : null;
  const stray = reading.strays.find(({ id }) => id === put);
  if (stray !== undefined) standing.set(key.note(looseNoteId(stray)), stray);

  const stood = keptOf(reading, own, snapshot.nodes, null);
  const grid = stored.grid;
  const kept = isTidy ? stood : keptOf(reading, own, snapshot.nodes, journey, put);
  const { read, filled } = sceneAsRead(snapshot, reading, (shown) =>
    layout(shown ?? journey, { curves, stored: grid, noteHeights: NO_HEIGHTS, kept: shown ? stood : kept }),
  );
  const stands = asStanding(read, own, reading.columns, snapshot.nodes[0]?.box ?? read.map);
  const isAsWide = (scene: Scene): boolean =>
    scene.across === read.across && columnOf(scene) >= columnOf(read);
  const layOut = onceEstimated((noteHeights) => {
    if (isTidy) {
      // The number side by side is chosen anew (L3), but not under what may not be moved; sizes of type stay.
      const anew = keptByTidy(reading, own, snapshot.nodes, stood);
      const isFree = anew.pins.size + (anew.strangers?.size ?? 0) === 0;
      const { across } = isFree ? layout(journey, { curves, stored: null, noteHeights }) : read;
      return layout(journey, { curves, stored: { ...read, across }, noteHeights, kept: anew });
    }
    const scene = layout(journey, { curves, stored: read, noteHeights, kept });
    if (isAsWide(scene)) return stands(scene, journey, kept.pins);
    // Narrower columns hold no pins: everything is laid out anew (U1).
    const pins = new Map<string, Point>();
    return stands(
      layout(journey, { curves, stored: read, noteHeights, kept: { ...kept, pins } }),
      journey,
      pins,
    );
  });
  const drawn =
    stored.journey === null || stored.run !== null
      ? null
      : JSON.stringify(stored.journey) === JSON.stringify(reading.journey)
        ? read
        : layout(stored.journey, { curves, stored: grid, noteHeights: NO_HEIGHTS, kept: stood });

  const goal = keysOf(layOut(NO_HEIGHTS));
  const known = keysOf(read);
  const leaving = scaffoldIn(look);
  standing.forEach((node, one) => {
    if (goal.has(one)) return;
    standing.delete(one);
    // What a hand typed beside a dot that is gone, or copied of what the form removed since, is left to whoever did (B3b, B1d).
    const isHands = isTypedOver(node) || (!snapshot.isCopy && node.record?.n !== node.id);
    if (known.has(one) || !isHands) leaving.set(node, one);
  });
  // What keeps a cell without standing in it goes with what it lies at, and never with that cell (U4a).
  const loose = reading.notes.filter(
    ({ id, node, isLoose }) => isLoose && (!isTidy || node.isLocked) && kept.pins.has(id),
  );
  const strays = reading.strays.concat(loose.map(({ node }) => node)).filter(({ id }) => id !== put);
  return {
    ...look,
    look,
    strays,
    put,
    reading,
    heard: want.kind === 'update' && want.over ? new Set([...reading.heard, ...want.over]) : reading.heard,
    journey,
    standing,
    leaving,
    filled,
    layOut,
    read: isTidy ? read : stands(read, reading.journey, stood.pins),
    drawn: drawn && stored.journey && stands(drawn, stored.journey, stood.pins),
    isTidy,
  };
};

/** The patches of a run with this basis. */
export const planOf = (basis: Basis, wanted: Scene): Patch[] => planUpdate({ ...basis, wanted });

/** How many changes a run with this basis makes. */
const workOf = (basis: Basis): number => {
  const scene = basis.layOut(NO_HEIGHTS);
  const missing = placedItems(scene).filter(({ item }) => !basis.standing.has(item.key));
  return planOf(basis, scene).length + missing.length;
};

/** How many changes an update makes though the form changed nothing. Costs no host call. */
export const driftOf = (look: Look, curves: 'connectors' | 'paths', reading: ReadResult): number => {
  const { run, header } = look.stored;
  const basis = basisOf(look, { kind: 'finish' }, curves, reading);
  return workOf(basis) + Number(run !== null) + Number(header === null);
};

/** What of a journey has to be stored: the order of notes that all keep their places says nothing. */
export const storedAs = (journey: Journey | null): string =>
  JSON.stringify({
    ...journey,
    notes: journey?.notes.slice().sort((a, b) => (a.id < b.id ? -1 : 1)),
  });

/** Width of a column, px. */
const columnOf = ({ map }: Scene): number => {
  const header = map.children.find(({ key: one }) => IS_STAGE.test(one));
  return header?.kind === 'shape' ? header.width : 0;
};
