import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The frame of every screen: a header that stays, a body that scrolls, a footer of actions that stays. */
export function Frame({
  title,
  line,
  before,
  after,
  tabs,
  footer,
  isWhole = false,
  focusesTitle = false,
  comesBack = false,
  isReadOnly = false,
  children,
}: {
  readonly title: string;
  /** Under the title: where the thing stands. */
  readonly line?: ComponentChildren;
  /** Left of the title: the way back. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
  readonly tabs?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** The body is one picture that does not scroll. */
  readonly isWhole?: boolean;
  /** A screen that came over another one: it slides in and its title takes the focus. */
  readonly focusesTitle?: boolean;
  /** A screen that another one gives way to: it slides in from the other side. */
  readonly comesBack?: boolean;
  /** There may be nothing in the body to go to by Tab: the body itself takes the focus, so that keys scroll it. */
  readonly isReadOnly?: boolean;
  readonly children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focusesTitle) heading.current?.focus({ preventScroll: true });
  }, [focusesTitle]);
  return (
    <div class="frame">
      <header class="head">
        {before}
        <div class="head-words">
          <h1 class="head-title" tabIndex={-1} dir="auto" ref={heading}>
            {title}
          </h1>
          {line !== undefined && <p class="head-line">{line}</p>}
        </div>
        {after}
      </header>
      <main class="main">
        {tabs}
        <div
          class={`body ${isWhole ? 'whole' : ''} ${focusesTitle ? 'enters' : comesBack ? 'comes-back' : ''}`}
          tabIndex={isReadOnly ? 0 : undefined}
        >
          {children}
        </div>
      </main>
      {footer}
    </div>
  );
}

/** Gives the focus to the title of the screen: what has it is about to go. */
export const focusTitle = (panel: Element | null): void => {
  panel?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
};
