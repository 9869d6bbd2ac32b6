import type { ConnectorItem, Side, TextRun } from '../../../journey/scene/scene.ts';
import { stroke } from '../look.ts';
import { solid, type Pen } from '../pen.ts';
import { writeLabel } from './shape.ts';

const MAGNET = { top: 'TOP', right: 'RIGHT', bottom: 'BOTTOM', left: 'LEFT' } as const satisfies Record<
  Side,
  string
>;
const WHITE = '#FFFFFF';

/** A CONNECTOR, not yet glued: that comes when it has its final parent. */
export const drawConnector = ({ host, names, keep }: Pen, item: ConnectorItem): ConnectorNode => {
  const node = keep(host.createConnector());
  node.name = item.line === 'curved' ? names.curve : names.link;
  node.connectorLineType = item.line === 'curved' ? 'CURVED' : 'ELBOWED';
  stroke(node, item.colour, item.weight, item.dash);
  // A new connector ends in an arrow, so both caps are said.
  node.connectorStartStrokeCap = 'NONE';
  node.connectorEndStrokeCap = item.endCap === 'arrow' ? 'ARROW_LINES' : 'NONE';
  return node;
};

/**
 * Glues a connector to the sides of two nodes, by their ids. Its x and y are never written: a connector's
 * box is the host's business, and a place by hand pins it to a wrong one.
 */
export const glueConnector = (
  pen: Pen,
  node: ConnectorNode,
  item: ConnectorItem,
  ends: { readonly from: string; readonly to: string },
): void => {
  node.connectorStart = { endpointNodeId: ends.from, magnet: MAGNET[item.from.side] };
  node.connectorEnd = { endpointNodeId: ends.to, magnet: MAGNET[item.to.side] };
  if (item.label !== null && item.label.text !== '') labelConnector(pen, node, item.label);
};

/** Gives a connector its label; words that stand there already may be written over. */
export const labelConnector = (pen: Pen, node: ConnectorNode, label: TextRun): void => {
  writeLabel(pen, node.text, label);
  node.textBackground.fills = solid(WHITE);
};
