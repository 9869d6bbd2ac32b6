import type { Key } from '../scene/key.ts';
import type { LineItem } from '../scene/scene.ts';
import { RULE } from './colours.ts';
import type { Grid } from './columns.ts';
import { RULE_INSET, RULE_WEIGHT } from './metrics.ts';

/**
 * The rules at the left of each column, from 16 under `top` to 16 above `bottom`. `left` is where the
 * lane begins: the rules of the map run over all lanes at once, the emotion lane draws its own.
 */
export const columnRules = (
  grid: Grid,
  left: number,
  top: number,
  bottom: number,
  keyOf: (i: number) => Key,
): LineItem[] =>
  grid.journey.stages.map((_, i) => ({
    kind: 'line',
    key: keyOf(i),
    x: left + grid.head + i * grid.column,
    y: top + RULE_INSET,
    direction: 'down',
    length: bottom - top - 2 * RULE_INSET,
    colour: RULE,
    weight: RULE_WEIGHT,
    anchor: { x: left, y: top },
    isLocked: true,
  }));
