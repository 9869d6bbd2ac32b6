/**
 * What the panel knows, and the one pure function that changes it.
 *
 * The form is kept through every task and failure. A notice stays until the next edit or run.
 */
import type { BoardLanguage } from '../journey/model/journey.ts';
import type { RunCounts, RunResult } from '../journey/protocol/contract.ts';
import type { Failure } from '../journey/protocol/failure.ts';
import { defaultTitle, type StartingPoint } from './start/starting-points.ts';
import { isTitleValid } from './start/title-rule.ts';
import type { Attempt } from './words/failure-sentence.ts';

/** What a person chose on the start screen. */
export interface StartForm {
  readonly startingPoint: StartingPoint;
  readonly boardLanguage: BoardLanguage | null; // null = as the panel
  readonly title: string | null; // null = not edited: the starting point's own
}

/** What the panel tells about the last run or call. */
export type Notice =
  | { readonly kind: 'drawn'; readonly result: RunResult }
  | { readonly kind: 'kept' | 'removed' | 'undone'; readonly counts: RunCounts }
  | { readonly kind: 'failed'; readonly attempt: Attempt; readonly failure: Failure };

/** What the panel is doing. */
export type Task =
  | { readonly kind: 'form'; readonly notice: Notice | null }
  | {
      readonly kind: 'running';
      readonly done: number;
      readonly total: number; // 0 = not known yet
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'stopped'; readonly result: RunResult };

export interface PanelState {
  readonly language: BoardLanguage;
  readonly form: StartForm;
  readonly showsTitleError: boolean;
  readonly isWaiting: boolean; // a short call (undo, settle) is under way
  readonly task: Task;
}

export type PanelAction =
  | { readonly do: 'setLanguage'; readonly language: BoardLanguage }
  | { readonly do: 'edit'; readonly form: Partial<StartForm> }
  | { readonly do: 'refuseTitle' }
  | { readonly do: 'startRun' }
  | { readonly do: 'progress'; readonly done: number; readonly total: number }
  | { readonly do: 'cancelling' }
  | { readonly do: 'endRun'; readonly result: RunResult }
  | { readonly do: 'wait' }
  | { readonly do: 'tell'; readonly notice: Notice };

/** The panel before anything was chosen. */
export const initialState = (language: BoardLanguage): PanelState => ({
  language,
  form: { startingPoint: 'b2c', boardLanguage: null, title: null },
  showsTitleError: false,
  isWaiting: false,
  task: { kind: 'form', notice: null },
});

/** The language of the words on the board: as chosen, else the panel's. */
export const boardLanguageOf = ({ form, language }: PanelState): BoardLanguage =>
  form.boardLanguage ?? language;

/** The title as the field shows it: as typed, else the starting point's own in the board's language. */
export const titleOf = (state: PanelState): string =>
  state.form.title ?? defaultTitle(state.form.startingPoint, boardLanguageOf(state));

/** The next state. Events that come too late for what the panel is doing change nothing. */
export function reducePanel(state: PanelState, action: PanelAction): PanelState {
  switch (action.do) {
    case 'setLanguage':
      return state.language === action.language ? state : { ...state, language: action.language };
    case 'edit': {
      const edited: PanelState = {
        ...state,
        form: { ...state.form, ...action.form },
        task: state.task.kind === 'form' ? { kind: 'form', notice: null } : state.task,
      };
      return { ...edited, showsTitleError: edited.showsTitleError && !isTitleValid(titleOf(edited)) };
    }
    case 'refuseTitle':
      return { ...state, showsTitleError: true };
    case 'startRun':
      return {
        ...state,
        showsTitleError: false,
        task: { kind: 'running', done: 0, total: 0, isCancelling: false },
      };
    case 'progress':
      return state.task.kind === 'running' && action.total > 0 && action.done >= state.task.done
        ? {
            ...state,
            task: { ...state.task, total: action.total, done: Math.min(action.done, action.total) },
          }
        : state;
    case 'cancelling':
      return state.task.kind === 'running'
        ? { ...state, task: { ...state.task, isCancelling: true } }
        : state;
    case 'endRun':
      return action.result.outcome === 'stopped'
        ? { ...state, task: { kind: 'stopped', result: action.result } }
        : { ...state, task: { kind: 'form', notice: { kind: 'drawn', result: action.result } } };
    case 'wait':
      return { ...state, isWaiting: true };
    case 'tell':
      return { ...state, isWaiting: false, task: { kind: 'form', notice: action.notice } };
  }
}
