import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { problemSchema } from '../../../journey/model/problem.ts';
import { arbitraryJourney, nearlyJourney } from '../arbitrary-journey.ts';

test('every generated journey parses to itself', () => {
  fc.assert(
    fc.property(arbitraryJourney({ stages: 20, lanes: 20, participants: 10, notes: 60 }), (journey) => {
      expect(parseJourney(JSON.parse(JSON.stringify(journey)))).toEqual({
        ok: true,
        journey,
        replacedCharacters: 0,
      });
    }),
    { numRuns: 60 },
  );
});

test('what is nearly a journey is either accepted or refused with a path, and what is accepted parses again', () => {
  fc.assert(
    fc.property(nearlyJourney(), (input) => {
      const parsed = parseJourney(input);
      if (parsed.ok) {
        expect(parseJourney(parsed.journey)).toEqual({
          ok: true,
          journey: parsed.journey,
          replacedCharacters: 0,
        });
        return;
      }
      expect(parsed.problems.length).toBeGreaterThan(0);
      expect(parsed.problems.length).toBeLessThanOrEqual(20);
      for (const problem of parsed.problems) expect(problemSchema.safeParse(problem).success).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('nothing at all makes the parser throw', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (input) => {
      expect(() => parseJourney(input)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
