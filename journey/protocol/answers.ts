/** What the sandbox answers. The panel parses this: keep it out of what the sandbox imports, its budget is tight. */
import * as z from 'zod/mini';
import { boardLanguageSchema, presetNameSchema } from '../model/journey.ts';
import { findingSchema } from '../readback/finding.ts';
import { nothing, type CallName } from './calls.ts';
import { failureSchema } from './failure.ts';

const runCountsSchema = z.object({
  nodes: z.int(), // nodes on the board that this run made; of what is taken back, those that went off it
  notes: z.int(),
  skipped: z.int(), // nodes that vanished or could not be written; people's doing, not an error
});
export type RunCounts = z.infer<typeof runCountsSchema>;

/** How a run ended. */
export const runResultSchema = z.object({
  outcome: z.enum(['drawn', 'stopped']), // stopped: cancelled; `settle` says what becomes of the part drawn
  node: z.nullable(z.string()), // id of the map's node; null = it is gone already
  map: z.string(), // id of the map: a new map gets its own, whatever the journey said
  rev: z.string(), // of what is stored now
  title: z.string(),
  counts: runCountsSchema,
  replacedCharacters: z.int(), // NUL and lone surrogates that became U+FFFD
  missingFonts: z.array(z.string()), // e.g. `Inter Bold`: drawn in another font
});
export type RunResult = z.infer<typeof runResultSchema>;

/** Whether a map on the board can be opened. */
const mapStateSchema = z.enum([
  'ready',
  'unfinished', // a run on it ended before it was done: Update completes it
  'newer', // saved by a newer version: to look at only
  'damaged', // its stored data is of no use; the board can be read
]);

const mapRowSchema = z.object({
  node: z.string(), // id of its node
  title: z.string(),
  preset: z.nullable(presetNameSchema), // null = not known
  stages: z.int(),
  notes: z.int(), // as last drawn or updated
  state: mapStateSchema,
});
/** A map on this page, as Start lists it. */
export type MapRow = z.infer<typeof mapRowSchema>;

const openedSchema = z.object({
  node: z.string(),
  map: z.string(),
  rev: z.string(),
  state: mapStateSchema,
  journey: z.unknown(), // as last drawn; null when there is none to be had. `parseJourney` judges it.
  draft: z.unknown(), // as `saveDraft` was last given it for this map; null = none
});

/** A map as it is stored, with the form kept of it. */
export type OpenedMap = z.infer<typeof openedSchema>;

const readSchema = z.object({
  map: z.string(), // a copy of another map has an id of its own (M9)
  rev: z.string(),
  mark: z.string(), // of the board as it was read; `update` is refused when it is no longer that
  journey: z.unknown(), // what stands on the board now
  base: z.unknown(), // the journey as last drawn; null when there is none to be had
  findings: z.array(findingSchema),
  untouched: z.int(), // notes that people made, with those that have no cell and are in no journey
  drift: z.int(), // changes that an update makes though the form changed nothing: curves to redraw, a run to finish
});
/** What was read from the board. */
export type ReadMap = z.infer<typeof readSchema>;

/** What the answer to each call carries. */
export const callResults = {
  hello: z.object({
    editor: z.enum(['figjam', 'figma']),
    command: z.string(), // of the manifest, e.g. `open`
    language: z.nullable(boardLanguageSchema), // remembered; null = never chosen
    authors: z.optional(z.boolean()), // as `setAuthors` was last given it; missing = off
    draft: z.unknown(), // of a new map, as `saveDraft` was last given it; null = none. The panel judges it.
  }),
  maps: z.object({
    maps: z.array(mapRowSchema),
    selected: z.nullable(z.string()), // node of a map
    isFirstOfSeveral: z.boolean(), // the selection spans several maps
  }),
  open: openedSchema,
  read: readSchema,
  update: runResultSchema,
  tidy: runResultSchema,
  put: runResultSchema,
  zoom: nothing,
  draw: runResultSchema,
  insert: runResultSchema,
  cancel: z.object({ wasRunning: z.boolean() }),
  settle: runCountsSchema,
  undo: runCountsSchema,
  setLanguage: nothing,
  setAuthors: nothing,
  resize: nothing,
  saveDraft: nothing,
} as const satisfies Readonly<Record<CallName, unknown>>;
export type CallResult<Name extends CallName> = z.infer<(typeof callResults)[Name]>;

/** Sandbox → panel. */
export const answerMessageSchema = z.union([
  z.object({ tropa: z.literal('answer'), id: z.int(), ok: z.literal(true), result: z.unknown() }),
  z.object({ tropa: z.literal('answer'), id: z.int(), ok: z.literal(false), failure: failureSchema }),
]);
export type AnswerMessage = z.infer<typeof answerMessageSchema>;
