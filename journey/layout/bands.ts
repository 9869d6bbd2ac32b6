import { key } from '../scene/key.ts';
import type { RectangleItem, TextItem } from '../scene/scene.ts';
import { BAND } from './colours.ts';
import { cellCorner, cellWidth, type Grid } from './columns.ts';
import type { Dot } from './dots.ts';
import {
  BAND_DIFFERENCE,
  BAND_INSET,
  BAND_LABEL_FOOT,
  BAND_OPACITY,
  BAND_OPACITY_OF_MANY,
  BAND_RADIUS,
  CELL_PADDING,
  TEXT_SIZE,
} from './metrics.ts';
import { run, textItem } from './text-item.ts';

/** The largest difference between placed feelings at a stage, in steps of 0.1; null where fewer than two are placed. */
const largestDifference = (dots: readonly (Dot | undefined)[]): number | null => {
  const valences: number[] = [];
  for (const dot of dots) {
    if (dot !== undefined && dot.feeling.valence !== null) valences.push(dot.feeling.valence);
  }
  if (valences.length < 2) return null;
  return Math.round((Math.max(...valences) - Math.min(...valences)) * 10) / 10;
};

/** A band over a whole column, and what it says. */
export interface Band {
  readonly stageIndex: number;
  readonly rectangle: RectangleItem;
  readonly label: TextItem;
}

/** Bands where placed feelings differ by 2 or more (E6); paler when more than half of the stages have one. */
export const bands = (
  grid: Grid,
  rows: readonly (readonly (Dot | undefined)[])[],
  laneHeight: number,
): Band[] => {
  const { stages } = grid.journey;
  const found = stages.flatMap((stage, stageIndex) => {
    const difference = largestDifference(rows.map((row) => row[stageIndex]));
    return difference !== null && difference >= BAND_DIFFERENCE ? [{ stage, stageIndex, difference }] : [];
  });
  const opacity = found.length > stages.length / 2 ? BAND_OPACITY_OF_MANY : BAND_OPACITY;
  return found.map(({ stage, stageIndex, difference }) => {
    const anchor = cellCorner(grid, stageIndex);
    const label = textItem(
      key.bandLabel(stage.id),
      { x: anchor.x + CELL_PADDING, y: 0, width: cellWidth(grid) },
      [run(grid.words.viewsDiffer(difference), TEXT_SIZE, 'Bold')],
      { anchor, isLocked: true, align: 'center' },
    );
    return {
      stageIndex,
      rectangle: {
        kind: 'rectangle',
        key: key.band(stage.id),
        x: anchor.x + BAND_INSET,
        y: BAND_INSET,
        width: grid.column - 2 * BAND_INSET,
        height: laneHeight - 2 * BAND_INSET,
        fill: BAND,
        opacity,
        radius: BAND_RADIUS,
        anchor,
        isLocked: true,
      },
      label: { ...label, y: laneHeight - BAND_LABEL_FOOT - label.height },
    };
  });
};
