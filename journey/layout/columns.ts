import type { Journey } from '../model/journey.ts';
import type { Lane } from '../model/lane.ts';
import { HEAD_PADDING, HEAD_TEXT_MIN, MAP_PADDING } from '../scene/air.ts';
import { LEVELS } from '../scene/emotion-scale.ts';
import type { Point } from '../scene/scene.ts';
import { type BoardWords, boardWords } from '../words/board-words.ts';
import { lineWidth, longestWordWidth } from './measure-text.ts';
import {
  CELL_PADDING,
  DOT_PLACE_MIN,
  HEAD_TEXT_MAX,
  HEAD_TEXT_SLACK,
  NOTE_GAP,
  SCALE_LABEL_AIR,
  SCALE_LABEL_GAP,
  STICKY,
  TEXT_SIZE,
} from './metrics.ts';

/** Everything across the map, in px. It hangs on titles, on the number of stages and participants, never on a note. */
export interface Grid {
  readonly journey: Journey;
  readonly words: BoardWords;
  readonly across: number; // notes side by side in a cell
  readonly titleSize: number; // T of the design
  readonly headText: number; // width of the text in the head column
  readonly head: number; // width of the head column
  readonly column: number; // width of each stage's column
  readonly laneWidth: number; // head and all columns; also the width of header and parking lot
  readonly mapWidth: number;
  readonly scaleLabels: number; // width of the emotion lane's scale labels
}

/** The corner of the cell of the stage at `index`, in the coordinates of its lane. */
export const cellCorner = (grid: Grid, index: number): Point => ({
  x: grid.head + index * grid.column,
  y: 0,
});

/** The width of what stands in a cell. */
export const cellWidth = (grid: Grid): number => grid.column - 2 * CELL_PADDING;

/** The width of the text in a lane's head: the emotion lane has its scale labels there as well. */
export const headTextWidth = (grid: Grid, lane: Lane): number =>
  lane.kind === 'emotions' ? emotionHeadText(grid.headText, grid.scaleLabels) : grid.headText;

/** The labels stand 24 left of the grid, and the head's text has its 40 of padding there. */
const emotionHeadText = (headText: number, scaleLabels: number): number =>
  headText + HEAD_PADDING - SCALE_LABEL_GAP - scaleLabels - SCALE_LABEL_AIR;

/** The grid of a journey for so many notes across and such a title size; `kept` is a head column's width that stays. */
export const columns = (journey: Journey, across: number, titleSize: number, kept?: number): Grid => {
  const words = boardWords(journey.boardLanguage);
  const scaleLabels = Math.ceil(
    Math.max(...LEVELS.map((level) => lineWidth(words.levels[level], 'Bold', TEXT_SIZE))),
  );
  const titleWidths = journey.lanes.map(
    (lane) =>
      longestWordWidth(lane.title, 'Bold', titleSize) +
      (lane.kind === 'emotions' ? -emotionHeadText(0, scaleLabels) : 0),
  );
  const longest = Math.ceil(Math.max(...titleWidths)) + HEAD_TEXT_SLACK;
  const headText = kept ?? Math.max(HEAD_TEXT_MIN, Math.min(HEAD_TEXT_MAX, longest));
  const head = headText + 2 * HEAD_PADDING;
  const column =
    2 * CELL_PADDING +
    Math.max(STICKY * across + NOTE_GAP * (across - 1), DOT_PLACE_MIN * journey.participants.length);
  const laneWidth = head + column * journey.stages.length;
  return {
    journey,
    words,
    across,
    titleSize,
    headText,
    head,
    column,
    laneWidth,
    mapWidth: laneWidth + 2 * MAP_PADDING,
    scaleLabels,
  };
};
