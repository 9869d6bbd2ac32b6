import type { RestProps } from '../app.tsx';
import { Notice } from '../controls/notice.tsx';
import { singly } from '../controls/singly.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { RunNotice } from '../run/run-notice.tsx';
import { panelWords } from '../words/panel-words.ts';

/** Above the presets: how the last run ended, and the unfinished maps if there are any. */
export function StartNews({ state: { language, drafts, notice, isWaiting }, session }: RestProps) {
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
            <button type="button" class="link" onClick={singly(() => session.discardDraft(id))}>
              {words.discard}
            </button>
          </Notice>
        );
      })}
    </>
  );
}
