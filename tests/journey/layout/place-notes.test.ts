import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../journey/layout/kept.ts';
import type { Box } from '../../../journey/scene/scene.ts';
import { laidOut } from './placed.ts';
import { journeyOf, times } from './sample-journey.ts';

const STORED = { across: 3, titleSize: 64, headText: 640 };
const sticky = { width: 240, height: 240 };

interface Hand {
  readonly pins?: Readonly<Record<string, readonly [number, number]>>; // in the cell
  readonly loose?: readonly string[]; // notes that lie in no cell
  readonly sizes?: Readonly<Record<string, { width: number; height: number }>>;
  readonly strangers?: readonly Box[]; // in the first cell
  readonly across?: number;
  readonly laneHeight?: number;
  readonly parkingHeight?: number;
}

/** Two stages and a lane of actions; notes are `n1` `n2` … in the first cell unless told. */
const board = (
  notes: readonly Readonly<Record<string, unknown>>[],
  { pins = {}, loose = [], sizes = {}, strangers = [], across = 3, laneHeight = 320, parkingHeight }: Hand,
  noteHeights: ReadonlyMap<string, number> = new Map(),
) => {
  const kept: Kept = {
    pins: new Map(Object.entries(pins).map(([id, [x, y]]) => [id, { x, y, isLoose: loose.includes(id) }])),
    sizes: new Map([...Object.keys(pins).map((id) => [id, sticky] as const), ...Object.entries(sizes)]),
    strangers: new Map([['lane/l1/s1', strangers]]),
    laneHeights: new Map([['l1', laneHeight]]),
    parkingHeight: parkingHeight ?? null,
  };
  const journey = journeyOf({
    notes: notes.map((note) => ({ laneId: 'l1', stageId: 's1', text: 'x', ...note })),
  });
  const { find, has } = laidOut(journey, { stored: { ...STORED, across }, kept, noteHeights });
  return {
    find,
    has,
    /** Where a note stands in its cell. */
    at: (id: string): [number, number] => {
      const { x, y, anchor } = find('sticky', `note/${id}`);
      return [x - anchor.x, y - anchor.y];
    },
    height: find('section', 'lane/l1').height,
  };
};

