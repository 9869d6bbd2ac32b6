/** Notes sorted into the cells of the matrix: lanes that take notes by stages, and the parking lot. */
import type { Journey } from '../../journey/model/journey.ts';
import { takesNotes, type Lane } from '../../journey/model/lane.ts';
import type { NotePlace } from '../../journey/model/edit/notes.ts';
import type { Note } from '../../journey/model/note.ts';

/** Where people can put notes; no row of the matrix has another lane. */
export const noteLanes = (journey: Journey): readonly Lane[] =>
  journey.lanes.filter((lane) => takesNotes(lane.kind));

/** No lane and no stage: where notes without a cell stand. */
export const PARKING: NotePlace = { laneId: null, stageId: null };

export const isParking = (place: NotePlace): boolean => place.laneId === null;

const cellName = (laneId: string, stageId: string): string => `${laneId}/${stageId}`;

/** Whether a note stands in a cell: its stage is there, and its lane takes notes. */
function cellTest(journey: Journey): (note: Note) => boolean {
  const lanes = new Set(noteLanes(journey).map(({ id }) => id));
  const stages = new Set(journey.stages.map(({ id }) => id));
  return ({ laneId, stageId }) =>
    laneId !== null && stageId !== null && lanes.has(laneId) && stages.has(stageId);
}

/** The notes of one place, in their order. */
export function notesAt(journey: Journey, place: NotePlace): Note[] {
  if (isParking(place)) {
    const hasCell = cellTest(journey);
    return journey.notes.filter((note) => !hasCell(note));
  }
  return journey.notes.filter(({ laneId, stageId }) => laneId === place.laneId && stageId === place.stageId);
}

/** How many notes each cell has, row after row, and last the parking lot. */
export function noteCounts(journey: Journey): number[] {
  const counts = new Map<string, number>();
  const hasCell = cellTest(journey);
  let parked = 0;
  for (const note of journey.notes) {
    if (!hasCell(note)) {
      parked += 1;
      continue;
    }
    const name = cellName(note.laneId ?? '', note.stageId ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [
    ...noteLanes(journey).flatMap((lane) =>
      journey.stages.map((stage) => counts.get(cellName(lane.id, stage.id)) ?? 0),
    ),
    parked,
  ];
}
