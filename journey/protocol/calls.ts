/** What the panel sends. The sandbox parses this, and nothing else of the contract is in its bundle. */
import * as z from 'zod/mini';
import { boardLanguageSchema, presetNameSchema } from '../model/journey.ts';

/** A journey crosses as plain JSON and is parsed by `parseJourney` where it arrives. */
const untrustedJourney = z.unknown();

/** A call without arguments, and an answer without a result. */
export const nothing = z.object({});

/** Every call of the panel, and what it carries. */
export const callArgs = {
  /** The panel is up and listening. */
  hello: nothing,
  /** The maps on this page, and the one that the selection belongs to. */
  maps: nothing,
  /** What is stored with a map; nothing on the board is read or merged. */
  open: z.object({ node: z.string() }),
  /** Reads the board, and writes nothing (B6). */
  read: z.object({ node: z.string(), withAuthors: z.boolean() }),
  /**
   * Updates a map in place to this journey. `mark` is that of the reading the journey was merged with; when the
   * board is no longer the same, the call is refused as `stale` and nothing is written.
   */
  update: z.object({
    node: z.string(),
    mark: z.string(),
    journey: untrustedJourney,
    /** Notes that the person removed in the form, each with the text it then had: no other note is removed (M2). */
    removed: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Nodes whose words reading could not take whole, and that the person lets be written over all the same (M1). */
    over: z.optional(z.array(z.string())),
  }),
  /** Lays a map out again: places only (M13). */
  tidy: z.object({ node: z.string() }),
  /** Moves one note on the board into a cell, or with nulls into the parking lot. `undo` takes it back. */
  put: z.object({
    node: z.string(), // of the map
    note: z.string(), // node id
    laneId: z.nullable(z.string()),
    stageId: z.nullable(z.string()),
  }),
  /** Brings a node into view and selects it. */
  zoom: z.object({ node: z.string() }),
  /** Draw a new map of this journey. Progress comes as events; the answer comes when the run has ended. */
  draw: z.object({ journey: untrustedJourney }),
  /** Draw a preset as it is. */
  insert: z.object({
    preset: presetNameSchema,
    language: boardLanguageSchema,
    title: z.string(), // '' = the preset's own
  }),
  /** Stop the run within one batch. The run's own answer then says `stopped`. */
  cancel: nothing,
  /** After `stopped`: keep what is drawn so far, or take it away again. */
  settle: z.object({ keep: z.boolean() }),
  /** Reverse the last run: exactly what it drew, nothing that people did meanwhile. */
  undo: nothing,
  /** Remember the panel's language. */
  setLanguage: z.object({ language: boardLanguageSchema }),
  /** Remember whether authors of notes are read (B5); never set = off. */
  setAuthors: z.object({ isOn: z.boolean() }),
  /** Sizes the window, now and at the next start. */
  resize: z.object({
    width: z.int().check(z.minimum(320), z.maximum(4000)),
    height: z.int().check(z.minimum(400), z.maximum(4000)),
  }),
  /** Keeps the form of a map, finished or not, by the map's id or `new`; null forgets it. The last five are kept. */
  saveDraft: z.object({ of: z.string(), draft: z.unknown() }),
} as const;
export type CallName = keyof typeof callArgs;
export type CallArgs<Name extends CallName> = z.infer<(typeof callArgs)[Name]>;

/** Panel → sandbox. */
export const callMessageSchema = z.object({
  tropa: z.literal('call'),
  id: z.int(),
  call: z.string(),
  args: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessageSchema>;
