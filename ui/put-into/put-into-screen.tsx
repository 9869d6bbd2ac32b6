import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { NotePlace } from '../../journey/model/edit/notes.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Finding } from '../../journey/readback/finding.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { Editing } from '../form/editing.ts';
import { isSameList, useEditing } from '../form/use-journey.ts';
import { Frame } from '../frame.tsx';
import { isSameLanes, matrixLanes } from '../notes/matrix-lanes.ts';
import { noteCounts, PARKING } from '../notes/note-cells.ts';
import { NoteMatrix } from '../notes/note-matrix.tsx';
import '../notes/notes.css';
import { notesWords } from '../words/notes-words.ts';
import type { PanelWords } from '../words/panel-words.ts';
import { firstCell } from './first-cell.ts';
import { placesOnBoard } from './places-on-board.ts';

/** Which cell a note of the board goes to: the matrix of the Notes tab as a picker. The move is made on the board. */
export function PutIntoScreen({
  words,
  language,
  editing,
  finding,
  isWaiting,
  notice,
  onMove,
  onCancel,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly editing: Editing;
  readonly finding: Finding;
  readonly isWaiting: boolean;
  /** Why the note was not moved. */
  readonly notice: ComponentChildren;
  readonly onMove: (place: NotePlace) => void;
  readonly onCancel: () => void;
}) {
  const { living } = words;
  const ofNotes = notesWords(language);
  const lanes = useEditing(editing, () => matrixLanes(placesOnBoard(editing)), isSameLanes);
  const stages = useEditing(editing, () => placesOnBoard(editing).stages, isSameList);
  const counts = useEditing(editing, () => noteCounts(placesOnBoard(editing)), isSameList);
  const [chosen, setChosen] = useState(() => firstCell(placesOnBoard(editing), finding));
  const lane = lanes[chosen.row];
  const stage = stages[chosen.column];
  const move = () => {
    if (lane !== undefined && stage !== undefined) onMove({ laneId: lane.id, stageId: stage.id });
  };
  return (
    <Frame
      title={living.putInto}
      line={finding.text === '' ? undefined : living.quote(finding.text)}
      focusesTitle
      before={<IconButton icon="back" label={words.back} onClick={onCancel} />}
      footer={
        <section class="actions" aria-label={words.boardActions}>
          <button
            type="button"
            class="button leads"
            aria-disabled={isWaiting}
            onClick={isWaiting ? undefined : () => onMove(PARKING)}
          >
            {living.parkingLot}
          </button>
          <button type="button" class="button outline" onClick={onCancel}>
            {words.cancel}
          </button>
          <button
            type="button"
            class="button primary"
            aria-disabled={isWaiting}
            onClick={isWaiting ? undefined : move}
          >
            {living.move}
          </button>
        </section>
      }
    >
      {notice}
      <p>{living.putHint}</p>
      <div class="notes-tab">
        <NoteMatrix
          words={ofNotes}
          label={ofNotes.cells}
          lanes={lanes}
          stages={stages}
          counts={counts}
          parked={null}
          chosen={chosen}
          onChoose={setChosen}
          onEnter={move}
        />
        {lane !== undefined && stage !== undefined && (
          <h2 class="notes-title" dir="auto">
            {ofNotes.cellTitle(lane.title, stage.title)}
          </h2>
        )}
      </div>
    </Frame>
  );
}
