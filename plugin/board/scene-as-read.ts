/**
 * The board as it was read, laid out.
 *
 * Problem: of a text whose words a hand took out nothing is read, so that a layout has neither it nor room for it; but it
 * stands, and what is around it stands as it did. Approach: where the form gives it words again, the board is laid out as
 * it was before that hand, with the words that the text was drawn with.
 */
import type { Journey } from '../../journey/model/journey.ts';
import { readJourney, type ReadResult } from '../../journey/readback/read-journey.ts';
import type { Key } from '../../journey/scene/key.ts';
import { placedItems } from '../../journey/scene/placed-items.ts';
import type { Scene } from '../../journey/scene/scene.ts';
import type { Snapshot } from '../../journey/snapshot/snapshot.ts';

/** The keys of all items of a scene. */
export const keysOf = (scene: Scene): Set<Key> => new Set(placedItems(scene).map(({ item }) => item.key));

/** The scene as read, and the ids of the texts that are filled again; `lay` lays a journey out as it stands, null: the one that is wanted. */
export const sceneAsRead = (
  snapshot: Snapshot,
  { journey, own, heard }: ReadResult,
  lay: (journey: Journey | null) => Scene,
): { readonly read: Scene; readonly filled: ReadonlySet<string> } => {
  const read = lay(journey);
  const known = keysOf(read);
  const emptied = Array.from(own).filter(([one, { id }]) => heard.has(id) && !known.has(one));
  if (emptied.length === 0) return { read, filled: new Set() };
  const wanted = keysOf(lay(null));
  const filled = new Set(emptied.filter(([one]) => wanted.has(one)).map(([, { id }]) => id));
  const nodes = snapshot.nodes.map((node) =>
    filled.has(node.id) ? { ...node, text: (node.record && node.record.t) || '' } : node,
  );
  return { read: lay(readJourney({ ...snapshot, nodes }).journey), filled };
};
