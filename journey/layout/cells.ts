import type { Journey } from '../model/journey.ts';
import { type Lane, takesNotes } from '../model/lane.ts';
import type { Box } from '../scene/scene.ts';
import type { BoardWords } from '../words/board-words.ts';
import type { Kept } from './kept.ts';
import { STICKY } from './metrics.ts';
import { type NoteSize, noteSize } from './note-size.ts';

/** Every note with its size, sorted into its cell; the rest is parked. */
export interface Cells {
  readonly of: (lane: Lane) => readonly (readonly NoteSize[])[]; // by stage
  readonly strangers: (lane: Lane) => readonly (readonly Box[])[]; // by stage
  readonly parked: readonly NoteSize[];
}

/** Sorts notes into cells in their order. `heights` are read from the board, by note id; `kept` pins notes there. */
export const cells = (
  journey: Journey,
  words: BoardWords,
  across: number,
  heights: ReadonlyMap<string, number>,
  kept?: Kept,
): Cells => {
  const stageIndex = new Map<string | null, number>(journey.stages.map(({ id }, i) => [id, i]));
  const byLane = new Map<string | null, NoteSize[][]>();
  for (const lane of journey.lanes) {
    if (takesNotes(lane.kind))
      byLane.set(
        lane.id,
        journey.stages.map(() => []),
      );
  }
  const parked: NoteSize[] = [];
  for (const note of journey.notes) {
    const pin = kept?.pins.get(note.id);
    const stands = kept?.sizes.get(note.id);
    let size = noteSize(note, words, across, heights.get(note.id) ?? stands?.height);
    if (pin) size = { ...size, pin };
    if (stands) {
      const { width, height } = stands;
      size = { ...size, width, isWide: width > STICKY, ...(pin && { stood: height }) };
    }
    const index = stageIndex.get(note.stageId);
    const cell = index === undefined ? undefined : byLane.get(note.laneId)?.[index];
    (cell ?? parked).push(size);
  }
  return {
    of: (lane) => byLane.get(lane.id) ?? [],
    strangers: (lane) => journey.stages.map(({ id }) => kept?.strangers?.get(`lane/${lane.id}/${id}`) ?? []),
    parked,
  };
};
