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
import { laneContents } from './lane-sections.ts';
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
  let grid = columns(journey, across, TITLE_MIN);
  const contents = laneContents(grid, sorted, 'connectors');
  for (;;) {
    const { height } = mapParts(grid, contents, sorted.parked);
    const next = grid.titleSize + TITLE_STEP;
    const most = Math.min(TITLE_MAX, grid.mapWidth / TITLE_WIDTH_SHARE);
    if (TITLE_SHARE * grid.titleSize >= height || next > most) return { grid, height };
    grid = columns(journey, across, next);
  }
};

/** The grid for a new or tidied map. `across` set by hand is kept; ties go to fewer across. */
export const chooseGrid = (journey: Journey): Grid => {
  const { notesAcross } = journey.view;
  const choices = notesAcross === 'auto' ? CHOICES : [notesAcross];
  // With two or more across notes have one size.
  const sorted = cells(journey, boardWords(journey.boardLanguage), choices[0], NO_HEIGHTS);
  let best = chooseTitleSize(journey, choices[0], sorted);
  const distance = ({ grid, height }: typeof best): number =>
    Math.abs(Math.log(grid.mapWidth / height / MAP_RATIO));
  for (const across of choices.slice(1)) {
    const other = chooseTitleSize(journey, across, sorted);
    if (distance(other) < distance(best)) best = other;
  }
  return best.grid;
};
