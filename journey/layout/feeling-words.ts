/**
 * The words of a feeling, beside its dot.
 *
 * Problem: words must stand by their dot without lying on a curve, another dot, a band's label or other
 * words, and without a plate that would cut the curve.
 * Approach: try a few places in a fixed order: the preferred side (above a local high, below a low), the
 * other side, each a little aside, each a little farther. The first free place wins; where none is free,
 * the one that meets least. Curves are taken as rows of points.
 * Limits: words are placed one after the other and never moved again, so that the same journey always
 * gives the same places. Where dots stand closer than 150 px there are no words beside them at all.
 */
import { key } from '../scene/key.ts';
import { joinList } from '../scene/list-text.ts';
import { overlap } from '../scene/overlap.ts';
import type { Box, TextItem } from '../scene/scene.ts';
import { cellCorner, cellWidth, type Grid } from './columns.ts';
import { pointOn } from './cubic.ts';
import type { CurvePiece } from './curve.ts';
import { shortName } from './dot.ts';
import { type Dot, dotPitch } from './dots.ts';
import { wrapText } from './measure-text.ts';
import {
  CELL_PADDING,
  CURVE_WEIGHT,
  WORDS_ASIDE,
  WORDS_FARTHER,
  WORDS_GAP,
  WORDS_LINE,
  WORDS_MAX,
  WORDS_PITCH,
  WORDS_SIZE,
  WORDS_WIDTH,
} from './metrics.ts';
import { hugWidth, run, textItem, widestIn } from './text-item.ts';

const CURVE_POINTS = 48; // of each piece: some 20 px apart, less than the height of a line of words
const MEETS_BOX = CURVE_POINTS; // lying on a dot or a label weighs as much as on a whole piece of curve
const LEAVES_LANE = 100 * CURVE_POINTS; // worse than anything inside it
const LANE_AIR = 8;

/** Rows of places, each tried on both sides of the dot: how much farther from it, and how far aside. */
const TRIED = [
  [0, 0],
  [0, -WORDS_ASIDE, WORDS_ASIDE],
  [WORDS_FARTHER, 0],
  // Past the design's six places, where curves cross right at a dot: still beside it, a little farther.
  [WORDS_FARTHER, -WORDS_ASIDE, WORDS_ASIDE],
  [0, -2 * WORDS_ASIDE, 2 * WORDS_ASIDE],
  [WORDS_FARTHER, -2 * WORDS_ASIDE, 2 * WORDS_ASIDE],
] as const;

/** What words must not lie on, near one stage. */
interface Obstacles {
  readonly points: readonly Box[]; // of no size
  readonly boxes: Box[]; // grows as words are placed
}

const HALF_CURVE = CURVE_WEIGHT / 2;

/** How much a box meets; 0 = it is free. */
const cost = (box: Box, { points, boxes }: Obstacles, lane: Box): number => {
  let sum = 0;
  for (const point of points) if (overlap(point, box, HALF_CURVE)) sum += 1;
  for (const other of boxes) if (overlap(box, other)) sum += MEETS_BOX;
  const isInLane = box.y >= lane.y + LANE_AIR && box.y + box.height <= lane.y + lane.height - LANE_AIR;
  return isInLane ? sum : sum + LEAVES_LANE;
};

/** Above a local high, below a local low; on a slope away from the zero line. */
const prefersAbove = (dot: Dot, row: readonly (Dot | undefined)[]): boolean => {
  const valence = ({ feeling }: Dot): number => feeling.valence ?? 0;
  const own = valence(dot);
  const neighbours = [row[dot.stageIndex - 1], row[dot.stageIndex + 1]].filter((each) => each !== undefined);
  const higher = neighbours.filter((each) => valence(each) > own).length;
  const lower = neighbours.filter((each) => valence(each) < own).length;
  return higher === lower ? own >= 0 : lower > 0;
};

