import { connectorsOf } from '../connector-index.ts';
import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { HostError } from '../host-error.ts';
import { expectOneOf, isRecord } from '../member.ts';
import type { Member, Members } from '../member.ts';
import type { ConnectorRecord, EndpointRecord, Magnet, NodeRecord } from '../node-record.ts';
import { isInsideInstance } from '../remove-node.ts';

const MAGNETS: readonly Magnet[] = ['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER'];
const LINE_TYPES = ['ELBOWED', 'STRAIGHT', 'CURVED'] as const;
const CAPS = [
  'NONE',
  'ARROW_LINES',
  'ARROW_EQUILATERAL',
  'TRIANGLE_FILLED',
  'DIAMOND_FILLED',
  'CIRCLE_FILLED',
  'ERD_ONE',
  'ERD_MANY',
  'ERD_ONLY_ONE',
  'ERD_ZERO_OR_ONE',
  'ERD_ONE_OR_MANY',
  'ERD_ZERO_OR_MANY',
];

function connectorOf(record: NodeRecord): ConnectorRecord {
  if (record.connector === null) throw refusal('get_connectorStart', `A ${record.type} node is no connector`);
  return record.connector;
}

function forPlugin(end: EndpointRecord): Record<string, unknown> {
  if (end.endpointNodeId === null) return { position: end.position };
  if (end.position !== null)
    return { endpointNodeId: end.endpointNodeId, position: end.position, magnet: 'NONE' };
  return { endpointNodeId: end.endpointNodeId, magnet: end.magnet };
}

/** A magnet that a line type does not take, with what a lenient host would make of it. */
function misfit(
  engine: Engine,
  lineType: ConnectorRecord['lineType'],
  magnet: Magnet,
): 'throws' | Magnet | null {
  const { switches } = engine;
  if (lineType === 'CURVED')
    return magnet === 'CENTER' && switches.curvedCenter === 'throws' ? 'throws' : null;
  const wrong = lineType === 'STRAIGHT' ? magnet !== 'CENTER' && magnet !== 'NONE' : magnet === 'CENTER';
  if (!wrong) return null;
  if (switches.wrongMagnet === 'throws') return 'throws';
  return lineType === 'STRAIGHT' ? 'CENTER' : 'AUTO';
}

function magnetError(where: string, lineType: string, magnet: Magnet): HostError {
  return refusal(where, `Magnet ${magnet} is not allowed on a ${lineType} connector`);
}

function settleMagnet(
  engine: Engine,
  where: string,
  lineType: ConnectorRecord['lineType'],
  magnet: Magnet,
): Magnet {
  if (!engine.rules.on(26)) return magnet;
  const fit = misfit(engine, lineType, magnet);
  if (fit === 'throws') throw magnetError(where, lineType, magnet);
  return fit ?? magnet;
}

function readPoint(where: string, value: unknown): { x: number; y: number } {
  if (!isRecord(value) || typeof value['x'] !== 'number' || typeof value['y'] !== 'number') {
    throw refusal(where, 'Expected "position" to have x and y');
  }
  return { x: value['x'], y: value['y'] };
}

function readEndpoint(
  engine: Engine,
  where: string,
  lineType: ConnectorRecord['lineType'],
  value: unknown,
): EndpointRecord {
  if (!isRecord(value)) throw refusal(where, 'Expected object');
  const id = value['endpointNodeId'];
  if (id === undefined)
    return { endpointNodeId: null, magnet: 'NONE', position: readPoint(where, value['position']) };
  const node = typeof id === 'string' ? engine.store.find(id) : undefined;
  const inside =
    node !== undefined && node.parentId !== null && isInsideInstance(engine, engine.store.get(node.parentId));
  if (engine.rules.on(25) && (node === undefined || inside)) throw refusal(where, 'Invalid endpointNodeId');
  const endpointNodeId = String(id);
  if (value['position'] !== undefined) {
    const position = readPoint(where, value['position']);
    const given = engine.rules.on(26) ? 'NONE' : readMagnet(where, value['magnet'] ?? 'NONE');
    return { endpointNodeId, magnet: given, position };
  }
  const magnet = settleMagnet(engine, where, lineType, readMagnet(where, value['magnet']));
  return { endpointNodeId, magnet, position: null };
}