describe('a new note among notes that stand', () => {
  it('[U1] takes the first free place of the row', () => {
    const { at, height } = board([{}, {}, {}], { pins: { n1: [32, 40], n3: [560, 40] } });
    expect(at('n2')).toEqual([296, 40]);
    expect(height).toBe(320);
  });

  it('[U2][U4a] makes its lane as high as it must be, and not as far as a note of it lies that a hand took out of it', () => {
    const pins = { n1: [32, 40], n2: [296, 40], n3: [560, 40], n4: [32, 1500] } as const;
    expect(board([{}, {}, {}, {}, {}], { pins, loose: ['n4'] }).height).toBe(584);
    expect(board([{}, {}, {}, {}, {}], { pins }).height).toBe(1784);
  });

  it('[U1] keeps off a note that a hand put between two places, and uses one that is nearly free', () => {
    expect(board([{}, {}], { pins: { n1: [170, 40] } }).at('n2')).toEqual([560, 40]);
    expect(board([{}, {}], { pins: { n1: [40, 52] } }).at('n2')).toEqual([296, 40]);
  });

  it('[U1] stands half a gap from a note that a hand put near its place, and no nearer', () => {
    expect(board([{}, {}], { pins: { n1: [284, 40] } }).at('n2')).toEqual([32, 40]);
    expect(board([{}, {}], { pins: { n1: [283, 40] } }).at('n2')).toEqual([560, 40]);
    const below = (y: number) => board([{}, {}], { pins: { n1: [32, y] } }).at('n2');
    expect([below(292), below(291)]).toEqual([
      [32, 40],
      [296, 40],
    ]);
    expect([below(-212), below(-211)]).toEqual([
      [32, 40],
      [296, 40],
    ]);
  });

  it('[U1] keeps off what else people put into the cell', () => {
    const picture = { x: 300, y: 60, width: 200, height: 90 };
    const { at } = board([{}, {}], { strangers: [picture] });
    expect([at('n1'), at('n2')]).toEqual([
      [32, 40],
      [560, 40],
    ]);
  });

  it('[U1] takes the last place of a row where it leaves just the gap to the end of the row', () => {
    const pins = { n1: [32, 40], n2: [296, 40] } as const;
    const wide = (width: number) =>
      board([{}, {}, {}], { pins, sizes: { n3: { width, height: 240 } } }).at('n3');
    expect([wide(264), wide(265)]).toEqual([
      [560, 40],
      [32, 304],
    ]);
  });

  it('[U1] begins a row no higher than the middle of the row before, and just there where a note ends', () => {
    const ending = (height: number) =>
      board([{}, {}, {}, {}], { pins: { n1: [32, 40] }, sizes: { n1: { width: 240, height } } }).at('n4');
    expect([ending(96), ending(95)]).toEqual([
      [32, 160],
      [32, 304],
    ]);
  });

  it('[U1] begins a row under a note where the first row is full', () => {
    const pins = { n1: [32, 40], n2: [296, 40], n3: [560, 40] } as const;
    const sizes = { n2: { width: 240, height: 100 } };
    expect(board([{}, {}, {}, {}], { pins, sizes }).at('n4')).toEqual([296, 164]);
  });

  it('[U1] keeps off a note of the cell beside it that reaches over the border', () => {
    const { at } = board([{ stageId: 's2' }, {}], { pins: { n1: [-100, 40] } });
    expect(at('n1')).toEqual([-100, 40]);
    const third = board([{ stageId: 's2' }, {}, {}, {}], { pins: { n1: [-100, 40] } }).at('n4');
    expect(third).toEqual([32, 304]);
  });

  it('stands right of an earlier one or under it, also where a place at the left is free', () => {
    const sizes = { n1: { width: 100, height: 240 }, n2: { width: 416, height: 240 } };
    const { at } = board([{}, {}, {}], { pins: { n1: [290, 40] }, sizes, across: 4 });
    expect(at('n2')).toEqual([560, 40]);
    expect(at('n3')[1]).toBe(304);
  });

  it('stands in the order of the journey, so that reading gives the same order back', () => {
    const wide = { text: 'long '.repeat(80) };
    const { at } = board([{}, wide, {}], { pins: { n1: [296, 40] } });
    expect(at('n2')[1]).toBe(304); // two places side by side are free only there
    expect(at('n3')[1]).toBe(304);
  });
});

describe('what is wider than its cell', () => {
  it('[U1][B2] stands over the middle of it, a row of its own, wherever it comes in the order', () => {
    const sizes = { n2: { width: 1001, height: 30 } };
    const { at } = board([{}, {}, {}], { sizes });
    // Three across: the cell's places reach from 32 to 800, their middle is 416.
    expect([at('n1'), at('n2'), at('n3')]).toEqual([
      [32, 40],
      [-84, 304],
      [32, 358],
    ]);
  });
});

describe('a wide note in a column of one note', () => {
  it('[U1][B2] stands over the middle of it as well', () => {
    const { at } = board([{}, {}], { sizes: { n1: { width: 416, height: 240 } }, across: 1 });
    expect([at('n1'), at('n2')]).toEqual([
      [-56, 40],
      [32, 304],
    ]);
  });
});

describe('notes of a lane in which none stands', () => {
  it('[L3] fill rows that are the same in every cell', () => {
    const notes = [...times(4, () => ({})), ...times(4, () => ({ stageId: 's2' }))];
    const { at } = board(notes, {}, new Map([['n1', 400]]));
    expect([at('n4'), at('n8')]).toEqual([
      [32, 464],
      [32, 464],
    ]);
  });
});

describe('wide notes of a lane in which none stands', () => {
  it('[L3] fill a column of two in rows that are the same in every cell', () => {
    const wide = { text: 'long '.repeat(80) };
    const notes = [wide, {}, ...times(3, () => ({ stageId: 's2' }))];
    const { at, find } = board(notes, { across: 2 }, new Map([['n1', 400]]));
    expect(find('sticky', 'note/n1').isWide).toBe(true);
    expect([at('n2'), at('n5')]).toEqual([
      [32, 464],
      [32, 464],
    ]);
  });
});

