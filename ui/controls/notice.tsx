import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

const ICONS = { info: 'info', warn: 'warn', danger: 'warn', ok: 'check' } as const;

/** An icon, a sentence or more, and links to what can be done about it. */
export function Notice({
  kind,
  sentences,
  children,
}: {
  readonly kind: keyof typeof ICONS;
  readonly sentences: readonly string[];
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`}>
      <Icon name={ICONS[kind]} />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        {children !== undefined && <div class="notice-links">{children}</div>}
      </div>
    </div>
  );
}
