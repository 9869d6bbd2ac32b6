/** Hangs what hangs on one node on another one that stands for the same thing: a host lets it go with the node (M12). */
import type { Page } from '../figjam.ts';
import { allOn } from './board.ts';
import { isGone } from './gone.ts';
import type { Pace } from './pace.ts';
import { connectorsAt } from './rehome.ts';

/** Glues the connectors on `node` to `twin`, and sticks its stamps there. Throws where the host refuses a connector. */
export const hangOver = async (page: Page, node: SceneNode, twin: SceneNode, pace: Pace): Promise<void> => {
  const { id } = node;
  const lines = await connectorsAt(page, () => [id], pace);
  const onTwin = (end: ConnectorEndpoint): ConnectorEndpoint | null =>
    'endpointNodeId' in end && end.endpointNodeId === id ? { ...end, endpointNodeId: twin.id } : null;
  for (const line of lines) {
    if (isGone(line) || isGone(twin)) continue; // meanwhile
    const start = onTwin(line.connectorStart);
    const end = onTwin(line.connectorEnd);
    if (start) line.connectorStart = start;
    if (end) line.connectorEnd = end;
  }
  for (const stamp of allOn(page, 'STAMP')) {
    await pace.makeRoom(4);
    try {
      if (stamp.stuckTo?.id === id) stamp.stuckTo = twin;
    } catch {
      // A host that lets nobody but a hand stick it, or one that has just gone.
    }
  }
};
