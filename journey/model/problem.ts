import * as z from 'zod/mini';

/** One thing wrong with a journey, at one place. */
export const problemSchema = z.object({
  path: z.string(), // e.g. `stages.2.weight`; '' = the document itself
  code: z.enum([
    'missing', // a field that must be there
    'wrongType', // expected: what it should be
    'tooLong', // limit
    'empty',
    'tooMany', // limit
    'tooFew', // limit
    'outOfRange', // minimum, maximum, and the step in `expected` where there is one
    'badStep', // the same
    'badId',
    'badKey', // a field named `__proto__`
    'tooDeep', // limit
    'unknownValue', // expected: the values there are
    'duplicateId', // value
    'duplicateFeeling', // a second entry for one participant at one stage
    'missingStage', // value: the id that leads nowhere
    'missingLane',
    'missingParticipant',
    'missingRecord', // value: the id or position of a note, checkpoint or link that is not there any more
    'emotionsLanes', // there must be exactly one
    'newerVersion', // value
    'notAJourney',
  ]),
  value: z.optional(z.string()), // what was found, shortened
  expected: z.optional(z.string()),
  limit: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;
