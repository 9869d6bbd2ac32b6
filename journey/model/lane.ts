import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS } from './limits.ts';
import { paletteNameSchema } from './palette-name.ts';
import { optionalText, requiredText } from './text.ts';

/** What a lane is about. Colours, prompts and whether it takes notes hang on it as data. */
export const laneKindSchema = z.enum([
  'actions',
  'touchpoints',
  'customerGoals',
  'ourGoals',
  'thoughts',
  'emotions',
  'pains',
  'barriers',
  'recommendations',
  'opportunities',
  'metrics',
  'backstage',
  'feedback',
  'crm',
  'checkpoints',
  'role',
  'custom',
]);
export type LaneKind = z.infer<typeof laneKindSchema>;

/** Lanes that the plugin fills from other fields; a note found there is a finding. */
const KINDS_WITHOUT_NOTES: readonly LaneKind[] = ['emotions', 'crm', 'checkpoints'];

/** Whether people's notes belong into a lane of this kind. */
export const takesNotes = (kind: LaneKind): boolean => !KINDS_WITHOUT_NOTES.includes(kind);

/** One row of the map, across all stages. */
export const laneSchema = z.looseObject({
  id: idSchema,
  kind: laneKindSchema,
  title: requiredText(LIMITS.titleLength),
  prompt: optionalText(LIMITS.promptLength), // one line that tells the team what to write
  participantId: z._default(z.nullable(idSchema), null), // whose lane it is, for kind `role`
  colour: z._default(z.nullable(paletteNameSchema), null), // none = the colour of the kind
});
export type Lane = z.infer<typeof laneSchema>;
