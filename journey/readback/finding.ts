import * as z from 'zod/mini';

/** Something on the board that reading reports and does not settle by itself. */
export const findingSchema = z.object({
  kind: z.enum([
    'betweenCells', // a note on a border; `places` names the two (B2)
    'outsideMap', // a note within 400 px of the map (B2)
    'inFixedLane', // a note in a lane that takes none; `places` names it
    'dotBeyondScale', // `value` is what it counts as (E2)
    'copyOfFurniture', // a copy of what we drew that is not a note: ignored (B1)
    'unfinished', // a run on this map never ended: Update completes it
    'damagedData', // what was stored is of no use; the map was read from the board alone
    'stageWithoutHeader', // its header was deleted by hand; the stage is kept. `places` names it
    'laneGone', // deleted by hand with its title: gone from the form. `places` names it
    'notUnderstood', // text that no field can hold, e.g. a weight of "many"; it stays on the board as it is
    'tooMany', // beyond a limit of the form; `value` is the limit
    'tooLong', // a text beyond its field's limit: the form has its beginning; `value` is the limit
  ]),
  node: z.nullable(z.string()), // where "Zoom to" goes
  text: z.string(), // a quote from the board; '' = none
  places: z.array(z.string()), // titles of lanes, stages or participants, as the kind says
  value: z.nullable(z.number()),
  key: z.optional(z.nullable(z.string())), // of what the text was drawn as, e.g. `lane/<id>/prompt`
  near: z.optional(z.array(z.string())), // of a note without a cell: ids of the lane ('' = parking lot) and stage next to it
});
export type Finding = z.infer<typeof findingSchema>;
