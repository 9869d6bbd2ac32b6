/**
 * Moves a node into another section (M12). Whether the host keeps the connectors glued to it is not known for
 * certain, so they are noted down first, and what was dropped is drawn again: ours with the record that it bore.
 */
import type { Page } from '../figjam.ts';
import { allOn, type Board, mapOf } from './board.ts';
import type { Pace } from './pace.ts';
import type { Pen } from '../draw/pen.ts';
import { isGone, takeOff } from './gone.ts';
import { RECORD_KEY } from './record.ts';
import { readRecord } from './stored-map.ts';

const joins = (end: ConnectorEndpoint, ids: ReadonlySet<string>): boolean =>
  'endpointNodeId' in end && ids.has(end.endpointNodeId);

/** Reads properties of a node and gives what writes them to another one. What is mixed nobody can write. */
const copied = <Node, Name extends keyof Node>(from: Node, names: readonly Name[]): ((to: Node) => void) => {
  const values = names.map((name) => [name, from[name]] as const);
  return (to) => {
    for (const [name, value] of values) if (typeof value !== 'symbol') to[name] = value;
  };
};

/** A connector as it was, should the host drop it. */
export type Noted = ReturnType<typeof noteDown>;

/** Everything of a connector that can be set, and its parent. Nineteen host calls. */
export const noteDown = (node: ConnectorNode) => {
  const { text } = node;
  return {
    node,
    id: node.id,
    data: node.getPluginData(RECORD_KEY),
    parent: node.parent,
    start: node.connectorStart,
    end: node.connectorEnd,
    // The type first: it says where an end may be glued.
    look: copied(node, [
      'connectorLineType',
      'name',
      'strokes',
      'strokeWeight',
      'dashPattern',
      'connectorStartStrokeCap',
      'connectorEndStrokeCap',
      'locked',
    ]),
    // A new label has no colour, and is not seen.
    label: text.characters === '' ? null : copied(text, ['characters', 'fontSize', 'fills']),
  };
};

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
  await pace.makeRoom(10 + 40 * found.length); // what is about to be asked and drawn again
  return found;
};

/** Notes down the connectors on a page that hang on nodes about to go, and are none of those: a host lets them go too. */
export const noteHanging = async (page: Page, ids: ReadonlySet<string>, pace: Pace): Promise<Noted[]> => {
  const noted: Noted[] = [];
  for (const one of ids.size === 0 ? [] : await connectorsAt(page, () => ids, pace)) {
    await pace.makeRoom(19);
    if (!isGone(one) && !ids.has(one.id)) noted.push(noteDown(one));
  }
  return noted;
};

/**
 * Draws a connector, where the host has dropped it, once more, ours with the record that it bore, and tries it again where
 * something of that is refused: nobody could bring it back later. False where the host refuses it twice, as when an end of it is gone.
 */
export const joinAgain = (
  { host, fonts }: Pen,
  board: Board,
  { node, id: wasId, data, parent, start, end, look, label }: Noted,
): boolean => {
  if (!isGone(node)) return true;
  for (let tries = 0; tries < 2; tries += 1) {
    let again: ConnectorNode | null = null;
    try {
      again = host.createConnector();
      (parent === null || isGone(parent) ? mapOf(board) : parent)?.appendChild(again);
      board.joined.set(wasId, again.id);
      look(again);
      again.connectorStart = start;
      again.connectorEnd = end;
      if (label !== null) {
        const { text } = again;
        text.fontName = fonts.of('Medium');
        label(text);
      }
      const old = readRecord(data);
      if (old !== null) {
        const { id } = again;
        const record = { ...old, n: old.n === wasId ? id : old.n };
        again.setPluginData(RECORD_KEY, JSON.stringify(record));
        if (board.records.delete(wasId)) board.records.set(id, record);
      }
      return true;
    } catch {
      if (again !== null) takeOff(again);
    }
  }
  return false;
};

/** Moves nodes, as `put` does, and gives how many of the connectors that hang on them could not be brought along. */
export const rehome = (
  pen: Pen,
  board: Board,
  hanging: readonly ConnectorNode[],
  put: () => void,
): number => {
  const noted = hanging.filter((one) => !isGone(one)).map(noteDown);
  put();
  return noted.filter((was) => !joinAgain(pen, board, was)).length;
};
