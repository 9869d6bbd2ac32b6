/** A cell of the matrix; the parking lot is the row after the last lane and has one column. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a matrix of `rows` lanes by `columns` stages: arrows, Home and End in the row, with
 * Ctrl or ⌘ in the whole. Null = the key means nothing here.
 */
export function matrixMove(
  key: string,
  isWhole: boolean,
  { row, column }: MatrixPlace,
  rows: number,
  columns: number,
): MatrixPlace | null {
  const at = (toRow: number, toColumn: number): MatrixPlace => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'Home':
      return at(isWhole ? 0 : row, 0);
    case 'End':
      return at(isWhole ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
