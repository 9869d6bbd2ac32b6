import type { IdSource } from '../id.ts';
import type { Journey } from '../journey.ts';
import { LIMITS } from '../limits.ts';
import type { Note } from '../note.ts';
import { type Edited, edited, full, missing } from './edited.ts';
import type { NotePlace } from './notes.ts';
import { hasId } from './record-list.ts';

/**
 * New notes at the end of a cell, in the order given, all or none: a paste of thousands of lines costs one
 * pass, where adding them one by one would look through all notes for each.
 */
export function addNotes(
  journey: Journey,
  { laneId, stageId }: NotePlace,
  texts: readonly string[],
  newId: IdSource,
): Edited {
  if (journey.notes.length + texts.length > LIMITS.notes) return full('notes', LIMITS.notes);
  if (laneId !== null && !hasId(journey.lanes, laneId)) return missing('lanes', 'missingLane', laneId);
  if (stageId !== null && !hasId(journey.stages, stageId)) return missing('stages', 'missingStage', stageId);
  const taken = new Set(journey.notes.map(({ id }) => id));
  const added = texts.map((text): Note => {
    let id = newId('note');
    while (taken.has(id)) id = newId('note');
    taken.add(id);
    return { id, laneId, stageId, text, isUrgent: false, source: null, author: '', votes: 0 };
  });
  return edited({ ...journey, notes: [...journey.notes, ...added] });
}
