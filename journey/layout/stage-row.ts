import type { Stage } from '../model/stage.ts';
import { HEAD_PADDING, MAP_PADDING } from '../scene/air.ts';
import { key } from '../scene/key.ts';
import type { Box, SceneItem } from '../scene/scene.ts';
import { HEADER, MOMENT } from './colours.ts';
import type { Grid } from './columns.ts';
import { head } from './lane-head.ts';
import { textHeight } from './measure-text.ts';
import {
  CELL_PADDING,
  HEADER_AIR,
  HEADER_INSET,
  HEADER_MIN,
  HEADER_STROKE,
  HEADER_TEXT_INSET,
  PILLS_GAP,
  STAGES_TITLE_Y,
  STAGE_GAP,
  STAGE_GAP_WITH_LINKS,
  STAGE_ROW_FOOT,
  TITLE_LINE,
} from './metrics.ts';
import { type Pill, pillRows } from './pill.ts';
import { shape } from './shape-item.ts';
import { fitSize, run } from './text-item.ts';

/** The row of stage headers with their pills, and where links may dock. */
export interface StageRow {
  readonly items: readonly SceneItem[];
  readonly headers: readonly Box[]; // by stage, in the map
  readonly bottom: number; // y in the map where the lanes begin
}

const pillsOf = (stage: Stage, { words }: Grid): Pill[] => {
  const pills: Pill[] = [];
  if (stage.weight !== null) pills.push({ key: key.weight(stage.id), text: words.weight(stage.weight) });
  if (stage.duration.trim() !== '') pills.push({ key: key.duration(stage.id), text: stage.duration });
  if (stage.isMomentOfTruth) {
    pills.push({ key: key.moment(stage.id), text: words.momentOfTruth, colours: MOMENT });
  }
  return pills;
};

/** Lays the stage row out under the header that ends at `top`. */
export const stageRow = (grid: Grid, top: number): StageRow => {
  const { journey, words, column, titleSize } = grid;
  const hasLinks = journey.links.length > 0 || (journey.flow === 'cyclic' && journey.stages.length > 1);
  const y = top + (hasLinks ? STAGE_GAP_WITH_LINKS : STAGE_GAP);
  const textWidth = column - HEADER_TEXT_INSET;

  const labels = journey.stages.map(({ title, isMomentOfTruth }) => {
    const size = fitSize(title, 'Bold', titleSize, textWidth);
    return run(title, size, 'Bold', TITLE_LINE, isMomentOfTruth ? MOMENT.text : HEADER.text);
  });
  const textHeights = labels.map(({ text, size, style }) =>
    textHeight(text, style, size, TITLE_LINE, textWidth),
  );
  const height = Math.max(HEADER_MIN, Math.ceil(Math.max(...textHeights) - 1e-6) + HEADER_AIR);

  const corner = { x: MAP_PADDING + HEAD_PADDING, y: y + STAGES_TITLE_Y };
  const title = head(
    {
      title: words.stagesTitle,
      prompt: words.stagesPrompt,
      titleKey: key.stagesTitle,
      promptKey: key.stagesPrompt,
    },
    corner,
    grid.headText,
    titleSize,
    { x: MAP_PADDING, y },
  );
  const items: SceneItem[] = [...title.items];
  const headers: Box[] = [];
  let bottom = Math.max(y + height, corner.y + title.height);
  journey.stages.forEach((stage, i) => {
    const x = MAP_PADDING + grid.head + i * column;
    const anchor = { x, y };
    const box = { x: x + HEADER_INSET, y, width: column - 2 * HEADER_INSET, height };
    headers.push(box);
    items.push(
      shape(
        key.stage(stage.id),
        'chevron',
        box,
        { ...(stage.isMomentOfTruth ? MOMENT : HEADER), strokeWeight: HEADER_STROKE },
        { anchor, isLocked: false, label: labels[i] ?? null },
      ),
    );
    const pills = pillsOf(stage, grid);
    if (pills.length === 0) return;
    const room = column - CELL_PADDING - HEADER_INSET; // as far as the header reaches
    const rows = pillRows(pills, { x: x + CELL_PADDING, y: y + height + PILLS_GAP }, room, anchor);
    items.push(...rows.items);
    bottom = Math.max(bottom, rows.bottom);
  });
  return { items, headers, bottom: bottom + STAGE_ROW_FOOT };
};
