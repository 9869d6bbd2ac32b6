import type { Journey } from '../model/journey.ts';
import type { Note } from '../model/note.ts';
import { type TellField, mergeFields } from './merge-fields.ts';
import { mergeOrder } from './merge-order.ts';
import { sameValue } from './same-value.ts';

/** A note's cell. */
type Place = Pick<Note, 'laneId' | 'stageId'>;

const placeOf = ({ laneId, stageId }: Place): Place => ({ laneId, stageId });

const hasId = (records: readonly { readonly id: string }[], id: string | null): boolean =>
  records.some((record) => record.id === id);

/** Where one side put the note. That its lane or stage is gone there says nothing of the note. */
const placeIn = (side: Journey, note: Note, base: Note): Place => ({
  laneId: note.laneId === null && !hasId(side.lanes, base.laneId) ? base.laneId : note.laneId,
  stageId: note.stageId === null && !hasId(side.stages, base.stageId) ? base.stageId : note.stageId,
});

/** Merges one note; lane and stage are one value, for a note is moved from cell to cell. */
export const mergeNote =
  (board: Journey, form: Journey) =>
  (base: Note | undefined, theirs: Note, mine: Note, tell: TellField): Note => {
    const merged = mergeFields(base, theirs, mine, tell, ['laneId', 'stageId']);
    const [was, there, here] =
      base === undefined
        ? [undefined, placeOf(theirs), placeOf(mine)]
        : [placeOf(base), placeIn(board, theirs, base), placeIn(form, mine, base)];
    if (sameValue(there, here) || sameValue(here, was)) return { ...merged, ...there };
    if (sameValue(there, was)) return { ...merged, ...here };
    tell('place', placeOf(mine), placeOf(theirs));
    return { ...merged, ...there };
  };

/** A note's cell as text, to compare. */
export const cellOf = ({ laneId, stageId }: Place): string => `${laneId ?? ''}/${stageId ?? ''}`;

/**
 * [P4] The notes with the order of each cell merged by itself: who sorted one cell has not sorted another.
 * Each cell's notes share out the positions that they have in the whole list.
 */
export const withOrderInCells = (
  notes: readonly Note[],
  base: readonly Note[],
  board: readonly Note[],
  form: readonly Note[],
): Note[] => {
  const cells = new Map(notes.map((note) => [note.id, cellOf(note)]));
  /** Ids by the cell that each note has now, in the order of the list. */
  const byCell = (list: readonly Note[]): Map<string, string[]> => {
    const sorted = new Map<string, string[]>();
    for (const { id } of list) {
      const cell = cells.get(id);
      if (cell === undefined) continue;
      const row = sorted.get(cell) ?? [];
      row.push(id);
      sorted.set(cell, row);
    }
    return sorted;
  };
  const [was, there, here] = [byCell(base), byCell(board), byCell(form)];
  const rows = new Map<string, string[]>();
  byCell(notes).forEach((_, cell) => {
    const [before = [], theirs = [], mine = []] = [was, there, here].map((side) => side.get(cell));
    rows.set(cell, mergeOrder(before, theirs, mine, cells).reverse());
  });
  const byId = new Map(notes.map((note) => [note.id, note]));
  return notes.map((note) => byId.get(rows.get(cellOf(note))?.pop() ?? note.id) ?? note);
};
