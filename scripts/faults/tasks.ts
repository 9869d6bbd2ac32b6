/** What is asked of the plugin in the cases, as the panel asks it; asked again, it goes on from the board as it is. */
import type { Journey } from '../../journey/model/journey.ts';
import { mergeJourneys } from '../../journey/reconcile/merge-journeys.ts';
import type { Panel, Said } from './panel.ts';
import { editedForm, type UsedBoard } from './used-board.ts';

export const TASK_NAMES = ['draw', 'update', 'tidy', 'read', 'migrate'] as const;
export type TaskName = (typeof TASK_NAMES)[number];

/** Does the task once, whatever comes of it. */
export type Ask = (panel: Panel) => Said<unknown>;

/** A map whose stored journey and header are gone: it is read by walking it, and stored anew by its first update. */
export const withoutStored = (board: UsedBoard): UsedBoard => ({
  ...board,
  document: {
    ...board.document,
    nodes: board.document.nodes.map((node) => {
      if (node.id !== board.map) return node;
      const data = Object.entries(node.pluginData).filter(([entry]) => !entry.startsWith('tropa.'));
      return { ...node, pluginData: Object.fromEntries(data) };
    }),
  },
});

/** Reads the board, merges what the form changed since `base`, and updates: what the panel's Update does. */
const update =
  (node: string, base: Journey, form: Journey): Ask =>
  (panel) => {
    const read = panel.call('read', { node, withAuthors: false });
    if (read === null || !read.ok) return read;
    const { mark, journey } = read.result;
    // The contract calls it unknown, for the panel judges it; here it is what our own reader made.
    const merged = mergeJourneys(base, journey as Journey, form);
    return panel.call('update', { node, mark, journey: merged.journey, removed: merged.removed });
  };

/** The task on its board; `base`: the journey that a reading without faults gives there. */
export const askOf = (task: TaskName, { map: node, drawn }: UsedBoard, base: Journey | null): Ask => {
  switch (task) {
    case 'draw':
      return (panel) => panel.call('draw', { journey: drawn });
    case 'tidy':
      return (panel) => panel.call('tidy', { node });
    case 'read':
      return (panel) => panel.call('read', { node, withAuthors: true });
    case 'update':
    case 'migrate': {
      if (base === null) throw new Error('An update needs what was read before it.');
      return update(node, base, task === 'update' ? editedForm(base) : base);
    }
  }
};
