import { useId, useState } from 'preact/hooks';
import type { Ref } from 'preact';
import { FieldError } from '../controls/field-error.tsx';
import type { Editing } from '../form/editing.ts';
import { useEditing } from '../form/use-journey.ts';
import type { NotesWords } from '../words/notes-words.ts';
import { insertManyLines } from './insert-many-lines.ts';
import { noteLines } from './pasted-notes.ts';

/** Under this the text waits in the form. */
const FIELD = 'notes';

/**
 * The field for new notes. One line: Enter adds it. Several lines: each becomes a note, or all of them one.
 * What cannot be added stays in the
 * field, with the reason under it, and what was not added yet is kept with the form.
 */
export function AddNotesField({
  words,
  editing,
  fieldRef,
  onAdd,
  onEscape,
}: {
  readonly words: NotesWords;
  readonly editing: Editing;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** Gives the reason when nothing could be added. */
  readonly onAdd: (texts: readonly string[]) => string | null;
  readonly onEscape: () => void;
}) {
  const id = useId();
  const text = useEditing(editing, () => editing.typed()[FIELD] ?? '');
  const setText = (typed: string) => editing.type(FIELD, typed);
  const [error, setError] = useState<string | null>(null);
  const lines = noteLines(text);

  const type = (typed: string) => {
    setText(typed);
    setError(null);
  };
  const add = (texts: readonly string[]) => {
    if (texts.length === 0) return;
    const problem = onAdd(texts);
    setError(problem);
    if (problem === null) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (isCommand || (lines.length < 2 && !event.shiftKey))) {
      event.preventDefault();
      event.stopPropagation(); // here Ctrl+Enter adds the notes and is not for the board
      add(lines);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
  };
  return (
    <div class="block">
      <textarea
        class="field notes-field"
        rows={Math.min(6, Math.max(1, text.split('\n', 7).length))}
        dir="auto"
        aria-label={words.addNotes}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        placeholder={words.placeholder}
        value={text}
        ref={fieldRef}
        onBeforeInput={(event) => {
          const whole = insertManyLines(event, event.currentTarget);
          if (whole !== null) type(whole);
        }}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FieldError id={`${id}-error`} sentence={error} />
      {lines.length > 1 && (
        <div class="button-row">
          <button type="button" class="button outline small" onClick={() => add(lines)}>
            {words.addSeveral(lines.length)}
          </button>
          <button type="button" class="button outline small" onClick={() => add([text.trim()])}>
            {words.addAsOne}
          </button>
        </div>
      )}
    </div>
  );
}
