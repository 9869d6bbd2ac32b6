import type { RestProps } from '../app.tsx';
import { Notice } from '../controls/notice.tsx';
import { singly } from '../controls/singly.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { focusTitle } from '../frame.tsx';
import { RunNotice } from '../run/run-notice.tsx';
import { panelWords } from '../words/panel-words.ts';

/** Above the presets: how the last run ended, and the unfinished maps if there are any. */
export function StartNews({ state: { language, drafts, notice, isWaiting }, session, panel }: RestProps) {
  const words = panelWords(language);
  const undoRun = () => {
    focusTitle(panel.current);
    session.undoRun();
  };
  const discard = (id: string | undefined) => {
    focusTitle(panel.current);
    session.discardDraft(id);
  };
  return (
    <>
      {notice !== null && (
        <RunNotice
          words={words}
          notice={notice}
          isWaiting={isWaiting}
          onUndo={undoRun}
          onRetry={notice.kind === 'failed' && notice.attempt === 'takeBack' ? undoRun : null}
        />
      )}
      {drafts.map((draft) => {
        const id = draft.kind === 'readable' ? draft.journey.id : undefined;
        return (
          <Notice
            key={id}
            kind={draft.kind === 'readable' ? 'info' : 'warn'}
            sentences={[
              draft.kind === 'readable'
                ? words.unfinished(draft.journey.title.trim() || words.untitled)
                : words.draftUnreadable(fieldSentence(draft.problem, language)),
            ]}
          >
            {id !== undefined && (
              <button type="button" class="link" onClick={() => session.continueDraft(id)}>
                {words.continueDraft}
              </button>
            )}
            <button type="button" class="link" onClick={singly(() => discard(id))}>
              {words.discard}
            </button>
          </Notice>
        );
      })}
    </>
  );
}
