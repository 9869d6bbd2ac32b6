import * as z from 'zod/mini';
import { feelingSchema } from './feeling.ts';
import { idSchema } from './id.ts';
import { laneSchema } from './lane.ts';
import { LIMITS } from './limits.ts';
import { linkSchema } from './link.ts';
import { noteSchema } from './note.ts';
import { participantSchema } from './participant.ts';
import { stageSchema } from './stage.ts';
import { goalsSchema, summarySchema } from './summary.ts';
import { optionalText, requiredText } from './text.ts';

/** The version that this build writes. Older documents are migrated, newer ones are opened read-only. */
export const SCHEMA_VERSION = 1;

/** What a map started from. */
export const presetNameSchema = z.enum(['b2c', 'b2b', 'blank']);
export type PresetName = z.infer<typeof presetNameSchema>;

/** See `BoardLanguage`. */
export const boardLanguageSchema = z.enum(['en', 'ru']);
/** The language of the words that the plugin itself writes on the board. */
export type BoardLanguage = z.infer<typeof boardLanguageSchema>;

/** How many notes stand side by side in a cell: chosen by the layout, or set by hand (L3). */
export const viewSchema = z.looseObject({
  notesAcross: z._default(
    z.union([z.literal('auto'), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    'auto',
  ),
});
export type View = z.infer<typeof viewSchema>;

/**
 * The shape of a journey document: fields, types and lengths. Unknown fields survive.
 *
 * What ties records to each other (unique ids, cells that exist, one emotions lane) is checked by
 * `parseJourney`, the only way in.
 */
export const journeySchema = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: idSchema,
  title: requiredText(LIMITS.titleLength),
  preset: presetNameSchema,
  flow: z.enum(['cyclic', 'linear']),
  repeatLabel: optionalText(LIMITS.repeatLabelLength), // on the return link of a cyclic map
  boardLanguage: boardLanguageSchema,
  view: z._default(viewSchema, { notesAcross: 'auto' }),
  summary: z.prefault(summarySchema, {}),
  goals: z.prefault(goalsSchema, {}),
  participants: z.array(participantSchema).check(z.minLength(1), z.maxLength(LIMITS.participants)),
  stages: z.array(stageSchema).check(z.minLength(1), z.maxLength(LIMITS.stages)),
  lanes: z.array(laneSchema).check(z.minLength(1), z.maxLength(LIMITS.lanes)),
  notes: z._default(z.array(noteSchema).check(z.maxLength(LIMITS.notes)), []),
  feelings: z._default(z.array(feelingSchema), []),
  links: z._default(z.array(linkSchema).check(z.maxLength(LIMITS.links)), []),
});
export type Journey = z.infer<typeof journeySchema>;
