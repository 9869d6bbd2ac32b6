import { noteOfKey } from '../../journey/scene/key.ts';
import type { Board } from './board.ts';
import type { Pace } from './pace.ts';

/**
 * Reads back the heights of the notes that may have grown with their words, px by note id. Notes whose
 * words surely fit are not asked: they are as high as the layout says.
 */
export const measureNotes = async (board: Board, pace: Pace): Promise<Map<string, number>> => {
  const heights = new Map<string, number>();
  for (const { item, print } of board.entries.values()) {
    const note = noteOfKey(item.key);
    if (print === null || note === undefined || item.kind !== 'sticky' || item.isHeightCertain) continue;
    await pace.makeRoom(3);
    try {
      heights.set(note, print.measure());
    } catch (thrown) {
      if (!print.isGone()) throw thrown;
      // Deleted since it was drawn; it is missed when it is to be placed.
    }
  }
  return heights;
};
