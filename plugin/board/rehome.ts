/**
 * Moves a node into another section (M12). Whether the host keeps the connectors glued to it is not known for
 * certain, so they are noted down first, and what was dropped is drawn again: ours with the record that it bore.
 */
import type { NodeRecord } from '../../journey/snapshot/node-record.ts';
import type { Container, Page } from '../figjam.ts';
import type { Pace } from './pace.ts';
import type { Pen } from '../draw/pen.ts';
import { isGone } from './gone.ts';
import { RECORD_KEY } from './record.ts';
import { readRecord } from './stored-map.ts';

const joins = (end: ConnectorEndpoint, id: string): boolean =>
  'endpointNodeId' in end && end.endpointNodeId === id;

/** Everything of a connector that can be set, and its parent. Fifteen host calls. */
const noteDown = (node: ConnectorNode) => ({
  node,
  id: node.id,
  data: node.getPluginData(RECORD_KEY),
  parent: node.parent,
  name: node.name,
  isLocked: node.locked,
  type: node.connectorLineType,
  start: node.connectorStart,
  end: node.connectorEnd,
  startCap: node.connectorStartStrokeCap,
  endCap: node.connectorEndStrokeCap,
  strokes: node.strokes,
  weight: node.strokeWeight,
  dash: node.dashPattern,
  label: node.text.characters,
});

/** All connectors of a page that hang on this node; none in an editor without any. Two host calls for each on the page. */
export const connectorsAt = async (page: Page, id: string, pace: Pace): Promise<ConnectorNode[]> => {
  let all: readonly ConnectorNode[] = [];
  try {
    all = page.findAllWithCriteria({ types: ['CONNECTOR'] });
  } catch {
    // An editor without connectors.
  }
  const found: ConnectorNode[] = [];
  for (const one of all) {
    await pace.before(2);
    try {
      if (joins(one.connectorStart, id) || joins(one.connectorEnd, id)) found.push(one);
    } catch (thrown) {
      if (!isGone(one)) throw thrown;
    }
  }
  await pace.before(10 + 33 * found.length); // what is about to be asked and drawn again
  return found;
};

/** Moves it to a home and gives how many of the connectors that hang on it could not be brought along; `records` by node id. */
export const rehome = (
  pen: Pen,
  records: Map<string, NodeRecord>,
  node: SceneNode,
  home: Container | Page,
  hanging: readonly ConnectorNode[],
): number => {
  const noted = hanging.filter((one) => !isGone(one)).map(noteDown);
  home.appendChild(node);
  let lost = 0;
  for (const was of noted) {
    if (!isGone(was.node)) continue;
    try {
      const again = pen.host.createConnector();
      if (was.parent !== null && 'appendChild' in was.parent) was.parent.appendChild(again);
      again.name = was.name;
      again.connectorLineType = was.type;
      again.strokes = was.strokes;
      if (typeof was.weight === 'number') again.strokeWeight = was.weight;
      again.dashPattern = was.dash;
      again.connectorStartStrokeCap = was.startCap;
      again.connectorEndStrokeCap = was.endCap;
      again.connectorStart = was.start;
      again.connectorEnd = was.end;
      if (was.label !== '') {
        again.text.fontName = pen.fonts.of('Medium');
        again.text.characters = was.label;
      }
      if (was.isLocked) again.locked = true;
      const old = readRecord(was.data);
      if (old !== null) {
        const { id } = again;
        const record = { ...old, n: old.n === was.id ? id : old.n };
        again.setPluginData(RECORD_KEY, JSON.stringify(record));
        if (records.delete(was.id)) records.set(id, record);
      }
    } catch {
      lost += 1;
    }
  }
  return lost;
};
