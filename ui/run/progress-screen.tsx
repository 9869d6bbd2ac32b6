import { useEffect, useRef } from 'preact/hooks';
import { Frame } from '../frame.tsx';
import type { Run } from '../panel-state.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** A run under way: how far it is, by real counts, and the way to stop it. */
export function ProgressScreen({
  words,
  run,
  title,
  onCancel,
}: {
  readonly words: PanelWords;
  readonly run: Extract<Run, { kind: 'running' }>;
  /** Of the map on the board that the run is about; null = it is being made. */
  readonly title: string | null;
  readonly onCancel: () => void;
}) {
  const cancelButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its screen, so the focus it had moves to Cancel.
  useEffect(() => cancelButton.current?.focus(), []);
  const { task, phase, done, total, isCancelling } = run;
  const titles = {
    create: words.creatingMap,
    update: words.updatingMap,
    tidy: words.tidyingMap,
    read: words.phases.reading,
    put: words.living.moving,
  };
  return (
    <Frame
      title={titles[task]}
      {...(title !== null && { line: title })}
      footer={
        <section class="actions" aria-label={words.boardActions}>
          <button
            type="button"
            class="button outline"
            ref={cancelButton}
            aria-disabled={isCancelling}
            onClick={isCancelling ? undefined : onCancel}
          >
            {words.cancel}
          </button>
        </section>
      }
    >
      <div class="middle">
        <h2 class="middle-title">{words.phases[phase]}</h2>
        <div
          class="bar"
          role="progressbar"
          aria-label={words.phases[phase]}
          aria-valuemin={0}
          aria-valuemax={Math.max(total, 1)}
          aria-valuenow={done}
        >
          <span style={{ width: `${total > 0 ? (done / total) * 100 : 0}%` }} />
        </div>
        {total > 0 && <p class="meta">{words.amount(done, total)}</p>}
        <p>{words.teamCanWork}</p>
      </div>
    </Frame>
  );
}
