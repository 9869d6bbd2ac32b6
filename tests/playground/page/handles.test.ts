import { describe, expect, it } from 'vitest';
import { handleAt, isResizable, pulled } from '../../../playground/page/handles.ts';
import { emptyBoard } from './board.ts';

const BOX = { x: 100, y: 100, width: 200, height: 100 };

describe('the handle under the pointer', () => {
  it.each([
    ['a corner', 102, 97, { x: -1, y: -1 }],
    ['the other corner', 306, 206, { x: 1, y: 1 }],
    ['a side', 301, 150, { x: 1, y: 0 }],
    ['the bottom', 200, 198, { x: 0, y: 1 }],
    ['nothing in the middle', 200, 150, null],
    ['nothing beside the box', 400, 100, null],
  ])('is %s', (_name, x, y, handle) => {
    expect(handleAt(BOX, { x, y })).toEqual(handle);
  });

  it('is none on a box too small to hold handles', () => {
    expect(handleAt({ ...BOX, height: 10 }, { x: 100, y: 100 })).toBeNull();
  });
});

describe('pulling a handle', () => {
  const { ann } = emptyBoard();
  const section = ann.addSection('S', { x: 100, y: 100 }, { width: 200, height: 100 });

  it('moves its sides and no other', () => {
    const moved = pulled(section, BOX, { x: -1, y: 0 }, { x: -40, y: 70 }, false);
    expect(moved).toEqual({ x: 60, y: 100, width: 240, height: 100 });
  });

  it('never turns a box over: it stops at the least size with the other side in place', () => {
    const moved = pulled(section, BOX, { x: -1, y: -1 }, { x: 900, y: 900 }, false);
    expect(moved).toEqual({ x: 236, y: 136, width: 64, height: 64 });
  });

  it('keeps the proportions with Shift', () => {
    expect(pulled(section, BOX, { x: 1, y: 1 }, { x: 100, y: 0 }, true)).toMatchObject({
      width: 300,
      height: 150,
    });
  });

  it('is for sections and shapes; stickies find their size from their words', () => {
    expect(isResizable(section)).toBe(true);
    expect(isResizable(ann.addSticky('a', { x: 0, y: 0 }))).toBe(false);
  });
});
