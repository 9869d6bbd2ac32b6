import { expect, test } from 'vitest';
import { addNote, moveNote, removeNote } from '../../../journey/model/edit/notes.ts';
import { removeLane } from '../../../journey/model/edit/lanes.ts';
import { insertParticipant, removeParticipant } from '../../../journey/model/edit/participants.ts';
import { insertStage } from '../../../journey/model/edit/stages.ts';
import type { Edited } from '../../../journey/model/edit/edited.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { noteLanes } from '../../../ui/notes/note-cells.ts';
import { partNewsLines } from '../../../ui/read/news-lines.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';
import { readingNews } from '../../../ui/read/reading-news.ts';

const done = (result: Edited): Journey => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.journey;
};

function workshop() {
  const ids = countingIds();
  const preset = presetJourney('b2b', 'en', ids);
  const laneId = noteLanes(preset)[0]?.id ?? '';
  const [first, second] = preset.stages.map(({ id }) => id);
  const place = { laneId, stageId: first ?? '' };
  const journey = ['stays', 'rewritten', 'carried away', 'thrown away'].reduce<Journey>(
    (now, text) => done(addNote(now, place, text, ids)),
    { ...preset, notes: [] },
  );
  return { journey, ids, place, second: second ?? '' };
}

test('[8] notes of a reading: new, changed, moved, removed, and the ones that stayed are not named', () => {
  const { journey, ids, place, second } = workshop();
  const [, rewritten, carried, thrown] = journey.notes.map(({ id }) => id);
  const moved = done(moveNote(journey, carried ?? '', { ...place, stageId: second }));
  const added = done(addNote(moved, place, 'by hand', ids));
  const board = done(removeNote(added, thrown ?? ''));
  const now = {
    ...board,
    notes: board.notes.map((note) => (note.id === rewritten ? { ...note, text: 'in other words' } : note)),
  };
  const { noteCount, notes } = readingNews(journey, now);
  expect(noteCount).toBe(4);
  expect(notes.map(({ text, kind }) => [kind, text]).sort()).toEqual([
    ['added', 'by hand'],
    ['changed', 'in other words'],
    ['moved', 'carried away'],
    ['removed', 'thrown away'],
  ]);
});

test('[8] dots that were moved, placed or taken away, and titles that were rewritten', () => {
  const { journey } = workshop();
  const [first, ...others] = journey.feelings;
  if (first === undefined) throw new Error('The preset has no feelings.');
  const now: Journey = {
    ...journey,
    title: 'Renamed',
    feelings: [{ ...first, valence: 1.5 }, ...others.slice(1)],
    stages: journey.stages.map((stage, i) => (i === 1 ? { ...stage, title: 'Second' } : stage)),
  };
  const { feelings, titles, notes } = readingNews(journey, now);
  expect(notes).toEqual([]);
  expect(feelings.map((news) => news.now)).toEqual([1.5, undefined]);
  expect(titles.map(({ of, now: title }) => [of, title])).toEqual([
    ['map', 'Renamed'],
    ['stage', 'Second'],
  ]);
  expect(readingNews(now, now)).toMatchObject({ notes: [], feelings: [], titles: [] });
});

test('[8] a stage, a lane and a person that are new or gone are named as such; dots that come with them are not moved dots', () => {
  const { journey, ids } = workshop();
  const lane = journey.lanes[0];
  const person = journey.participants[0];
  const edits: readonly ((now: Journey) => Edited)[] = [
    (now) => insertStage(now, 1, 'Support', ids),
    (now) => removeLane(now, lane?.id ?? ''),
    (now) => removeParticipant(now, person?.id ?? ''),
    (now) => insertParticipant(now, 0, { name: 'Newcomer', kind: 'custom' }, ids),
  ];
  const before = { ...journey, notes: [] };
  const now = edits.reduce<Journey>((so, edit) => done(edit(so)), before);
  const { feelings, titles, parts } = readingNews(before, now);
  expect([feelings, titles]).toEqual([[], []]);
  expect(parts).toEqual([
    { of: 'stage', title: 'Support', kind: 'added' },
    { of: 'lane', title: lane?.title, kind: 'removed' },
    { of: 'participant', title: 'Newcomer', kind: 'added' },
    { of: 'participant', title: person?.name, kind: 'removed' },
  ]);
  expect(partNewsLines(panelWords('en'), parts)).toEqual([
    'Stage “Support” is new',
    `Lane “${lane?.title}” is gone`,
    'Participant “Newcomer” is new',
    `Participant “${person?.name}” is gone`,
  ]);
  expect(partNewsLines(panelWords('ru'), parts)[0]).toBe('Появилось: Этап «Support»');
});
