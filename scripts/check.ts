/**
 * `npm test`: every check of this repository, by name.
 *
 * The steps before the tests run two at a time and are told in the order of the list; the tests use every core and
 * run alone. All steps run even when one fails; the first failure is shown in full, the others by name only, since they
 * mostly follow from it. The last line is `N passed, N failed`: tests counted one by one, every other step
 * as one. Nothing is skipped silently: a skipped test, or a missing browser, is a failure. Which tests failed, and why, is told
 * before all that vitest printed: who reads only the beginning of a log sees it.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { OPTIMISE_LATE } from './check/node-flags.ts';
import { readTestReport } from './check/test-report.ts';
import { findBrowser } from './find-browser.ts';
import { measureSizes, sizeComplaints, sizeTable } from './size.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const testReport = path.join(root, '.build', 'tests.json');

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string; // shown when this is the first failure
  readonly note?: string; // shown in any case
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const ok = (output = ''): Outcome => ({ passed: 1, failed: 0, output });
const bad = (output: string): Outcome => ({ passed: 0, failed: 1, output });

/** What is told of, in this order. Of each list one step runs after the other, side by side with the other list. */
const sideBySide: readonly (readonly Step[])[] = [
  [
    { name: 'types', run: () => tool('typescript/bin/tsc', ['-b']) },
    { name: 'lint', run: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
    { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '.']) },
    { name: 'bench gates', run: () => script('scripts/bench.ts') },
  ],
  [
    { name: 'browser', run: browserIsThere },
    { name: 'build and sizes', run: buildWithinBudgets },
    {
      name: 'boundaries',
      run: () =>
        tool('dependency-cruiser/bin/dependency-cruise.mjs', [
          '--config',
          '.dependency-cruiser.cjs',
          ...['journey', 'plugin', 'ui', 'playground', 'scripts', 'tests'],
        ]),
    },
    { name: 'host rules', run: () => script('scripts/prove-rules.ts') },
    {
      name: 'faults',
      run: () => script('scripts/faults.ts', ['--stride', '401', '--share', '98']),
    },
  ],
];

const alone: Step = { name: 'tests', run: tests };

async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  const broken: string[] = [];
  const tell = ({ name, seconds, outcome }: Ended): void => {
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.note !== undefined) console.log(outcome.note);
    console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`);
    if (outcome.failed > 0) {
      if (broken.length === 0) {
        console.log(outcome.output.trimEnd());
      }
      broken.push(name);
    }
  };
  for (const list of sideBySide.map(begun)) {
    for (const end of list) tell(await end);
  }
  tell(await ended(alone));
  if (broken.length > 1) {
    console.log(`Also failed: ${broken.slice(1).join(', ')}. Mend ${broken[0] ?? ''} first, then run again.`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

interface Ended {
  readonly name: string;
  readonly seconds: number;
  readonly outcome: Outcome;
}

/** Starts the first step of a list now and each other one when the one before it has ended. */
function begun(list: readonly Step[]): readonly Promise<Ended>[] {
  let before: Promise<unknown> = Promise.resolve();
  return list.map((step) => {
    const end = before.then(() => ended(step));
    before = end;
    return end;
  });
}

async function ended({ name, run }: Step): Promise<Ended> {
  const started = Date.now();
  const outcome = await run().catch((error: unknown) =>
    bad(error instanceof Error ? error.message : String(error)),
  );
  return { name, seconds: (Date.now() - started) / 1000, outcome };
}

async function buildWithinBudgets(): Promise<Outcome> {
  const sizes = await measureSizes(await build());
  const complaints = sizeComplaints(sizes);
  return { ...(complaints.length > 0 ? bad(complaints.join('\n')) : ok()), note: sizeTable(sizes) };
}

async function browserIsThere(): Promise<Outcome> {
  return ok(findBrowser({ install: true }));
}

async function tests(): Promise<Outcome> {
  await mkdir(path.dirname(testReport), { recursive: true });
  await rm(testReport, { force: true });
  const { code, output } = await spawned([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${testReport}`,
  ]);
  const written = await readFile(testReport, 'utf8').catch(() => null);
  if (written === null) return bad(output); // vitest did not come as far as a report: its own words say why
  const { passed, failed, skipped, broken, unsteady } = readTestReport(written, root);
  const wrong = failed + skipped;
  return {
    passed,
    ...(unsteady.length > 0 && { note: `Passed only when tried again:\n${unsteady.join('\n')}` }),
    // vitest may fail outside of any test, e.g. by an error that nobody awaited
    failed: wrong === 0 && code !== 0 ? 1 : wrong,
    output: [...broken, output].join('\n'),
  };
}

const script = (file: string, args: readonly string[] = []): Promise<Outcome> =>
  tool('tsx/dist/cli.mjs', [OPTIMISE_LATE, file, ...args]);

/** Runs a tool of `node_modules` by the Node that runs this, so that it works without a shell. */
async function tool(file: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await spawned([path.join('node_modules', file), ...args]);
  return code === 0 ? ok(output) : bad(output);
}

function spawned(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep); // no character is cut between two chunks
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

void main();
