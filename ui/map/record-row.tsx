import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { FieldError } from '../controls/field-error.tsx';
import { Icon } from '../controls/icon.tsx';
import type { Editing } from '../form/editing.ts';
import { fieldSentence } from '../form/field-sentence.ts';
import { textProblem } from '../form/text-problem.ts';
import { useJourney } from '../form/use-journey.ts';
import type { RecordKind } from '../panel-state.ts';
import { panelWords } from '../words/panel-words.ts';
import { recordEdits } from './record-edits.ts';
import type { useRowDrag } from './use-row-drag.ts';

/** One row: grip, what it is, its name in place, what is to know, the way into its details. */
export function RecordRow({
  editing,
  language,
  kind,
  id,
  place,
  order,
  isLifted,
  isCurrent,
  hintId,
  drag,
  onFocus,
  onBlur,
  onOpen,
  lead,
  aside,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly kind: RecordKind;
  readonly id: string;
  readonly place: number; // from 0
  readonly order: number; // where it shows while a row is in the hand
  readonly isLifted: boolean;
  readonly isCurrent: boolean; // the one row in the tab order
  readonly hintId: string;
  readonly drag: ReturnType<typeof useRowDrag>;
  readonly onFocus: () => void;
  readonly onBlur: () => void; // of the grip
  readonly onOpen: () => void;
  readonly lead: ComponentChildren;
  readonly aside: ComponentChildren;
}) {
  const words = panelWords(language);
  const edits = recordEdits[kind];
  const errorId = useId();
  const nameBefore = useRef('');
  const name = useJourney(
    editing,
    (journey) => edits.all(journey).find((record) => record.id === id)?.name ?? '',
  );
  const path = `${edits.list}.${place}.${edits.nameField}`;
  const problem = textProblem(path, name, { limit: edits.nameLimit, isRequired: true });
  const rename = (text: string) =>
    editing.apply((journey) => edits.rename(journey, id, text), { step: `${id}/${edits.nameField}` });
  const say = words.rows[kind];
  const tabIndex = isCurrent ? 0 : -1;

  return (
    <li class={`row ${isLifted ? 'lifted' : ''}`} data-row={id} style={{ order }} onFocusCapture={onFocus}>
      <div class="row-line">
        <button
          type="button"
          class="icon-button small row-grip"
          data-column="grip"
          tabIndex={tabIndex}
          aria-label={say.move(place + 1, name)}
          aria-describedby={hintId}
          aria-pressed={isLifted}
          onPointerDown={(event) => drag.onPointerDown(event, id, place)}
          onPointerMove={drag.onPointerMove}
          onPointerUp={drag.onPointerUp}
          onPointerCancel={drag.onPointerCancel}
          onBlur={onBlur}
        >
          <Icon name="grip" />
        </button>
        <span class="row-lead">{lead}</span>
        <input
          class="row-name"
          type="text"
          dir="auto"
          autocomplete="off"
          data-column="name"
          tabIndex={tabIndex}
          aria-label={say.name(place + 1)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : errorId}
          value={name}
          onFocus={() => {
            nameBefore.current = name;
          }}
          onInput={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              rename(nameBefore.current);
            } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
              nameBefore.current = name;
              event.currentTarget.setSelectionRange(name.length, name.length);
            }
          }}
        />
        <span class="row-aside meta">{aside}</span>
        <button
          type="button"
          class="icon-button small"
          data-column="open"
          tabIndex={tabIndex}
          aria-label={say.open(place + 1, name)}
          data-tip={say.open(place + 1, name)}
          onClick={onOpen}
        >
          <Icon name="open" />
        </button>
      </div>
      <FieldError id={errorId} sentence={problem && fieldSentence(problem, language)} />
    </li>
  );
}
