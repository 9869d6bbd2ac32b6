import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { changeNote } from '../../journey/model/edit/notes.ts';
import { noteSourceSchema, type Note } from '../../journey/model/note.ts';
import { FieldError } from '../controls/field-error.tsx';
import { MenuButton } from '../controls/menu-button.tsx';
import type { Editing } from '../form/editing.ts';
import type { NotesWords } from '../words/notes-words.ts';
import { notesProblem } from './pasted-notes.ts';

/**
 * One note of the cell: its text in full, what is known about it, and what can be done with it; Alt+↑ ↓
 * moves it in its cell. The text takes
 * the focus when an undo brings the note back, so that readers hear it.
 */
export function NoteRow({
  words,
  editing,
  note,
  colour,
  onMove,
  onShift,
  onRemove,
}: {
  readonly words: NotesWords;
  readonly editing: Editing;
  readonly note: Note;
  readonly colour: string;
  readonly onMove: () => void;
  /** Up (−1) or down (1) by one place in the cell. */
  readonly onShift: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const row = useRef<HTMLLIElement>(null);
  const [isEdited, setEdited] = useState(false);
  const change = (part: Parameters<typeof changeNote>[2]) => {
    editing.apply((journey) => changeNote(journey, note.id, part));
  };
  const close = (givesFocus: boolean) => {
    setEdited(false);
    if (givesFocus) row.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  return (
    <li
      class="note"
      data-row
      ref={row}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onShift(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <span class="swatch" style={{ background: colour }} aria-hidden="true" />
      <div class="note-words">
        {isEdited ? (
          <NoteTextField words={words} editing={editing} note={note} onClose={close} />
        ) : (
          <p class="note-text" dir="auto" tabIndex={-1} data-column="name">
            {note.text}
          </p>
        )}
        <p class="note-meta">
          {note.isUrgent && <span class="note-urgent">{words.urgent}</span>}
          {note.source !== null && <span>{words.sources[note.source]}</span>}
          {note.votes > 0 && <span>{words.votes(note.votes)}</span>}
        </p>
      </div>
      <MenuButton
        icon="more"
        label={words.actions}
        isSmall
        items={[
          { label: words.edit, onChoose: () => setEdited(true) },
          {
            label: words.urgent,
            isChecked: note.isUrgent,
            onChoose: () => change({ isUrgent: !note.isUrgent }),
          },
          {
            label: words.source,
            items: [
              ...noteSourceSchema.options.map((source) => ({
                label: words.sources[source],
                isChecked: note.source === source,
                onChoose: () => change({ source }),
              })),
              {
                label: words.noSource,
                isChecked: note.source === null,
                onChoose: () => change({ source: null }),
              },
            ],
          },
          { label: words.moveTo, onChoose: onMove },
          { label: words.remove, onChoose: onRemove, startsGroup: true },
        ]}
      />
    </li>
  );
}

/**
 * A note's text while it is edited: every letter goes into the journey, so that closing the panel loses
 * none. Enter keeps it, Escape takes back what was there.
 */
function NoteTextField({
  words,
  editing,
  note,
  onClose,
}: {
  readonly words: NotesWords;
  readonly editing: Editing;
  readonly note: Note;
  readonly onClose: (givesFocus: boolean) => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(note.text);
  const [text, setText] = useState(note.text);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const error = notesProblem([text], 0, words);
  const write = (next: string) => {
    setText(next);
    if (notesProblem([next], 0, words) === null) {
      editing.apply((journey) => changeNote(journey, note.id, { text: next }), {
        step: `note/${note.id}/text`,
      });
    }
  };
  return (
    <>
      <textarea
        class="field notes-field"
        rows={Math.min(6, text.split('\n', 7).length)}
        dir="auto"
        aria-label={words.noteText}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        value={text}
        ref={field}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => {
          if (error === null) onClose(false);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && error === null)) {
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Escape') write(before);
            onClose(true);
          }
        }}
      />
      <FieldError id={`${id}-error`} sentence={error} />
    </>
  );
}
