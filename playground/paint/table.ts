import type { DocumentRecord, NodeRecord } from '../host/node-record.ts';
import { fillAttributes } from './colour.ts';
import { element } from './svg.ts';
import { paintText } from './text.ts';

const CELL_PADDING = 12; // px

/**
 * A table at the origin: each cell with its fill and its text. The host keeps cells as records outside the
 * tree: the table holds rows of their ids, and the heights and widths of rows and columns.
 */
export function paintTable(document: DocumentRecord, node: NodeRecord): string[] {
  const heights = numbers(node.extra['rowHeights']);
  const widths = numbers(node.extra['columnWidths']);
  const rows: readonly unknown[] = Array.isArray(node.extra['cells']) ? node.extra['cells'] : [];
  const parts = [
    element('rect', { width: node.width, height: node.height, rx: 4, ...fillAttributes(node.fills) }),
  ];
  let y = 0;
  rows.forEach((row, rowIndex) => {
    const height = heights[rowIndex] ?? 0;
    let x = 0;
    (Array.isArray(row) ? row : []).forEach((id, columnIndex) => {
      const width = widths[columnIndex] ?? 0;
      const cell = document.nodes.get(String(id));
      if (cell !== undefined) parts.push(...paintCell(cell, { x, y, width, height }));
      x += width;
    });
    y += height;
  });
  return parts;
}

function paintCell(cell: NodeRecord, box: { x: number; y: number; width: number; height: number }): string[] {
  const inner = { ...box, x: box.x + CELL_PADDING, width: box.width - 2 * CELL_PADDING };
  return [
    element('rect', { ...box, ...fillAttributes(cell.fills), stroke: '#D9D9D9', 'stroke-width': 1 }),
    ...(cell.text === null ? [] : paintText({ ...cell.text, autoResize: 'NONE' }, inner)),
  ];
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
