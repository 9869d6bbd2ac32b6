import type { Engine } from './engine.ts';
import { absoluteBox } from './geometry.ts';
import { refusal } from './host-error.ts';
import type { NodeRecord } from './node-record.ts';
import { paintForPlugin } from './paints.ts';

/**
 * A node in the shape of Figma's REST API, as `exportAsync({ format: 'JSON_REST_V1' })` gives it (rule 52):
 * without plugin data, authors and what is stuck to it. What it says of stickies nobody published, so that
 * a switch refuses it, leaves their text out, or gives all.
 */
export function restResponse(engine: Engine, record: NodeRecord): Record<string, unknown> {
  if (engine.switches.jsonExport === 'refused' && record.type === 'SECTION') {
    throw refusal('exportAsync', 'JSON_REST_V1 is not supported for this node');
  }
  return {
    document: restNode(engine, record),
    components: {},
    componentSets: {},
    schemaVersion: 0,
    styles: {},
  };
}

function restNode(engine: Engine, record: NodeRecord): Record<string, unknown> {
  const node: Record<string, unknown> = {
    id: record.id,
    name: record.name,
    type: record.type,
    visible: record.visible,
    locked: record.locked,
    rotation: (record.rotation * Math.PI) / 180,
    absoluteBoundingBox: absoluteBox(engine.store, record),
    fills: record.fills.map(paintForPlugin),
    strokes: record.strokes.map(paintForPlugin),
    strokeWeight: record.strokeWeight,
  };
  const silent = record.type === 'STICKY' && engine.switches.jsonExport === 'without text';
  if (record.text !== null && !silent) node['characters'] = record.text.characters;
  if (record.childIds.length > 0) {
    node['children'] = record.childIds.map((id) => restNode(engine, engine.store.get(id)));
  }
  if (!engine.rules.on(52)) node['pluginData'] = record.pluginData;
  return node;
}
