import { useId } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Conflict } from '../../journey/reconcile/merge-conflict.ts';
import { Icon } from '../controls/icon.tsx';
import { singly } from '../controls/singly.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { canBePut, needsYou, type Told } from './told.ts';
import { toldQuote, toldSentence } from './told-sentence.ts';

/** One finding: a sentence, a quote, and what can be done about it. */
export function FindingRow({
  words,
  language,
  told,
  canUseMine,
  onZoom,
  onPut,
  onLeave,
  onMine,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly told: Told;
  readonly canUseMine: (conflict: Conflict) => boolean;
  readonly onZoom: (node: string) => void;
  readonly onPut: (key: string) => void;
  readonly onLeave: (key: string) => void;
  readonly onMine: (key: string) => void;
}) {
  const id = useId();
  const { living } = words;
  const quote = toldQuote(words, told);
  const node = told.about === 'board' ? told.finding.node : null;
  const isUrgent = needsYou(told);
  const button = (
    label: string,
    onClick: () => void,
    { icon, name = '' }: { icon?: 'target'; name?: string } = {},
  ) => (
    <button
      type="button"
      class={`button small outline ${name}`}
      aria-describedby={id}
      onClick={singly(onClick)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {label}
    </button>
  );
  return (
    <li class="finding" data-finding={told.key}>
      <Icon name={isUrgent ? 'warn' : 'info'} />
      <div class="finding-words">
        <p id={id} dir="auto">
          <span class="for-readers">{isUrgent ? living.needsYou : living.told} </span>
          {toldSentence(words, language, told)}
        </p>
        {quote !== '' && (
          <p class="finding-quote" dir="auto">
            {quote}
          </p>
        )}
        {!told.isHandled && (
          <div class="button-row">
            {told.about === 'conflict' &&
              canUseMine(told.conflict) &&
              button(living.useMine, () => onMine(told.key))}
            {node !== null && button(living.zoomTo, () => onZoom(node), { icon: 'target' })}
            {canBePut(told) && button(living.putInto, () => onPut(told.key), { name: 'put' })}
            {button(living.leaveIt, () => onLeave(told.key))}
          </div>
        )}
      </div>
    </li>
  );
}
