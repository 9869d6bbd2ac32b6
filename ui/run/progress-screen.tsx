import { useEffect, useRef } from 'preact/hooks';
import type { Task } from '../panel-state.ts';
import { Screen } from '../screen.tsx';
import type { PanelWords } from '../words/panel-words.ts';

/** A run under way: how far it is, by real counts, and the way to stop it. */
export function ProgressScreen({
  words,
  task,
  onCancel,
}: {
  readonly words: PanelWords;
  readonly task: Extract<Task, { kind: 'running' }>;
  readonly onCancel: () => void;
}) {
  const cancelButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its screen, so the focus it had moves to Cancel.
  useEffect(() => cancelButton.current?.focus(), []);
  const { done, total, isCancelling } = task;
  return (
    <Screen
      title={words.creatingMap}
      actionsLabel={words.boardActions}
      actions={
        <button
          type="button"
          class="button outline"
          ref={cancelButton}
          aria-disabled={isCancelling}
          onClick={isCancelling ? undefined : onCancel}
        >
          {words.cancel}
        </button>
      }
    >
      <div class="middle">
        <h2 class="middle-title">{words.placingNotes}</h2>
        <div
          class="bar"
          role="progressbar"
          aria-label={words.placingNotes}
          aria-valuemin={0}
          aria-valuemax={Math.max(total, 1)}
          aria-valuenow={done}
        >
          <span style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }} />
        </div>
        {total > 0 && <p class="meta">{words.amount(done, total)}</p>}
        <p>{words.teamCanWork}</p>
      </div>
    </Screen>
  );
}
