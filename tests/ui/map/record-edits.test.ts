import { describe, expect, test } from 'vitest';
import { addCheckpoint } from '../../../journey/model/edit/checkpoints.ts';
import { changeStage } from '../../../journey/model/edit/stages.ts';
import { countingIds } from '../../../journey/model/id-source.ts';
import type { Edited } from '../../../journey/model/edit/edited.ts';
import type { Journey } from '../../../journey/model/journey.ts';
import { parseJourney } from '../../../journey/model/parse-journey.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { recordEdits } from '../../../ui/map/record-edits.ts';
import { problemPlace } from '../../../ui/map/problem-place.ts';
import { shownPlace } from '../../../ui/map/use-row-drag.ts';

const newId = countingIds();
const b2b = presetJourney('b2b', 'en', newId);
const made = (edit: Edited): Journey => {
  if (!edit.ok) throw new Error(edit.problem.code);
  expect(parseJourney(edit.journey)).toMatchObject({ ok: true });
  return edit.journey;
};

describe('a duplicate', () => {
  test('of a stage stands right after it, with all its fields and checkpoints of its own', () => {
    const weighty = made(
      changeStage(b2b, 'stage-2', { weight: 4, isMomentOfTruth: true, duration: '2 weeks' }),
    );
    const journey = made(addCheckpoint(weighty, 'stage-2', 'Demo done', newId));
    const { stages } = made(recordEdits.stage.duplicate(journey, 'stage-2', 'Copy', newId));
    const [, first, copy] = stages;
    expect(copy).toMatchObject({ title: 'Copy', weight: 4, isMomentOfTruth: true, duration: '2 weeks' });
    expect(copy?.checkpoints).toMatchObject([{ title: 'Demo done' }]);
    expect(copy?.checkpoints[0]?.id).not.toBe(first?.checkpoints[0]?.id);
  });

  test('of a participant has priorities and a lane of its own', () => {
    const journey = made(recordEdits.participant.duplicate(b2b, 'participant-1', 'Second buyer', newId));
    const copy = journey.participants[1];
    expect(copy?.priorities).toEqual(b2b.participants[0]?.priorities);
    expect(journey.lanes.filter(({ kind }) => kind === 'role')).toHaveLength(4);
    expect(journey.lanes.find(({ participantId }) => participantId === copy?.id)).toMatchObject({
      kind: 'role',
      title: 'Second buyer',
    });
  });

  test('of a lane keeps its kind, prompt and colour', () => {
    const lane = b2b.lanes[2];
    const { lanes } = made(recordEdits.lane.duplicate(b2b, lane?.id ?? '', 'Copy', newId));
    expect(lanes[3]).toMatchObject({
      kind: lane?.kind,
      prompt: lane?.prompt,
      colour: lane?.colour,
      title: 'Copy',
    });
  });
});

test('a participant added to a map without role lanes brings none', () => {
  const b2c = presetJourney('b2c', 'en', newId);
  const { lanes } = made(recordEdits.participant.insert(b2c, 1, 'Friend', newId));
  expect(lanes).toEqual(b2c.lanes);
});

test('while a row is in the hand the others make room for it', () => {
  const shown = (from: number, to: number) => [0, 1, 2, 3].map((i) => shownPlace(i, { id: 'x', from, to }));
  expect(shown(0, 2)).toEqual([2, 0, 1, 3]);
  expect(shown(3, 1)).toEqual([0, 2, 3, 1]);
  expect(shown(1, 1)).toEqual([0, 1, 2, 3]);
});

test.each([
  ['title', { tab: 'map', over: null }, null],
  ['stages.1.title', { tab: 'map', over: null }, 'stages'],
  [
    'stages.1.crm.probability',
    { tab: 'map', over: { kind: 'detail', of: 'stage', id: 'stage-2' } },
    'stages',
  ],
  ['lanes.0.prompt', { tab: 'map', over: { kind: 'detail', of: 'lane', id: 'lane-1' } }, 'lanes'],
  ['summary.problem', { tab: 'map', over: null }, 'header'],
  ['links.0.label', { tab: 'map', over: null }, 'links'],
  ['notes.3.text', { tab: 'notes', over: null }, null],
  ['feelings.0.words.1', { tab: 'feelings', over: null }, null],
])('[12] a problem at %s leads to the screen of its field', (path, change, section) => {
  expect(problemPlace(presetJourney('b2b', 'en', countingIds()), path)).toEqual({ change, section });
});
