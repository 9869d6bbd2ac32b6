import { describe, expect, it } from 'vitest';
import { fillCell, rowHeights, rowStarts } from '../../../journey/layout/note-grid.ts';
import { noteSize } from '../../../journey/layout/note-size.ts';
import { noteSchema } from '../../../journey/model/note.ts';
import { boardWords } from '../../../journey/words/board-words.ts';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const note = (isWide = false, height = 240) =>
  noteSize(
    noteSchema.parse({ id: 'n', laneId: null, stageId: null, text: isWide ? 'a '.repeat(200) : 'a' }),
    boardWords('en'),
    2,
    height,
  );
const places = (wide: readonly boolean[], across: number) => {
  const cell = fillCell(
    wide.map((isWide) => note(isWide)),
    across,
  );
  return { rows: cell.rows, at: cell.places.map(({ row, place }) => `${row}:${place}`).join(' ') };
};

describe('fillCell', () => {
  it('[L3] fills a cell left to right, then down', () => {
    expect(places([false, false, false, false, false], 3).at).toBe('0:0 0:1 0:2 1:0 1:1');
  });

  it('gives a wide note two places, and the next row where only one is left', () => {
    expect(places([false, true, false], 4).at).toBe('0:0 0:1 0:3');
    expect(places([false, false, false, true], 4).at).toBe('0:0 0:1 0:2 1:0');
  });

  it.each([
    [0, 4, 1],
    [2, 4, 1],
    [3, 4, 2],
    [4, 4, 2],
    [6, 4, 2],
    [7, 4, 3],
    [0, 1, 2],
    [0, 3, 1],
  ])('[L4] keeps room for two more: %i notes, %i across, %i rows', (count, across, rows) => {
    expect(
      places(
        times(count, () => false),
        across,
      ).rows,
    ).toBe(rows);
  });

  it('[L4] counts a wide note as two', () => {
    expect(places([true], 4).rows).toBe(1);
    expect(places([true, false], 4).rows).toBe(2);
  });
});

describe('rows of a lane', () => {
  it('are as high as their tallest note in any cell, at least 240, with 24 between', () => {
    const cells = [fillCell([note(), note(false, 300)], 4).places, fillCell([note(false, 200)], 4).places];
    expect(rowHeights(2, cells)).toEqual([300, 240]);
    expect(rowStarts([300, 240], 40)).toEqual([40, 364, 628]);
  });
});

describe('a lane of notes', () => {
  const lane = (counts: readonly number[], heights: ReadonlyMap<string, number> = new Map()) => {
    const stages = counts.map((_, i) => ({ title: `s${i}` }));
    const notes = counts.flatMap((count, i) =>
      times(count, (n) => ({ id: `n${i}-${n}`, laneId: 'l1', stageId: `s${i + 1}`, text: 'note' })),
    );
    return laidOut(journeyOf({ stages, notes, view: { notesAcross: 4 } }), { noteHeights: heights });
  };

  it('is 320 high with one row and 584 with two', () => {
    expect(lane([2, 0, 1]).find('section', 'lane/l1').height).toBe(320);
    expect(lane([2, 3, 1]).find('section', 'lane/l1').height).toBe(584);
  });

  it('[L4] grows to its fullest cell, for all cells at once', () => {
    const { find } = lane([11, 0, 0]);
    expect(find('section', 'lane/l1').height).toBe(40 + 4 * 240 + 3 * 24 + 40);
  });

  it('puts notes 264 apart from 32 right of the column and 40 under the lane’s top', () => {
    const { find } = lane([5]);
    const at = times(5, (i) => {
      const { x, y, anchor } = find('sticky', `note/n0-${i}`);
      return [x - anchor.x, y - anchor.y];
    });
    expect(at).toEqual([
      [32, 40],
      [296, 40],
      [560, 40],
      [824, 40],
      [32, 304],
    ]);
  });

  it('a very tall note makes only its row grow', () => {
    const before = lane([5, 5]);
    const after = lane([5, 5], new Map([['n0-4', 940]]));
    expect(after.find('sticky', 'note/n1-0').y).toBe(before.find('sticky', 'note/n1-0').y);
    expect(after.find('section', 'lane/l1').height).toBe(before.find('section', 'lane/l1').height + 704); // 700, to a step of 8
    expect(after.find('section', 'lane/le').y).toBe(before.find('section', 'lane/le').y + 704);
  });
});
