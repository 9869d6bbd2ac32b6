import { useState } from 'preact/hooks';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { chipsSaid } from '../controls/chip-change.ts';
import { ChipField } from '../controls/chip-field.tsx';
import { panelWords } from '../words/panel-words.ts';
import type { Editing } from './editing.ts';
import { fieldSentence } from './field-sentence.ts';
import { listProblem } from './text-problem.ts';
import { useEditing, useJourney } from './use-journey.ts';

/** A list of short texts of the journey. A chip that would not fit is refused with a sentence and stays typed. */
export function JourneyChips({
  editing,
  language,
  path,
  label,
  addLabel,
  read,
  write,
  limit,
  most,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly path: string;
  readonly label: string;
  readonly addLabel: string;
  readonly read: (journey: Journey) => readonly string[];
  readonly write: (journey: Journey, chips: string[]) => Edited;
  readonly limit: number; // characters of a chip
  readonly most: number; // chips
}) {
  const words = panelWords(language);
  const chips = useJourney(editing, read);
  const typed = useEditing(editing, () => editing.typed()[path] ?? '');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const problem = refusal ?? listProblem(path, chips, { limit, most });
  return (
    <ChipField
      label={label}
      addLabel={addLabel}
      placeholder={words.add}
      removeLabel={words.removeChip}
      chips={chips}
      typed={typed}
      onType={(text) => editing.type(path, text)}
      error={problem === null ? null : fieldSentence(problem, language)}
      onChange={(changed) => {
        const wrong = changed.length > chips.length ? listProblem(path, changed, { limit, most }) : null;
        setRefusal(
          wrong ??
            editing.apply((journey) => write(journey, changed), { say: chipsSaid(words, chips, changed) }),
        );
        return wrong === null;
      }}
    />
  );
}
