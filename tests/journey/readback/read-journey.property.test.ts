import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { readJourney } from '../../../journey/readback/read-journey.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { drawn } from './snapshot-of-scene.ts';

describe.each(['connectors', 'paths'] as const)('a board with %s', (curves) => {
  test('[B6] draw → read gives the same journey and finds nothing', () => {
    fc.assert(
      fc.property(arbitraryJourney(), (journey) => {
        const { journey: read, findings, base, notes } = readJourney(drawn(journey, curves));
        expect(read).toEqual(journey);
        expect(base).toEqual(journey);
        expect(findings).toEqual([]);
        expect(notes.map(({ id }) => id).sort()).toEqual(journey.notes.map(({ id }) => id).sort());
        expect(parseJourney(read).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
