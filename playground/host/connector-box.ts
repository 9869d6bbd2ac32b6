import type { Engine } from './engine.ts';
import { absoluteBox, absoluteTransform, boxAround, transformPoint, untransformPoint } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import type { EndpointRecord, Magnet, NodeRecord } from './node-record.ts';

const SIDES: Readonly<Record<Exclude<Magnet, 'AUTO'>, Point>> = {
  NONE: { x: 0.5, y: 0.5 },
  CENTER: { x: 0.5, y: 0.5 },
  TOP: { x: 0.5, y: 0 },
  BOTTOM: { x: 0.5, y: 1 },
  LEFT: { x: 0, y: 0.5 },
  RIGHT: { x: 1, y: 0.5 },
};

function centre(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** AUTO takes the side that faces the other end. */
function facing(box: Box, other: Point): Magnet {
  const from = centre(box);
  const dx = other.x - from.x;
  const dy = other.y - from.y;
  if (Math.abs(dx) * Math.max(box.height, 1) >= Math.abs(dy) * Math.max(box.width, 1))
    return dx >= 0 ? 'RIGHT' : 'LEFT';
  return dy >= 0 ? 'BOTTOM' : 'TOP';
}

/** A point of a node by fractions of its box, on the page; rotation is minded. */
function pointOn(engine: Engine, node: NodeRecord, at: Point): Point {
  return transformPoint(absoluteTransform(engine.store, node), {
    x: node.width * at.x,
    y: node.height * at.y,
  });
}

/** Where an end of a connector lies on its page, px. A free end counts in the connector's parent's page. */
export function endpointPoint(engine: Engine, end: EndpointRecord, other: EndpointRecord): Point {
  const node = engine.store.find(end.endpointNodeId);
  if (node === undefined) return end.position ?? { x: 0, y: 0 };
  if (end.position !== null) {
    const fraction = engine.switches.endpointPosition === 'fraction';
    const at = fraction
      ? end.position
      : { x: end.position.x / (node.width || 1), y: end.position.y / (node.height || 1) };
    return pointOn(engine, node, at);
  }
  if (end.magnet !== 'AUTO') return pointOn(engine, node, SIDES[end.magnet]);
  const otherNode = engine.store.find(other.endpointNodeId);
  const towards =
    otherNode === undefined
      ? (other.position ?? { x: 0, y: 0 })
      : centre(absoluteBox(engine.store, otherNode));
  const side = facing(absoluteBox(engine.store, node), towards);
  return pointOn(engine, node, side === 'AUTO' ? SIDES.CENTER : SIDES[side]);
}

const computedAt = new WeakMap<NodeRecord, number>();

/**
 * Sets a connector's box from its two ends (rule 28: it follows them). The record is changed directly and
 * not by an op: nobody wrote it, so neither undo nor events may hear of it.
 */
export function followEndpoints(engine: Engine, record: NodeRecord): void {
  const { connector } = record;
  if (connector === null || computedAt.get(record) === engine.version) return;
  computedAt.set(record, engine.version);
  if (!engine.rules.on(28) && connector.start.endpointNodeId !== null) return;
  const ends = [
    endpointPoint(engine, connector.start, connector.end),
    endpointPoint(engine, connector.end, connector.start),
  ];
  const parent = engine.store.find(record.parentId);
  const matrix = parent === undefined ? null : absoluteTransform(engine.store, parent);
  const box = boxAround(matrix === null ? ends : ends.map((end) => untransformPoint(matrix, end)));
  Object.assign(record, box);
}
