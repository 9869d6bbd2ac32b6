import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NotePlace } from '../../journey/model/edit/notes.ts';
import type { NotesWords } from '../words/notes-words.ts';
import { PARKING } from './note-cells.ts';
import { NoteMatrix, type MatrixLane } from './note-matrix.tsx';
import type { MatrixPlace } from './matrix-keys.ts';

/** Where a note shall go: the matrix as a picker, the parking lot, or nowhere. */
export function MoveNote({
  words,
  text,
  lanes,
  stages,
  counts,
  from,
  onMove,
  onCancel,
}: {
  readonly words: NotesWords;
  readonly text: string;
  readonly lanes: readonly MatrixLane[];
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  readonly counts: readonly number[];
  readonly from: MatrixPlace;
  readonly onMove: (place: NotePlace) => void;
  readonly onCancel: () => void;
}) {
  const [chosen, setChosen] = useState<MatrixPlace>(from.row < lanes.length ? from : { row: 0, column: 0 });
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const move = () => {
    const lane = lanes[chosen.row];
    const stage = stages[chosen.column];
    if (lane !== undefined && stage !== undefined) onMove({ laneId: lane.id, stageId: stage.id });
  };
  return (
    <div
      class="notes-tab"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <div class="block">
        <h2 class="notes-title" tabIndex={-1} ref={title}>
          {words.moveTo}
        </h2>
        <blockquote class="note-quote" dir="auto">
          {text}
        </blockquote>
        <p class="meta">{words.moveHint}</p>
      </div>
      <NoteMatrix
        words={words}
        label={words.cells}
        lanes={lanes}
        stages={stages}
        counts={counts}
        parked={null}
        chosen={chosen}
        onChoose={setChosen}
        onEnter={move}
      />
      <div class="button-row">
        <button type="button" class="button outline" onClick={() => onMove(PARKING)}>
          {words.parking}
        </button>
        <button type="button" class="button outline" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" class="button outline" onClick={move}>
          {words.move}
        </button>
      </div>
    </div>
  );
}
