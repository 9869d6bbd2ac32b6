import { useId } from 'preact/hooks';
import type { Ref } from 'preact';
import { FieldError } from './field-error.tsx';

export interface TextFieldProps {
  readonly label: string;
  /** The label is for readers only: it stands beside the field in another way. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** One sentence under the field; what was typed stays. */
  readonly error?: string | null;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Grows with its text from this many lines; without it the field is one line. */
  readonly lines?: number;
  readonly inputMode?: 'decimal' | 'text';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Of the one-line field. */
  readonly fieldRef?: Ref<HTMLInputElement>;
  /** Of the field of several lines. */
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** A labelled text, one line or several, with its hint and its error. */
export function TextField({
  label,
  isLabelHidden = false,
  value,
  onInput,
  error = null,
  hint,
  placeholder,
  lines,
  inputMode,
  onKeyDown,
  fieldRef,
  areaRef,
}: TextFieldProps) {
  const id = useId();
  const described = [error !== null && `${id}-error`, hint !== undefined && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const shared = {
    id,
    class: 'field',
    dir: 'auto' as const,
    value,
    placeholder,
    'aria-invalid': error !== null,
    'aria-describedby': described || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
    onKeyDown,
  };
  return (
    <div class="block">
      <label class={isLabelHidden ? 'for-readers' : 'label'} for={id}>
        {label}
      </label>
      {lines === undefined ? (
        <input type="text" autocomplete="off" inputMode={inputMode} ref={fieldRef ?? null} {...shared} />
      ) : (
        <textarea rows={lines} ref={areaRef ?? null} {...shared} />
      )}
      {hint !== undefined && (
        <p class="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} sentence={error} />
    </div>
  );
}
