/** What the sandbox tells unasked. The panel parses this. */
import * as z from 'zod/mini';

/** What a run is busy with. */
export const phaseSchema = z.enum(['reading', 'measuring', 'placing', 'drawing', 'saving']);
export type Phase = z.infer<typeof phaseSchema>;

/** Every event of the sandbox. */
export const events = {
  progress: z.object({ phase: phaseSchema, done: z.int(), total: z.int() }), // nodes
  /** Somebody changed this map (M14); at most once a second, and not for what a run of ours does. */
  changed: z.object({ node: z.string() }),
} as const;
export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** Sandbox → panel. */
export const eventMessageSchema = z.object({
  tropa: z.literal('event'),
  event: z.string(),
  data: z.unknown(),
});
export type EventMessage = z.infer<typeof eventMessageSchema>;
