import type { RunResult } from '../../journey/protocol/contract.ts';
import { Frame } from '../frame.tsx';
import type { PanelWords } from '../words/panel-words.ts';

/** After Cancel: what stands on the board, and the choice to keep it or take it away. */
export function StoppedScreen({
  words,
  result,
  isWaiting,
  onSettle,
}: {
  readonly words: PanelWords;
  readonly result: RunResult;
  readonly isWaiting: boolean;
  readonly onSettle: (keep: boolean) => void;
}) {
  return (
    <Frame title={words.stopped} focusesTitle>
      <div class="middle">
        <h2 class="middle-title">{words.stoppedAt(result.counts.nodes)}</h2>
        <p>{words.keepOrRemove}</p>
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
            {words.remove}
          </button>
        </div>
      </div>
    </Frame>
  );
}
