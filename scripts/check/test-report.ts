/** What vitest's JSON report says that `npm test` counts and tells. */
import path from 'node:path';
import * as z from 'zod/mini';

const testReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(), // skipped
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(), // the file
      status: z.string(),
      message: z.string(), // why it could not be loaded; else ''
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
});

/** A run of the tests, counted. */
export interface TestReport {
  readonly passed: number;
  readonly failed: number; // files that could not be loaded among them
  readonly skipped: number;
  /** Each failed test in a few lines, for where only the beginning of an output is kept: its file, its name and why. */
  readonly broken: readonly string[];
  /** Likewise each test that failed at first and passed when it was tried again: a race somewhere, worth a look. */
  readonly unsteady: readonly string[];
}

/** Lines of a reason that are told: the first says what was expected, those after it where. */
const LINES_OF_A_REASON = 6;

/** Takes vitest's JSON report apart; `root` is what files are named from. Throws when it is no such report. */
export function readTestReport(json: string, root: string): TestReport {
  const report = testReportSchema.parse(JSON.parse(json));
  const broken: string[] = [];
  const unsteady: string[] = [];
  let unloadable = 0;
  const told = (file: string, name: string, reason: string): string => {
    const lines = reason.split('\n').slice(0, LINES_OF_A_REASON);
    return [`${path.relative(root, file)}: ${name}`, ...lines].join('\n    ');
  };
  for (const { name: file, status, message, assertionResults } of report.testResults) {
    if (status === 'failed' && assertionResults.length === 0) {
      unloadable += 1;
      broken.push(told(file, 'could not be loaded', message));
    }
    for (const { fullName, status: end, failureMessages } of assertionResults) {
      const [reason] = failureMessages ?? [];
      if (end === 'failed') broken.push(told(file, fullName, reason ?? ''));
      else if (end !== 'passed') broken.push(`${path.relative(root, file)}: ${fullName} was skipped`);
      else if (reason !== undefined) unsteady.push(told(file, fullName, reason));
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
    broken,
    unsteady,
  };
}
