import { Later } from '../engine.ts';
import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { Members } from '../member.ts';

function selectionOf(engine: Engine, { record }: Subject): readonly string[] {
  return record.id === engine.currentPageId
    ? engine.selection.filter((id) => engine.store.nodes.has(id))
    : [];
}

/** Pages: what is selected there, loading, and listeners. */
export const pageMembers: Members = {
  selection: {
    get: (engine, subject) => engine.refs(selectionOf(engine, subject)),
    set: (engine, { record }, value) => {
      if (!Array.isArray(value)) throw refusal('set_selection', 'Expected array');
      const nodes = value.map((one) => engine.node('set_selection', one));
      if (nodes.some((node) => engine.store.pageOf(node) !== record)) {
        throw refusal('set_selection', 'The selection of a page can only include nodes in that page');
      }
      if (record.id === engine.currentPageId) engine.selection = nodes.map((node) => node.id);
    },
  },
  loadAsync: {
    call: (engine, { record }) =>
      new Later(() => {
        engine.loadedPages.add(record.id);
      }),
  },
  on: { call: () => undefined },
  once: { call: () => undefined },
  off: { call: () => undefined },
};
