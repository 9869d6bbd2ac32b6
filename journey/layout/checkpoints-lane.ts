import { key } from '../scene/key.ts';
import type { SceneItem } from '../scene/scene.ts';
import { BOX_STROKE_COLOUR, CHECK_DONE, WHITE } from './colours.ts';
import { cellCorner, cellWidth, type Grid } from './columns.ts';
import type { LaneContent } from './lane-content.ts';
import {
  CELL_PADDING,
  CELL_PADDING_Y,
  CHECK_BOX,
  CHECK_GAP,
  CHECK_STROKE,
  CHECK_TEXT_X,
  TEXT_SIZE,
} from './metrics.ts';
import { shape } from './shape-item.ts';
import { run, textItem } from './text-item.ts';

/** What stands in the box of a checkpoint that is done. */
export const TICK = run('✓', 32, 'Bold');

/** What must be ready before the next stage: a column of boxes to tick, each with its text. */
export const checkpointsLane = (grid: Grid): LaneContent => {
  const items: SceneItem[] = [];
  let bottom = 0;
  grid.journey.stages.forEach((stage, i) => {
    const anchor = cellCorner(grid, i);
    const x = anchor.x + CELL_PADDING;
    let y = CELL_PADDING_Y;
    for (const { id, title, isDone } of stage.checkpoints) {
      const text = textItem(
        key.checkpoint(id),
        { x: x + CHECK_TEXT_X, y, width: cellWidth(grid) - CHECK_TEXT_X },
        [run(title, TEXT_SIZE, 'Medium')],
        { anchor, isLocked: false },
      );
      const look = isDone ? CHECK_DONE : { fill: WHITE, stroke: BOX_STROKE_COLOUR };
      items.push(
        shape(
          key.checkpointBox(id),
          'square',
          { x, y: y + 1, width: CHECK_BOX, height: CHECK_BOX }, // centred on the text's first line of 50
          { ...look, strokeWeight: CHECK_STROKE },
          { anchor, isLocked: false, label: isDone ? TICK : null },
        ),
        text,
      );
      y += Math.max(CHECK_BOX, text.height) + CHECK_GAP;
    }
    bottom = Math.max(bottom, y - CHECK_GAP);
  });
  return { height: bottom + CELL_PADDING_Y, items: () => items };
};
