import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS, RANGES } from './limits.ts';
import { requiredText } from './text.ts';

/**
 * How one participant feels at one stage.
 *
 * `valence` runs from −2 (awful) to +2 (delight) in steps of 0.1; null is a dot that nobody has placed
 * yet. A stage without an entry is a gap in the curve, never a zero. Opposite words are normal.
 */
export const feelingSchema = z.looseObject({
  stageId: idSchema,
  participantId: idSchema,
  valence: z.nullable(
    z.number().check(
      z.minimum(RANGES.valence.minimum),
      z.maximum(RANGES.valence.maximum),
      z.refine((valence) => Math.abs(valence * 10 - Math.round(valence * 10)) < 1e-6, {
        params: { problem: 'badStep' },
      }),
    ),
  ),
  words: z._default(
    z.array(requiredText(LIMITS.feelingWordLength)).check(z.maxLength(LIMITS.feelingWords)),
    [],
  ),
});
export type Feeling = z.infer<typeof feelingSchema>;

/** The legal valence nearest to a number: within the scale, in steps of 0.1. */
export function nearestValence(value: number): number {
  const { minimum, maximum } = RANGES.valence;
  return Math.round(Math.min(maximum, Math.max(minimum, value)) * 10) / 10 + 0; // + 0 turns −0 into 0
}

/** A dot that waits on the zero line to be placed. */
export const waitingFeeling = (stageId: string, participantId: string): Feeling => ({
  stageId,
  participantId,
  valence: null,
  words: [],
});
