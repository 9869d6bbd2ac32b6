/**
 * The form's one store: a journey, its history, and who watches it.
 *
 * Screens read it through `useJourney`, each the part it shows, so that typing draws the field again and
 * not the form. Edits are the pure ones of `journey/model/edit`; half-written texts are kept as typed and
 * judged when the map is drawn. Limits: 100 steps of undo.
 */
import { randomIds } from '../../journey/model/id-source.ts';
import type { IdSource } from '../../journey/model/id.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { Problem } from '../../journey/model/problem.ts';

/** What an edit is besides the change itself. */
export interface EditNotes {
  /** Edits in a row under one name are one step of undo, e.g. typing in one field: `stage-1/title`. */
  readonly step?: string;
  /** What the undo bar says, e.g. `Stage removed: Support`; without it no bar shows. */
  readonly bar?: string;
  /** What screen readers hear. */
  readonly say?: string;
  /** What they hear when the edit is undone, e.g. `Support is back`. */
  readonly sayBack?: string;
}

/** A journey under the hands of one person. */
export interface Editing {
  readonly journey: () => Journey;
  /** Makes an edit. Gives null when it was made, else why not; the journey is then as it was. */
  readonly apply: (edit: (journey: Journey) => Edited, notes?: EditNotes) => Problem | null;
  /** Takes the last step back and says so, by the step's own words or by `said`; false when there is none. */
  readonly undo: (said?: string) => boolean;
  /** What the undo bar says; null = no bar. */
  readonly bar: () => string | null;
  readonly closeBar: () => void;
  /** Steps made since the journey was opened or `markDrawn` was called. */
  readonly changes: () => number;
  readonly markDrawn: () => void;
  /** Says something to screen readers (politely). */
  readonly say: (message: string) => void;
  readonly newId: IdSource;
  /** Calls `listener` after each change of anything above; gives the function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}

const UNDO_LIMIT = 100;

interface Step {
  readonly before: Journey;
  readonly name: string | undefined;
  readonly sayBack: string | undefined;
}

/** Opens a journey for editing; `say` speaks to screen readers. */
export function openEditing(opened: Journey, say: (message: string) => void): Editing {
  let journey = opened;
  let steps: Step[] = [];
  let bar: string | null = null;
  let drawn = opened;
  let changes = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };

  return {
    journey: () => journey,
    apply(edit, notes = {}) {
      const result = edit(journey);
      if (!result.ok) return result.problem;
      const isSameStep = notes.step !== undefined && steps[steps.length - 1]?.name === notes.step;
      if (!isSameStep || changes === 0) {
        steps = [...steps, { before: journey, name: notes.step, sayBack: notes.sayBack }].slice(-UNDO_LIMIT);
        changes += 1;
      }
      journey = result.journey;
      bar = notes.bar ?? null;
      if (notes.say !== undefined) say(notes.say);
      tell();
      return null;
    },
    undo(said) {
      const step = steps[steps.length - 1];
      if (step === undefined) return false;
      steps = steps.slice(0, -1);
      journey = step.before;
      bar = null;
      changes = journey === drawn ? 0 : Math.max(1, changes - 1);
      const message = step.sayBack ?? said;
      if (message !== undefined) say(message);
      tell();
      return true;
    },
    bar: () => bar,
    closeBar() {
      bar = null;
      tell();
    },
    changes: () => changes,
    markDrawn() {
      drawn = journey;
      changes = 0;
      tell();
    },
    say,
    newId: randomIds(Math.random),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
