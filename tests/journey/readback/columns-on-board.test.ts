import { expect, test } from 'vitest';
import { columnsOnBoard } from '../../../journey/readback/columns-on-board.ts';
import { nodesByKey } from '../../../journey/readback/our-nodes.ts';
import { journeyOf, times } from '../layout/sample-journey.ts';
import { drawn, PlayedBoard } from './snapshot-of-scene.ts';

const journey = journeyOf({ stages: times(4, (i) => ({ title: `Stage ${i + 1}` })) });
const board = new PlayedBoard(drawn(journey));
const LEFT = board.at('stage/s1').box.x;
const columnsOf = ({ snapshot }: PlayedBoard) =>
  columnsOnBoard(nodesByKey(snapshot), journey.stages, LEFT, LEFT + 4000).map(({ id, from, to }) => ({
    id,
    from,
    to,
  }));

const drawnColumns = columnsOf(board);
const [first] = drawnColumns;
const width = first ? first.to - first.from : 0;

test('[B2a] columns stand where the stage headers stand, without gaps', () => {
  const header = board.at('stage/s1').box;
  expect(first).toEqual({ id: 's1', from: header.x - 8, to: header.x + header.width + 8 });
  drawnColumns.slice(1).forEach(({ from }, i) => expect(from).toBe(drawnColumns[i]?.to));
  expect(drawnColumns).toHaveLength(4);
});

test('a header that was moved takes the borders half of the way', () => {
  const moved = columnsOf(board.move('stage/s2', 60, 900));
  expect(moved[0]).toEqual({ ...first, to: (first?.to ?? 0) + 30 });
  expect(moved[1]?.to).toBe((drawnColumns[1]?.to ?? 0) + 30);
});

test.each(['s1', 's2', 's4'])('without the header of %s its column is where even spacing puts it', (id) => {
  expect(columnsOf(board.remove(`stage/${id}`))).toEqual(drawnColumns);
});

test('columns without a header share evenly what lies between two that have one', () => {
  const apart = board.remove('stage/s2').remove('stage/s3').move('stage/s4', 300, 0);
  const [one, two, three, four] = columnsOf(apart);
  const from = first?.from ?? 0;
  expect(one).toEqual({ id: 's1', from, to: from + width + 50 }); // the header keeps its width: they meet halfway
  expect(two).toEqual({ id: 's2', from: from + width + 50, to: from + 2 * (width + 100) });
  expect(three).toEqual({ id: 's3', from: from + 2 * (width + 100), to: from + 3 * (width + 100) });
  expect(four?.from).toBe(from + 3 * (width + 100));
});

test('one header is enough for all columns', () => {
  const alone = board.remove('stage/s1').remove('stage/s2').remove('stage/s4');
  expect(columnsOf(alone)).toEqual(drawnColumns);
});

test('headers that changed places take their columns with them', () => {
  const swapped = columnsOf(board.move('stage/s1', width, 0).move('stage/s2', -width, 0));
  expect(swapped.map(({ id }) => id)).toEqual(['s2', 's1', 's3', 's4']);
});

test.each([
  ['s1', 's2', 's1'],
  ['s1', 's2', 's2'],
  ['s3', 's4', 's3'],
  ['s3', 's4', 's4'],
  ['s1', 's4', 's1'],
  ['s2', 's3', 's3'],
])(
  '[B2a] of %s and %s, which changed places, the one that is gone, %s, has its column where it stood',
  (a, b, gone) => {
    const far = drawnColumns.findIndex(({ id }) => id === b) - drawnColumns.findIndex(({ id }) => id === a);
    const swapped = board.move(`stage/${a}`, far * width, 0).move(`stage/${b}`, -far * width, 0);
    expect(columnsOf(swapped.remove(`stage/${gone}`))).toEqual(columnsOf(swapped));
  },
);

test('without any header the width that is told is divided evenly', () => {
  const bare = ['s1', 's2', 's3', 's4'].reduce((played, id) => played.remove(`stage/${id}`), board);
  expect(columnsOf(bare).map(({ from, to }) => [from - LEFT, to - LEFT])).toEqual([
    [0, 1000],
    [1000, 2000],
    [2000, 3000],
    [3000, 4000],
  ]);
});
