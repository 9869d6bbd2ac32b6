import { useId, useRef } from 'preact/hooks';
import { FieldError } from './field-error.tsx';
import { Icon } from './icon.tsx';

/**
 * A list of short texts. Enter or comma adds, several lines may be pasted; Backspace in the empty field goes
 * to the last chip, and there removes it.
 */
export function ChipField({
  label,
  addLabel,
  placeholder,
  removeLabel,
  chips,
  typed,
  onType,
  onChange,
  error = null,
}: {
  readonly label: string;
  readonly addLabel: string;
  readonly placeholder: string;
  readonly removeLabel: (chip: string) => string;
  readonly chips: readonly string[];
  /** What is typed and not a chip yet. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Gives false to refuse the new list: what was typed then stays in the field. */
  readonly onChange: (chips: string[]) => boolean;
  readonly error?: string | null;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const add = (text: string) => {
    const added = text
      .split(/[,\n]/)
      .map((chip) => chip.trim())
      .filter((chip) => chip !== '');
    const isAdded = added.length === 0 || onChange([...chips, ...added]);
    onType(isAdded ? '' : text);
  };
  const remove = (at: number) => {
    onChange(chips.filter((_, i) => i !== at));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') {
      event.preventDefault();
      const buttons = list.current?.querySelectorAll('button');
      buttons?.[buttons.length - 1]?.focus();
    }
  };
  return (
    <div class="block" role="group" aria-labelledby={`${id}-label`}>
      <span class="label" id={`${id}-label`}>
        {label}
      </span>
      <div class="field chips" ref={list}>
        {chips.map((chip, i) => (
          <span class="chip" key={`${i}-${chip}`}>
            <span dir="auto">{chip}</span>
            <button
              type="button"
              aria-label={removeLabel(chip)}
              onClick={() => remove(i)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' || event.key === 'Delete') {
                  event.preventDefault();
                  remove(i);
                }
              }}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          class="chip-input"
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={addLabel}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          placeholder={placeholder}
          value={typed}
          ref={field}
          onInput={({ currentTarget: { value } }) => {
            if (value.endsWith(',')) add(value);
            else onType(value);
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text') ?? '';
            if (/[,\n]/.test(text)) {
              event.preventDefault();
              add(typed + text);
            }
          }}
          onBlur={() => add(typed)}
          onKeyDown={onKeyDown}
        />
      </div>
      <FieldError id={`${id}-error`} sentence={error} />
    </div>
  );
}
