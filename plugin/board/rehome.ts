/**
 * Moves a node into another section (M12). Whether the host keeps the connectors glued to it is not known for
 * certain, so they are noted down first, and what was dropped is drawn again: ours with the record that it bore.
 */
import type { Page } from '../figjam.ts';
import { allOn, type Board, mapOf } from './board.ts';
import type { Pace } from './pace.ts';
import type { Pen } from '../draw/pen.ts';
import { isGone, takeOff } from './gone.ts';
import { HALF_DRAWN, LINE_KEY, type Line, type Noted, noteDown } from './line.ts';
import { markOf, RECORD_KEY } from './record.ts';
import { readRecord } from './stored-map.ts';

const joins = (end: ConnectorEndpoint, ids: ReadonlySet<string>): boolean =>
  'endpointNodeId' in end && ids.has(end.endpointNodeId);

/** The ids of a node and of whatever stands in it. */
export const idsIn = (node: SceneNode): string[] => [
  node.id,
  ...('children' in node ? node.children.flatMap(idsIn) : []),
];

/**
 * All connectors of a page that hang on any of these nodes; none in an editor without any. Two host calls for each on the
 * page; for the ids is asked only where there are any.
 */
export const connectorsAt = async (
  page: Page,
  idsOf: () => Iterable<string>,
  pace: Pace,
): Promise<ConnectorNode[]> => {
  const found: ConnectorNode[] = [];
  const all = allOn(page, 'CONNECTOR');
  const ids = new Set(all.length > 0 ? idsOf() : []);
  for (const one of all) {
    await pace.makeRoom(2);
    try {
      if (joins(one.connectorStart, ids) || joins(one.connectorEnd, ids)) found.push(one);
    } catch (thrown) {
      if (!isGone(one)) throw thrown;
    }
  }
  await pace.makeRoom(10 + 48 * found.length); // what is about to be asked and drawn again
  return found;
};

/** Notes down the connectors on a page that hang on nodes about to go, and are none of those: a host lets them go too. */
export const noteHanging = async (
  { page, mapId }: Board,
  ids: ReadonlySet<string>,
  pace: Pace,
): Promise<Noted[]> => {
  const noted: Noted[] = [];
  for (const one of ids.size === 0 ? [] : await connectorsAt(page, () => ids, pace)) {
    await pace.makeRoom(20);
    if (!isGone(one) && !ids.has(one.id)) noted.push(noteDown(mapId, one));
  }
  return noted;
};

/**
 * Draws a connector that the host has dropped once more, ours with the record that it bore, and tries it again where
 * something of that is refused: nobody could bring it back later. False where the host refuses it twice, as when an end of it is gone.
 */
export const joinAgain = (
  { host, fonts }: Pen,
  board: Board,
  line: Line,
  parent: Noted['parent'],
): boolean => {
  const { id: wasId, words, key } = line;
  const old = readRecord(line.data);
  for (let tries = 0; tries < 2; tries += 1) {
    let again: ConnectorNode | null = null;
    try {
      again = host.createConnector();
      const { id } = again;
      again.setPluginData(RECORD_KEY, markOf(board.mapId, { k: HALF_DRAWN, t: words }, id));
      (parent === null || isGone(parent) ? mapOf(board) : parent)?.appendChild(again);
      board.joined.set(wasId, id);
      Object.assign(again, line.style);
      again.connectorStart = line.start;
      again.connectorEnd = line.end;
      if (words) {
        const { text } = again;
        text.fontName = fonts.of('Medium');
        text.characters = words;
        Object.assign(text, line.label);
      }
      if (key) mapOf(board)?.setPluginData(key, JSON.stringify({ ...line, id }));
      const record = old && { ...old, n: old.n === wasId ? id : old.n };
      again.setPluginData(RECORD_KEY, record ? JSON.stringify(record) : '');
      if (record && board.records.delete(wasId)) board.records.set(id, record);
      return true;
    } catch {
      if (again !== null) takeOff(again);
    }
  }
  return false;
};

/**
 * Moves nodes, as `put` does, and gives how many of the connectors that hang on them could not be brought along. People's
 * are kept with the map meanwhile, two host calls each: should the run end, nothing else tells of them (W7).
 */
export const rehome = (
  pen: Pen,
  board: Board,
  hanging: readonly ConnectorNode[],
  put: () => void,
): number => {
  const noted = hanging.filter((one) => !isGone(one)).map((one) => noteDown(board.mapId, one));
  // Our own are drawn anew from the journey.
  const theirs = noted.filter(({ line }) => readRecord(line.data)?.n !== line.id);
  const keep = (isDone: boolean): void => {
    theirs.forEach(({ line }, i) => {
      line.key = LINE_KEY + i;
      mapOf(board)?.setPluginData(line.key, isDone ? '' : JSON.stringify(line));
    });
    board.keepsLines = !isDone;
  };
  keep(false);
  put();
  const lost = noted.filter(
    ({ node, line, parent }) => isGone(node) && !joinAgain(pen, board, line, parent),
  ).length;
  keep(true);
  return lost;
};
