import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { LOOSE_NOTE } from '../../journey/layout/colours.ts';
import { laneColours } from '../../journey/scene/hues.ts';
import { moveNote, type NotePlace } from '../../journey/model/edit/notes.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { Note } from '../../journey/model/note.ts';
import type { TabProps } from '../form/tab-props.ts';
import { isSameList, useJourney } from '../form/use-journey.ts';
import { useKept, type Kept } from '../form/use-kept.ts';
import { notesWords } from '../words/notes-words.ts';
import { CellNotes } from './cell-notes.tsx';
import { isParking, noteCounts, PARKING } from './note-cells.ts';
import type { MatrixPlace } from './matrix-keys.ts';
import { MoveNote } from './move-note.tsx';
import { isSameLanes, matrixLanes } from './matrix-lanes.ts';
import { chosenCell, NoteMatrix } from './note-matrix.tsx';
import './notes.css';

const choices: Kept<MatrixPlace> = new WeakMap();
const FIRST_CELL: MatrixPlace = { row: 0, column: 0 };

/** The Notes tab: everything between the tabs and the footer. */
export function NotesTab({ editing, language }: TabProps) {
  const words = notesWords(language);
  const lanes = useJourney(editing, matrixLanes, isSameLanes);
  const stages = useJourney(editing, (journey) => journey.stages);
  const counts = useJourney(editing, noteCounts, isSameList);
  const [wanted, setWanted] = useKept(choices, editing, FIRST_CELL);
  const [moving, setMoving] = useState<{ readonly note: Note; readonly at: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const toCell = useCallback(() => {
    requestAnimationFrame(() => {
      if (root.current !== null) chosenCell(root.current)?.focus();
    });
  }, []);

  const parked = counts[counts.length - 1] ?? 0;
  const rows = lanes.length + (parked > 0 ? 1 : 0);
  // What was chosen may have been removed on another tab, or by an undo.
  const chosen = {
    row: Math.max(0, Math.min(wanted.row, rows - 1)),
    column: Math.min(wanted.column, stages.length - 1),
  };
  const lane = lanes[chosen.row];
  const stage = stages[chosen.column];
  const laneId = lane?.id ?? null;
  const stageId = lane === undefined ? null : (stage?.id ?? null);
  const place: NotePlace = useMemo(() => ({ laneId, stageId }), [laneId, stageId]);
  const colour = lane?.colour;
  const colourOf = useCallback(
    (note: Note) => colour ?? looseColour(editing.journey(), note),
    [editing, colour],
  );
  const matrix = useMemo(
    () => (
      <NoteMatrix
        words={words}
        label={words.cells}
        lanes={lanes}
        stages={stages}
        counts={counts}
        parked={parked > 0 ? parked : null}
        chosen={chosen}
        onChoose={setWanted}
        onEnter={() => field.current?.focus()}
      />
    ),
    [words, lanes, stages, counts, parked, chosen.row, chosen.column],
  );

  if (rows === 0 || stages.length === 0) {
    return (
      <div class="tab-empty">
        <p>{words.addStageAndLane}</p>
      </div>
    );
  }
  if (moving !== null) {
    const move = (to: NotePlace) => {
      const toLane = lanes.find(({ id }) => id === to.laneId);
      const toStage = stages.find(({ id }) => id === to.stageId);
      // A note on the way to the parking lot keeps the colour of its lane.
      const kept = isParking(to) ? { laneId: moving.note.laneId, stageId: PARKING.stageId } : to;
      editing.apply((journey) => moveNote(journey, moving.note.id, kept), {
        say:
          toLane === undefined || toStage === undefined
            ? words.movedToParking
            : words.moved(toLane.title, toStage.title),
      });
      setMoving(null);
      toCell();
    };
    return (
      <MoveNote
        words={words}
        text={moving.note.text}
        lanes={lanes}
        stages={stages}
        counts={counts}
        from={chosen}
        onMove={move}
        onCancel={() => {
          setMoving(null);
          toCell();
        }}
      />
    );
  }
  return (
    <div class="notes-tab" ref={root}>
      {matrix}
      <CellNotes
        words={words}
        language={language}
        editing={editing}
        place={place}
        lane={lane?.title ?? ''}
        stage={stage?.title ?? ''}
        colourOf={colourOf}
        fieldRef={field}
        onEscape={toCell}
        onMove={(note, at) => setMoving({ note, at })}
      />
    </div>
  );
}

/** The colour of a note in the parking lot: that of the lane it came from. */
function looseColour(journey: Journey, note: Note): string {
  const lane = journey.lanes.find(({ id }) => id === note.laneId);
  return lane === undefined ? LOOSE_NOTE : laneColours(lane, journey).sticky;
}
