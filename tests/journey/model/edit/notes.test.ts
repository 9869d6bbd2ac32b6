import { expect, test } from 'vitest';
import { addNote, changeNote, moveNote, removeNote } from '../../../../journey/model/edit/notes.ts';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { sizedJourney } from '../../../../scripts/sized-journey.ts';
import { journeyOf, problemOf, startingJourney } from './starting-journey.ts';

const start = startingJourney();
const cell = { laneId: 'lane-2', stageId: 'stage-3' };

test('a note joins the end of its cell', () => {
  const { notes } = journeyOf(addNote(start, cell, 'Asks for a quote', countingIds()));
  expect(notes[3]).toEqual({
    ...{ id: 'note-1', ...cell, text: 'Asks for a quote' },
    ...{ isUrgent: false, source: null, author: '', votes: 0 },
  });
});

test('a note moves into another cell, before another note, or to the parking lot', () => {
  const order = (before: string | null) =>
    journeyOf(moveNote(start, 'c', { laneId: 'lane-1', stageId: 'stage-1' }, before)).notes.map(
      ({ id }) => id,
    );
  expect(order('a')).toEqual(['c', 'a', 'b']);
  expect(order(null)).toEqual(['a', 'b', 'c']);
  expect(order('gone')).toEqual(['a', 'b', 'c']);
  const parked = journeyOf(moveNote(start, 'a', { laneId: 'lane-1', stageId: null })).notes[2];
  expect(parked).toMatchObject({ id: 'a', laneId: 'lane-1', stageId: null });
});

test('a note put before itself keeps its place', () => {
  for (const id of ['a', 'b', 'c']) {
    const { notes } = journeyOf(moveNote(start, id, { laneId: 'lane-1', stageId: 'stage-1' }, id));
    expect(notes.map((note) => note.id)).toEqual(['a', 'b', 'c']);
  }
});

test('a note is rewritten and made urgent; the others are the same objects', () => {
  const { notes } = journeyOf(changeNote(start, 'b', { text: 'Now', isUrgent: true }));
  expect(notes[1]).toMatchObject({ id: 'b', text: 'Now', isUrgent: true });
  expect(notes[0]).toBe(start.notes[0]);
});

test('a note that a person removes is gone', () => {
  expect(journeyOf(removeNote(start, 'b')).notes.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('cells and notes that do not exist are refused', () => {
  const gone = { path: 'notes', code: 'missingRecord', value: 'x' };
  expect(problemOf(removeNote(start, 'x'))).toEqual(gone);
  expect(problemOf(changeNote(start, 'x', {}))).toEqual(gone);
  expect(problemOf(moveNote(start, 'x', cell))).toEqual(gone);
  expect(problemOf(moveNote(start, 'a', { ...cell, laneId: 'x' })).code).toBe('missingLane');
  expect(problemOf(addNote(start, { ...cell, stageId: 'x' }, '', countingIds())).code).toBe('missingStage');
});

test('note 5,001 is refused', () => {
  const crowded = sizedJourney('large', { notes: 5000 });
  const place = { laneId: 'lane-1', stageId: 'stage-1' };
  expect(problemOf(addNote(crowded, place, '', countingIds()))).toEqual({
    path: 'notes',
    code: 'tooMany',
    limit: 5000,
  });
});
