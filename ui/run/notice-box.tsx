import type { Notice } from '../panel-state.ts';
import { noticeSentences } from '../words/notice-sentences.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** How the last run or call ended, with what can be done about it. */
export function NoticeBox({
  words,
  notice,
  isWaiting,
  onUndo,
  onRetry,
}: {
  readonly words: PanelWords;
  readonly notice: Notice;
  readonly isWaiting: boolean;
  readonly onUndo: () => void;
  readonly onRetry: () => void;
}) {
  const isFailure = notice.kind === 'failed';
  return (
    <div class={`notice ${isFailure ? 'danger' : 'ok'}`}>
      <span class="notice-icon" aria-hidden="true">
        {isFailure ? '⚠' : '✓'}
      </span>
      <div>
        {noticeSentences(words, notice).map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        {notice.kind === 'drawn' && (
          <button type="button" class="link" aria-disabled={isWaiting} onClick={onUndo}>
            {words.undo}
          </button>
        )}
        {isFailure && notice.attempt === 'create' && (
          <button type="button" class="link" onClick={onRetry}>
            {words.tryAgain}
          </button>
        )}
      </div>
    </div>
  );
}