describe('the height of a lane that stands', () => {
  it('[U2][L4] grows to room for two more when a new note needs it', () => {
    const pins = { n1: [32, 40], n2: [296, 40], n3: [560, 40] } as const;
    expect(board([{}, {}, {}, {}], { pins }).height).toBe(584);
    const six = { ...pins, n4: [32, 304], n5: [296, 304], n6: [560, 304] } as const;
    const full = board(
      times(7, () => ({})),
      { pins: six, laneHeight: 584 },
    );
    expect(full.at('n7')).toEqual([32, 568]);
    expect(full.height).toBe(848);
  });

  it('[U2] stays where free places are used up, and where it is higher than need be', () => {
    const pins = { n1: [32, 40], n2: [296, 40] } as const;
    expect(board([{}, {}, {}], { pins }).height).toBe(320);
    expect(board([{}, {}, {}], { pins, laneHeight: 1003 }).height).toBe(1003);
    expect(board([], { laneHeight: 1003 }).height).toBe(1003);
  });

  it('[U2] does not grow for a note that a hand left on its edge, but for one that became higher', () => {
    const hand = { pins: { n1: [32, 200] } } as const;
    expect(board([{}], hand).height).toBe(320);
    expect(board([{}], hand, new Map([['n1', 240]])).height).toBe(320);
    expect(board([{}], hand, new Map([['n1', 340]])).height).toBe(584);
  });
});

describe('a note that comes from another cell', () => {
  it('[U1][L2] keeps its size, and what fills the cell with it keeps off it', () => {
    const sizes = { n1: { width: 500, height: 130 } };
    const { at, find } = board([{}, {}, {}], { sizes });
    expect(find('sticky', 'note/n1')).toMatchObject({ width: 500, height: 130 });
    expect([at('n1'), at('n2'), at('n3')]).toEqual([
      [32, 40],
      [560, 40],
      [32, 194],
    ]);
  });
});

describe('a pinned note', () => {
  it('[U1] has the size it stands with, and its measured height where that is newer', () => {
    const sizes = { n1: { width: 416, height: 300 } };
    const { find } = board([{}], { pins: { n1: [32, 40] }, sizes });
    expect(find('sticky', 'note/n1')).toMatchObject({ width: 416, height: 300, isWide: true });
    const measured = board([{}], { pins: { n1: [32, 40] }, sizes }, new Map([['n1', 340]]));
    expect(measured.find('sticky', 'note/n1').height).toBe(340);
  });
});

describe('the parking lot on the board', () => {
  const loose = { laneId: null, stageId: null };

  it('[U1] keeps its notes where they are and puts new ones beside them', () => {
    const { find } = board([loose, loose], { pins: { n1: [752, 40] }, parkingHeight: 320 });
    const at = (id: string) => [find('sticky', `note/${id}`).x, find('sticky', `note/${id}`).y];
    expect([at('n1'), at('n2')]).toEqual([
      [752, 40],
      [1016, 40],
    ]);
    expect(find('section', 'parking').height).toBe(320);
  });

  it('[U2] stays when its last note has gone', () => {
    expect(board([], { parkingHeight: 600 }).find('section', 'parking').height).toBe(600);
    expect(board([], {}).has('parking')).toBe(false);
  });
});

describe('the head column on the board', () => {
  it('[U1] keeps its width: a longer title steps down', () => {
    const journey = journeyOf({ lanes: [{ kind: 'actions', title: 'Достопримечательностями' }] });
    const options = { stored: { across: 3, titleSize: 120, headText: 700 } };
    const { scene, find } = laidOut(journey, options);
    expect(scene.headText).toBe(700);
    const title = find('text', 'lane/l1/title');
    expect(title.width).toBe(700);
    expect(title.runs[0]?.size).toBeLessThan(120);
    expect(laidOut(journey, { stored: { across: 3, titleSize: 120 } }).scene.headText).toBe(1200);
  });
});
