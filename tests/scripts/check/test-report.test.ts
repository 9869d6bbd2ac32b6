import { describe, expect, it } from 'vitest';
import { readTestReport } from '../../../scripts/check/test-report.ts';

const report = (testResults: readonly object[], counts: object = {}): string =>
  JSON.stringify({
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...counts,
  });

const file = (assertionResults: readonly object[], more: object = {}) => ({
  name: '/clone/tests/lane.test.ts',
  status: 'failed',
  message: '',
  assertionResults,
  ...more,
});

describe('what npm test tells of the tests', () => {
  it('a failed test by its file, its name and the first lines of why', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    const json = report(
      [
        file([
          { fullName: 'a lane keeps room', status: 'failed', failureMessages: [lines.join('\n')] },
          { fullName: 'a lane grows', status: 'passed', failureMessages: [] },
        ]),
      ],
      { numFailedTests: 1 },
    );
    const { failed, broken } = readTestReport(json, '/clone');
    expect(failed).toBe(1);
    expect(broken).toEqual([['tests/lane.test.ts: a lane keeps room', ...lines.slice(0, 6)].join('\n    ')]);
  });

  it('a file that cannot be loaded is a failure, though none of its tests ran', () => {
    const { failed, broken } = readTestReport(report([file([], { message: 'no such module' })]), '/clone');
    expect(failed).toBe(1);
    expect(broken).toEqual(['tests/lane.test.ts: could not be loaded\n    no such module']);
  });

  it('a test that passed only when it was tried again is told of, and is no failure', () => {
    const again = [{ fullName: 'a lane grows', status: 'passed', failureMessages: ['too late'] }];
    const { failed, broken, unsteady } = readTestReport(
      report([file(again, { status: 'passed' })]),
      '/clone',
    );
    expect(failed).toBe(0);
    expect(broken).toEqual([]);
    expect(unsteady).toEqual(['tests/lane.test.ts: a lane grows\n    too late']);
  });

  it('a skipped test is told of', () => {
    const skipped = [{ fullName: 'a lane grows', status: 'pending', failureMessages: null }];
    const { skipped: count, broken } = readTestReport(
      report([file(skipped, { status: 'passed' })], { numPendingTests: 1 }),
      '/clone',
    );
    expect(count).toBe(1);
    expect(broken).toEqual(['tests/lane.test.ts: a lane grows was skipped']);
  });
});
