/**
 * How many notes stand side by side, and how large titles are (L3, L5).
 *
 * Problem: a map should be about as wide as a screen, its titles must be legible when it is seen as a
 * whole, and both hang on each other: larger titles make a higher map.
 * Approach: for 2, 3 and 4 across try title sizes from 64 upwards until one is a sixtieth of the map's
 * height, then take the map that is nearest to 16:10. Estimated note heights are good enough, so that the
 * choice is the same before and after the board was measured.
 */
import type { Journey } from '../model/journey.ts';
import { boardWords } from '../words/board-words.ts';
import { type Cells, cells } from './cells.ts';
import { columns, type Grid } from './columns.ts';
import { mapParts } from './map-parts.ts';
import { MAP_RATIO, TITLE_MAX, TITLE_MIN, TITLE_SHARE, TITLE_STEP, TITLE_WIDTH_SHARE } from './metrics.ts';

const NO_HEIGHTS: ReadonlyMap<string, number> = new Map();
const CHOICES = [2, 3, 4] as const;

/** The first title size that is a sixtieth of the map's height, stopped at 128 and at a fortieth of its width. */
const chooseTitleSize = (
  journey: Journey,
  across: number,
  sorted: Cells,
): { readonly grid: Grid; readonly height: number } => {
  let size = TITLE_MIN;
  for (;;) {
    const grid = columns(journey, across, size);
    const { height } = mapParts(grid, sorted, 'connectors');
    const next = size + TITLE_STEP;
    if (TITLE_SHARE * size >= height || next > Math.min(TITLE_MAX, grid.mapWidth / TITLE_WIDTH_SHARE)) {
      return { grid, height };
    }
    size = next;
  }
};

/** The grid for a new or tidied map. `across` set by hand is kept; ties go to fewer across. */
export const chooseGrid = (journey: Journey): Grid => {
  const words = boardWords(journey.boardLanguage);
  const { notesAcross } = journey.view;
  const [first, ...others] = (notesAcross === 'auto' ? CHOICES : [notesAcross]).map((across) => {
    const { grid, height } = chooseTitleSize(journey, across, cells(journey, words, across, NO_HEIGHTS));
    return { grid, distance: Math.abs(Math.log(grid.mapWidth / height / MAP_RATIO)) };
  });
  if (first === undefined) return columns(journey, CHOICES[0], TITLE_MIN);
  return others.reduce((best, each) => (each.distance < best.distance ? each : best), first).grid;
};
