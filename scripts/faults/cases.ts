/** Which cases there are, which of them a run plays, and what came of them. */
import type { BuiltPlugin } from '../draw/run-plugin.ts';
import { FAULT_KINDS, type FaultKind, strikesAt } from './fault-kinds.ts';
import { judge, type Rule, RULES, type Verdict } from './judge.ts';
import { play, type Stage, stageOf } from './play.ts';
import { TASK_NAMES, type TaskName } from './tasks.ts';
import { type Editor, EDITORS } from './used-board.ts';

export interface Choice {
  /** Every how many cases one is played; which one of each such row is the same in every run. */
  readonly stride: number;
  readonly tasks?: readonly TaskName[]; // all unless told
  readonly editors?: readonly Editor[];
  readonly kinds?: readonly FaultKind[];
  readonly at?: number; // only this k
}

/** One case that was played. */
export interface Outcome {
  readonly editor: Editor;
  readonly task: TaskName;
  readonly kind: FaultKind;
  readonly k: number;
  readonly verdict: Verdict;
}

/** The points at which a fault of this kind may strike the task. */
const pointsOf = ({ calls, turns }: Stage, kind: FaultKind): number[] =>
  kind === 'vanish'
    ? Array.from({ length: turns }, (_, i) => i + 1)
    : calls.flatMap((call, i) => (strikesAt(kind, call) ? [i + 1] : []));

/** Plays the cases, one after another, and gives them as they come. */
export function* playCases(plugin: BuiltPlugin, choice: Choice): Generator<Outcome> {
  const { stride, tasks = TASK_NAMES, editors = EDITORS, kinds = FAULT_KINDS, at } = choice;
  let number = 0;
  for (const editor of editors) {
    for (const task of tasks) {
      const stage = stageOf(plugin, editor, task);
      for (const kind of kinds) {
        for (const k of pointsOf(stage, kind)) {
          number += 1;
          if (at === undefined ? number % stride !== 0 : k !== at) continue;
          yield { editor, task, kind, k, verdict: judge(stage, kind, play(plugin, stage, kind, k)) };
        }
      }
    }
  }
}

/** How many of the cases hold a rule, and all of them. */
export interface Share {
  cases: number;
  readonly holds: Record<Rule, number>;
}

export const emptyShare = (): Share => ({ cases: 0, holds: { M2: 0, M6: 0, M7: 0 } });

export const count = (share: Share, { verdict }: Outcome): void => {
  share.cases += 1;
  for (const rule of RULES) if (verdict[rule].length === 0) share.holds[rule] += 1;
};

/** What of an outcome is broken, in one line each; how to play it again stands first. */
export const complaintsOf = ({ editor, task, kind, k, verdict }: Outcome): string[] =>
  RULES.flatMap((rule) =>
    verdict[rule].length === 0
      ? []
      : [`--editor ${editor} --only ${task} --fault ${kind} --at ${k}: ${rule} ${verdict[rule].join('; ')}`],
  );
