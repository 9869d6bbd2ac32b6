import type { Journey } from '../../journey/model/journey.ts';
import type { Editing } from '../form/editing.ts';
import type { RecordKind } from '../panel-state.ts';
import { panelWords, type PanelWords } from '../words/panel-words.ts';
import { recordEdits } from './record-edits.ts';

/** Takes a record away and says in the undo bar what went with it; gives, and says, why not where it cannot go. */
export function removeRecord(
  editing: Editing,
  words: PanelWords,
  kind: RecordKind,
  id: string,
): string | null {
  const { all, remove } = recordEdits[kind];
  const journey = editing.journey();
  const name = all(journey).find((record) => record.id === id)?.name ?? '';
  const problem = editing.apply((now) => remove(now, id), {
    bar: (language) => barText(journey, panelWords(language), kind, id, name),
    say: words.removedSay(name),
    sayBack: words.isBack(name),
  });
  if (problem === null) return null;
  // Of its own refusals the model speaks as of a file; here there is one reason for each.
  const refusal = problem.code === 'emotionsLanes' ? words.keepsEmotions : words.keepsOne[kind];
  editing.say(refusal);
  return refusal;
}

function barText(journey: Journey, words: PanelWords, kind: RecordKind, id: string, name: string): string {
  const removed = words.rows[kind].removed(name);
  if (kind === 'participant') {
    const feelings = journey.feelings.filter(
      ({ participantId, valence }) => participantId === id && valence !== null,
    ).length;
    return feelings > 0 ? words.itsFeelings(removed, feelings) : removed;
  }
  const notes = journey.notes.filter((note) => (kind === 'lane' ? note.laneId : note.stageId) === id).length;
  return notes > 0 ? words.itsNotes(removed, notes) : removed;
}
