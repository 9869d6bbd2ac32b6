import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { optionalText, requiredText } from './text.ts';

/** What the chips of the header say about the purchase as a whole. */
export const summarySchema = z.looseObject({
  problem: optionalText(LIMITS.summaryLength),
  decisionMaker: optionalText(LIMITS.summaryLength),
  motivation: z._default(
    z.array(requiredText(LIMITS.summaryLength)).check(z.maxLength(LIMITS.motivations)),
    [],
  ),
  process: optionalText(LIMITS.summaryLength),
  ownershipCost: optionalText(LIMITS.summaryLength), // TCO
  cycleLength: optionalText(LIMITS.summaryLength),
  feedback: optionalText(LIMITS.summaryLength),
});
export type Summary = z.infer<typeof summarySchema>;

/** The customer's goal and ours, shown side by side. */
export const goalsSchema = z.looseObject({
  customer: optionalText(LIMITS.goalLength),
  ours: optionalText(LIMITS.goalLength),
});
export type Goals = z.infer<typeof goalsSchema>;
