import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { NoteSource } from '../../journey/model/note.ts';
import { notesEn } from './notes-words-en.ts';
import { notesRu } from './notes-words-ru.ts';

/** Everything the Notes tab says. */
export interface NotesWords {
  readonly cells: string;
  readonly cell: (lane: string, stage: string, count: number) => string;
  readonly parking: string;
  readonly parkingCell: (count: number) => string;
  readonly cellTitle: (lane: string, stage: string) => string;
  readonly addNotes: string;
  readonly placeholder: string;
  readonly addSeveral: (count: number) => string;
  readonly addAsOne: string;
  readonly added: (count: number, lane: string, stage: string) => string;
  readonly inCell: string;
  readonly none: string;
  readonly urgent: string;
  readonly notUrgent: string;
  readonly source: string;
  readonly noSource: string;
  readonly sources: Readonly<Record<NoteSource, string>>;
  readonly votes: (count: number) => string;
  readonly actions: string;
  readonly edit: string;
  readonly noteText: string;
  readonly moveTo: string;
  readonly moveHint: string;
  readonly move: string;
  readonly cancel: string;
  readonly moved: (lane: string, stage: string) => string;
  readonly movedToParking: string;
  readonly nowAt: (text: string, place: number, count: number) => string;
  readonly remove: string;
  readonly removedBar: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly isBack: (text: string) => string;
  readonly addStageAndLane: string;
  readonly tooLong: (length: number, limit: number) => string;
  readonly lineTooLong: (line: number, length: number, limit: number) => string;
  readonly tooMany: (added: number, free: number, limit: number) => string;
}

const dictionaries: Readonly<Record<BoardLanguage, NotesWords>> = { en: notesEn, ru: notesRu };

/** The words of the Notes tab in a language. */
export const notesWords = (language: BoardLanguage): NotesWords => dictionaries[language];
