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
import { findingSchema } from '../readback/finding.ts';
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
  node: z.nullable(z.string()), // id of the map's node; null = it is gone already
  map: z.string(), // id of the map: a new map gets its own, whatever the journey said
  rev: z.string(), // of what is stored now
  title: z.string(),
  counts: runCountsSchema,
  replacedCharacters: z.int(), // NUL and lone surrogates that became U+FFFD
  missingFonts: z.array(z.string()), // e.g. `Inter Bold`: drawn in another font
});
export type RunResult = z.infer<typeof runResultSchema>;

const nothing = z.object({});

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

const readSchema = z.object({
  map: z.string(), // a copy of another map has an id of its own (M9)
  rev: z.string(),
  mark: z.string(), // of the board as it was read; `update` is refused when it is no longer that
  journey: z.unknown(), // what stands on the board now
  base: z.unknown(), // the journey as last drawn; null when there is none to be had
  findings: z.array(findingSchema),
  untouched: z.int(), // notes that people made
});
/** What was read from the board. */
export type ReadMap = z.infer<typeof readSchema>;

/** Every call of the panel: what it carries and what the answer carries. */
export const calls = {
  /** The panel is up and listening. */
  hello: {
    args: nothing,
    result: z.object({
      editor: z.enum(['figjam', 'figma']),
      command: z.string(), // of the manifest, e.g. `open`
      language: z.nullable(boardLanguageSchema), // remembered; null = never chosen
      draft: z.unknown(), // of a new map, as `saveDraft` was last given it; null = none. The panel judges it.
    }),
  },
  /** The maps on this page, and the one that the selection belongs to. */
  maps: {
    args: nothing,
    result: z.object({
      maps: z.array(mapRowSchema),
      selected: z.nullable(z.string()), // node of a map
      isFirstOfSeveral: z.boolean(), // the selection spans several maps
    }),
  },
  /** What is stored with a map; nothing on the board is read or merged. */
  open: { args: z.object({ node: z.string() }), result: openedSchema },
  /** Reads the board, and writes nothing (B6). */
  read: { args: z.object({ node: z.string(), withAuthors: z.boolean() }), result: readSchema },
  /**
   * Updates a map in place to this journey. `mark` is that of the reading the journey was merged with; when the
   * board is no longer the same, the call is refused as `stale` and nothing is written.
   */
  update: {
    args: z.object({
      node: z.string(),
      mark: z.string(),
      journey: untrustedJourney,
      /** Notes that the person removed in the form, each with the text it then had: no other note is removed (M2). */
      removed: z.array(z.object({ id: z.string(), text: z.string() })),
    }),
    result: runResultSchema,
  },
  /** Lays a map out again: places only (M13). */
  tidy: { args: z.object({ node: z.string() }), result: runResultSchema },
  /** Moves one note on the board into a cell, or with nulls into the parking lot. `undo` takes it back. */
  put: {
    args: z.object({
      node: z.string(), // of the map
      note: z.string(), // node id
      laneId: z.nullable(z.string()),
      stageId: z.nullable(z.string()),
    }),
    result: runResultSchema,
  },
  /** Brings a node into view and selects it. */
  zoom: { args: z.object({ node: z.string() }), result: nothing },
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
  /** Keeps the form of a map, finished or not, by the map's id or `new`; null forgets it. The last five are kept. */
  saveDraft: { args: z.object({ of: z.string(), draft: z.unknown() }), result: nothing },
} as const;
export type CallName = keyof typeof calls;
export type CallArgs<Name extends CallName> = z.infer<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.infer<(typeof calls)[Name]['result']>;

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
