import { Later } from '../engine.ts';
import type { Engine, Subject } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { Members } from '../member.ts';

function selectionOf(engine: Engine, { record }: Subject): readonly string[] {
  return record.id === engine.currentPageId
    ? engine.selection.filter((id) => engine.store.nodes.has(id))
    : [];
}

/** `page.on('nodechange', …)` needs no full load and is the change feed that Figma recommends. */
function listen(engine: Engine, { record }: Subject, [event]: readonly unknown[]): void {
  if (event !== 'nodechange') throw refusal('on', `Invalid event name "${String(event)}" on a page`);
  engine.listening.add(`${record.id} nodechange`);
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
      if (record.id !== engine.currentPageId) return;
      engine.selection = nodes.map((node) => node.id);
      engine.emit('figma', 'selectionchange');
    },
  },
  loadAsync: {
    call: (engine, { record }) =>
      new Later(() => {
        engine.loadedPages.add(record.id);
      }),
  },
  on: { call: listen },
  once: { call: listen },
  off: { call: () => undefined }, // the plugin's side forgets the callback; news that nobody hears do no harm
};
