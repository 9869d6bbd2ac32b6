import { connectorsOf } from './connector-index.ts';
import type { Engine } from './engine.ts';
import { absoluteTransform, untransformPoint } from './geometry.ts';
import { refusal } from './host-error.ts';
import type { HostError } from './host-error.ts';
import { layOut } from './members/auto-layout.ts';
import { isContainer } from './node-kinds.ts';
import type { NodeRecord } from './node-record.ts';
import { requireLoadedPage } from './page-access.ts';
import { isInsideInstance } from './remove-node.ts';

function reasonAgainst(engine: Engine, child: NodeRecord, parent: NodeRecord): string | null {
  if (child.type === 'DOCUMENT') return 'Node is the scene root, which cannot be reparented';
  if (!isContainer(parent.type)) return 'New parent is of a type that cannot have children';
  if (parent.type === 'DOCUMENT' && child.type !== 'PAGE')
    return 'The root node cannot have children of type other than PAGE';
  if (child.type === 'PAGE' && parent.type !== 'DOCUMENT') {
    return 'Nodes other than the root node cannot have children of type PAGE';
  }
  if (engine.store.isInside(parent, child.id)) return 'Doing so would create a parenting cycle';
  if (isInsideInstance(engine, parent)) return 'New parent is an instance or is inside of an instance';
  const oldParent = engine.store.find(child.parentId);
  if (oldParent !== undefined && isInsideInstance(engine, oldParent)) return 'Node is inside of an instance';
  return null;
}

function contested(engine: Engine, child: NodeRecord, parent: NodeRecord): string | null {
  const framed = parent.type === 'FRAME' || parent.type === 'GROUP' || parent.type === 'COMPONENT';
  if (framed && child.type === 'SECTION' && engine.switches.sectionInFrame === 'throws') {
    return 'A SECTION node can only be a child of a page or a section';
  }
  if (parent.type === 'FRAME' && child.type === 'STICKY' && engine.switches.stickyInFrame === 'throws') {
    return 'A STICKY node cannot be a child of a frame';
  }
  return null;
}

function refuse(where: string, reason: string): HostError {
  return refusal(where, `Cannot move node. ${reason}`);
}

/**
 * Puts a node under a parent by API. Its x and y keep their numbers, so that it jumps on the page (rule 17).
 * Refusals are Figma's documented ones (rule 23). Connectors glued to a node that gets another parent may
 * vanish: one report, and the worst case (rule 28, switch `reparentedEndpoint`).
 */
export function reparent(
  engine: Engine,
  child: NodeRecord,
  parent: NodeRecord,
  where: string,
  at: number | null,
): void {
  const { rules, store } = engine;
  if (parent.type === 'PAGE') requireLoadedPage(engine, parent, where);
  const reason = rules.on(23) ? reasonAgainst(engine, child, parent) : null;
  if (reason !== null) throw refuse(where, reason);
  const doubt = contested(engine, child, parent);
  if (doubt !== null) throw refuse(where, doubt);
  if (at !== null && rules.on(23) && (at < 0 || at > parent.childIds.length)) {
    throw refusal(where, 'Cannot insert node at index greater than the number of existing siblings');
  }
  const moved = child.parentId !== parent.id;
  if (!rules.on(17) && moved) keepPlace(engine, child, parent);
  store.attach(child, parent, at ?? parent.childIds.length);
  layOut(engine, parent);
  if (!moved || !rules.on(28) || engine.switches.reparentedEndpoint === 'kept') return;
  for (const connector of connectorsOf(store, child.id)) store.remove(connector);
}

/** What a person's drag does, and a host without rule 17: the node stays where it is on the page. */
export function keepPlace(engine: Engine, child: NodeRecord, parent: NodeRecord): void {
  const place = absoluteTransform(engine.store, child);
  const inParent = untransformPoint(absoluteTransform(engine.store, parent), {
    x: place[0][2],
    y: place[1][2],
  });
  engine.store.write(child, 'x', inParent.x);
  engine.store.write(child, 'y', inParent.y);
}
