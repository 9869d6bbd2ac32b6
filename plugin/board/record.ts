/**
 * The record that every drawn node carries under `tropa`: whose it is, what it stands for, and what was
 * last drawn. A stable format: later versions read what this one wrote (product data format v1).
 */
import type { NodeItem } from '../../journey/reconcile/change.ts';
import type { Hex, Point } from '../../journey/scene/scene.ts';

export const RECORD_KEY = 'tropa';

/** One field is one letter: there are thousands of records in a file. */
export interface NodeRecord {
  readonly m: string; // the map's id
  readonly k: string; // key, e.g. `note/n-12:3`
  readonly n: string; // the node's own id: where it differs, the node is a copy
  readonly t?: string; // text as drawn
  readonly x: number; // relative to the corner of the cell or section
  readonly y: number;
  readonly c?: string; // colour, `#RRGGBB`
}

/** The words an item shows, or null where it has none of its own. */
export const textOf = (item: NodeItem): string | null => {
  if (item.kind === 'sticky') return item.text;
  if (item.kind === 'text') return item.runs.map((run) => run.text).join('');
  if (item.kind === 'shape' || item.kind === 'connector') return item.label?.text ?? '';
  return null;
};

const colourOf = (item: NodeItem): Hex | null => {
  if (item.kind === 'section' || item.kind === 'sticky' || item.kind === 'rectangle') return item.fill;
  if (item.kind === 'shape') return item.fill;
  return item.kind === 'text' ? null : item.colour;
};

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

/** What a node of ours carries that is not part of the finished map. */
export const markOf = (map: string, key: string, node: string): string =>
  JSON.stringify({ m: map, k: key, n: node });
