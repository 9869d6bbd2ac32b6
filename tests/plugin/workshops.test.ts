import { describe, it } from 'vitest';
import { playWorkshop } from './workshop/workshop.ts';

/** `TROPA_WORKSHOPS=a..b` plays others (`npm run workshops -- --seeds a..b`). */
const [from = 1, to = 50] = (process.env['TROPA_WORKSHOPS'] ?? '1..50').split('..').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('[M2][M3][M5][B1] a workshop of 100 steps, every note accounted for', () => {
  it.each(seeds)('of seed %i', (seed) => {
    playWorkshop(seed);
  });
});
