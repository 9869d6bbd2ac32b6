import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../controls/icon.tsx';
import type { PanelWords } from '../words/panel-words.ts';
import './plan.css';

/** More lines than this are counted and not shown: a list of 2,000 notes helps nobody. */
const MOST_LINES = 100;

/** A count, what it counts, and the list of it, which opens in place. */
export function CountRow({
  words,
  count,
  name,
  line,
  showLabel,
  lines = [],
  isSafe = false,
  children,
}: {
  readonly words: PanelWords;
  readonly count: number;
  readonly name: string;
  /** Under the name, e.g. `10 notes, 1 stage`. */
  readonly line?: string;
  /** Name of the button that opens the list; needed where there are `lines`. */
  readonly showLabel?: string;
  readonly lines?: readonly string[];
  /** The row of what stays as it is. */
  readonly isSafe?: boolean;
  readonly children?: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class={`count-row ${isSafe ? 'safe' : ''}`}>
      <div class="count-head">
        <strong class="count-number">{count}</strong>
        <div class="count-words">
          <p>{name}</p>
          {line !== undefined && line !== '' && (
            <p class="meta" dir="auto">
              {line}
            </p>
          )}
          {children}
        </div>
        {isSafe && <Icon name="shield" />}
        {lines.length > 0 && (
          <button
            type="button"
            class="icon-button count-open"
            aria-label={showLabel}
            data-tip={showLabel}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'up' : 'down'} />
          </button>
        )}
      </div>
      {isOpen && (
        <ul class="count-list" id={id}>
          {lines.slice(0, MOST_LINES).map((text, at) => (
            <li key={at} dir="auto">
              {text}
            </li>
          ))}
          {lines.length > MOST_LINES && <li>{words.living.more(lines.length - MOST_LINES)}</li>}
        </ul>
      )}
    </div>
  );
}
