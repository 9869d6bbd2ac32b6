import type { Key } from '../scene/key.ts';
import type { RulesItem } from '../scene/scene.ts';
import { RULE } from './colours.ts';
import type { Grid } from './columns.ts';
import { RULE_INSET, RULE_WEIGHT } from './metrics.ts';

/**
 * The rules at the left of all columns, from 16 under `top` to 16 above `bottom`, drawn as one: a lane more makes them all
 * longer at once (decision 013). `left` is where the lane begins: the rules of the map run over all lanes, the emotion lane
 * draws its own.
 */
export const columnRules = (grid: Grid, left: number, top: number, bottom: number, key: Key): RulesItem => {
  const at = grid.journey.stages.map((_, i) => i * grid.column);
  return {
    kind: 'rules',
    key,
    x: left + grid.head,
    y: top + RULE_INSET,
    at,
    width: (at.length - 1) * grid.column,
    height: bottom - top - 2 * RULE_INSET,
    colour: RULE,
    weight: RULE_WEIGHT,
    anchor: { x: left, y: top },
    isLocked: true,
  };
};
