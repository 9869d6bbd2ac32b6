import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { canUseMine } from '../../journey/reconcile/merge-use-mine.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Icon } from '../controls/icon.tsx';
import { Notice } from '../controls/notice.tsx';
import { conflictSentence } from '../findings/told-sentence.ts';
import { Frame } from '../frame.tsx';
import type { UpdatePlan } from './update-plan.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { CountRow } from './count-row.tsx';
import {
  countsLine,
  hasNothingToDo,
  isAcrossLeftToTidy,
  isTextSafe,
  keptTitleLine,
  parkingLines,
  planLines,
} from './plan-lines.ts';

const ROWS = ['added', 'changed', 'removed'] as const;

/** What an update would do to the board; nothing is done before Apply (M4). */
export function PlanScreen({
  words,
  language,
  title,
  plan,
  isWaiting,
  onApply,
  onMine,
  onCancel,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly title: string; // of the map
  readonly plan: UpdatePlan;
  readonly isWaiting: boolean;
  readonly onApply: () => void;
  readonly onMine: (conflict: Conflict) => void;
  readonly onCancel: () => void;
}) {
  const { living } = words;
  const apply = useRef<HTMLButtonElement>(null);
  // A new plan in place of a stale one: the person was on Apply, and stays there.
  useLayoutEffect(() => {
    if (plan.isStale) apply.current?.focus();
  }, [plan.mark]);
  const { summary, merged } = plan;
  const conflicts = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null); // place of the conflict whose button is gone with it
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const buttons = [...(conflicts.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
    const next = buttons[pressed.current] ?? buttons.at(-1);
    pressed.current = null;
    (next ?? apply.current)?.focus();
  }, [merged.conflicts.length]);
  const isEmpty = hasNothingToDo(plan);
  const { untouched, keptTitles } = summary;
  return (
    <Frame
      title={words.updateMap}
      line={title}
      focusesTitle
      before={<IconButton icon="back" label={words.back} onClick={onCancel} />}
      footer={
        <section class="actions" aria-label={words.boardActions}>
          {isEmpty ? (
            <button type="button" class="button outline" ref={apply} onClick={onCancel}>
              {living.backToMap}
            </button>
          ) : (
            <>
              <p class="footer-line">{living.oneUndo}</p>
              <button type="button" class="button outline" onClick={onCancel}>
                {words.cancel}
              </button>
              <button
                type="button"
                class="button primary"
                ref={apply}
                aria-disabled={isWaiting}
                onClick={isWaiting ? undefined : onApply}
              >
                {living.apply}
              </button>
            </>
          )}
        </section>
      }
    >
      {plan.isStale && <Notice kind="info" sentences={[living.newPlan]} />}
      {isEmpty ? (
        <div class="middle centred">
          <Icon name="check" />
          <h2 class="middle-title">{living.upToDate}</h2>
          <p>{living.nothingToChange}</p>
        </div>
      ) : (
        <div class="count-rows">
          {ROWS.filter((row) => summary[row].length > 0).map((row) => (
            <CountRow
              key={row}
              words={words}
              count={summary[row].length}
              name={living.planRows[row](summary[row].length)}
              line={countsLine(words, summary[row])}
              showLabel={living.showRow[row]}
              lines={planLines(words, language, summary[row])}
            >
              {row === 'changed' && isAcrossLeftToTidy(plan) && <p class="meta">{living.acrossWaits}</p>}
              {row === 'removed' &&
                parkingLines(words, plan).map((line) => (
                  <p class="meta" key={line} dir="auto">
                    {line}
                  </p>
                ))}
            </CountRow>
          ))}
          {plan.drift > 0 && <p class="meta">{living.drift}</p>}
          <CountRow
            words={words}
            count={untouched}
            name={living.planRows.untouched(untouched)}
            line={isTextSafe(plan) ? living.teamIsSafe : ''}
            isSafe
          />
        </div>
      )}
      {keptTitles.length > 0 && (
        <ShownNotice words={words} sentence={living.keptByHand(keptTitles.length)}>
          {keptTitles.map((title) => (
            <li key={`${title.kind}/${title.id}`} dir="auto">
              {keptTitleLine(words, title)}
            </li>
          ))}
        </ShownNotice>
      )}
      {merged.conflicts.length > 0 && (
        <div ref={conflicts}>
          <ShownNotice words={words} sentence={living.bothKept(merged.conflicts.length)}>
            {merged.conflicts.map((conflict, place) => (
              <li key={conflict.path}>
                <p id={`conflict-${conflict.path}`} dir="auto">
                  {conflictSentence(words, language, conflict)}
                </p>
                {canUseMine(merged.journey, conflict) && (
                  <button
                    type="button"
                    class="button small outline"
                    aria-describedby={`conflict-${conflict.path}`}
                    onClick={() => {
                      pressed.current = place;
                      onMine(conflict);
                    }}
                  >
                    {living.useMine}
                  </button>
                )}
              </li>
            ))}
          </ShownNotice>
        </div>
      )}
    </Frame>
  );
}

/** A sentence whose list opens under it. */
function ShownNotice({
  words,
  sentence,
  children,
}: {
  readonly words: PanelWords;
  readonly sentence: string;
  readonly children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Notice kind="info" sentences={[sentence]}>
      <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.living.show}
      </button>
      {isOpen && <ul class="notice-list">{children}</ul>}
    </Notice>
  );
}
