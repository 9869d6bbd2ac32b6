import type { Engine } from './engine.ts';
import { refusal } from './host-error.ts';
import type { NodeRecord } from './node-record.ts';
import { keepPlace } from './reparent.ts';

/** Groups nodes of one page; unlike `appendChild` this keeps where they stand on the page. */
export function groupNodes(
  engine: Engine,
  records: readonly NodeRecord[],
  parent: NodeRecord,
  index: number | null,
): NodeRecord {
  const { store } = engine;
  const page = store.pageOf(parent);
  if (records.some((one) => store.pageOf(one) !== page)) {
    throw refusal('group', 'Grouped nodes must be in the same page as the parent');
  }
  const group = engine.make('GROUP');
  store.add(group);
  store.attach(group, parent, index ?? parent.childIds.length);
  for (const record of records) {
    keepPlace(engine, record, parent);
    store.attach(record, group, group.childIds.length);
  }
  fitGroup(engine, group);
  return group;
}

/** A group's box is the box around its children, whose coordinates count in the group's own parent. */
function fitGroup(engine: Engine, group: NodeRecord): void {
  const children = group.childIds.map((id) => engine.store.get(id));
  if (children.length === 0) return;
  const x = Math.min(...children.map((one) => one.x));
  const y = Math.min(...children.map((one) => one.y));
  engine.store.write(group, 'x', x);
  engine.store.write(group, 'y', y);
  engine.store.write(group, 'width', Math.max(...children.map((one) => one.x + one.width)) - x);
  engine.store.write(group, 'height', Math.max(...children.map((one) => one.y + one.height)) - y);
}

/** Lets the groups around a node fit it after it moved or changed its size. */
export function fitGroupsAround(engine: Engine, record: NodeRecord): void {
  const parent = engine.store.find(record.parentId);
  if (parent === undefined || parent.type !== 'GROUP') return;
  fitGroup(engine, parent);
  fitGroupsAround(engine, parent);
}

/** Moves what is in a group along with it, since its children count in the group's own parent. */
export function moveGroupContent(engine: Engine, group: NodeRecord, axis: 'x' | 'y', by: number): void {
  if (group.type !== 'GROUP') return;
  for (const id of group.childIds) {
    const child = engine.store.get(id);
    engine.store.write(child, axis, child[axis] + by);
    moveGroupContent(engine, child, axis, by);
  }
}

/** Dissolves a group; gives the ids of what was in it. */
export function ungroup(engine: Engine, group: NodeRecord): readonly string[] {
  const parent = engine.store.find(group.parentId);
  if (parent === undefined) throw refusal('ungroup', 'Expected a node with a parent');
  const ids = [...group.childIds];
  let at = parent.childIds.indexOf(group.id);
  for (const id of ids) {
    engine.store.attach(engine.store.get(id), parent, at);
    at += 1;
  }
  engine.store.remove(group);
  return ids;
}
