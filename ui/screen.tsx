import type { ComponentChildren, Ref } from 'preact';

/** The frame of every screen: a header that stays, a body that scrolls, a footer of actions that stays. */
export function Screen({
  title,
  titleRef,
  aside,
  actionsLabel,
  actions,
  children,
}: {
  readonly title: string;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly aside?: ComponentChildren;
  readonly actionsLabel: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <header class="head">
        <h1 class="head-title" tabIndex={-1} ref={titleRef ?? null}>
          {title}
        </h1>
        {aside}
      </header>
      <main class="body">{children}</main>
      {actions && (
        <section class="actions" aria-label={actionsLabel}>
          {actions}
        </section>
      )}
    </>
  );
}
