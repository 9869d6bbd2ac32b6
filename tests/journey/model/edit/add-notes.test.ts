import { expect, test } from 'vitest';
import { countingIds } from '../../../../journey/model/id-source.ts';
import { addNotes } from '../../../../journey/model/edit/add-notes.ts';
import { LIMITS } from '../../../../journey/model/limits.ts';
import { parseJourney } from '../../../../journey/model/parse-journey.ts';
import { presetJourney } from '../../../../journey/model/presets/preset-journey.ts';

const empty = presetJourney('blank', 'en', countingIds());
const lane = empty.lanes[0];
const stage = empty.stages[1];
if (lane === undefined || stage === undefined) throw new Error('The blank map has a lane and stages.');
const place = { laneId: lane.id, stageId: stage.id };

test('several notes are added at once, in order, with ids that nobody has', () => {
  const first = addNotes(empty, place, ['a'], countingIds());
  if (!first.ok) throw new Error('refused');
  const second = addNotes(first.journey, place, ['b', 'c'], countingIds());
  if (!second.ok) throw new Error('refused');
  expect(second.journey.notes.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(parseJourney(second.journey).ok).toBe(true);
  expect(second.journey.stages).toBe(empty.stages);
});

test('they are added all or none', () => {
  const lines = Array.from({ length: LIMITS.notes }, () => 'x');
  const full = addNotes(empty, place, lines, countingIds());
  if (!full.ok) throw new Error('refused');
  expect(addNotes(full.journey, place, ['one more'], countingIds())).toMatchObject({
    ok: false,
    problem: { code: 'tooMany', limit: 5000 },
  });
  expect(addNotes(empty, { laneId: 'nowhere', stageId: stage.id }, ['x'], countingIds())).toMatchObject({
    problem: { code: 'missingLane' },
  });
  expect(addNotes(empty, { laneId: lane.id, stageId: 'never' }, ['x'], countingIds())).toMatchObject({
    problem: { code: 'missingStage' },
  });
});
