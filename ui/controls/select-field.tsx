import { useId } from 'preact/hooks';

/** One of a list, in the host system's own list box. */
export function SelectField<Value extends string>({
  label,
  accessibleName,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  /** Where it says more than the label, e.g. `Colour: Blue`. */
  readonly accessibleName?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div class="block">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field select"
        aria-label={accessibleName}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
