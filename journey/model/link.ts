import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS } from './limits.ts';
import { optionalText } from './text.ts';

/** A way through the journey that is not the next stage: a loop back or a branch. */
export const linkSchema = z.looseObject({
  fromStageId: idSchema,
  toStageId: idSchema,
  label: optionalText(LIMITS.linkLabelLength),
});
export type Link = z.infer<typeof linkSchema>;
