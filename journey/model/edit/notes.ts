import type { IdSource } from '../id.ts';
import { freshId } from '../id-source.ts';
import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import type { Note } from '../note.ts';
import { type Edited, edited, full, missing } from './edited.ts';
import { changedById, hasId, withoutId } from './record-list.ts';

/** Where a note stands: a cell, or the parking lot where one of the two is null. */
export interface NotePlace {
  readonly laneId: string | null;
  readonly stageId: string | null;
}

const missingPlace = (journey: Journey, { laneId, stageId }: NotePlace): Edited | null => {
  if (laneId !== null && !hasId(journey.lanes, laneId)) return missing('lanes', 'missingLane', laneId);
  if (stageId !== null && !hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  return null;
};

/** A new note at the end of a cell. */
export function addNote(journey: Journey, place: NotePlace, text: string, newId: IdSource): Edited {
  if (journey.notes.length >= LIMITS.notes) return full('notes', LIMITS.notes);
  const refusal = missingPlace(journey, place);
  if (refusal !== null) return refusal;
  const note: Note = {
    id: freshId(newId, 'note', journey.notes),
    laneId: place.laneId,
    stageId: place.stageId,
    text,
    isUrgent: false,
    source: null,
    author: '',
    votes: 0,
  };
  return edited({ ...journey, notes: [...journey.notes, note] });
}

/** Takes a note away: that person's own deletion (M2). */
export function removeNote(journey: Journey, noteId: string): Edited {
  if (!hasId(journey.notes, noteId)) return missing('notes', 'missingRecord', noteId);
  return edited({ ...journey, notes: withoutId(journey.notes, noteId) });
}

/** Moves a note into a cell: before the note `beforeId` of that cell (itself: it keeps its place), or at the cell's end. */
export function moveNote(
  journey: Journey,
  noteId: string,
  place: NotePlace,
  beforeId: string | null = null,
): Edited {
  const note = journey.notes.find(({ id }) => id === noteId);
  if (note === undefined) return missing('notes', 'missingRecord', noteId);
  const refusal = missingPlace(journey, place);
  if (refusal !== null) return refusal;
  const others = withoutId(journey.notes, noteId);
  const before = beforeId === null ? -1 : others.findIndex(({ id }) => id === beforeId);
  const at = beforeId === noteId ? journey.notes.indexOf(note) : before < 0 ? others.length : before;
  const moved = { ...note, laneId: place.laneId, stageId: place.stageId };
  return edited({ ...journey, notes: [...others.slice(0, at), moved, ...others.slice(at)] });
}

/** What a note says, without where it stands. */
export type NoteChange = Partial<Pick<Note, 'text' | 'isUrgent' | 'source' | 'author' | 'votes'>>;

/** Changes what a note says; its place is `moveNote`. */
export function changeNote(journey: Journey, noteId: string, change: NoteChange): Edited {
  if (!hasId(journey.notes, noteId)) return missing('notes', 'missingRecord', noteId);
  return edited({
    ...journey,
    notes: changedById(journey.notes, noteId, (note) => ({ ...note, ...change })),
  });
}