const placed = (grid: Grid, dot: Dot, isAbove: boolean, obstacles: Obstacles, lane: Box): TextItem => {
  const words = dot.feeling.words.slice(0, WORDS_MAX).join('\n');
  const most = Math.min(WORDS_WIDTH, 2 * dotPitch(grid), widestIn(lane.width));
  const lines = wrapText(words, 'Medium', WORDS_SIZE, most);
  const width = hugWidth(lines, 'Medium', WORDS_SIZE);
  const height = Math.ceil(lines.length * WORDS_SIZE * WORDS_LINE);
  const { centre, size } = dot;
  const boxAt = (above: boolean, aside: number, farther: number): Box => ({
    x: Math.max(lane.x, Math.min(lane.x + lane.width - width, Math.round(centre.x - width / 2) + aside)),
    y: above ? centre.y - size / 2 - WORDS_GAP - height - farther : centre.y + size / 2 + WORDS_GAP + farther,
    width,
    height,
  });
  const tried = TRIED.flatMap(([farther, ...asides]) =>
    [isAbove, !isAbove].flatMap((above) => asides.map((aside) => boxAt(above, aside, farther))),
  );
  let best = boxAt(isAbove, 0, 0);
  let least = Infinity;
  for (const box of tried) {
    const met = cost(box, obstacles, lane);
    if (met < least) {
      best = box;
      least = met;
    }
    if (met === 0) break; // the first free place
  }
  // Only a pile of very long words fits nowhere; it is kept in its lane at the price of lying on its dot.
  const lowest = lane.y + lane.height - LANE_AIR - height;
  best = { ...best, y: Math.max(lane.y + LANE_AIR, Math.min(lowest, best.y)) };
  obstacles.boxes.push(best);
  return textItem(
    key.words(dot.stage.id, dot.participant.id),
    best,
    [run(words, WORDS_SIZE, 'Medium', WORDS_LINE)],
    { anchor: cellCorner(grid, dot.stageIndex), isLocked: false, align: 'center' },
  );
};

/** Whether words stand beside the dots, or at the foot of the cell because dots stand too close. */
export const hasWordsByDots = (grid: Grid): boolean => dotPitch(grid) >= WORDS_PITCH;

/** The words of all feelings, each beside its dot. `lane` is the grid's part of the lane. */
export const wordsByDots = (
  grid: Grid,
  rows: readonly (readonly (Dot | undefined)[])[],
  pieces: readonly (readonly CurvePiece[])[],
  labels: readonly Box[],
  lane: Box,
): TextItem[] => {
  const points: Box[][] = grid.journey.stages.map(() => []);
  for (const { from, to, cubic } of pieces.flat()) {
    for (let i = 0; i <= CURVE_POINTS; i += 1) {
      const point = { ...pointOn(cubic, i / CURVE_POINTS), width: 0, height: 0 };
      points[from.stageIndex]?.push(point);
      points[to.stageIndex]?.push(point);
    }
  }
  const dotBoxes = rows.map((row) =>
    row.map(
      (dot): Box | undefined =>
        dot && {
          x: dot.centre.x - dot.size / 2,
          y: dot.centre.y - dot.size / 2,
          width: dot.size,
          height: dot.size,
        },
    ),
  );
  const items: TextItem[] = [];
  let wordsBefore: Box[] = []; // of the stage before: they may reach over
  grid.journey.stages.forEach((_, stageIndex) => {
    const near = [stageIndex - 1, stageIndex, stageIndex + 1];
    const boxes = dotBoxes.flatMap((row) => near.map((i) => row[i])).filter((box) => box !== undefined);
    const obstacles: Obstacles = {
      points: points[stageIndex] ?? [],
      boxes: [...boxes, ...labels, ...wordsBefore],
    };
    const own: TextItem[] = [];
    for (const row of rows) {
      const dot = row[stageIndex];
      if (dot === undefined || dot.feeling.words.length === 0) continue;
      own.push(placed(grid, dot, prefersAbove(dot, row), obstacles, lane));
    }
    wordsBefore = own;
    items.push(...own);
  });
  return items;
};

/** What everybody says at each stage, in one text at the foot of its cell: "EB worry, doubt · TB interest". */
export const wordsAtFoot = (
  grid: Grid,
  rows: readonly (readonly (Dot | undefined)[])[],
  y: number,
): TextItem[] =>
  grid.journey.stages.flatMap((stage, stageIndex) => {
    const said = rows.flatMap((row) => {
      const dot = row[stageIndex];
      if (dot === undefined || dot.feeling.words.length === 0) return [];
      return [`${shortName(dot.participant)} ${dot.feeling.words.slice(0, WORDS_MAX).join(', ')}`];
    });
    if (said.length === 0) return [];
    const anchor = cellCorner(grid, stageIndex);
    return [
      textItem(
        key.wordsOfAll(stage.id),
        { x: anchor.x + CELL_PADDING, y, width: cellWidth(grid) },
        [run(joinList(said), WORDS_SIZE, 'Medium', WORDS_LINE)],
        { anchor, isLocked: false },
      ),
    ];
  });
