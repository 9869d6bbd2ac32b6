import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { NotesWords } from '../words/notes-words.ts';
import { matrixMove, type MatrixPlace } from './matrix-keys.ts';

export interface MatrixLane {
  readonly id: string;
  readonly title: string;
  readonly colour: string; // of its notes, a CSS value
}

/**
 * Lanes by stages with the number of notes in each cell. One cell is chosen, and it alone is in the order of
 * Tab; arrows choose another. `counts` goes row after row; `parked` is a row of its own, null = no such row.
 */
export function NoteMatrix({
  words,
  label,
  lanes,
  stages,
  counts,
  parked,
  chosen,
  onChoose,
  onEnter,
}: {
  readonly words: NotesWords;
  readonly label: string;
  readonly lanes: readonly MatrixLane[];
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly counts: readonly number[];
  readonly parked: number | null;
  readonly chosen: MatrixPlace;
  readonly onChoose: (place: MatrixPlace) => void;
  readonly onEnter: () => void;
}) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rows = lanes.length + (parked === null ? 0 : 1);
  // A key that chose another cell takes the focus along; a focus elsewhere stays there.
  useLayoutEffect(() => {
    if (grid.current?.contains(document.activeElement)) chosenCell(grid.current)?.focus();
  }, [chosen.row, chosen.column]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = event.altKey
      ? null
      : matrixMove(event.key, event.ctrlKey || event.metaKey, chosen, rows, stages.length);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  };
  const cell = (row: number, column: number, count: number, name: string) => {
    const isChosen = row === chosen.row && (column === chosen.column || row === lanes.length);
    return (
      <div
        key={column}
        class={`cell tint-${tint(count)}`}
        role="gridcell"
        tabIndex={isChosen ? 0 : -1}
        aria-selected={isChosen}
        aria-label={name}
        aria-colspan={row === lanes.length ? stages.length : undefined}
        style={row === lanes.length ? { gridColumn: '2 / -1' } : undefined}
        onClick={(event) => {
          onChoose({ row, column });
          event.currentTarget.focus();
        }}
      >
        {count === 0 ? '·' : count}
      </div>
    );
  };
  return (
    <div class="matrix-frame">
      <div
        class="matrix"
        role="grid"
        aria-label={label}
        style={{ gridTemplateColumns: `var(--lane-column) repeat(${stages.length}, minmax(36px, 1fr))` }}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <div class="matrix-row" role="row">
          <div class="matrix-corner" role="columnheader">
            <span class="for-readers">{words.cells}</span>
          </div>
          {stages.map((stage, at) => (
            <div key={stage.id} class="matrix-stage" role="columnheader" data-tip={stage.title}>
              <span>{at + 1}</span>{' '}
              <span class="matrix-stage-name" dir="auto">
                {stage.title}
              </span>
            </div>
          ))}
        </div>
        {lanes.map((lane, row) => (
          <div class="matrix-row" role="row" key={lane.id}>
            <div class="matrix-lane" role="rowheader" data-tip={lane.title}>
              <span class="swatch" style={{ background: lane.colour }} />
              <span class="matrix-lane-name" dir="auto">
                {lane.title}
              </span>
            </div>
            {stages.map((stage, column) => {
              const count = counts[row * stages.length + column] ?? 0;
              return cell(row, column, count, words.cell(lane.title, stage.title, count));
            })}
          </div>
        ))}
        {parked !== null && (
          <div class="matrix-row" role="row" key={`${id}-parking`}>
            <div class="matrix-lane" role="rowheader">
              <span class="swatch" />
              <span class="matrix-lane-name">{words.parking}</span>
            </div>
            {cell(lanes.length, 0, parked, words.parkingCell(parked))}
          </div>
        )}
      </div>
    </div>
  );
}

/** The cell that is chosen in a matrix. */
export const chosenCell = (matrix: Element): HTMLElement | null =>
  matrix.querySelector<HTMLElement>('[aria-selected=true]');

/** How deep a cell is tinted: none, 1–2, 3–4, 5 and more notes. The number says it too. */
const tint = (count: number): number => Math.min(3, Math.ceil(count / 2));
