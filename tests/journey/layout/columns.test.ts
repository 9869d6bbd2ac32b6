import { describe, expect, it } from 'vitest';
import { columns, headTextWidth } from '../../../journey/layout/columns.ts';
import { longestWordWidth } from '../../../journey/layout/measure-text.ts';
import { boardWords } from '../../../journey/words/board-words.ts';
import { journeyOf, times } from './sample-journey.ts';

describe('columns', () => {
  it.each([
    [1, 304],
    [2, 568],
    [3, 832],
    [4, 1096],
  ])('%i across makes a column of %i', (across, width) => {
    expect(columns(journeyOf(), across, 64).column).toBe(width);
  });

  it('[E4] are never too narrow for the dots of ten people side by side', () => {
    const ten = journeyOf({ participants: times(10, (i) => ({ kind: 'custom', name: `p${i}` })) });
    expect(columns(ten, 1, 64).column).toBe(64 + 560);
    expect(columns(ten, 4, 64).column).toBe(1096);
  });

  it('are equally wide, with 80 around the map and 40 around the head’s text', () => {
    const grid = columns(journeyOf({ stages: times(5, (i) => ({ title: `s${i}` })) }), 3, 64);
    expect(grid.head).toBe(640 + 80);
    expect(grid.mapWidth).toBe(80 + 720 + 5 * 832 + 80);
  });
});

describe('the head column', () => {
  const titled = (title: string) =>
    columns(
      journeyOf({
        lanes: [
          { kind: 'actions', title },
          { kind: 'emotions', title: 'Э' },
        ],
      }),
      4,
      120,
    );

  it('is as wide as the longest title word and 4 px, between 640 and 1200', () => {
    const word = longestWordWidth('Экономический', 'Bold', 120);
    expect(titled('Экономический покупатель').headText).toBe(Math.ceil(word) + 4);
    expect(titled('Да').headText).toBe(640);
    expect(titled('Достопримечательностями').headText).toBe(1200);
  });

  it('leaves the emotion lane’s title beside the scale’s labels', () => {
    const journey = journeyOf({ boardLanguage: 'ru', lanes: [{ kind: 'emotions', title: 'Переживания' }] });
    const grid = columns(journey, 4, 120);
    const [lane] = journey.lanes;
    const room = lane === undefined ? 0 : headTextWidth(grid, lane);
    expect(room).toBeGreaterThanOrEqual(longestWordWidth('Переживания', 'Bold', 120));
    expect(40 + room + 40 + grid.scaleLabels + 24).toBe(grid.head);
  });

  it('does not change when the parking lot appears', () => {
    const lane = { id: 'a', kind: 'actions', title: 'Да' };
    const parked = journeyOf({ lanes: [lane], notes: [{ laneId: 'a', stageId: null, text: 'x' }] });
    expect(columns(parked, 4, 128).head).toBe(columns(journeyOf({ lanes: [lane] }), 4, 128).head);
  });

  it.each(['en', 'ru'] as const)('has room for our own titles even at its narrowest (%s)', (language) => {
    const { stagesTitle, parkingTitle } = boardWords(language);
    for (const title of [stagesTitle, parkingTitle]) {
      expect(longestWordWidth(title, 'Bold', 128)).toBeLessThanOrEqual(640);
    }
  });
});
