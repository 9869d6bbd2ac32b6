import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS, RANGES } from './limits.ts';
import { optionalText, requiredText } from './text.ts';

/** Whether our side can influence what happens at a stage. */
export const influenceSchema = z.enum(['yes', 'partly', 'no', 'disputed']);
export type Influence = z.infer<typeof influenceSchema>;

/** What must be ready before the next stage; people tick it on the board. */
export const checkpointSchema = z.looseObject({
  id: idSchema,
  title: requiredText(LIMITS.titleLength),
  isDone: z._default(z.boolean(), false),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Where a stage stands in the sales funnel. */
export const crmSchema = z.looseObject({
  stage: optionalText(LIMITS.crmStageLength),
  exitCondition: optionalText(LIMITS.exitConditionLength),
  probability: z._default(
    z.nullable(
      z.number().check(z.minimum(RANGES.probability.minimum), z.maximum(RANGES.probability.maximum)),
    ),
    null,
  ), // per cent
});
export type Crm = z.infer<typeof crmSchema>;

/**
 * One step of the journey, a column of the map.
 *
 * `weight` says how much the stage matters (1–5). It is not how the stage feels: a stage of weight 5
 * can be the most painful one. Feelings live in `feelings[]`, and neither is derived from the other.
 */
export const stageSchema = z.looseObject({
  id: idSchema,
  title: requiredText(LIMITS.titleLength),
  duration: optionalText(LIMITS.durationLength),
  weight: z._default(
    z.nullable(z.int().check(z.minimum(RANGES.weight.minimum), z.maximum(RANGES.weight.maximum))),
    null,
  ),
  isMomentOfTruth: z._default(z.boolean(), false),
  influence: z._default(z.nullable(influenceSchema), null),
  startedBy: z._default(z.nullable(z.enum(['customer', 'us'])), null),
  crm: z._default(z.nullable(crmSchema), null),
  checkpoints: z._default(z.array(checkpointSchema), []),
});
export type Stage = z.infer<typeof stageSchema>;

/** A stage of which nothing but its title is known yet. */
export const newStage = (id: string, title: string): Stage => ({
  id,
  title,
  duration: '',
  weight: null,
  isMomentOfTruth: false,
  influence: null,
  startedBy: null,
  crm: null,
  checkpoints: [],
});
