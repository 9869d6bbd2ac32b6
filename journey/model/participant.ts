import * as z from 'zod/mini';
import { idSchema } from './id.ts';
import { LIMITS } from './limits.ts';
import { paletteNameSchema } from './palette-name.ts';
import { optionalText, requiredText } from './text.ts';

/** A persona of a B2C map, or a role of the decision-making unit of a B2B map. */
export const participantKindSchema = z.enum([
  'persona',
  'economicBuyer',
  'technicalBuyer',
  'endUser',
  'custom',
]);
export type ParticipantKind = z.infer<typeof participantKindSchema>;

/** One row of a feature–advantage–benefit table. */
export const benefitSchema = z.looseObject({
  feature: optionalText(LIMITS.benefitLength),
  advantage: optionalText(LIMITS.benefitLength),
  benefit: optionalText(LIMITS.benefitLength),
});
export type Benefit = z.infer<typeof benefitSchema>;

/** Somebody with feelings of their own: a card in the header, a dot at each stage, a curve. */
export const participantSchema = z.looseObject({
  id: idSchema,
  kind: participantKindSchema,
  name: requiredText(LIMITS.participantNameLength),
  short: optionalText(LIMITS.shortNameLength), // stands in the dot, e.g. `EB`
  portrait: optionalText(LIMITS.portraitLength),
  priorities: z._default(
    z.array(requiredText(LIMITS.priorityLength)).check(z.maxLength(LIMITS.priorities)),
    [],
  ),
  benefits: z._default(z.array(benefitSchema).check(z.maxLength(LIMITS.benefits)), []),
  colour: z._default(z.nullable(paletteNameSchema), null), // none = the hue of its place in the order
});
export type Participant = z.infer<typeof participantSchema>;

/** A participant of whom only kind and name are known yet. */
export const newParticipant = (id: string, kind: ParticipantKind, name: string): Participant => ({
  id,
  kind,
  name,
  short: '',
  portrait: '',
  priorities: [],
  benefits: [],
  colour: null,
});
