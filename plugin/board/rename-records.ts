/** Makes a copy of a map a map of its own (M9): what names its original names the copy from then on. */
import type { Snapshot } from '../../journey/snapshot/snapshot.ts';
import type { Host } from '../figjam.ts';
import type { Board } from './board.ts';
import type { Pace } from './pace.ts';
import { findNode } from './patch-board.ts';
import { RECORD_KEY } from './record.ts';
import { stillOurs } from './still-ours.ts';
import { readRecord } from './stored-map.ts';

/**
 * Writes the records in a copy anew, those of hands' copies in it too: who names the original later was brought back by undo
 * (B3e). In any other map only the records of what was brought back, for it may name the original.
 */
export const renameRecords = async (
  host: Host,
  board: Board,
  { isCopy, map, nodes }: Snapshot,
  pace: Pace,
): Promise<void> => {
  for (const { id, parent, record, isUnknown } of nodes) {
    const own = board.records.get(id);
    const isOurs = own !== undefined && (isCopy || isUnknown);
    const isHands = own === undefined && isCopy && parent !== null && record?.m === map;
    if (!isOurs && !isHands) continue;
    await pace.makeRoom(4);
    const node = await findNode(host, id);
    stillOurs(board);
    const now = node && (own ?? readRecord(node.getPluginData(RECORD_KEY)));
    if (now) node.setPluginData(RECORD_KEY, JSON.stringify({ ...now, m: board.mapId }));
  }
};
