import { useState } from 'preact/hooks';
import type { Edited } from '../../journey/model/edit/edited.ts';
import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import { RANGES } from '../../journey/model/limits.ts';
import type { Problem } from '../../journey/model/problem.ts';
import { TextField } from '../controls/text-field.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { useJourney } from '../form/use-journey.ts';
import { panelWords } from '../words/panel-words.ts';

/** A typed number, with comma or point; null when nothing is typed, NaN when it is none. */
const parsed = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.').replace('%', ''));

/** Per cent, typed; what is no number stays in the field with its sentence. */
export function Probability({
  editing,
  language,
  path,
  read,
  write,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly path: string;
  readonly read: (journey: Journey) => number | null;
  readonly write: (journey: Journey, probability: number | null) => Edited;
}) {
  const words = panelWords(language);
  const value = useJourney(editing, read);
  const [typed, setTyped] = useState('');
  const number = parsed(typed);
  const isTyped = Number.isNaN(number) ? value === null : number === value;
  const text = isTyped ? typed : value === null ? '' : String(value);
  const { minimum, maximum } = RANGES.probability;
  const shown = parsed(text);
  const problem: Problem | null =
    shown === null || (shown >= minimum && shown <= maximum)
      ? null
      : Number.isNaN(shown)
        ? { path, code: 'wrongType', expected: 'number', value: text }
        : { path, code: 'outOfRange', minimum, maximum, value: String(shown) };
  return (
    <TextField
      label={words.probability}
      value={text}
      inputMode="decimal"
      error={problem && fieldSentence(problem, language)}
      onInput={(input) => {
        setTyped(input);
        const wanted = parsed(input);
        editing.apply((journey) => write(journey, Number.isNaN(wanted) ? null : wanted), { step: path });
      }}
    />
  );
}
