import { connectors } from '../host/connector-index.ts';
import type { DocumentStore, Op } from '../host/document-store.ts';

/** What of a node on screen is out of date. */
export interface Staleness {
  /** Only its place: its group moves, and nothing of it is painted again. */
  place: boolean;
  /** What it shows itself, without its children. */
  surface: boolean;
  /** Which children it has, and in which order. */
  children: boolean;
}

const PLACE_KEYS = new Set(['x', 'y', 'rotation']);
/** What a plugin keeps in a node and nobody sees. */
const UNSEEN_KEYS = new Set(['locked', 'pluginData', 'sharedPluginData', 'relaunchData', 'stuckToId']);

/**
 * Gathers from the document's ops which nodes to paint anew, so that a drag among 2,000 stickies costs one
 * group's new place and not a new page. A connector follows the nodes it is glued to, and what those lie in.
 */
export class StaleNodes {
  private stale = new Map<string, Staleness>();
  private movedIds = new Set<string>();

  constructor(private readonly store: DocumentStore) {}

  take(op: Op): void {
    switch (op.op) {
      case 'add':
      case 'erase':
        return;
      case 'attach':
      case 'detach':
        this.of(op.parentId).children = true;
        this.movedIds.add(op.id);
        return;
      case 'write':
        this.takeWrite(op.id, op.key);
    }
  }

  private takeWrite(id: string, key: string): void {
    if (UNSEEN_KEYS.has(key)) return;
    if (key === 'visible' || key === 'sectionContentsHidden') {
      const { parentId } = this.store.get(id);
      if (key === 'visible' && parentId !== null) this.of(parentId).children = true;
      if (key === 'sectionContentsHidden') this.of(id).children = true;
      return;
    }
    if (PLACE_KEYS.has(key)) this.of(id).place = true;
    else if (key === 'opacity') this.of(id).place = true;
    else this.of(id).surface = true;
    if (PLACE_KEYS.has(key) || key === 'width' || key === 'height') this.movedIds.add(id);
  }

  private of(id: string): Staleness {
    const known = this.stale.get(id);
    if (known !== undefined) return known;
    const fresh = { place: false, surface: false, children: false };
    this.stale.set(id, fresh);
    return fresh;
  }

  /** Takes all that is stale; afterwards nothing is. Nodes that are gone meanwhile are left out. */
  takeAll(): ReadonlyMap<string, Staleness> {
    for (const id of connectorsAround(this.store, this.movedIds)) this.of(id).surface = true;
    const taken = this.stale;
    this.stale = new Map();
    this.movedIds = new Set();
    for (const id of taken.keys()) if (!this.store.nodes.has(id)) taken.delete(id);
    return taken;
  }
}

/** Connectors whose way depends on one of the nodes: glued to it, or to something in it. */
export function connectorsAround(store: DocumentStore, movedIds: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (movedIds.size === 0) return found;
  const isMoved = (id: string | null): boolean => {
    let at = store.find(id);
    while (at !== undefined) {
      if (movedIds.has(at.id)) return true;
      at = store.find(at.parentId);
    }
    return false;
  };
  for (const record of connectors(store)) {
    const { connector } = record;
    if (connector === null) continue;
    const isAround =
      isMoved(record.id) || isMoved(connector.start.endpointNodeId) || isMoved(connector.end.endpointNodeId);
    if (isAround) found.add(record.id);
  }
  return found;
}
