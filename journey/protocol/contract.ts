/**
 * The one contract between the panel and the sandbox.
 *
 * The panel calls, the sandbox answers each call once, by the call's own number; events come unasked.
 * Both ends infer their types from this table and parse what arrives: whatever does not parse is answered
 * with a failure (calls) or dropped (answers, events), and never crashes either side. Failures are codes:
 * the panel speaks, the sandbox does not.
 */
import * as z from 'zod/mini';
import { boardLanguageSchema, presetNameSchema } from '../model/journey.ts';
import { failureSchema } from './failure.ts';

/** A journey crosses as plain JSON and is parsed by `parseJourney` where it arrives. */
const untrustedJourney = z.unknown();

const runCountsSchema = z.object({
  nodes: z.int(), // nodes on the board that this run made
  notes: z.int(),
  skipped: z.int(), // nodes that vanished or could not be written; people's doing, not an error
});
export type RunCounts = z.infer<typeof runCountsSchema>;

/** How a run ended. */
export const runResultSchema = z.object({
  outcome: z.enum(['drawn', 'stopped']), // stopped: cancelled; `settle` says what becomes of the part drawn
  title: z.string(),
  counts: runCountsSchema,
  replacedCharacters: z.int(), // NUL and lone surrogates that became U+FFFD
  missingFonts: z.array(z.string()), // e.g. `Inter Bold`: drawn in another font
});
export type RunResult = z.infer<typeof runResultSchema>;

const nothing = z.object({});

/** Every call of the panel: what it carries and what the answer carries. */
export const calls = {
  /** The panel is up and listening. */
  hello: {
    args: nothing,
    result: z.object({
      editor: z.enum(['figjam', 'figma']),
      command: z.string(), // of the manifest, e.g. `open`
      language: z.nullable(boardLanguageSchema), // remembered; null = never chosen
      draft: z.unknown(), // as `saveDraft` was last given it; null = none. The panel judges it.
    }),
  },
  /** Draw a new map of this journey. Progress comes as events; the answer comes when the run has ended. */
  draw: { args: z.object({ journey: untrustedJourney }), result: runResultSchema },
  /** Draw a preset as it is. */
  insert: {
    args: z.object({
      preset: presetNameSchema,
      language: boardLanguageSchema,
      title: z.string(), // '' = the preset's own
    }),
    result: runResultSchema,
  },
  /** Stop the run within one batch. The run's own answer then says `stopped`. */
  cancel: { args: nothing, result: z.object({ wasRunning: z.boolean() }) },
  /** After `stopped`: keep what is drawn so far, or take it away again. */
  settle: { args: z.object({ keep: z.boolean() }), result: runCountsSchema },
  /** Reverse the last run: exactly what it drew, nothing that people did meanwhile. */
  undo: { args: nothing, result: runCountsSchema },
  /** Remember the panel's language. */
  setLanguage: { args: z.object({ language: boardLanguageSchema }), result: nothing },
  /** Sizes the window, now and at the next start. */
  resize: {
    args: z.object({
      width: z.int().check(z.minimum(320), z.maximum(4000)),
      height: z.int().check(z.minimum(400), z.maximum(4000)),
    }),
    result: nothing,
  },
  /** Keeps the form of a map that is not on the board yet, finished or not; null forgets it. */
  saveDraft: { args: z.object({ draft: z.unknown() }), result: nothing },
} as const;
export type CallName = keyof typeof calls;
export type CallArgs<Name extends CallName> = z.infer<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.infer<(typeof calls)[Name]['result']>;

/** Every event of the sandbox. */
export const events = {
  progress: z.object({ done: z.int(), total: z.int() }), // nodes
} as const;
export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** Panel → sandbox. */
export const callMessageSchema = z.object({
  tropa: z.literal('call'),
  id: z.int(),
  call: z.string(),
  args: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessageSchema>;

/** Sandbox → panel. */
export const answerMessageSchema = z.union([
  z.object({ tropa: z.literal('answer'), id: z.int(), ok: z.literal(true), result: z.unknown() }),
  z.object({ tropa: z.literal('answer'), id: z.int(), ok: z.literal(false), failure: failureSchema }),
]);
export type AnswerMessage = z.infer<typeof answerMessageSchema>;

export const eventMessageSchema = z.object({
  tropa: z.literal('event'),
  event: z.string(),
  data: z.unknown(),
});
export type EventMessage = z.infer<typeof eventMessageSchema>;
