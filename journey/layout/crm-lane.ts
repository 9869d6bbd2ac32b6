import type { Stage } from '../model/stage.ts';
import { key } from '../scene/key.ts';
import type { Point, RectangleItem, SceneItem, TextItem } from '../scene/scene.ts';
import { RULE, STRONG_RULE } from './colours.ts';
import { cellCorner, cellWidth, type Grid } from './columns.ts';
import type { LaneContent } from './lane-content.ts';
import { lineWidth } from './measure-text.ts';
import {
  BOX_GAP,
  CELL_PADDING,
  CELL_PADDING_Y,
  CRM_BAR,
  CRM_BAR_FOOT,
  CRM_BAR_MIN,
  CRM_GAP,
  CRM_PROBABILITY,
  CRM_TEXT_MIN,
  PROBABILITY_SIZE,
  SUBTITLE_SIZE,
  TEXT_SIZE,
} from './metrics.ts';
import { pill, pillSize } from './pill.ts';
import { fitSize, run, textItem } from './text-item.ts';

const bar = (itemKey: string, at: Point, width: number, fill: RectangleItem['fill'], anchor: Point) =>
  ({
    kind: 'rectangle',
    key: itemKey,
    x: at.x,
    y: at.y,
    width,
    height: CRM_BAR,
    fill,
    opacity: 1,
    radius: CRM_BAR / 2,
    anchor,
    isLocked: true,
  }) satisfies RectangleItem;

/** Funnel stage and exit condition at the left, the probability at the right or, in a narrow cell, below. */
const texts = (grid: Grid, stage: Stage, anchor: Point): { items: TextItem[]; bottom: number } => {
  const { words } = grid;
  const rest = { anchor, isLocked: false };
  const left = anchor.x + CELL_PADDING;
  const width = cellWidth(grid);
  const probability = stage.crm?.probability ?? null;
  const percent = probability === null ? '' : words.probability(probability);
  const percentWidth = Math.ceil(lineWidth(percent, 'Bold', PROBABILITY_SIZE)) + 4;
  const reserved = percent === '' ? 0 : Math.max(CRM_PROBABILITY, percentWidth + BOX_GAP);
  const isNarrow = width - reserved < CRM_TEXT_MIN;
  const textWidth = isNarrow ? width : width - reserved;

  const items: TextItem[] = [];
  let y = CELL_PADDING_Y;
  let bottom = y;
  const name = stage.crm?.stage ?? '';
  const exit = stage.crm?.exitCondition ?? '';
  for (const [itemKey, textRun] of [
    [key.crmStage(stage.id), run(name, fitSize(name, 'Bold', SUBTITLE_SIZE, textWidth), 'Bold')],
    [key.crmExit(stage.id), run(exit.trim() === '' ? '' : words.exitCondition(exit), TEXT_SIZE, 'Medium')],
  ] as const) {
    if (textRun.text.trim() === '') continue;
    const item = textItem(itemKey, { x: left, y, width: textWidth }, [textRun], rest);
    items.push(item);
    bottom = y + item.height;
    y = bottom + CRM_GAP;
  }
  if (percent !== '') {
    const boxWidth = isNarrow ? width : reserved - BOX_GAP;
    const item = textItem(
      key.crmProbability(stage.id),
      { x: left + width - boxWidth, y: isNarrow ? y : CELL_PADDING_Y, width: boxWidth },
      [run(percent, PROBABILITY_SIZE, 'Bold')],
      { ...rest, align: 'right' },
    );
    items.push(item);
    bottom = Math.max(bottom, item.y + item.height);
  }
  return { items, bottom };
};

/** Where each stage stands in the funnel. The bars stand in one line at the foot, influence left of them. */
export const crmLane = (grid: Grid): LaneContent => {
  const { journey, words } = grid;
  const width = cellWidth(grid);
  const columns = journey.stages.map((stage, i) => ({
    stage,
    anchor: cellCorner(grid, i),
    influence: stage.influence === null ? '' : words.influence(stage.influence),
    probability: stage.crm?.probability ?? null,
    texts: texts(grid, stage, cellCorner(grid, i)),
  }));
  const pills = columns
    .filter(({ influence }) => influence !== '')
    .map(({ influence }) => pillSize(influence, width));
  const pillHeight = Math.max(0, ...pills.map(({ height }) => height));
  const isBesideBar = pills.every((size) => width - size.width - BOX_GAP >= CRM_BAR_MIN);
  const barFoot = isBesideBar // from the bar's top to the lane's edge
    ? Math.max(CRM_BAR_FOOT, CELL_PADDING_Y + (pillHeight + CRM_BAR) / 2)
    : CRM_BAR_FOOT;
  const hasBars = columns.some(({ probability }) => probability !== null);

  const textBottom = Math.max(...columns.map(({ texts: { bottom } }) => bottom));
  const footHeight = isBesideBar
    ? Math.max(pillHeight, hasBars ? CRM_BAR : 0)
    : pillHeight + BOX_GAP + CRM_BAR;
  const foot = isBesideBar ? CELL_PADDING_Y : CRM_BAR_FOOT - CRM_BAR;
  const height = footHeight === 0 ? textBottom + CELL_PADDING_Y : textBottom + BOX_GAP + footHeight + foot;

  return {
    height,
    items: (laneHeight) => {
      const barY = laneHeight - barFoot;
      const pillY = (size: number): number =>
        isBesideBar ? barY + CRM_BAR / 2 - size / 2 : barY - BOX_GAP - size;
      return columns.flatMap(({ stage, anchor, influence, probability, texts: { items } }) => {
        const left = anchor.x + CELL_PADDING;
        const drawn: SceneItem[] = [...items];
        let barX = left;
        if (influence !== '') {
          const size = pillSize(influence, width);
          drawn.push(
            pill(
              { key: key.crmInfluence(stage.id), text: influence },
              { x: left, y: pillY(size.height) },
              width,
              anchor,
            ),
          );
          if (isBesideBar) barX = left + size.width + BOX_GAP;
        }
        if (probability !== null) {
          const track = left + width - barX;
          drawn.push(bar(key.crmTrack(stage.id), { x: barX, y: barY }, track, RULE, anchor));
          // A bar of no width cannot be drawn: 0 % is the empty track.
          const value = Math.round((track * probability) / 100);
          if (value > 0)
            drawn.push(bar(key.crmBar(stage.id), { x: barX, y: barY }, value, STRONG_RULE, anchor));
        }
        return drawn;
      });
    },
  };
};
