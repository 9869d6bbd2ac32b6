import { expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { formToKeep, keptAs } from '../../../ui/draft/form-to-keep.ts';
import { readDraft } from '../../../ui/draft/read-draft.ts';
import { openEditing } from '../../../ui/form/editing.ts';

const journey = presetJourney('b2c', 'en', countingIds());
const board = { node: '1:1', map: 'map-7', rev: '4-b' };
const withNotes = (count: number) => ({
  ...journey,
  notes: Array.from({ length: count }, (_, i) => ({
    id: `note-${i}`,
    laneId: journey.lanes[0]?.id ?? null,
    stageId: journey.stages[0]?.id ?? null,
    text: 'x'.repeat(5000),
    isUrgent: false,
    source: null,
    author: '',
    votes: 0,
  })),
});
const opened = (form: typeof journey) => openEditing(form, () => undefined, journey);

test('[7.1] a form is kept under its map’s id, with what it began from and what is half typed', () => {
  const editing = opened(journey);
  editing.type('notes', 'Half a no');
  expect(readDraft(formToKeep({ editing, board }))).toEqual({
    kind: 'readable',
    journey,
    base: { rev: '4-b', journey },
    typed: { notes: 'Half a no' },
  });
  expect([keptAs({ board }), keptAs({ board: null })]).toEqual(['map-7', 'new']);
});

test('[7.1] up to 1 MB is kept; what it began from is left out first, for the board has it too', () => {
  const large = withNotes(120);
  const wide = openEditing(large, () => undefined, large);
  expect(readDraft(formToKeep({ editing: wide, board }))).toMatchObject({
    base: { rev: '4-b', journey: null },
  });
  expect(formToKeep({ editing: opened(withNotes(210)), board })).toBeNull();
  expect(formToKeep({ editing: opened(withNotes(210)), board: null })).toBeNull();
});
