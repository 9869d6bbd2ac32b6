import * as z from 'zod/mini';
import { problemSchema } from '../model/problem.ts';

/** Why a call was not carried out. Nothing half-done stays when one of these is answered. */
export const failureSchema = z.object({
  code: z.enum([
    'badJourney', // problems says where
    'badMessage', // the message did not parse
    'unknownCall',
    'busy', // another run is under way
    'noRun', // nothing to undo or settle
    'readOnly', // Dev Mode, or no right to edit
    'rightsLost', // the host refused in mid-run, and taking back what was drawn as well; `drawn` counts what is left
    'mapGone', // the map is no longer on the board
    'stale', // the board changed since it was read: read it again
    'newerMap', // saved by a newer version: nothing may be changed
    'unsupportedEditor',
    'hostRefused', // the host threw; `detail` holds its words for a report
  ]),
  problems: z.optional(z.array(problemSchema)),
  drawn: z.optional(z.int()), // nodes left on the board
  detail: z.optional(z.string()),
});
export type Failure = z.infer<typeof failureSchema>;
