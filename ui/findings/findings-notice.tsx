import { Icon } from '../controls/icon.tsx';
import './findings.css';

/** How many findings wait, and the way to them. */
export function FindingsNotice({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <button type="button" class="notice warn findings-notice" onClick={onOpen}>
      <Icon name="warn" />
      <span>{label}</span>
      <Icon name="open" />
    </button>
  );
}
