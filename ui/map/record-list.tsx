import type { FunctionComponent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import { FieldError } from '../controls/field-error.tsx';
import type { Editing } from '../form/editing.ts';
import { isSameList, useJourney } from '../form/use-journey.ts';
import type { RecordKind } from '../panel-state.ts';
import { panelWords } from '../words/panel-words.ts';
import { recordEdits } from './record-edits.ts';
import { RecordRow } from './record-row.tsx';
import { removeRecord } from './remove-record.ts';
import { shownPlace, useRowDrag, type Lifted } from './use-row-drag.ts';

/** What stands before the name of a row, and after it. */
export interface RowPartProps {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly id: string;
  readonly place: number; // from 0
}

/** The cells of a row that take the focus. */
export type Column = 'grip' | 'name' | 'open';

/** Puts the focus into a row; a name is selected for typing. */
export function focusRow(list: HTMLElement | null, id: string, column: Column): void {
  const cell = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-column="${column}"]`);
  cell?.focus();
  cell?.scrollIntoView({ block: 'nearest' });
  if (cell instanceof HTMLInputElement) cell.select();
}

/**
 * A list of named records: renamed in place, moved by grip or keys, removed by Delete on the grip.
 *
 * One row is in the tab order at a time; arrows go to the others. The row in the hand keeps its place in the
 * document until it is put down, so that pointer and focus stay with it; what shows is `order`.
 */
export function RecordList({
  editing,
  language,
  kind,
  lead: Lead,
  aside: Aside,
  newest,
  onOpen,
  onLastGone,
}: {
  readonly editing: Editing;
  readonly language: BoardLanguage;
  readonly kind: RecordKind;
  readonly lead: FunctionComponent<RowPartProps>;
  readonly aside: FunctionComponent<RowPartProps>;
  /** The record just added: its name is selected for typing. */
  readonly newest: string | null;
  readonly onOpen: (id: string) => void;
  /** Nothing is left to take the focus. */
  readonly onLastGone: () => void;
}) {
  const words = panelWords(language);
  const edits = recordEdits[kind];
  const ids = useJourney(editing, (journey) => edits.all(journey).map(({ id }) => id), isSameList);
  const hintId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const wanted = useRef<{ readonly id: string; readonly column: Column } | null>(null);

  useLayoutEffect(() => {
    if (newest !== null) focusRow(list.current, newest, 'name');
  }, [newest]);
  useLayoutEffect(() => {
    const focus = wanted.current;
    wanted.current = null;
    if (focus !== null) focusRow(list.current, focus.id, focus.column);
  }, [ids]);

  const listed = ids.join();
  useLayoutEffect(() => setRefusal(null), [listed]);

  const nameOf = (id: string) => edits.all(editing.journey()).find((record) => record.id === id)?.name ?? '';
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

  const move = (id: string, to: number, column: Column) => {
    setLifted(null);
    if (to < 0 || to >= ids.length || to === ids.indexOf(id)) return;
    wanted.current = { id, column };
    editing.apply((journey) => edits.move(journey, id, to), {
      say: words.moved(nameOf(id), to + 1, ids.length),
    });
  };
  const remove = (id: string) => {
    const at = ids.indexOf(id);
    const next = ids[at + 1] ?? ids[at - 1];
    wanted.current = next === undefined ? null : { id: next, column: 'name' };
    const why = removeRecord(editing, words, kind, id);
    setRefusal(why);
    if (why === null && next === undefined) onLastGone();
    if (why !== null) wanted.current = null;
  };
  const carry = (row: Lifted, to: number) => {
    if (to < 0 || to >= ids.length) return;
    setLifted({ ...row, to });
    editing.say(words.moved(nameOf(row.id), to + 1, ids.length));
  };
  const drag = useRowDrag(lifted, setLifted, rows, ({ id, to }) => move(id, to, 'grip'));

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const column = target?.dataset['column'] as Column | undefined; // written by RecordRow alone
    if (id === undefined || column === undefined) return;
    const at = ids.indexOf(id);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const act = (what: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      what();
    };
    if (step !== 0 && event.altKey) act(() => move(id, at + step, column));
    else if (step !== 0 && isPlain && lifted !== null) act(() => carry(lifted, lifted.to + step));
    else if (step !== 0 && isPlain) {
      const next = ids[at + step];
      act(() => {
        if (next !== undefined) focusRow(list.current, next, column);
      });
    } else if (event.key === 'F2') act(() => focusRow(list.current, id, 'name'));
    else if (column !== 'grip') return;
    else if (event.key === ' ' && lifted === null) {
      act(() => {
        setLifted({ id, from: at, to: at });
        editing.say(words.lifted(nameOf(id), at + 1, ids.length));
      });
    } else if (event.key === ' ' && lifted !== null) act(() => move(id, lifted.to, 'grip'));
    else if (event.key === 'Escape' && lifted !== null) {
      act(() => {
        setLifted(null);
        editing.say(words.putBack(nameOf(id)));
      });
    } else if (event.key === 'Delete') act(() => remove(id));
  };

  return (
    <div class="rows-box">
      <ul class="rows" ref={list} onKeyDown={onKeyDown}>
        {ids.map((id, place) => (
          <RecordRow
            key={id}
            editing={editing}
            language={language}
            kind={kind}
            id={id}
            place={place}
            order={shownPlace(place, lifted)}
            isLifted={lifted?.id === id}
            isCurrent={current !== null && ids.includes(current) ? current === id : place === 0}
            hintId={hintId}
            drag={drag}
            onFocus={() => setCurrent(id)}
            onBlur={() => setLifted(null)}
            onOpen={() => onOpen(id)}
            lead={<Lead editing={editing} language={language} id={id} place={place} />}
            aside={<Aside editing={editing} language={language} id={id} place={place} />}
          />
        ))}
      </ul>
      <span id={hintId} hidden>
        {words.gripHint}
      </span>
      <FieldError id={`${hintId}-error`} sentence={refusal} />
    </div>
  );
}
