import { Later } from '../engine.ts';
import { HostError } from '../host-error.ts';
import { expectType } from '../member.ts';
import type { Members } from '../member.ts';
import { copyNode } from '../copy-node.ts';
import { removeNode } from '../remove-node.ts';

/** What every node has: its name, its place in the tree, and its end. */
export const baseMembers: Members = {
  id: { get: (_engine, { record }) => record.id },
  type: { get: (_engine, { record }) => record.type },
  removed: { get: () => false }, // a removed node is answered before its members are looked up
  parent: {
    get: (engine, { record }) => {
      const parent = engine.store.find(record.parentId);
      return parent === undefined ? null : engine.ref(parent);
    },
  },
  name: {
    get: (_engine, { record }) => record.name,
    set: (engine, { record }, value) => {
      expectType(engine, 'name', value, 'string');
      engine.store.write(record, 'name', value);
      if (record.type === 'TEXT') engine.store.writeExtra(record, 'autoRename', false);
    },
  },
  visible: {
    get: (_engine, { record }) => record.visible,
    set: (engine, { record }, value) => {
      expectType(engine, 'visible', value, 'boolean');
      engine.store.write(record, 'visible', value);
    },
  },
  locked: {
    get: (_engine, { record }) => record.locked,
    set: (engine, { record }, value) => {
      // Locks hold people back, never the plugin: writes to locked nodes pass everywhere.
      expectType(engine, 'locked', value, 'boolean');
      engine.store.write(record, 'locked', value);
    },
  },
  toString: { call: (_engine, { record }) => `[Node ${record.id}]` },
  remove: { call: (engine, { record }) => removeNode(engine, record) },
  clone: { call: (engine, { record }) => engine.ref(copyNode(engine, record, 'api')) },
  isAsset: { get: () => false },
  getCSSAsync: { call: () => new Later(() => ({})) },
  getTopLevelFrame: {
    call: (engine, { record }) => {
      if (engine.settings.editor === 'figjam' && engine.rules.on(5)) {
        throw new HostError('in getTopLevelFrame: This method is not supported in FigJam');
      }
      let top = record.type === 'FRAME' ? record : undefined;
      for (let at = record; at.parentId !== null; at = engine.store.get(at.parentId)) {
        if (at.type === 'FRAME') top = at;
      }
      return top === undefined ? undefined : engine.ref(top);
    },
  },
  stuckNodes: {
    get: (engine, { record }) =>
      [...engine.store.nodes.values()]
        .filter((one) => one.stuckToId === record.id)
        .map((one) => engine.ref(one)),
  },
  stuckTo: {
    get: (engine, { record }) => {
      const host = engine.store.find(record.stuckToId);
      return host === undefined ? null : engine.ref(host);
    },
    set: (engine, { record }, value) => {
      engine.store.write(record, 'stuckToId', value === null ? null : engine.node('set_stuckTo', value).id);
    },
  },
};
