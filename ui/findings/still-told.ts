import type { Journey } from '../../journey/model/journey.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { saidAt } from '../../journey/reconcile/merge-use-mine.ts';
import { sameValue } from '../../journey/reconcile/same-value.ts';
import type { Told } from './told.ts';

/**
 * What was told and waits for a person, as it is true by now: the board's words as they stand there, and without what
 * form and board have settled since. `isWritten`: the form is about to stand on the board, and what it says is decided.
 */
export function stillTold(told: readonly Told[], form: Journey, board: Journey, isWritten: boolean): Told[] {
  return told.flatMap((one): Told[] => {
    if (one.isHandled || one.about === 'board') return [one];
    if (one.about === 'merge') {
      const note = form.notes.find(({ id }) => id === one.news.id);
      const isAside = note !== undefined && (note.laneId === null || note.stageId === null);
      return one.news.kind !== 'noteParked' || isAside ? [one] : [];
    }
    const conflict = asOfNow(one.conflict, form, board, isWritten);
    return conflict === null ? [] : [{ ...one, conflict }];
  });
}

/** Whether a board says of the thing what it said when the conflict was found. */
export const saysTheSame = (board: Journey, conflict: Conflict): boolean =>
  sameValue(saidAt(board, conflict) ?? null, conflict.board);

function asOfNow(conflict: Conflict, form: Journey, board: Journey, isWritten: boolean): Conflict | null {
  const { why, mine } = conflict;
  const [here, there] = [saidAt(form, conflict), saidAt(board, conflict)];
  if (why === 'removed') return here === undefined ? null : conflict;
  if (why !== 'both') return sameValue(here, mine) ? null : conflict;
  const isSettled = sameValue(here, there) ? sameValue(here, mine) : isWritten;
  if (here === undefined || isSettled) return null;
  return there === undefined ? conflict : { ...conflict, board: there };
}
