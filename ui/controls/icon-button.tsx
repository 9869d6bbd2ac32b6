import type { Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A button of one icon; `label` is its accessible name and its tooltip. `isSmall` is for rows: 24 instead of 28. */
export function IconButton({
  icon,
  label,
  onClick,
  isSmall = false,
  isDisabled = false,
  className = '',
  tabIndex,
  describedBy,
  buttonRef,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly isSmall?: boolean;
  /** Still reachable, so that the focus is not lost when it becomes so. */
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly describedBy?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      type="button"
      class={`icon-button ${isSmall ? 'small' : ''} ${className}`}
      aria-label={label}
      data-tip={label}
      aria-disabled={isDisabled || undefined}
      aria-describedby={describedBy}
      tabIndex={tabIndex}
      ref={buttonRef ?? null}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
