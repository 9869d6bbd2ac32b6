import type { Board } from './board.ts';

const PLACE: readonly string[] = ['x', 'y', 'parent'];

/**
 * Notes down the ids of nodes that other people change, and of those that they move, while a run is under way, and gives
 * what ends the watch. It costs two host calls: the host tells of changes by itself, and whose they are. The runner's own
 * hand cannot be told from the plugin's, both are LOCAL.
 */
export const watchMoves = ({ page, moved, touched }: Board): (() => void) => {
  const hear = ({ nodeChanges }: NodeChangeEvent): void => {
    for (const change of nodeChanges) {
      if (change.type !== 'PROPERTY_CHANGE' || change.origin !== 'REMOTE') continue;
      touched.add(change.id);
      if (change.properties.some((property) => PLACE.includes(property))) moved.add(change.id);
    }
  };
  const quietly = (act: () => void): void => {
    try {
      act();
    } catch {
      // A host that tells nothing, or a page that is no longer there.
    }
  };
  quietly(() => page.on('nodechange', hear));
  return () => quietly(() => page.off('nodechange', hear));
};
