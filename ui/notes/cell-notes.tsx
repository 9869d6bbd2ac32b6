import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Ref } from 'preact';
import { addNotes } from '../../journey/model/edit/add-notes.ts';
import { moveNote, removeNote, type NotePlace } from '../../journey/model/edit/notes.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Note } from '../../journey/model/note.ts';
import type { Editing } from '../form/editing.ts';
import { Still } from '../form/still.tsx';
import { isSameList, useJourney } from '../form/use-journey.ts';
import { problemSentence } from '../../journey/words/problem-sentence.ts';
import { notesWords, type NotesWords } from '../words/notes-words.ts';
import { AddNotesField } from './add-notes-field.tsx';
import { isParking, notesAt } from './note-cells.ts';
import { NoteRow } from './note-row.tsx';
import { notesProblem } from './pasted-notes.ts';

/** So many notes are drawn at once; more when the last of them comes into view. */
const PORTION = 100;

/** One cell: its name and count, the field for new notes, its notes. */
export function CellNotes({
  words,
  language,
  editing,
  place,
  lane,
  stage,
  colourOf,
  fieldRef,
  onEscape,
  onMove,
}: {
  readonly words: NotesWords;
  readonly language: BoardLanguage;
  readonly editing: Editing;
  readonly place: NotePlace;
  readonly lane: string;
  readonly stage: string;
  readonly colourOf: (note: Note) => string;
  readonly fieldRef: Ref<HTMLTextAreaElement> & { readonly current: HTMLTextAreaElement | null };
  readonly onEscape: () => void;
  readonly onMove: (note: Note, at: number) => void;
}) {
  const id = useId();
  const notes = useJourney(editing, (journey) => notesAt(journey, place), isSameList);
  const latest = useRef(notes);
  latest.current = notes;
  const [shown, setShown] = useState(PORTION);
  const list = useRef<HTMLUListElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const hasMore = notes.length > shown;
  useEffect(() => setShown(PORTION), [place.laneId, place.stageId]);
  useEffect(() => {
    if (!hasMore || foot.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setShown((count) => count + PORTION);
    });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [hasMore, shown]);

  const add = (texts: readonly string[]): string | null => {
    const refusal = notesProblem(texts, editing.journey().notes.length, words);
    if (refusal !== null) return refusal;
    const problem = editing.apply((journey) => addNotes(journey, place, texts, editing.newId), {
      say: words.added(texts.length, lane, stage),
    });
    return problem === null ? null : problemSentence(problem, language);
  };
  const remove = (note: Note, at: number) => {
    const text = shortened(note.text);
    editing.apply((journey) => removeNote(journey, note.id), {
      bar: (own) => notesWords(own).removedBar(text),
      say: words.removed(text),
      sayBack: words.isBack(text),
    });
    focusNote(list, fieldRef, at);
  };
  const shift = (note: Note, at: number, by: -1 | 1) => {
    const to = at + by;
    const now = latest.current; // the row may be older than its neighbours
    if (to < 0 || to >= now.length) return;
    const before = now[by < 0 ? to : to + 1];
    editing.apply((journey) => moveNote(journey, note.id, note, before?.id ?? null), {
      say: words.nowAt(shortened(note.text), to + 1, now.length),
    });
    focusNote(list, fieldRef, to); // a row that moves in the document loses the focus
  };
  const title = isParking(place) ? words.parking : words.cellTitle(lane, stage);
  return (
    <section class="cell-notes" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} dir="auto">
        {title} <span class="cell-count">{notes.length}</span>
      </h2>
      {!isParking(place) && (
        <AddNotesField words={words} editing={editing} fieldRef={fieldRef} onAdd={add} onEscape={onEscape} />
      )}
      {notes.length === 0 ? (
        <p class="meta">{words.none}</p>
      ) : (
        <ul class="notes-list" aria-label={words.inCell} ref={list}>
          {notes.slice(0, shown).map((note, at) => (
            <Still
              key={note.id}
              of={[note, at, words, colourOf]}
              draw={() => (
                <NoteRow
                  words={words}
                  editing={editing}
                  note={note}
                  colour={colourOf(note)}
                  onMove={() => onMove(note, at)}
                  onShift={(by) => shift(note, at, by)}
                  onRemove={() => remove(note, at)}
                />
              )}
            />
          ))}
        </ul>
      )}
      {hasMore && <div ref={foot} />}
    </section>
  );
}

/** Gives the focus to the note that stands where another one went, else the one before it, else the field. */
export function focusNote(
  list: { readonly current: HTMLElement | null },
  field: { readonly current: HTMLElement | null },
  at: number,
): void {
  requestAnimationFrame(() => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('[aria-haspopup]') ?? [];
    (buttons[Math.min(at, buttons.length - 1)] ?? field.current)?.focus();
  });
}

const NAME_LENGTH = 40;

/** A note's text as a name: its beginning, on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
