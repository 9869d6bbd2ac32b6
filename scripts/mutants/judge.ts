/**
 * The process that judges the mutants of one room, one after the other; started by `judges.ts`.
 *
 * Starting Vitest takes longer than most of the tests it runs, so one Vitest stays alive in here. A mutant is written
 * into the copied tree, Vitest forgets that file, and the room's tests are run until the first one fails.
 * A mutant that never ends keeps the thread for itself: only the parent, by ending this process, can stop it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node';
import type { ToJudge, ToParent } from './judges.ts';

const [root = '', ...folders] = process.argv.slice(2);

/** Fewer examples of a property than when the tests are run by themselves: what survives thereby is told as surviving. */
const MOST_RUNS = 20;

const durations = new Map<string, number>();

/** The file named like the mutated one first, then the quick ones: most mutants need no other. */
let mutatedName = '';
class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number =>
      path.basename(moduleId) === `${mutatedName}.test.ts` ? -1 : (durations.get(moduleId) ?? 0);
    return Promise.resolve([...files].sort((a, b) => cost(a) - cost(b)));
  }
}

const vitest = await createVitest(
  'test',
  {
    root,
    config: false, // the order and the workers of `npm test` are of no use here
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    watch: false,
    bail: 1,
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    reporters: [{}],
    silent: true,
    setupFiles: [path.join(root, 'scripts/mutants/steady-properties.ts')],
    sequence: { sequencer: QuickFirst },
    cache: false,
  },
  {
    logLevel: 'error',
    plugins: [
      {
        name: 'fewer-runs',
        transform: (code, id) =>
          id.includes('.property.test.')
            ? code.replace(
                /numRuns: (\d+)/g,
                (_, runs: string) => `numRuns: ${String(Math.min(Number(runs), MOST_RUNS))}`,
              )
            : null,
      },
    ],
  },
);
await vitest.standalone();
const specifications = await vitest.globTestSpecifications(folders.map((folder) => path.join(root, folder)));

/** Runs the room's tests; null when all pass, else what the first failing one is called. */
async function firstFailure(): Promise<string | null> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  vitest.state.filesMap.clear();
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.name}`;
    if (module.state() === 'failed') return module.relativeModuleId;
    durations.set(module.moduleId, module.diagnostic().duration);
  }
  return unhandledErrors.length > 0 ? 'an error outside of every test' : null;
}

async function judged(file: string, source: string): Promise<string | null> {
  const target = path.join(root, file);
  const original = readFileSync(target, 'utf8');
  const put = (text: string): void => {
    writeFileSync(target, text);
    vitest.invalidateFile(target);
  };
  mutatedName = path.basename(file, '.ts');
  put(source);
  try {
    return await firstFailure();
  } finally {
    put(original);
  }
}

const say = (message: ToParent): void => void process.send?.(message);

process.on('message', (message: ToJudge) => {
  judged(message.file, message.source).then(
    (failure) => say({ kind: 'judged', failure }),
    (error: unknown) =>
      say({ kind: 'judged', failure: error instanceof Error ? error.message : String(error) }),
  );
});

process.on('disconnect', () => process.exit()); // the parent was stopped

say({ kind: 'ready', failure: await firstFailure() });
