import type { PanelState } from '../panel-state.ts';
import { noticeSentences } from './notice-sentences.ts';
import type { PanelWords } from './panel-words.ts';

/** Progress is spoken at each quarter, not at each batch. */
const spokenStep = 25; // percent

/** What screen readers should hear now: news politely, failures at once. */
export function announcement(
  words: PanelWords,
  { task }: PanelState,
): { readonly status: string; readonly alert: string } {
  switch (task.kind) {
    case 'running': {
      const percent = task.total > 0 ? (task.done / task.total) * 100 : 0;
      const spoken = Math.floor(percent / spokenStep) * spokenStep;
      return { status: words.percent(words.placingNotes, spoken), alert: '' };
    }
    case 'stopped':
      return { status: `${words.stopped}. ${words.stoppedAt(task.result.counts.nodes)}.`, alert: '' };
    case 'form': {
      const sentences = task.notice === null ? '' : noticeSentences(words, task.notice).join(' ');
      return task.notice?.kind === 'failed'
        ? { status: '', alert: sentences }
        : { status: sentences, alert: '' };
    }
  }
}
