import type { Board } from './board.ts';

/** Whether somebody put it elsewhere: what is only grouped stands where it stood, and counts from what it did. */
const isMove = ({ node, properties }: PropertyChange): boolean =>
  properties.some(
    (one) => /^[xy]$/.test(one) || (one === 'parent' && (node.removed || node.parent?.type !== 'GROUP')),
  );

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
      if (isMove(change)) moved.add(change.id);
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
