import { Icon } from './icon.tsx';

/** What is wrong with the field above; nothing when nothing is. */
export function FieldError({ id, sentence }: { readonly id: string; readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p class="field-error" id={id}>
      <Icon name="warn" /> <span>{sentence}</span>
    </p>
  );
}
