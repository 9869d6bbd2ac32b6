import type { Journey } from '../model/journey.ts';
import { type Lane, takesNotes } from '../model/lane.ts';
import type { BoardWords } from '../words/board-words.ts';
import { type NoteSize, noteSize } from './note-size.ts';

/** Every note with its size, sorted into its cell; the rest is parked. */
export interface Cells {
  readonly of: (lane: Lane) => readonly (readonly NoteSize[])[]; // by stage
  readonly parked: readonly NoteSize[];
}

/** Sorts notes into cells in their order. `heights` are read from the board, by note id. */
export const cells = (
  journey: Journey,
  words: BoardWords,
  across: number,
  heights: ReadonlyMap<string, number>,
): Cells => {
  const stageIndex = new Map(journey.stages.map(({ id }, i) => [id, i]));
  const byLane = new Map<string, NoteSize[][]>();
  for (const lane of journey.lanes) {
    if (takesNotes(lane.kind))
      byLane.set(
        lane.id,
        journey.stages.map(() => []),
      );
  }
  const parked: NoteSize[] = [];
  for (const note of journey.notes) {
    const size = noteSize(note, words, across, heights.get(note.id));
    const row = note.laneId === null ? undefined : byLane.get(note.laneId);
    const index = note.stageId === null ? undefined : stageIndex.get(note.stageId);
    const cell = index === undefined ? undefined : row?.[index];
    (cell ?? parked).push(size);
  }
  return { of: (lane) => byLane.get(lane.id) ?? [], parked };
};
