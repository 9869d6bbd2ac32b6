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
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { sameValue } from '../../journey/reconcile/same-value.ts';

/** A sentence of the undo bar: it stands while the panel's language may change. */
export type BarText = (language: BoardLanguage) => string;

/** What an edit is besides the change itself. */
export interface EditNotes {
  /** Edits in a row under one name are one step of undo, e.g. typing in one field: `stage-1/title`. */
  readonly step?: string;
  /** What the undo bar says in the panel's language, e.g. `Stage removed: Support`; without it no bar shows. */
  readonly bar?: BarText;
  /** What screen readers hear. */
  readonly say?: string;
  /** What they hear when the edit is undone, e.g. `Support is back`. */
  readonly sayBack?: string;
  /** Called once the edit has been undone. */
  readonly onBack?: () => void;
}

/** A journey under the hands of one person. */
export interface Editing {
  readonly journey: () => Journey;
  /** Makes an edit: a step, unless it changes nothing. Gives null, or why it could not be made. */
  readonly apply: (edit: (journey: Journey) => Edited, notes?: EditNotes) => Problem | null;
  /** Takes the last step back and says so, by the step's own words or by `said`; false when there is none. */
  readonly undo: (said?: string) => boolean;
  /** What the undo bar says; null = no bar. */
  readonly bar: () => BarText | null;
  readonly closeBar: () => void;
  /** Steps by which the form differs from its base. */
  readonly changes: () => number;
  /** What the form began from: the map as it was last drawn or read; null = it was never on the board. */
  readonly base: () => Journey | null;
  /**
   * Takes in a reading: `merged` is the form with what the board brought, `read` the board and the new base. One step
   * of undo, which brings the older base back too: else what hands did meanwhile would look undone by the form. Gives
   * what takes the reading back with all that was done since; it does nothing where that was undone already.
   */
  readonly takeIn: (merged: Journey, read: Journey, notes?: EditNotes) => () => void;
  /** The form as it is now stands on the board. */
  readonly markDrawn: () => void;
  /** What stands on the board now is this, e.g. after a run was taken back; null: nothing, and nothing but the form has it. */
  readonly rebase: (base: Journey | null) => void;
  /** What is typed into fields that add things and is not added yet, by field: it waits here, and in the kept form. */
  readonly typed: () => Readonly<Record<string, string>>;
  readonly type: (field: string, text: string) => void;
  /** Says something to screen readers (politely). */
  readonly say: (message: string) => void;
  readonly newId: IdSource;
  /** Calls `listener` after each change of anything above; gives the function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}

const UNDO_LIMIT = 100;

interface Step {
  readonly before: Journey;
  /** Of a reading alone: the base before it. */
  readonly baseBefore?: Journey | null;
  readonly name: string | undefined;
  readonly sayBack: string | undefined;
  readonly onBack: (() => void) | undefined;
}

/** Opens a journey for editing; `say` speaks to screen readers, `onBoard` is what stands on the board of it. */
export function openEditing(
  opened: Journey,
  say: (message: string) => void,
  onBoard: Journey | null = null,
  typedBefore: Readonly<Record<string, string>> = {},
): Editing {
  let journey = opened;
  let typed = typedBefore;
  let steps: Step[] = [];
  let bar: BarText | null = null;
  let base = onBoard;
  /** The form that has no change: as opened, where the map was never on the board; none where it is there no more. */
  let drawn: Journey | null = opened;
  let changes = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    listeners.forEach((listener) => {
      listener();
    });
  };

  const changeBase = (next: Journey | null) => {
    const stood = base !== null;
    base = next;
    if (next !== null && sameValue(journey, next)) {
      drawn = journey;
      changes = 0;
    } else {
      drawn = next ?? (stood ? null : drawn);
      changes = journey === drawn ? 0 : Math.max(1, changes);
    }
  };
  if (onBoard !== null) changeBase(onBoard);

  const leadBack = (step: Step) => {
    steps = steps.slice(0, -1);
    journey = step.before;
    bar = null;
    if (step.baseBefore === undefined) changes = journey === drawn ? 0 : Math.max(1, changes - 1);
    else changeBase(step.baseBefore);
    step.onBack?.();
  };

  const undo = (said?: string): boolean => {
    const step = steps[steps.length - 1];
    if (step === undefined) return false;
    leadBack(step);
    const message = step.sayBack ?? said;
    if (message !== undefined) say(message);
    tell();
    return true;
  };

  return {
    journey: () => journey,
    apply(edit, notes = {}) {
      const result = edit(journey);
      if (!result.ok) return result.problem;
      if (notes.say !== undefined) say(notes.say);
      if (sameValue(journey, result.journey)) return null;
      const last = notes.step === undefined || changes === 0 ? undefined : steps[steps.length - 1];
      const begun = last?.name === notes.step ? last : undefined;
      if (begun !== undefined && sameValue(begun.before, result.journey)) {
        leadBack(begun); // what was typed was taken back by hand
        tell();
        return null;
      }
      if (begun === undefined) {
        const { step: name, sayBack, onBack } = notes;
        steps = [...steps, { before: journey, name, sayBack, onBack }].slice(-UNDO_LIMIT);
        changes += 1;
      }
      journey = result.journey;
      bar = notes.bar ?? null;
      if (drawn !== null && sameValue(journey, drawn)) changes = 0;
      tell();
      return null;
    },
    undo,
    bar: () => bar,
    closeBar() {
      bar = null;
      tell();
    },
    changes: () => changes,
    base: () => base,
    takeIn(merged, read, notes = {}) {
      const { step: name, sayBack, onBack } = notes;
      const step: Step = { before: journey, baseBefore: base, name, sayBack, onBack };
      steps = [...steps, step].slice(-UNDO_LIMIT);
      if (!sameValue(journey, merged)) journey = merged;
      bar = notes.bar ?? null;
      changeBase(read);
      if (notes.say !== undefined) say(notes.say);
      tell();
      return () => {
        while (steps.includes(step)) undo();
      };
    },
    markDrawn() {
      bar = null; // beside the run's own Undo a second one would say something else
      changeBase(journey);
      tell();
    },
    rebase(next) {
      changeBase(next);
      tell();
    },
    typed: () => typed,
    type(field, text) {
      const { [field]: _, ...others } = typed;
      typed = text === '' ? others : { ...others, [field]: text };
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
