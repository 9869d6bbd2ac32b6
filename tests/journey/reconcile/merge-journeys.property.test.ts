import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { mergeJourneys } from '../../../journey/reconcile/merge-journeys.ts';
import { useMine } from '../../../journey/reconcile/merge-use-mine.ts';
import { arbitraryJourney } from '../arbitrary-journey.ts';
import { editedJourney } from './edited-journey.ts';

const RUNS = { seed: 22, numRuns: 150 };

/** A journey and two others that people made of it, independently. */
const three = arbitraryJourney().chain((base) =>
  fc.tuple(fc.constant(base), editedJourney(base, 'b'), editedJourney(base, 'f')),
);

/** Three that have little to do with each other but share ids: nothing may be taken for granted. */
const strangers = fc.tuple(arbitraryJourney(), arbitraryJourney(), arbitraryJourney());

const forThree = (check: (base: Journey, board: Journey, form: Journey) => void): void => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: three }, strangers), (all) => check(...all)),
    RUNS,
  );
};

const problemsOf = (journey: Journey): unknown => {
  const parsed = parseJourney(journey);
  return parsed.ok ? [] : parsed.problems;
};

describe('mergeJourneys', () => {
  it('[P2] gives the form where nobody touched the board', () => {
    forThree((base, _, form) => {
      const { journey, conflicts, parked } = mergeJourneys(base, base, form);
      expect(journey).toEqual(form);
      expect([conflicts, parked]).toEqual([[], []]);
    });
  });

  it('[P2] gives the board where nobody touched the form', () => {
    forThree((base, board) => {
      expect(mergeJourneys(base, board, base)).toEqual({
        journey: board,
        conflicts: [],
        removed: [],
        parked: [],
      });
    });
  });

  it('gives a valid journey, whatever the three are', () => {
    forThree((base, board, form) => {
      expect(problemsOf(mergeJourneys(base, board, form).journey)).toEqual([]);
    });
  });

  it('[M2] loses no note of the board: each is in the journey with its text, or told as removed', () => {
    forThree((base, board, form) => {
      const { journey, removed, conflicts } = mergeJourneys(base, board, form);
      const texts = new Map(journey.notes.map(({ id, text }) => [id, text]));
      const gone = new Map(removed.map(({ id, text }) => [id, text]));
      const before = new Map(base.notes.map(({ id, text }) => [id, text]));
      for (const { id, text } of board.notes) {
        const there = texts.get(id) ?? gone.get(id);
        if (gone.has(id)) expect(before.get(id)).toBe(text); // only what the form had seen
        if (there !== text) expect([before.get(id), texts.has(id)]).toEqual([text, true]); // the form's text
      }
      for (const { path, why, board: theirs } of conflicts) {
        const [list, id, field] = path.split('/');
        if (list === 'notes' && field === 'text' && why === 'both') expect(texts.get(id ?? '')).toBe(theirs);
      }
    });
  });

  it('[M1] loses nothing of the form: each text is in the journey, told as a conflict, or was left by the form as it was', () => {
    forThree((base, board, form) => {
      const { journey, conflicts } = mergeJourneys(base, board, form);
      const texts = new Map(journey.notes.map(({ id, text }) => [id, text]));
      const before = new Map(base.notes.map(({ id, text }) => [id, text]));
      const told = new Set(conflicts.map(({ path }) => path));
      for (const { id, text } of form.notes) {
        if (before.get(id) === text || texts.get(id) === text) continue;
        expect(told.has(`notes/${id}/text`) || told.has(`notes/${id}`), id).toBe(true);
      }
    });
  });

  it('[M3] brings back no note that was deleted on the board', () => {
    forThree((base, board, form) => {
      const there = new Set(board.notes.map(({ id }) => id));
      const deleted = base.notes.filter(({ id }) => !there.has(id)).map(({ id }) => id);
      const ids = new Set(mergeJourneys(base, board, form).journey.notes.map(({ id }) => id));
      expect(deleted.filter((id) => ids.has(id))).toEqual([]);
    });
  });

  it('is quiet the second time, once the board shows the journey', () => {
    forThree((base, board, form) => {
      const { journey } = mergeJourneys(base, board, form);
      expect(mergeJourneys(board, board, journey)).toMatchObject({ journey, conflicts: [], parked: [] });
      expect(mergeJourneys(journey, journey, journey)).toEqual({
        journey,
        conflicts: [],
        removed: [],
        parked: [],
      });
    });
  });

  it('every conflict has a path of its own, and “Use mine” settles it to a valid journey', () => {
    forThree((base, board, form) => {
      const { journey, conflicts } = mergeJourneys(base, board, form);
      expect(new Set(conflicts.map(({ path }) => path)).size).toBe(conflicts.length);
      let settled = journey;
      for (const conflict of conflicts) {
        const single = useMine(journey, conflict);
        expect([conflict.path, problemsOf(single)]).toEqual([conflict.path, []]);
        settled = useMine(settled, conflict);
      }
      expect(problemsOf(settled)).toEqual([]);
    });
  });

  it('changes none of the three', () => {
    forThree((base, board, form) => {
      const before = JSON.stringify([base, board, form]);
      mergeJourneys(base, board, form);
      expect(JSON.stringify([base, board, form])).toBe(before);
    });
  });
});
