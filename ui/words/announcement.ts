import type { PanelState } from '../panel-state.ts';
import { isFailure, noticeSentences } from './notice-sentences.ts';
import type { PanelWords } from './panel-words.ts';
import { stoppedTitle } from './stopped-title.ts';

/** Progress is spoken at each quarter, not at each batch. */
const spokenStep = 25; // percent

/** What screen readers should hear now: news politely, failures at once. */
export function announcement(
  words: PanelWords,
  { run, notice, said, saidBefore, opening }: PanelState,
): { readonly status: string; readonly alert: string } {
  if (run?.kind === 'running') {
    const percent = run.total > 0 ? (run.done / run.total) * 100 : 0;
    const spoken = Math.floor(percent / spokenStep) * spokenStep;
    return { status: words.percent(words.phases[run.phase], spoken), alert: '' };
  }
  if (run?.kind === 'stopped') {
    const { task, result, done, total } = run;
    const [title, amount] =
      task === 'create'
        ? [words.stopped, words.stoppedAt(result.counts.nodes)]
        : [stoppedTitle(words, task), words.living.stoppedAt(done, total)];
    return { status: `${title}. ${amount}.`, alert: '' };
  }
  if (opening !== null) return { status: words.openingMap, alert: '' };
  if (notice !== null && said.count === saidBefore) {
    const sentences = noticeSentences(words, notice).join(' ');
    return isFailure(notice) ? { status: '', alert: sentences } : { status: sentences, alert: '' };
  }
  // The same sentence twice in a row is spoken twice: a blank makes it another text.
  return { status: said.count % 2 === 1 ? `${said.message}\u00a0` : said.message, alert: '' };
}
