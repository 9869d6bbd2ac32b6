import { useId } from 'preact/hooks';

/** A few choices side by side, one of them chosen; wraps to rows where they do not fit. */
export function Segmented<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value | null;
  /** `label` is the accessible name where the visible one is a sign; `lang` where it is of another language. */
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly label?: string;
    readonly lang?: string;
  }[];
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div class="block" role="radiogroup" aria-labelledby={id}>
      <span class={isLabelHidden ? 'for-readers' : 'label'} id={id}>
        {label}
      </span>
      <div class="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              class="for-readers"
              name={id}
              value={option.value}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span class="segment" lang={option.lang}>
              {option.name}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
