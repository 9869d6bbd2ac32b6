import { useId } from 'preact/hooks';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly line: string;
}

/** Radio buttons with a title and a line each, one below the other. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div class="block" role="radiogroup" aria-labelledby={id}>
      <h2 class="label" id={id}>
        {label}
      </h2>
      <div class="choices">
        {choices.map(({ value, title, line }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={`${id}-${value}-line`}
              onChange={() => onChoose(value)}
            />
            <span class="choice-words">
              <span class="choice-title" id={`${id}-${value}`}>
                {title}
              </span>
              <span class="choice-line" id={`${id}-${value}-line`}>
                {line}
              </span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
