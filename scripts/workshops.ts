/**
 * `npm run workshops -- --seeds 51..400`: plays workshops beyond those of `npm test`, every note accounted for.
 *
 * What is wrong is told with the seed and all steps; such a seed is then pinned as a test of its own.
 */
import { spawnSync } from 'node:child_process';

const [flag, seeds] = process.argv.slice(2);
if (flag !== '--seeds' || seeds === undefined || !/^\d+\.\.\d+$/.test(seeds)) {
  console.error('Say which workshops are to be played, e.g. npm run workshops -- --seeds 51..100');
  process.exitCode = 2;
} else {
  const { status } = spawnSync('npx', ['vitest', 'run', 'tests/plugin/workshops.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, TROPA_WORKSHOPS: seeds },
  });
  process.exitCode = status ?? 1;
}
