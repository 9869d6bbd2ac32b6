/**
 * The one contract between the panel and the sandbox.
 *
 * The panel calls, the sandbox answers each call once, by the call's own number; events come unasked.
 * Both ends infer their types from this table and parse what arrives: whatever does not parse is answered
 * with a failure (calls) or dropped (answers, events), and never crashes either side. Failures are codes:
 * the panel speaks, the sandbox does not.
 *
 * In three files, by who parses: `calls.ts`, `answers.ts` and `events.ts`. This is the door to their types.
 */
export type {
  AnswerMessage,
  CallResult,
  MapRow,
  OpenedMap,
  ReadMap,
  RunCounts,
  RunResult,
} from './answers.ts';
export type { CallArgs, CallMessage, CallName } from './calls.ts';
export type { EventData, EventMessage, EventName, Phase } from './events.ts';
