import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TESTS_OF, type Mutant, type Room, type Verdict } from './mutant.ts';

/** What a judging process is told: judge the tests with this source in place of that file's. */
export interface ToJudge {
  readonly file: string;
  readonly source: string;
}

/** What it answers: once when the tests as they are were run, then for every source. */
export interface ToParent {
  readonly kind: 'ready' | 'judged';
  readonly failure: string | null; // the first failing test; null: all pass
}

export interface Judgement {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly by: string | null; // the test that killed it
}

/** A mutant has this many times the time of the tests as they are, and never less than the second figure. */
const PATIENCE = 2;
const LEAST_PATIENCE_MS = 30_000;

const JUDGE = fileURLToPath(new URL('judge.ts', import.meta.url));

const answerOf = (judge: ChildProcess, limit: number): Promise<ToParent | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve(null)), limit);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      judge.off('message', onMessage).off('exit', onExit);
      end();
    };
    const onMessage = (message: ToParent): void => settle(() => resolve(message));
    const onExit = (): void => settle(() => reject(new Error('The judging process ended by itself.')));
    judge.on('message', onMessage).on('exit', onExit);
  });

/** Starts a process for a room; throws when the tests fail without any mutant: they could not tell one then. */
async function startedJudge(copy: string, room: Room): Promise<ChildProcess> {
  const judge = fork(JUDGE, [copy, ...TESTS_OF[room]], {
    cwd: copy,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await answerOf(judge, 600_000);
  if (ready !== null && ready.failure === null) return judge;
  judge.kill('SIGKILL');
  throw new Error(
    `The tests of ${room} fail without a mutant: ${ready === null ? 'no end after ten minutes' : String(ready.failure)}. Mend them first.`,
  );
}

/** Judges mutants in the copied tree, one at a time, and leaves the copy as it was. */
export async function judge(
  copy: string,
  room: Room,
  mutants: readonly Mutant[],
  told: (judgement: Judgement) => void,
): Promise<void> {
  const start = Date.now();
  let process = await startedJudge(copy, room);
  const limit = Math.max(LEAST_PATIENCE_MS, PATIENCE * (Date.now() - start));
  for (const mutant of mutants) {
    const target = path.join(copy, mutant.file);
    const original = readFileSync(target, 'utf8');
    process.send({ file: mutant.file, source: mutant.source } satisfies ToJudge);
    const answer = await answerOf(process, limit);
    if (answer === null) {
      process.kill('SIGKILL');
      writeFileSync(target, original);
      told({ mutant, verdict: 'timed out', by: null });
      process = await startedJudge(copy, room);
    } else told({ mutant, verdict: answer.failure === null ? 'survived' : 'killed', by: answer.failure });
  }
  process.kill('SIGKILL');
}
