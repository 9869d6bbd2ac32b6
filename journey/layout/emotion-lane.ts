import { yOfValence } from '../scene/emotion-scale.ts';
import { key } from '../scene/key.ts';
import { bands } from './bands.ts';
import type { Grid } from './columns.ts';
import { type CurveKind, curveItems, curvePieces } from './curve.ts';
import { dotItem, dots } from './dots.ts';
import { hasWordsByDots, wordsAtFoot, wordsByDots } from './feeling-words.ts';
import type { LaneContent } from './lane-content.ts';
import {
  BOX_GAP,
  CELL_PADDING_Y,
  DOT_MAX,
  EMOTION_HEIGHT,
  TEXT_LINE,
  TEXT_SIZE,
  WORDS_GAP,
} from './metrics.ts';
import { columnRules } from './rules.ts';
import { scale } from './scale.ts';

/** Where words at the foot of a cell begin: under a dot on the lowest level. */
const FOOT = yOfValence(-2) + DOT_MAX / 2 + WORDS_GAP;

/** The hero of the map: scale, curves and dots, from the bottom up as the design stacks them. */
export const emotionLane = (grid: Grid, kind: CurveKind): LaneContent => {
  const rows = dots(grid);
  const byDots = hasWordsByDots(grid);
  const footWords = byDots ? [] : wordsAtFoot(grid, rows, FOOT);
  const footHeight = Math.max(0, ...footWords.map(({ height }) => height));
  const labelHeight = Math.max(
    0,
    ...bands(grid, rows, EMOTION_HEIGHT).map(({ label }) => label.height - TEXT_SIZE * TEXT_LINE),
  );
  const height =
    footHeight === 0
      ? EMOTION_HEIGHT
      : Math.max(EMOTION_HEIGHT, FOOT + footHeight + 2 * BOX_GAP + CELL_PADDING_Y + labelHeight);
  return {
    height,
    items: (laneHeight) => {
      const found = bands(grid, rows, laneHeight);
      const labels = found.map(({ label }) => label);
      const pieces = rows.map((row) => curvePieces(row, kind));
      const field = { x: grid.head, y: 0, width: grid.laneWidth - grid.head, height: laneHeight };
      return [
        ...found.map(({ rectangle }) => rectangle),
        ...labels,
        columnRules(grid, 0, 0, laneHeight, key.emotionRules),
        ...scale(grid),
        ...curveItems(pieces, kind),
        ...(byDots ? wordsByDots(grid, rows, pieces, labels, field) : footWords),
        ...rows.flat().flatMap((dot) => (dot === undefined ? [] : [dotItem(grid, dot)])),
      ];
    },
  };
};
