import { useState } from 'preact/hooks';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { ChipField } from '../controls/chip-field.tsx';
import { panelWords } from '../words/panel-words.ts';
import type { Editing } from './editing.ts';
import { fieldSentence } from './field-sentence.ts';
import { listProblem } from './text-problem.ts';
import { useJourney } from './use-journey.ts';

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
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const problem = refusal ?? listProblem(path, chips, { limit, most });
  return (
    <ChipField
      label={label}
      addLabel={addLabel}
      placeholder={words.add}
      removeLabel={words.removeChip}
      chips={chips}
      error={problem === null ? null : fieldSentence(problem, language)}
      onChange={(changed) => {
        const wrong = changed.length > chips.length ? listProblem(path, changed, { limit, most }) : null;
        setRefusal(wrong ?? editing.apply((journey) => write(journey, changed)));
        return wrong === null;
      }}
    />
  );
}
