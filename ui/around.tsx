import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { RestProps } from './app.tsx';
import { LiveRegion } from './live-region.tsx';
import { isTask } from './map/task-screen.tsx';
import type { PanelState, Task } from './panel-state.ts';
import { PreviewScreen } from './preview/preview-screen.tsx';
import { Tooltips } from './tooltips.tsx';
import { useIsWide } from './use-is-wide.ts';
import { usePanelKeys } from './use-panel-keys.ts';
import { WindowGrip } from './window-grip.tsx';
import { announcement } from './words/announcement.ts';
import { panelWords } from './words/panel-words.ts';

/** What stands beside whatever screen there is: the preview's pane, the grip, tooltips, live regions; keys and the focus. */
export function Around({ state, store, session, panel }: RestProps) {
  const isWide = useIsWide();
  const { language, editor, map, barred, run, showsSettings, refusals } = state;
  const words = panelWords(language);
  const { status, alert } = announcement(words, state);
  useFocusOnNewScreen(panel.current, state);
  usePanelKeys({ state, store, session, panel });
  // With the drawing that shows the field, and not a moment later: by then a person may be somewhere else.
  useLayoutEffect(() => {
    if (refusals > 0) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const shown = run === null && !showsSettings ? ((map ?? barred)?.editing ?? null) : null;
  return (
    <>
      {shown !== null && isWide && (
        <aside class="pane" aria-label={words.preview}>
          <PreviewScreen editing={shown} language={language} editor={editor} />
        </aside>
      )}
      <WindowGrip label={words.resize} onResize={session.resize} />
      <Tooltips />
      <LiveRegion kind="status" message={status} />
      <LiveRegion kind="alert" message={alert} />
    </>
  );
}

/** Another screen in place of the one that held the focus: its title takes it, after a run the button that began it. */
function useFocusOnNewScreen(
  panel: HTMLElement | null,
  { map, barred, opening, run, showsSettings }: PanelState,
): void {
  const place = map !== null ? 'map' : barred !== null ? 'barred' : opening !== null ? 'opening' : 'start';
  const screen = run !== null ? run.kind : showsSettings ? 'settings' : place;
  const before = useRef(screen);
  const lastTask = useRef<Task | null>(null); // of the run that ended
  useEffect(() => {
    const came = before.current;
    before.current = screen;
    const task = lastTask.current;
    lastTask.current = run?.task ?? null;
    if (came === screen || panel === null) return;
    if (screen === 'map' && isTask(map?.over ?? null)) return; // its own title, or button, has the focus
    const button =
      screen === 'map' && (came === 'running' || came === 'stopped')
        ? task === 'tidy'
          ? '.tidy'
          : task === 'read'
            ? '.read-board'
            : '.create'
        : came === 'settings'
          ? '.head .icon-button:last-child, .head .menu-anchor button'
          : null;
    const target = button === null ? null : panel.querySelector<HTMLElement>(button);
    if (screen === place) (target ?? panel.querySelector<HTMLElement>('h1'))?.focus();
  }, [screen, run?.task]);
}
