import { Icon } from '../controls/icon.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import type { OpenMap, PanelState } from '../panel-state.ts';
import type { Session } from '../session.ts';
import { noticeSentences } from '../words/notice-sentences.ts';
import type { PanelWords } from '../words/panel-words.ts';
import './map-footer.css';
import { UndoBar } from './undo-bar.tsx';

/** What can be done with the board, always in view; above it what can be taken back, and that the board has changed. */
export function MapFooter({
  words,
  state,
  map,
  session,
  onCreate,
  onUndo,
  onUndoPut,
  onClose,
}: {
  readonly words: PanelWords;
  readonly state: PanelState;
  readonly map: OpenMap;
  readonly session: Session;
  readonly onCreate: () => void;
  readonly onUndo: () => void;
  readonly onUndoPut: () => void;
  /** Takes the bar away that says what can be taken back. */
  readonly onClose: () => void;
}) {
  const { living } = words;
  const { notice, isWaiting } = state;
  const put = notice?.kind === 'put' ? noticeSentences(words, notice).join(' ') : null;
  const press = (verb: () => void) => (isWaiting ? undefined : verb);
  return (
    <section aria-label={words.boardActions}>
      {put !== null ? (
        <div class="undo-bar" role="group" aria-label={put}>
          <p dir="auto">{put}</p>
          <button type="button" class="link" aria-disabled={isWaiting} onClick={press(onUndoPut)}>
            {words.undo}
          </button>
          <IconButton icon="close" label={words.close} isSmall onClick={onClose} />
        </div>
      ) : (
        <UndoBar
          words={words}
          language={state.language}
          editing={map.editing}
          onUndo={onUndo}
          onClose={onClose}
        />
      )}
      {map.living.hasBoardChanged && <p class="board-changed">{living.boardChanged}</p>}
      <div class="actions">
        {map.board !== null && (
          <>
            <button
              type="button"
              class="button leads tidy"
              data-tip={living.tidy}
              aria-disabled={isWaiting}
              onClick={press(session.board.tidy)}
            >
              <Icon name="tidy" />
              <span>{living.tidy}</span>
            </button>
            <button
              type="button"
              class="button outline read-board"
              data-tip={words.readBoard}
              aria-disabled={isWaiting}
              onClick={press(session.board.read)}
            >
              <Icon name="read" />
              <span>{words.readBoard}</span>
            </button>
          </>
        )}
        <button
          type="button"
          class="button primary create"
          aria-disabled={isWaiting}
          onClick={press(onCreate)}
        >
          {map.board === null ? words.createMap : words.updateMap}
        </button>
      </div>
    </section>
  );
}
