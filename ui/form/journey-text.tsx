import type { BoardLanguage, Journey } from '../../journey/model/journey.ts';
import type { Edited } from '../../journey/model/edit/edited.ts';
import { TextField, type TextFieldProps } from '../controls/text-field.tsx';
import type { Editing } from './editing.ts';
import { fieldSentence } from './field-sentence.ts';
import { textProblem } from './text-problem.ts';
import { useJourney } from './use-journey.ts';

/** A text of the journey in its field: typing draws this field again and nothing around it. */
export function JourneyText({
  editing,
  language,
  path,
  read,
  write,
  limit,
  isRequired = false,
  emptySentence,
  ...field
}: Omit<TextFieldProps, 'value' | 'onInput' | 'error'> & {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  /** Where the text stands, e.g. `stages.2.title`: for sentences, and one step of undo for each field. */
  readonly path: string;
  readonly read: (journey: Journey) => string;
  readonly write: (journey: Journey, text: string) => Edited;
  readonly limit: number;
  readonly isRequired?: boolean;
  /** Said instead of the common sentence when a required text is missing. */
  readonly emptySentence?: string;
}) {
  const value = useJourney(editing, read);
  const problem = textProblem(path, value, { limit, isRequired });
  const error =
    problem === null
      ? null
      : problem.code === 'empty' && emptySentence !== undefined
        ? emptySentence
        : fieldSentence(problem, language);
  return (
    <TextField
      {...field}
      value={value}
      error={error}
      onInput={(text) => editing.apply((journey) => write(journey, text), { step: path })}
    />
  );
}
