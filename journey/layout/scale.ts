import { LEVELS, yOfValence } from '../scene/emotion-scale.ts';
import { key } from '../scene/key.ts';
import type { LineItem, SceneItem } from '../scene/scene.ts';
import { RULE, STRONG_RULE } from './colours.ts';
import type { Grid } from './columns.ts';
import { CELL_PADDING, RULE_WEIGHT, SCALE_LABEL_GAP, TEXT_LINE, TEXT_SIZE, ZERO_WEIGHT } from './metrics.ts';
import { run, textItem } from './text-item.ts';

const ANCHOR = { x: 0, y: 0 } as const;

/** The five levels as lines with their names left of the grid; the zero line is stronger and lies on top. */
export const scale = (grid: Grid): SceneItem[] => {
  const line = (level: (typeof LEVELS)[number]): LineItem => ({
    kind: 'line',
    key: key.level(level),
    x: grid.head,
    y: yOfValence(level),
    length: grid.laneWidth - grid.head - CELL_PADDING,
    colour: level === 0 ? STRONG_RULE : RULE,
    weight: level === 0 ? ZERO_WEIGHT : RULE_WEIGHT,
    anchor: ANCHOR,
    isLocked: true,
  });
  const labels = LEVELS.map((level) =>
    textItem(
      key.levelLabel(level),
      {
        x: grid.head - SCALE_LABEL_GAP - grid.scaleLabels,
        y: yOfValence(level) - (TEXT_SIZE * TEXT_LINE) / 2,
        width: grid.scaleLabels,
      },
      [run(grid.words.levels[level], TEXT_SIZE, level === 0 ? 'Bold' : 'Medium')],
      { anchor: ANCHOR, isLocked: true, align: 'right' },
    ),
  );
  return [...LEVELS.filter((level) => level !== 0).map(line), line(0), ...labels];
};
