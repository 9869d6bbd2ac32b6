import type { NotesWords } from './notes-words.ts';
import { groupedCount } from './notes-words-count.ts';
import { countEn } from './plural.ts';

const notes = (count: number) => countEn(count, ['note', 'notes']);
const grouped = (count: number) => groupedCount(count, 'en');

/** English words of the Notes tab. */
export const notesEn: NotesWords = {
  cells: 'Cells: lanes by stages',
  cell: (lane, stage, count) => `${lane}, ${stage}: ${notes(count)}`,
  parking: 'Parking lot',
  parkingCell: (count) => `Parking lot: ${notes(count)}`,
  cellTitle: (lane, stage) => `${lane} · ${stage}`,
  addNotes: 'Add notes',
  placeholder: 'Type a note, or paste several lines',
  addSeveral: (count) => `Add ${notes(count)}`,
  addAsOne: 'Add as one note',
  added: (count, lane, stage) => `${notes(count)} added to ${lane}, ${stage}`,
  inCell: 'Notes in this cell',
  none: 'No notes here yet',
  urgent: 'Urgent',
  notUrgent: 'Not urgent',
  source: 'Source',
  noSource: 'No source',
  sources: { customer: 'Customer', sales: 'Sales', data: 'Data', guess: 'Guess' },
  votes: (count) => countEn(count, ['vote', 'votes']),
  actions: 'Note actions',
  edit: 'Edit',
  noteText: 'Text of the note',
  moveTo: 'Move to…',
  moveHint: 'Choose a cell for this note.',
  move: 'Move',
  cancel: 'Cancel',
  moved: (lane, stage) => `Note moved to ${lane}, ${stage}`,
  movedToParking: 'Note moved to the parking lot',
  nowAt: (text, place, count) => `${text}, now ${place} of ${count}`,
  remove: 'Remove',
  removedBar: (text) => `Note removed: ${text}`,
  removed: (text) => `${text} removed, Undo is available`,
  isBack: (text) => `${text} is back`,
  addStageAndLane: 'Add a stage and a lane first.',
  tooLong: (length, limit) =>
    `This note is ${grouped(length)} characters long, the limit is ${grouped(limit)}. Shorten it or split it into lines.`,
  lineTooLong: (line, length, limit) =>
    `Line ${grouped(line)} is ${grouped(length)} characters long, the limit is ${grouped(limit)}. Shorten it.`,
  tooMany: (added, free, limit) =>
    `A map holds at most ${grouped(limit)} notes. There is room for ${grouped(free)} more, and here are ${grouped(added)}: take some away.`,
};
