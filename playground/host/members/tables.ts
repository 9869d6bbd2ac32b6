import { NodeRef } from '../crossing.ts';
import type { Engine } from '../engine.ts';
import { refusal } from '../host-error.ts';
import type { Member, Members } from '../member.ts';
import type { NodeRecord } from '../node-record.ts';

const COLUMN_WIDTH = 96;
const ROW_HEIGHT = 64;

function grid(record: NodeRecord): string[][] {
  const rows = record.extra['cells'];
  // Only this file writes the member: rows of cell ids.
  return Array.isArray(rows) ? (rows as string[][]).map((row) => [...row]) : [];
}

function numbers(record: NodeRecord, name: 'rowHeights' | 'columnWidths'): number[] {
  const list = record.extra[name];
  return Array.isArray(list) ? list.map(Number) : [];
}

function newCell(engine: Engine, table: NodeRecord): string {
  const cell = engine.make('TABLE_CELL');
  engine.store.add({ ...cell, parentId: table.id });
  return cell.id;
}

function store(
  engine: Engine,
  table: NodeRecord,
  cells: string[][],
  heights: number[],
  widths: number[],
): void {
  engine.store.write(
    table,
    'extra',
    { ...table.extra, cells, rowHeights: heights, columnWidths: widths },
    'cells',
  );
  engine.store.write(
    table,
    'width',
    widths.reduce((sum, one) => sum + one, 0),
  );
  engine.store.write(
    table,
    'height',
    heights.reduce((sum, one) => sum + one, 0),
  );
}

/** Gives a new table its cells. They are records of their own, kept outside the tree. */
export function makeTable(engine: Engine, table: NodeRecord, rows: number, columns: number): void {
  const cells = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => newCell(engine, table)),
  );
  store(
    engine,
    table,
    cells,
    Array<number>(rows).fill(ROW_HEIGHT),
    Array<number>(columns).fill(COLUMN_WIDTH),
  );
}

/** Rows as columns, so that one set of changes serves both. */
function transposed(cells: readonly (readonly string[])[]): string[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}

type Change = (lines: string[][], sizes: number[], args: readonly unknown[], newLine: () => string[]) => void;

function change(lines: 'rows' | 'columns', usual: number, act: Change): Member {
  return {
    call: (engine, { record }, args) => {
      const byRow = grid(record);
      const cells = lines === 'rows' ? byRow : transposed(byRow);
      const heights = numbers(record, 'rowHeights');
      const widths = numbers(record, 'columnWidths');
      const sizes = lines === 'rows' ? heights : widths;
      const across = lines === 'rows' ? widths.length : heights.length;
      act(cells, sizes, args, () => Array.from({ length: across }, () => newCell(engine, record)));
      while (sizes.length < cells.length) sizes.push(usual);
      store(engine, record, lines === 'rows' ? cells : transposed(cells), heights, widths);
    },
  };
}

function at(where: string, value: unknown, last: number): number {
  if (typeof value !== 'number' || value < 0 || value > last) throw refusal(where, 'Index out of range');
  return value;
}

const insert =
  (where: string, usual: number): Change =>
  (lines, sizes, [index], newLine) => {
    const place = at(where, index, lines.length);
    lines.splice(place, 0, newLine());
    sizes.splice(place, 0, usual);
  };

const remove =
  (where: string): Change =>
  (lines, sizes, [index]) => {
    const place = at(where, index, lines.length - 1);
    lines.splice(place, 1);
    sizes.splice(place, 1);
  };

const move =
  (where: string): Change =>
  (lines, sizes, [from, to]) => {
    const [line] = lines.splice(at(where, from, lines.length - 1), 1);
    const [size] = sizes.splice(at(where, from, sizes.length - 1), 1);
    if (line === undefined || size === undefined) return;
    const place = at(where, to, lines.length);
    lines.splice(place, 0, line);
    sizes.splice(place, 0, size);
  };

const resize =
  (where: string): Change =>
  (lines, sizes, [index, size]) => {
    if (typeof size !== 'number' || size < 0.01) throw refusal(where, 'Expected size to be at least 0.01');
    sizes[at(where, index, lines.length - 1)] = size;
  };

function placeOf(engine: Engine, cell: NodeRecord): { row: number; column: number } {
  const table = engine.store.find(cell.parentId);
  const rows = table === undefined ? [] : grid(table);
  const row = rows.findIndex((ids) => ids.includes(cell.id));
  return { row, column: rows[row]?.indexOf(cell.id) ?? -1 };
}

/** Tables and their cells. */
export const tableMembers: Members = {
  numRows: { get: (_engine, { record }) => grid(record).length },
  numColumns: { get: (_engine, { record }) => grid(record)[0]?.length ?? 0 },
  cellAt: {
    call: (_engine, { record }, [row, column]) => {
      const id = grid(record)[Number(row)]?.[Number(column)];
      if (id === undefined) throw refusal('cellAt', 'Index out of range');
      return new NodeRef(id, 'TABLE_CELL');
    },
  },
  insertRow: change('rows', ROW_HEIGHT, insert('insertRow', ROW_HEIGHT)),
  insertColumn: change('columns', COLUMN_WIDTH, insert('insertColumn', COLUMN_WIDTH)),
  removeRow: change('rows', ROW_HEIGHT, remove('removeRow')),
  removeColumn: change('columns', COLUMN_WIDTH, remove('removeColumn')),
  moveRow: change('rows', ROW_HEIGHT, move('moveRow')),
  moveColumn: change('columns', COLUMN_WIDTH, move('moveColumn')),
  resizeRow: change('rows', ROW_HEIGHT, resize('resizeRow')),
  resizeColumn: change('columns', COLUMN_WIDTH, resize('resizeColumn')),
  rowIndex: { get: (engine, { record }) => placeOf(engine, record).row },
  columnIndex: { get: (engine, { record }) => placeOf(engine, record).column },
};
