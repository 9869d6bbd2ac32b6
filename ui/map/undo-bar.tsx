import type { BoardLanguage } from '../../journey/model/journey.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { Editing } from '../form/editing.ts';
import { useEditing } from '../form/use-journey.ts';
import { focusTitle } from '../frame.tsx';
import type { PanelWords } from '../words/panel-words.ts';

/** What was taken away last, until the next edit; Undo brings it back. */
export function UndoBar({
  words,
  language,
  editing,
  onUndo,
  onClose,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly editing: Editing;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const text = useEditing(editing, () => editing.bar()?.(language) ?? null);
  return text === null ? null : (
    <div class="undo-bar" role="group" aria-label={text}>
      <p dir="auto">{text}</p>
      <button type="button" class="link" onClick={onUndo}>
        {words.undo}
      </button>
      <IconButton icon="close" label={words.close} isSmall onClick={onClose} />
    </div>
  );
}

/** Takes the last step back and puts the focus on the row that came back, else on the screen's title. */
export function undoWithFocus(words: PanelWords, editing: Editing, panel: Element | null): void {
  const rowsBefore = new Set(rowsOf(panel));
  const screen = panel?.querySelector('.head') ?? null;
  const hadFocus = document.activeElement?.closest('.undo-bar') !== null;
  if (!editing.undo(words.undone)) {
    editing.say(words.nothingToUndo);
    return;
  }
  requestAnimationFrame(() => {
    if (screen?.isConnected === false) return; // what was undone took its screen along: the one below knows its place
    const row = rowsOf(panel).find((one) => !rowsBefore.has(one));
    const name = row?.querySelector<HTMLElement>('[data-column="name"]');
    if (name !== undefined && name !== null) name.focus();
    else if (hadFocus) focusTitle(panel);
  });
}

const rowsOf = (panel: Element | null): HTMLElement[] => [
  ...(panel?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];
