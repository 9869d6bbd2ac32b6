import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { OPTIMISE_LATE } from './scripts/check/node-flags.ts';

/** Rooms whose tests leave nothing behind: they share a process, which then loads the core once and not for each file. */
const PURE = ['plugin', 'journey', 'playground', 'ui', 'examples', 'samples'].map(
  (room) => `tests/${room}/**`,
);

/** Tests in a real browser. */
const BROWSER = 'tests/browser/**';

/** What takes longest, and so must not come last, while all other workers have nothing left to do. */
const LONG = [
  'tests/browser/panel-looks-form',
  'tests/browser/living-map-looks',
  'tests/browser/panel-looks-start',
  'tests/browser/', // in one go: after a file of another room a worker's browser would start anew
  'tests/plugin/workshops',
  'tests/plugin/draw-and-read',
  'tests/plugin/switches',
  'tests/plugin/',
];

/** A fresh checkout knows nothing of earlier runs: the long files first, then as Vitest would have it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((name) => moduleId.includes(name));
      return found < 0 ? LONG.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const include = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } }, // a busy machine takes longer than the default second to show what it does
    setupFiles: ['tests/property-seed.ts'],
    execArgv: [OPTIMISE_LATE],
    maxWorkers: '100%', // the default is one for two cores, and most of the time is waiting for a browser
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE.flatMap((room) => [`${room}/*.test.ts`, `${room}/*.test.tsx`]),
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'bundles', include, exclude: [...configDefaults.exclude, ...PURE, BROWSER] },
      },
      {
        extends: true,
        // A real browser on a busy machine answers late now and then. One more attempt, and `npm test` names who needed it.
        test: { name: 'browser', include: [`${BROWSER}/*.test.ts`], isolate: false, retry: 1 },
      },
    ],
  },
});
