/**
 * How several values stand in one text on the board, and how they are told apart again. One place for
 * the layout that writes them and for reading back.
 */

/** Values side by side, e.g. `ROI · reliability`. The space before the dot does not break: no line starts with a dot. */
export const joinList = (values: readonly string[]): string => values.join('\u00a0· ');

/** The values of a text that `joinList` made or a person edited; blank ones are left out. */
export const splitList = (text: string): string[] =>
  text
    .split(/\s·(?:\s|$)/)
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Values that lead to each other, e.g. `feature → advantage → benefit`. */
export const joinChain = (values: readonly string[]): string =>
  values.filter((value) => value !== '').join(' → ');
