import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../journey/model/limits.ts';
import { nearestValence, type Feeling } from '../../journey/model/feeling.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { ChipField } from '../controls/chip-field.tsx';
import { FieldError } from '../controls/field-error.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Notice } from '../controls/notice.tsx';
import type { FeelingsWords } from '../words/feelings-words.ts';
import { typedValence, valenceText } from './valence-text.ts';

/** The chosen dot in numbers and words. `draft` is what is being typed into the number field; null = nothing. */
export function DotBox({
  words,
  language,
  title,
  feeling,
  draft,
  disagreement,
  fieldRef,
  onDraft,
  onTyped,
  onPlace,
  onClear,
  typedWord,
  onTypeWord,
  onWords,
}: {
  readonly words: FeelingsWords;
  readonly language: BoardLanguage;
  readonly title: string;
  readonly feeling: Feeling | undefined;
  readonly draft: string | null;
  readonly disagreement: string | null;
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onDraft: (draft: string | null) => void;
  /** The number is finished by Enter or Escape. */
  readonly onTyped: () => void;
  readonly onPlace: (valence: number) => void;
  readonly onClear: () => void;
  /** The word that is typed and not added yet. */
  readonly typedWord: string;
  readonly onTypeWord: (text: string) => void;
  readonly onWords: (list: readonly string[]) => void;
}) {
  const id = useId();
  const [isChecked, setChecked] = useState(false);
  const [wordsError, setWordsError] = useState<string | null>(null);
  const valence = feeling?.valence ?? null;
  const error = isChecked && draft !== null && typedValence(draft) === null ? words.valueError : null;

  const type = (text: string) => {
    setChecked(false);
    onDraft(text);
    const typed = typedValence(text);
    if (typed !== null) onPlace(typed);
  };
  /** What was typed is taken, or stays to be told that it is no number: then gives false. */
  const check = (): boolean => {
    const isFine = draft === null || draft.trim() === '' || typedValence(draft) !== null;
    if (isFine) onDraft(null);
    else setChecked(true);
    return isFine;
  };
  const step = (by: number) => {
    onDraft(null);
    onPlace(nearestValence((valence ?? 0) + by));
  };
  const changeWords = (list: readonly string[]): boolean => {
    const added = list.slice(feeling?.words.length ?? 0);
    if (list.length > LIMITS.feelingWords) {
      setWordsError(words.wordsFull(LIMITS.feelingWords));
      return false;
    }
    if (added.some((word) => [...word].length > LIMITS.feelingWordLength)) {
      setWordsError(words.wordTooLong(LIMITS.feelingWordLength));
      return false;
    }
    setWordsError(null);
    onWords(list);
    return true;
  };
  return (
    <section class="dot-box" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} dir="auto">
        {title}
      </h2>
      <div class="dot-box-row">
        <IconButton icon="minus" label={words.lower} onClick={() => step(-0.1)} className="filled" />
        <input
          class="field dot-value"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-label={words.value}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          ref={fieldRef}
          value={draft ?? (valence === null ? '' : valenceText(valence, language))}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={check}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              if (check()) onTyped();
            } else if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              onDraft(null);
              onTyped();
            } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 0.5 : 0.1));
            }
          }}
        />
        <IconButton icon="plus" label={words.raise} onClick={() => step(0.1)} className="filled" />
        <span class="meta">{words.range}</span>
        <button
          type="button"
          class="button outline dot-gap"
          onClick={feeling === undefined ? () => onPlace(0) : onClear}
        >
          {feeling === undefined ? words.placeDot : words.leaveGap}
        </button>
      </div>
      <FieldError id={`${id}-error`} sentence={error} />
      <ChipField
        label={words.words}
        addLabel={words.addWord}
        placeholder={words.add}
        removeLabel={words.removeWord}
        chips={feeling?.words ?? []}
        typed={typedWord}
        onType={onTypeWord}
        onChange={changeWords}
        error={wordsError}
      />
      {disagreement !== null && <Notice kind="warn" sentences={[disagreement]} />}
    </section>
  );
}
