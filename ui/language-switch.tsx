import { useId } from 'preact/hooks';
import type { BoardLanguage } from '../journey/model/journey.ts';

/** Each language by its own name, so that a reader of either finds it. */
const languages = [
  { value: 'en', name: 'English' },
  { value: 'ru', name: 'Русский' },
] as const;

/** Two languages side by side, one of them chosen. */
export function LanguageSwitch({
  label,
  labelIsVisible,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly labelIsVisible: boolean;
  readonly chosen: BoardLanguage;
  readonly onChoose: (language: BoardLanguage) => void;
}) {
  const id = useId();
  return (
    <div class={labelIsVisible ? 'block' : ''} role="radiogroup" aria-labelledby={id}>
      <span class={labelIsVisible ? 'label' : 'for-readers'} id={id}>
        {label}
      </span>
      <div class="segmented">
        {languages.map(({ value, name }) => (
          <label key={value}>
            <input
              type="radio"
              class="for-readers"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span class="segment" lang={value}>
              {name}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
