/** How the record of a drawn node is made; what it holds is said by `NodeRecord`. */
import { colourOf, type NodeItem } from '../../journey/reconcile/change.ts';
import { textOf } from '../../journey/scene/item-text.ts';
import type { Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { SeenNode } from './seen-node.ts';

/** The entry of a node's plugin data that holds its record. */
export const RECORD_KEY = 'tropa';

/** What a node is made for: its key and its words. */
export interface Birth {
  readonly k: string;
  readonly t?: string | undefined;
}

/** The record of an item that was drawn at `place`, in its parent's coordinates. */
export const recordOf = (map: string, node: string, item: NodeItem, place: Point): NodeRecord => {
  const text = textOf(item);
  const colour = colourOf(item);
  return {
    m: map,
    k: item.key,
    n: node,
    ...(text === null || text === '' ? {} : { t: text }),
    x: place.x - item.anchor.x,
    y: place.y - item.anchor.y,
    ...(colour === null ? {} : { c: colour }),
  };
};

/**
 * What a node of ours carries that is not part of the finished map: the words that it is to have as well, so that they are nobody's
 * note should the run end before they are recorded (W3).
 */
export const markOf = (map: string, birth: Birth, node: string): string =>
  JSON.stringify({ m: map, n: node, ...birth });

/** Whether the node it was read from was drawn to its end: until then it has no place. */
export const isPlaced = ({ x }: NodeRecord): boolean => typeof x === 'number';

/** Whether a node shows what was drawn there. */
export const isAsRecorded = ({ text, fill, children }: SeenNode, { t, c }: NodeRecord): boolean =>
  (t === undefined || t === (text ?? children.find(({ type }) => type === 'TEXT')?.text)) &&
  (c === undefined || fill === null || c === fill);
