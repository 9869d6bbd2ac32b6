import { describe, expect, it } from 'vitest';
import { hostsWithout, play } from '../../../../playground/rule-checks/rule-check.ts';

describe('a table', () => {
  it('has cells with text, rows and columns to insert, move, size and remove', async () => {
    const host = hostsWithout([])();
    const heard = await play(
      host,
      `await figma.loadFontAsync(medium); const t = figma.createTable(2, 3); t.cellAt(0, 0).text.characters = 'B2B'; const width = t.width;
       t.insertRow(0); out([t.numRows, t.numColumns, t.cellAt(1, 0).text.characters, t.cellAt(1, 0).rowIndex]); t.moveRow(1, 2); out(t.cellAt(2, 0).text.characters);
       t.resizeColumn(0, 300); out(t.width - width); t.removeColumn(2); out(t.numColumns); out(fails(() => t.cellAt(9, 9)));
       const copy = t.clone(); copy.cellAt(2, 0).text.characters = 'other'; out(t.cellAt(2, 0).text.characters); t.remove(); copy.remove();`,
    );
    expect(heard).toEqual([[3, 3, 'B2B', 1], 'B2B', 204, 2, 'Error: in cellAt: Index out of range', 'B2B']);
    expect(
      [...host.document.nodes.values()].filter((one) => one.type !== 'TABLE_CELL').map((one) => one.type),
    ).toEqual(['DOCUMENT', 'PAGE']);
  });
});
