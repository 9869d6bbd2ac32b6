import { Notice as NoticeBox } from '../controls/notice.tsx';
import type { Notice } from '../panel-state.ts';
import { noticeSentences } from '../words/notice-sentences.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** How the last run or call ended, with what can be done about it. */
export function RunNotice({
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
  /** None where there is nothing to try again. */
  readonly onRetry: (() => void) | null;
}) {
  const isFailure = notice.kind === 'failed' || notice.kind === 'mendFirst';
  const undoes = notice.kind === 'drawn' || notice.kind === 'kept';
  const retries = notice.kind === 'failed' && notice.attempt === 'create' && onRetry !== null;
  return (
    <NoticeBox kind={isFailure ? 'danger' : 'ok'} sentences={noticeSentences(words, notice)}>
      {undoes && (
        <button type="button" class="link" aria-disabled={isWaiting} onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {retries && (
        <button type="button" class="link" onClick={onRetry}>
          {words.tryAgain}
        </button>
      )}
    </NoticeBox>
  );
}
