/** Notes that people made on the board: their ids are those of their nodes. */
import { idPart } from './id.ts';
import type { Note } from './note.ts';

const MARK = 'n-';

/** Id of the note that a node of people's is, e.g. `n-12:345`. */
export const noteIdOf = (nodeId: string): string => `${MARK}${idPart(nodeId)}`;

/** Whether people made the note on the board. */
export const isTeamNote = ({ id }: Pick<Note, 'id'>): boolean => id.slice(0, MARK.length) === MARK;
