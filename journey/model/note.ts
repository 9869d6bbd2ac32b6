import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS, RANGES } from './limits.ts';
import { optionalText } from './text.ts';

/** Where a note's claim comes from. */
export const noteSourceSchema = z.enum(['customer', 'sales', 'data', 'guess']);
export type NoteSource = z.infer<typeof noteSourceSchema>;

/**
 * A sticky note in the cell of its lane and stage. The array's order is the order in the cell.
 *
 * A note without a stage, or whose lane takes no notes, has no cell: it stands in the parking lot, with
 * the colour of the lane it came from.
 */
export const noteSchema = z.looseObject({
  id: idSchema, // `n-<node id>` for a note that people made on the board
  laneId: z.nullable(idSchema),
  stageId: z.nullable(idSchema),
  text: z.string().check(z.maxLength(LIMITS.noteLength)),
  isUrgent: z._default(z.boolean(), false),
  source: z._default(z.nullable(noteSourceSchema), null),
  author: optionalText(LIMITS.authorLength), // kept only when a person asked for it
  votes: z._default(z.int().check(z.minimum(RANGES.votes.minimum), z.maximum(RANGES.votes.maximum)), 0),
});
export type Note = z.infer<typeof noteSchema>;
