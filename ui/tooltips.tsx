/**
 * The words that come up beside a control whose own are cut or not shown (`data-tip`).
 *
 * Problem: the browser's own `title` waits its own time, cannot be closed and never shows for the keyboard.
 * Approach: one element for the whole panel, placed beside whatever is hovered or has the visible focus. It can be
 * hovered itself, and any key closes it; Escape then closes nothing else. Readers have the control's name already.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const DELAY = 600; // ms
const EDGE = 8; // px kept free at the window's edges

interface Tip {
  readonly text: string;
  readonly of: DOMRect;
}

/** Whether a control shows these very words itself: then there is nothing to add. */
const showsInFull = (element: Element, text: string): boolean =>
  Array.from(element.querySelectorAll('span')).some(
    (words) => words.textContent === text && words.clientWidth > 1 && words.scrollWidth <= words.clientWidth,
  );

export function Tooltips() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let owner: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = false;
    const hide = () => {
      clearTimeout(timer);
      owner = null;
      isShown = false;
      setTip(null);
    };
    const plan = (element: Element) => {
      hide();
      owner = element;
      timer = setTimeout(() => {
        const text = element.getAttribute('data-tip') ?? '';
        if (text === '' || !element.isConnected || showsInFull(element, text)) return;
        isShown = true;
        setTip({ text, of: element.getBoundingClientRect() });
      }, DELAY);
    };
    const ownerOf = ({ target }: Event) => (target instanceof Element ? target.closest('[data-tip]') : null);
    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || box.current?.contains(event.target as Node | null)) return; // always a node
      const element = ownerOf(event);
      if (element === null) hide();
      else if (element !== owner) plan(element);
    };
    const onFocusIn = (event: FocusEvent) => {
      const element = ownerOf(event);
      if (element !== null && element.matches(':focus-visible')) plan(element);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isShown && event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      hide();
    };
    const listeners = [
      ['pointerover', onPointerOver],
      ['focusin', onFocusIn],
      ['focusout', hide],
      ['pointerdown', hide],
      ['keydown', onKeyDown],
      ['scroll', hide],
    ] as const;
    // Before everybody else, so that Escape is heard here first.
    for (const [name, hear] of listeners) document.addEventListener(name, hear as EventListener, true); // each hears its own event
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      hide();
      for (const [name, hear] of listeners) document.removeEventListener(name, hear as EventListener, true);
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);

  // Under its control, or over it where there is no room; within the window.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || tip === null) return;
    const { width, height } = element.getBoundingClientRect();
    const left = tip.of.left + tip.of.width / 2 - width / 2;
    const fits = tip.of.bottom + height + EDGE <= window.innerHeight;
    element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
    element.style.top = `${fits ? tip.of.bottom : Math.max(0, tip.of.top - height)}px`;
  }, [tip]);

  return tip === null ? null : (
    <div class="tooltip" aria-hidden="true" ref={box}>
      <span class="tooltip-words" dir="auto">
        {tip.text}
      </span>
    </div>
  );
}
