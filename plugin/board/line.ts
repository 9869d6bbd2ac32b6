/**
 * A connector as data. A host may drop what hangs on a node that goes elsewhere (M12), and nothing else tells then what it
 * looked like: it is drawn again from this, by the same run or, as it is plain JSON, by the next one (W7).
 */
import { RECORD_KEY } from './record.ts';

/** What the entries of a map's plugin data begin with that each hold a `Line` until it surely stands: `tropa.l.<i>`. */
export const LINE_KEY = 'tropa.l.';

/** The key of a line that is not drawn to its end: scaffold, should the run end before. */
export const HALF_DRAWN = 'line';

/** Everything of a connector that can be set. */
export interface Line {
  key: string; // of the entry that keeps it with the map, `tropa.l.<i>`
  readonly m: string; // id of the map: what is stored with a copy of it names nodes of its original (M9)
  readonly id: string; // of what stands for it, or did
  readonly data: string; // its record, if it has one
  readonly parent: string; // id
  readonly start: ConnectorEndpoint;
  readonly end: ConnectorEndpoint;
  readonly style: object;
  readonly words: string;
  readonly label: object; // how the words look
}

/** A connector as it was, should the host drop it. */
export interface Noted {
  readonly line: Line;
  readonly node: ConnectorNode;
  readonly parent: ConnectorNode['parent'];
}

/** Properties of a node, to be assigned to another one. What is mixed nobody can write. */
const copied = <Node, Name extends keyof Node>(from: Node, names: readonly Name[]): object => {
  const values: Partial<Pick<Node, Name>> = {};
  for (const name of names) {
    const value = from[name];
    if (typeof value !== 'symbol') values[name] = value;
  }
  return values;
};

/** Everything of a connector that can be set, and its parent. Twenty host calls. */
export const noteDown = (m: string, node: ConnectorNode): Noted => {
  const { text, parent } = node;
  const words = text.characters;
  return {
    node,
    parent,
    line: {
      key: '',
      m,
      id: node.id,
      data: node.getPluginData(RECORD_KEY),
      parent: parent === null ? '' : parent.id,
      start: node.connectorStart,
      end: node.connectorEnd,
      // The type first: it says where an end may be glued.
      style: copied(node, [
        'connectorLineType',
        'name',
        'strokes',
        'strokeWeight',
        'dashPattern',
        'connectorStartStrokeCap',
        'connectorEndStrokeCap',
        'locked',
      ]),
      words,
      // A new label has no colour, and is not seen.
      label: words ? copied(text, ['fontSize', 'fills']) : {},
    },
  };
};
