import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** A part of the form that folds away under its heading; `aside` (the Add button) stays in the heading's row. */
export function Section({
  title,
  count,
  isOpen,
  onToggle,
  aside,
  children,
}: {
  readonly title: string;
  readonly count?: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2>
          <button type="button" aria-expanded={isOpen} aria-controls={`${id}-body`} onClick={onToggle}>
            <Icon name="down" />
            <span id={`${id}-title`}>{title}</span>
          </button>
        </h2>
        {count !== undefined && <span class="meta">{count}</span>}
        <span class="section-aside">{aside}</span>
      </div>
      <div class="section-body" id={`${id}-body`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
