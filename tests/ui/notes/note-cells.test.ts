import { expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { addNotes } from '../../../journey/model/edit/add-notes.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { noteCounts, noteLanes, notesAt, PARKING } from '../../../ui/notes/note-cells.ts';

const empty = presetJourney('blank', 'en', countingIds());
const lane = noteLanes(empty)[0];
const stage = empty.stages[1];
if (lane === undefined || stage === undefined) throw new Error('The blank map has a lane and stages.');

test('cells count their own notes; what has no cell is in the parking lot', () => {
  const emotions = empty.lanes.find(({ kind }) => kind === 'emotions');
  const made = addNotes(empty, { laneId: lane.id, stageId: stage.id }, ['a', 'b'], countingIds());
  if (!made.ok) throw new Error('refused');
  const [note] = made.journey.notes;
  if (note === undefined) throw new Error('no note');
  const journey = {
    ...made.journey,
    notes: [
      ...made.journey.notes,
      { ...note, id: 'p1', laneId: null, stageId: null },
      { ...note, id: 'p2', stageId: null },
      { ...note, id: 'p3', laneId: emotions?.id ?? '' },
    ],
  };
  expect(noteCounts(journey)).toEqual([0, 2, 0, 3]);
  expect(notesAt(journey, PARKING).map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  expect(notesAt(journey, { laneId: lane.id, stageId: stage.id }).map(({ text }) => text)).toEqual([
    'a',
    'b',
  ]);
});
