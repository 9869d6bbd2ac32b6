import { sameValue } from './same-value.ts';

/** Told of each field that was changed here and on the board, to different values. */
export type TellField = (field: string, mine: unknown, board: unknown) => void;

/**
 * [P2] One record of three: field by field whoever changed it wins, and the board where both did. `base` is
 * undefined where both sides made the record. Fields in `skip` stay the board's. Fields that this version
 * does not know are merged like any other; one whose name no path can hold is not told.
 */
export const mergeFields = <T extends object>(
  base: T | undefined,
  board: T,
  form: T,
  tell: TellField,
  skip: readonly string[] = [],
): T => {
  const merged = { ...board };
  for (const field in form) {
    if (skip.includes(field)) continue;
    const was = base?.[field];
    const mine = form[field];
    const theirs = board[field];
    if (sameValue(mine, theirs) || sameValue(mine, was)) continue;
    if (theirs === undefined || sameValue(theirs, was)) merged[field] = mine;
    else if (!field.includes('/')) tell(field, mine, theirs);
  }
  return merged;
};
