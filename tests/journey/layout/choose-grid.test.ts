import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseGrid } from '../../../journey/layout/choose-grid.ts';
import { layout } from '../../../journey/layout/layout.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { sizedJourney } from '../../../scripts/sized-journey.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { journeyOf, times } from './sample-journey.ts';

const mapOf = (journey: Journey, across: number, titleSize: number) =>
  layout(journey, { curves: 'connectors', stored: { across, titleSize }, noteHeights: new Map() }).map;

/** The rule as the design says it, by trying out whole layouts. */
const byRule = (journey: Journey, across: number): number => {
  for (let size = 64; ; size += 8) {
    const { width, height } = mapOf(journey, across, size);
    if (60 * size >= height || size + 8 > 128 || size + 8 > width / 40) return size;
  }
};

const ratioError = ({ width, height }: { width: number; height: number }): number =>
  Math.abs(Math.log(width / height / 1.6));

describe('chooseGrid', () => {
  it('[L3] takes of 2, 3 and 4 across the map that is nearest to 16:10, ties to fewer', () => {
    fc.assert(
      fc.property(arbitraryJourney({ notes: 20 }), (any) => {
        const journey: Journey = { ...any, view: { notesAcross: 'auto' } };
        const errors = [2, 3, 4].map((across) => ratioError(mapOf(journey, across, byRule(journey, across))));
        const best = 2 + errors.indexOf(Math.min(...errors));
        const { across, titleSize } = chooseGrid(journey);
        expect([across, titleSize]).toEqual([best, byRule(journey, best)]);
      }),
      { seed: 11, numRuns: 15 },
    );
  });

  it('[L5] has titles of no more than a fortieth of a narrow map’s width, however high it is', () => {
    const { mapWidth, titleSize } = chooseGrid(
      journeyOf({
        stages: times(4, (i) => ({ title: `Stage ${i}` })),
        lanes: times(10, (i) => ({ kind: 'pains', title: `Lane ${i}` })),
        view: { notesAcross: 2 },
      }),
    );
    expect(mapWidth).toBe(3152); // a fortieth is 78.8
    expect(titleSize).toBe(72);
  });

  it('[L3] has two across where stages are many, four where lanes are, and three between', () => {
    const acrossOf = (stages: number, lanes: number): number =>
      chooseGrid(
        journeyOf({
          stages: times(stages, (i) => ({ title: `Stage ${i}` })),
          lanes: times(lanes, (i) => ({ kind: 'pains', title: `Lane ${i}` })),
        }),
      ).across;
    expect([acrossOf(20, 1), acrossOf(6, 6), acrossOf(2, 10)]).toEqual([2, 3, 4]);
  });

  it('[L5] stops growing titles at a sixtieth of the height, at 128, or at a fortieth of the width', () => {
    fc.assert(
      fc.property(
        arbitraryJourney({ notes: 20 }),
        fc.constantFrom(1 as const, 2 as const, 4 as const),
        (any, across) => {
          const journey: Journey = { ...any, view: { notesAcross: across } };
          const grid = chooseGrid(journey);
          expect([grid.across, grid.titleSize]).toEqual([across, byRule(journey, across)]);
        },
      ),
      { seed: 12, numRuns: 15 },
    );
  });

  it('[L5] the largest map there is a promise for has the largest titles, 128', () => {
    expect(chooseGrid(sizedJourney('stress')).titleSize).toBe(128);
  });

  it('[L3] what is stored is kept, but a number set by hand wins', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        const scene = layout(journey, {
          curves: 'paths',
          stored: { across: 3, titleSize: 88 },
          noteHeights: new Map(),
        });
        const { notesAcross } = journey.view;
        expect([scene.across, scene.titleSize]).toEqual([notesAcross === 'auto' ? 3 : notesAcross, 88]);
      }),
      { seed: 13, numRuns: 20 },
    );
  });
});