function readMagnet(where: string, value: unknown): Magnet {
  const magnet = MAGNETS.find((one) => one === value);
  if (magnet === undefined)
    throw refusal(where, `Invalid enum value for "magnet", received '${String(value)}'`);
  return magnet;
}

function ancestors(engine: Engine, record: NodeRecord): string[] {
  const found: string[] = [];
  for (let at = engine.store.find(record.parentId); at !== undefined; at = engine.store.find(at.parentId))
    found.push(at.id);
  return found;
}

/** Rule 30: glued at both ends, a connector may move to the nearest common ancestor of its endpoints. */
function moveToAncestor(engine: Engine, record: NodeRecord): void {
  if (!engine.rules.on(30) || engine.switches.connectorAncestor === 'no') return;
  const { start, end } = connectorOf(record);
  const [a, b] = [engine.store.find(start.endpointNodeId), engine.store.find(end.endpointNodeId)];
  if (a === undefined || b === undefined) return;
  const others = new Set(ancestors(engine, b));
  const common = ancestors(engine, a).find((id) => others.has(id));
  const parent = engine.store.find(common ?? null);
  if (parent === undefined || parent.type === 'DOCUMENT' || parent.id === record.parentId) return;
  engine.store.attach(record, parent, parent.childIds.length);
}

function endpoint(side: 'start' | 'end', property: 'connectorStart' | 'connectorEnd'): Member {
  return {
    get: (_engine, { record }) => forPlugin(connectorOf(record)[side]),
    set: (engine, { record }, value) => {
      const connector = connectorOf(record);
      const read = readEndpoint(engine, `set_${property}`, connector.lineType, value);
      engine.store.write(record, 'connector', { ...connector, [side]: read }, property);
      moveToAncestor(engine, record);
    },
  };
}

function cap(side: 'startCap' | 'endCap', property: string): Member {
  return {
    get: (_engine, { record }) => connectorOf(record)[side],
    set: (engine, { record }, value) => {
      const read = expectOneOf(engine, property, value, CAPS);
      engine.store.write(record, 'connector', { ...connectorOf(record), [side]: read }, property);
    },
  };
}

function setLineType(engine: Engine, { record }: Subject, value: unknown): void {
  const connector = connectorOf(record);
  const read = expectOneOf(engine, 'connectorLineType', value, LINE_TYPES);
  const lineType = LINE_TYPES.find((one) => one === read) ?? connector.lineType;
  const settle = (end: EndpointRecord): EndpointRecord =>
    end.endpointNodeId === null || end.position !== null
      ? end
      : { ...end, magnet: settleMagnet(engine, 'set_connectorLineType', lineType, end.magnet) };
  const next = { ...connector, lineType, start: settle(connector.start), end: settle(connector.end) };
  engine.store.write(record, 'connector', next, 'connectorLineType');
}

/** Connectors: two ends, a line, two caps. They are never moved by x and y (rule 29, in `place.ts`). */
export const connectorMembers: Members = {
  connectorStart: endpoint('start', 'connectorStart'),
  connectorEnd: endpoint('end', 'connectorEnd'),
  connectorStartStrokeCap: cap('startCap', 'connectorStartStrokeCap'),
  connectorEndStrokeCap: cap('endCap', 'connectorEndStrokeCap'),
  connectorLineType: { get: (_engine, { record }) => connectorOf(record).lineType, set: setLineType },
  attachedConnectors: {
    get: (engine, { record }) => connectorsOf(engine.store, record.id).map((one) => engine.ref(one)),
  },
};
