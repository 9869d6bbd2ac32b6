import { describe, it } from 'vitest';
import { playWorkshop } from './workshop/workshop.ts';

/**
 * Seeds that once failed and are played for ever: 5, 25 and 29 a second Tidy moved a note without a cell or one beside
 * a locked note; 9 and 26 the account took the order of the document's own list for a change; 39 and 63 a form said other
 * votes than the stamps; 59 a note that lay between cells was put into its own lane; 129 a note was put under a lane drawn over its own.
 */
const PINNED = [5, 9, 25, 26, 29, 39, 59, 63, 129];

/** `TROPA_WORKSHOPS=a..b` plays others (`npm run workshops -- --seeds a..b`). */
const asked = process.env['TROPA_WORKSHOPS'];
const [from = 1, to = 16] = (asked ?? '1..16').split('..').map(Number);
const range = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const seeds = asked === undefined ? [...new Set([...range, ...PINNED])] : range;

describe('[M2][M3][M5][B1] a workshop of 100 steps, every note accounted for', () => {
  it.each(seeds)('of seed %i', (seed) => {
    playWorkshop(seed);
  });
});
