import { Notice as NoticeBox } from '../controls/notice.tsx';
import type { Notice } from '../panel-state.ts';
import { isFailure, noticeSentences } from '../words/notice-sentences.ts';
import type { Attempt } from '../words/failure-sentence.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** How the last run or call ended, with what can be done about it. */
export function RunNotice({
  words,
  notice,
  isWaiting,
  onUndo,
  onRetry,
  onZoom,
  onLeave,
  onOpenForm,
}: {
  readonly words: PanelWords;
  readonly notice: Notice;
  readonly isWaiting: boolean;
  readonly onUndo: () => void;
  /** None where there is nothing to try again. */
  readonly onRetry: (() => void) | null;
  /** Shows the map on the board. */
  readonly onZoom?: () => void;
  readonly onLeave?: () => void;
  /** Opens the form that was kept instead of the newer map. */
  readonly onOpenForm?: () => void;
}) {
  const undoes = UNDOABLE.includes(notice.kind);
  const retries = notice.kind === 'failed' && RETRIED.includes(notice.attempt) && onRetry !== null;
  const kind = isFailure(notice) ? 'danger' : TOLD.includes(notice.kind) ? 'info' : 'ok';
  return (
    <NoticeBox kind={kind} sentences={noticeSentences(words, notice)}>
      {STANDS.includes(notice.kind) && onZoom !== undefined && (
        <button type="button" class="link" onClick={onZoom}>
          {words.living.zoomToMap}
        </button>
      )}
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
      {notice.kind === 'mapGone' && onRetry !== null && (
        <button type="button" class="link" onClick={onRetry}>
          {words.createAgain}
        </button>
      )}
      {notice.kind === 'mapGone' && onLeave !== undefined && (
        <button type="button" class="link" onClick={onLeave}>
          {words.allMaps}
        </button>
      )}
      {notice.kind === 'boardIsNewer' && onOpenForm !== undefined && (
        <button type="button" class="link" onClick={onOpenForm}>
          {words.openMyForm}
        </button>
      )}
    </NoticeBox>
  );
}

const UNDOABLE: readonly Notice['kind'][] = ['drawn', 'kept', 'updated', 'tidied', 'runKept'];
/** After these the map is on the board. */
const STANDS: readonly Notice['kind'][] = ['drawn', 'updated', 'tidied'];
/** What can simply be tried again. */
const RETRIED: readonly Attempt[] = ['create', 'update', 'read', 'tidy', 'takeBack'];
/** What is neither good nor bad. */
const TOLD: readonly Notice['kind'][] = ['unfinishedMap', 'firstOfSeveral', 'formIsNewer', 'boardIsNewer'];
