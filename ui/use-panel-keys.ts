import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RestProps } from './app.tsx';
import { createOrLead } from './map/create-or-lead.ts';
import { isTask } from './map/task-screen.tsx';
import { undoWithFocus } from './map/undo-bar.tsx';
import { panelWords } from './words/panel-words.ts';

/** Nobody has seen a plan that came later than this before a key. */
const LOOK = 500; // ms

/** The keys that mean the same wherever the focus is: Create, Undo, Back, the next record. */
export function usePanelKeys({
  state,
  store,
  session,
  panel,
}: Pick<RestProps, 'state' | 'store' | 'session' | 'panel'>): void {
  const { language, map, run } = state;
  const back = () => {
    if (state.showsSettings) store.dispatch({ do: 'showSettings', isShown: false });
    // The button before the title knows where it leads and what takes the focus; Start has none.
    else if (map?.over || map === null)
      panel.current?.querySelector<HTMLElement>('.head > .icon-button:first-child')?.click();
  };
  const task = map !== null && !state.showsSettings && isTask(map.over) ? map.over : null;
  const plan = task?.kind === 'plan' ? map?.living.plan?.mark : undefined;
  const planSince = useRef(0);
  useLayoutEffect(() => {
    planSince.current = performance.now();
  }, [plan]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (run !== null || event.defaultPrevented) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const act = (what: () => void) => {
      event.preventDefault();
      what();
    };
    const isUnseen = plan !== undefined && performance.now() - planSince.current < LOOK;
    const filled = () => panel.current?.querySelector<HTMLElement>('.actions .primary')?.click();
    // Held, or pressed twice at once: that was meant for what was there before.
    if (isCommand && event.key === 'Enter' && (event.repeat || isUnseen)) act(() => undefined);
    else if (isCommand && event.key === 'Enter' && task !== null) act(filled);
    else if (isCommand && event.key === 'Enter' && map !== null && !state.showsSettings)
      act(() => createOrLead(store, session));
    else if (isCommand && event.code === 'KeyZ' && !event.shiftKey && !isText(event.target)) {
      // A plan and a picker are no place to change the form from behind.
      if (task === null || task.kind === 'findings')
        act(() => {
          if (map !== null) undoWithFocus(panelWords(language), map.editing, panel.current);
        });
      else if (task.kind === 'read') act(session.board.undoReading);
    } else if (event.key === 'Escape' && !isText(event.target)) act(back);
    else if (event.altKey && event.key === 'ArrowLeft') act(back);
    else if (event.altKey && /^Page(Up|Down)$/.test(event.key) && map?.over?.kind === 'detail') {
      const [previous, next] =
        panel.current?.querySelectorAll<HTMLElement>('.head > .icon-button ~ .icon-button') ?? [];
      act(() => (event.key === 'PageUp' ? previous : next)?.click());
    }
  };
  // On the document: after a click beside the controls the focus is on its body, and keys still mean the panel.
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

/** Whether keys mean typing there. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === 'text');
