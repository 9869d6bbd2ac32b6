import type { RestProps } from '../app.tsx';
import { Notice } from '../controls/notice.tsx';
import { fieldSentence } from '../form/field-sentence.ts';
import { RunNotice } from '../run/run-notice.tsx';
import { panelWords } from '../words/panel-words.ts';

/** Above the presets: how the last run ended, and the unfinished map if there is one. */
export function StartNews({ state: { language, draft, notice, isWaiting }, session }: RestProps) {
  const words = panelWords(language);
  return (
    <>
      {notice !== null && (
        <RunNotice
          words={words}
          notice={notice}
          isWaiting={isWaiting}
          onUndo={session.undoRun}
          onRetry={null}
        />
      )}
      {draft !== null && (
        <Notice
          kind={draft.kind === 'readable' ? 'info' : 'warn'}
          sentences={[
            draft.kind === 'readable'
              ? words.unfinished(draft.journey.title.trim() || words.untitled)
              : words.draftUnreadable(fieldSentence(draft.problem, language)),
          ]}
        >
          {draft.kind === 'readable' && (
            <button type="button" class="link" onClick={session.continueDraft}>
              {words.continueDraft}
            </button>
          )}
          <button type="button" class="link" onClick={session.discardDraft}>
            {words.discard}
          </button>
        </Notice>
      )}
    </>
  );
}
