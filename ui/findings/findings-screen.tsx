import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Icon } from '../controls/icon.tsx';
import { Frame } from '../frame.tsx';
import type { PanelWords } from '../words/panel-words.ts';
import { FindingRow } from './finding-row.tsx';
import './findings.css';
import { openCount, type Told } from './told.ts';

/** What the last reading told, one after another; what was handled folds away. */
export function FindingsScreen({
  words,
  language,
  told,
  at,
  notice,
  footer,
  onZoom,
  canUseMine,
  onPut,
  onLeave,
  onMine,
  onBack,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly told: readonly Told[];
  /** Key of the finding whose place was being chosen: its button has the focus again. */
  readonly at: string | null;
  /** How the last run ended, when it began here. */
  readonly notice: ComponentChildren;
  readonly footer: ComponentChildren;
  readonly onZoom: (node: string) => void;
  readonly canUseMine: (conflict: Conflict) => boolean;
  readonly onPut: (key: string) => void;
  readonly onLeave: (key: string) => void;
  readonly onMine: (key: string) => void;
  readonly onBack: () => void;
}) {
  const { living } = words;
  const [isFoldOpen, setFoldOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  const waiting = told.filter(({ isHandled }) => !isHandled);
  const handled = told.filter(({ isHandled }) => isHandled);
  useLayoutEffect(() => {
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].find(
      ({ dataset }) => dataset['finding'] === at,
    );
    row?.querySelector<HTMLElement>('.put')?.focus();
  }, []);
  // The button that was pressed is gone with its finding: the next finding's takes the focus, else the fold.
  useLayoutEffect(() => {
    if (next.current === null || list.current === null) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-finding]')];
    const row = rows.find(({ dataset }) => dataset['finding'] === next.current);
    next.current = null;
    (row ?? list.current).querySelector<HTMLElement>('button')?.focus();
  }, [waiting.length]);
  const handle = (act: (key: string) => void) => (key: string) => {
    const at = waiting.findIndex((one) => one.key === key);
    next.current = (waiting[at + 1] ?? waiting[at - 1])?.key ?? '';
    act(key);
  };
  const rowOf = (one: Told) => (
    <FindingRow
      key={one.key}
      words={words}
      language={language}
      told={one}
      canUseMine={canUseMine}
      onZoom={onZoom}
      onPut={onPut}
      onLeave={handle(onLeave)}
      onMine={handle(onMine)}
    />
  );
  return (
    <Frame
      title={living.findings}
      line={living.findingsLine(openCount(told))}
      focusesTitle
      before={<IconButton icon="back" label={words.back} onClick={onBack} />}
      footer={footer}
    >
      {notice}
      <div class="tab-panel" ref={list}>
        {waiting.length === 0 ? <p>{living.noFindings}</p> : <ul class="findings">{waiting.map(rowOf)}</ul>}
        {handled.length > 0 && (
          <>
            <button
              type="button"
              class="button small handled-fold"
              aria-expanded={isFoldOpen}
              onClick={() => setFoldOpen(!isFoldOpen)}
            >
              <Icon name="down" />
              {living.handled(handled.length)}
            </button>
            {isFoldOpen && <ul class="findings">{handled.map(rowOf)}</ul>}
          </>
        )}
      </div>
    </Frame>
  );
}
