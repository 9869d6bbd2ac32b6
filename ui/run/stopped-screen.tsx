import { Frame } from '../frame.tsx';
import type { Run } from '../panel-state.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { stoppedTitle } from '../words/stopped-title.ts';

/** After Cancel: what stands on the board, and the choice to keep it or take it away. */
export function StoppedScreen({
  words,
  run,
  title,
  isWaiting,
  onSettle,
}: {
  readonly words: PanelWords;
  readonly run: Extract<Run, { kind: 'stopped' }>;
  /** Of the map on the board that the run was about; null = it was being made. */
  readonly title: string | null;
  readonly isWaiting: boolean;
  readonly onSettle: (keep: boolean) => void;
}) {
  const { living } = words;
  const isNew = run.task === 'create';
  return (
    <Frame title={stoppedTitle(words, run.task)} {...(title !== null && { line: title })} focusesTitle>
      <div class="middle">
        <h2 class="middle-title">
          {isNew ? words.stoppedAt(run.result.counts.nodes) : living.stoppedAt(run.done, run.total)}
        </h2>
        <p>{isNew ? words.keepOrRemove : living.keepOrRemove}</p>
        <div class="button-row">
          <button
            type="button"
            class="button primary"
            aria-disabled={isWaiting}
            onClick={() => onSettle(true)}
          >
            {words.keep}
          </button>
          <button
            type="button"
            class="button outline"
            aria-disabled={isWaiting}
            onClick={() => onSettle(false)}
          >
            {words.removeRun}
          </button>
        </div>
      </div>
    </Frame>
  );
}
