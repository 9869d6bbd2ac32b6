import { useRef } from 'preact/hooks';
import { TABS, type Tab } from '../panel-state.ts';
import type { PanelWords } from '../words/panel-words.ts';

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowLeft: (at) => (at + TABS.length - 1) % TABS.length,
  ArrowRight: (at) => (at + 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** The parts of the map; arrows move and choose. */
export function MapTabs({
  words,
  tab,
  onChoose,
}: {
  readonly words: PanelWords;
  readonly tab: Tab;
  readonly onChoose: (tab: Tab) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey ? undefined : STEPS[event.key]?.(TABS.indexOf(tab));
    const chosen = to === undefined ? undefined : TABS[to];
    if (to === undefined || chosen === undefined) return;
    event.preventDefault();
    onChoose(chosen);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.parts} ref={list} onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          type="button"
          role="tab"
          class="tab"
          id={`tab-${one}`}
          key={one}
          aria-selected={one === tab}
          aria-controls="tab-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {words.tabs[one]}
        </button>
      ))}
    </div>
  );
}
