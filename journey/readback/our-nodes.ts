import { idPart } from '../model/id.ts';
import type { Journey } from '../model/journey.ts';
import { noteIdOf } from '../model/team-note.ts';
import { type Key, key } from '../scene/key.ts';
import { overlap } from '../scene/overlap.ts';
import type { Box } from '../scene/scene.ts';
import type { BoardNode, Snapshot } from '../snapshot/snapshot.ts';

/** A key whose ids may be ids of a journey: what comes from a record need not be (see `model/id.ts`). */
const KEY = /^(?!(.*\/)?(__proto__|constructor|prototype)(\/|$))[\w:.-]{1,64}(\/[\w:.-]{1,64})*$/;

/** The id of the map that a copy of another map is, by its own node (M9a). */
export const copiedMapId = (node: string): string => `map-${idPart(node)}`;

/**
 * The key of a node of this map or of a copy of one; '' for a person's own and for what names another map (B1b).
 * A copy whose first update never ended has nodes that name the copy, and others that name its original; a copy of that
 * has both as well, and its own node tells the name.
 */
export const keyOf = ({ map, node, nodes: [own] }: Snapshot, { record }: BoardNode): Key => {
  const names = [map, copiedMapId(node), own && own.record && own.record.m];
  return record && names.includes(record.m) && KEY.test(record.k) ? record.k : '';
};

/** The nodes of a snapshot but for another map that lies near this one, and all that stands in it (M10). */
export const nodesHere = ({ node, nodes }: Snapshot): BoardNode[] => {
  const elsewhere = new Set<string | null>();
  return nodes.filter(({ id, parent, record }) => {
    const isHere = !elsewhere.has(parent) && !(record && record.k === key.map && id !== node);
    if (!isHere) elsewhere.add(id);
    return isHere;
  });
};

const STAGE = key.stage('');

const namesItself = ({ id, record }: BoardNode): boolean => record !== null && record.n === id;

/** The higher, the more surely it is the original: what hands brought back may have been drawn again since (B3e). */
const rankOf = (node: BoardNode): number => (namesItself(node) ? 2 - Number(Boolean(node.isUnknown)) : 0);

/**
 * The nodes of this map by key, from the bottom up. Of several with one key, ours is the lowest whose record
 * holds its own id; where none does (pasted into another file), the lowest of all (B1a). A copy of a lane or a stage that
 * `base`, the journey as stored, has no more is nobody's but its maker's.
 */
export const nodesByKey = (snapshot: Snapshot, base: Journey | null = null): Map<Key, BoardNode> => {
  const found = new Map<Key, BoardNode>();
  const isGone = (one: Key): boolean => {
    const [, list, id] = /^(lane|stage)\/([^/]+)/.exec(one) || [];
    if (!base || !list) return false;
    const { lanes, stages } = base;
    const all: readonly { readonly id: string }[] = list === 'lane' ? lanes : stages;
    return !all.some((each) => each.id === id);
  };
  for (const node of nodesHere(snapshot)) {
    const itsKey = keyOf(snapshot, node);
    const other = found.get(itsKey);
    const isOurs = namesItself(node);
    // A lane that hands brought back is one again, a stage that the form removed since is not (B3e).
    const isBack = isOurs && !(node.isUnknown && itsKey.startsWith(STAGE));
    if (!itsKey || (!isBack && isGone(itsKey))) continue;
    if (!other || rankOf(node) > rankOf(other)) found.set(itsKey, node);
  }
  return found;
};

/**
 * Whether a person's frame is one note with what stands in it (B1c): one text, which was no note of `base` by itself when
 * there was more beside it, and did not go out of the frame.
 */
export const isNoteFrame = (
  frame: Box,
  inside: readonly { readonly id: string; readonly type: string; readonly box: Box | null }[],
  base: Journey | null,
): boolean => {
  const [text, more] = inside;
  if (!text || more || text.type !== 'TEXT' || (text.box && !overlap(frame, text.box))) return false;
  return !base || base.notes.every(({ id }) => id !== noteIdOf(text.id));
};
