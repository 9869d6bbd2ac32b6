import { describe, expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { LIMITS } from '../../../journey/model/limits.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { readDraft } from '../../../ui/draft/read-draft.ts';

const journey = presetJourney('b2b', 'en', countingIds());
const kept = (changed: unknown): unknown => JSON.parse(JSON.stringify({ journey: changed }));
const readable = (changed: unknown) => ({ kind: 'readable', journey: changed, base: null, typed: {} });

describe('[9] a form that was kept', () => {
  test('comes back as it was, half-written fields too', () => {
    const halfWritten = {
      ...journey,
      title: '',
      repeatLabel: 'r'.repeat(LIMITS.repeatLabelLength + 9),
      stages: journey.stages.map((stage, i) => ({
        ...stage,
        title: i % 2 === 0 ? '  ' : 'x'.repeat(500),
        crm: { stage: '', exitCondition: '', probability: 140 },
      })),
    };
    expect(readDraft(kept(journey))).toEqual(readable(journey));
    expect(readDraft(kept(halfWritten))).toEqual(readable(halfWritten));
  });

  test('more unfinished fields than are told at once come back all the same', () => {
    const long = 'x'.repeat(LIMITS.noteLength + 1);
    const notes = Array.from({ length: 90 }, (_, i) => ({
      id: `note-${i}`,
      laneId: journey.lanes[0]?.id ?? null,
      stageId: journey.stages[0]?.id ?? null,
      text: long,
      isUrgent: false,
      source: null,
      author: '',
      votes: 0,
    }));
    expect(readDraft(kept({ ...journey, notes }))).toEqual(readable({ ...journey, notes }));
  });

  test('[7.1] brings what it began from and what was typed and not added; broken parts of these cost nothing', () => {
    const form = { journey, base: { rev: '3-a', journey }, typed: { notes: 'Half a no' } };
    expect(readDraft(JSON.parse(JSON.stringify(form)))).toEqual({ kind: 'readable', ...form });
    expect(
      readDraft({ journey, base: { rev: '3-a', journey: 'torn' }, typed: { notes: 5, words: 'a' } }),
    ).toEqual({
      kind: 'readable',
      journey,
      base: { rev: '3-a', journey: null },
      typed: { words: 'a' },
    });
    expect(readDraft({ journey, base: { rev: 7 }, typed: [] })).toEqual(readable(journey));
  });

  test('nothing kept is nothing to offer', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft(undefined)).toBeNull();
  });

  test('a newer version is told as such, and never opened', () => {
    expect(readDraft(kept({ ...journey, schemaVersion: 9 }))).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'newerVersion' },
    });
  });

  test.each([
    'a text',
    17,
    [],
    {},
    { journey: null },
    { journey: { ...journey, lanes: [] } },
    { journey: { ...journey, stages: 'none' } },
    { journey: { ...journey, flow: '<script>' } },
    { journey: { ...journey, notes: [{ id: 'note-1', laneId: 'lane-99', stageId: null, text: '' }] } },
  ])('broken data is told and does not throw: %j', (broken) => {
    expect(readDraft(broken)).toMatchObject({ kind: 'unreadable' });
  });
});
