import { useId } from 'preact/hooks';
import type { Ref } from 'preact';
import { LIMITS } from '../../journey/model/limits.ts';
import { countCharacters } from '../../journey/model/text.ts';
import type { PanelWords } from '../words/panel-words.ts';

/** The map's title with a counter of its length; an error stands under the field and keeps what was typed. */
export function TitleField({
  words,
  title,
  showsError,
  fieldRef,
  onInput,
}: {
  readonly words: PanelWords;
  readonly title: string;
  readonly showsError: boolean;
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onInput: (title: string) => void;
}) {
  const id = useId();
  return (
    <div class="block">
      <div class="label-row">
        <label class="label" for={id}>
          {words.mapTitle}
        </label>
        <span class="meta" id={`${id}-count`}>
          {words.amount(countCharacters(title), LIMITS.titleLength)}
        </span>
      </div>
      <input
        id={id}
        ref={fieldRef}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        value={title}
        aria-invalid={showsError}
        aria-describedby={showsError ? `${id}-error ${id}-count` : `${id}-count`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {showsError && (
        <p class="field-error" id={`${id}-error`}>
          <span aria-hidden="true">⚠</span> {words.titleNeeded}
        </p>
      )}
    </div>
  );
}
