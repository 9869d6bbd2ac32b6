import type { Task } from '../panel-state.ts';
import type { PanelWords } from './panel-words.ts';

/** What was stopped, by what it was for. */
export const stoppedTitle = (words: PanelWords, task: Task): string =>
  task === 'update' ? words.living.updateStopped : task === 'tidy' ? words.living.tidyStopped : words.stopped;
