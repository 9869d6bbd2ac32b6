/** What the verbs of a session share: what they work with, and what becomes of a run. */
import type { Journey } from '../journey/model/journey.ts';
import type { Call } from '../journey/protocol/caller.ts';
import type { RunResult } from '../journey/protocol/contract.ts';
import type { BoardPlace, PanelAction, PanelState, Task } from './panel-state.ts';
import type { Store } from './store.ts';
import type { Attempt } from './words/failure-sentence.ts';

/** What every verb works with. */
export interface VerbContext {
  readonly store: Store<PanelState, PanelAction>;
  readonly call: Call;
  readonly isIdle: () => boolean;
  readonly fail: (attempt: Attempt) => (error: unknown) => void;
}

/** What becomes of a run that has ended. */
export interface RunEnds {
  /** Where what a run drew stands; null = it is gone already. */
  readonly placeOf: (result: RunResult) => BoardPlace | null;
  /** A run was stopped: the person says what becomes of what it did. */
  readonly stopped: (result: RunResult) => void;
  /** What Undo of the run has to bring back in the panel. */
  readonly remember: (before: RunBefore) => void;
}

/** What the panel knew of the board before a run. */
export interface RunBefore {
  readonly task: Task;
  readonly base: Journey | null;
  readonly board: BoardPlace | null;
  /** Key of the finding whose note was put somewhere. */
  readonly finding?: string;
}
